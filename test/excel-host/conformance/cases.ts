import { calculation } from './calculation.js';
import type { ConformanceCase } from './case.js';
import { charts } from './charts.js';
import { client } from './client.js';
import { formats } from './formats.js';
import { names } from './names.js';
import { pages } from './pages.js';
import { pivots } from './pivots.js';
import { protection } from './protection.js';
import { ranges } from './ranges.js';
import { rules } from './rules.js';
import { sheets } from './sheets.js';
import { tables } from './tables.js';
import { values } from './values.js';

/** Everything that is tried, on the double by the tests and in Excel by the page of its own. */
export const conformanceCases: readonly ConformanceCase[] = [
  ...client,
  ...values,
  ...ranges,
  ...formats,
  ...sheets,
  ...names,
  ...protection,
  ...rules,
  ...tables,
  ...pivots,
  ...charts,
  ...pages,
  ...calculation,
];

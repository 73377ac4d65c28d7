import type { CatalogueEntry } from '../catalogue-entry.js';
import { answers } from './answers.js';
import { excel } from './excel.js';
import { files } from './files.js';
import { forms } from './forms.js';
import { merge } from './merge.js';
import { roster } from './roster.js';
import { usage } from './usage.js';
import { wholeForm } from './whole-form.js';

/** Every code of the product that is not in an edition, by code. The logical rules stand in the editions. */
export const catalogue: ReadonlyMap<string, CatalogueEntry> = new Map(
  [answers, wholeForm, merge, files, forms, roster, usage, excel].flat().map((entry) => [entry.code, entry]),
);

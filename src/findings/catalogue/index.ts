import type { CatalogueEntry } from '../catalogue-entry.js';
import { files } from './files.js';
import { forms } from './forms.js';
import { merge } from './merge.js';
import { roster } from './roster.js';
import { structural } from './structural.js';
import { usage } from './usage.js';

/** Every code of the product that is not in an edition, by code. The logical rules stand in the editions. */
export const catalogue: ReadonlyMap<string, CatalogueEntry> = new Map(
  [structural, merge, files, forms, roster, usage].flat().map((entry) => [entry.code, entry]),
);

import type { CatalogueEntry } from '../catalogue-entry.js';
import { answers } from './answers.js';
import { collection } from './collection.js';
import { disclosure } from './disclosure.js';
import { excel } from './excel.js';
import { files } from './files.js';
import { forms } from './forms.js';
import { merge } from './merge.js';
import { release } from './release.js';
import { roster } from './roster.js';
import { submission } from './submission.js';
import { template } from './template.js';
import { trust } from './trust.js';
import { usage } from './usage.js';
import { wholeForm } from './whole-form.js';

/** Every code of the product that is not in an edition, by code. The logical rules stand in the editions. */
export const catalogue: ReadonlyMap<string, CatalogueEntry> = new Map(
  [
    answers,
    disclosure,
    wholeForm,
    merge,
    files,
    forms,
    release,
    roster,
    usage,
    excel,
    collection,
    submission,
    trust,
    template,
  ]
    .flat()
    .map((entry) => [entry.code, entry]),
);

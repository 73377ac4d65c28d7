import type { StructuralRule } from './rule.js';
import { notAnswered } from './v01-not-answered.js';
import { rowsNotAnswered } from './v03-rows-not-answered.js';
import { exclusiveOptions } from './v05-exclusive-options.js';
import { freeTextMissing } from './v06-free-text-missing.js';
import { optionNotChosen } from './v07-option-not-chosen.js';
import { answeredOutside } from './v08-answered-outside.js';
import { institution } from './v09-institution.js';
import { dates } from './v11-dates.js';
import { alikeRows } from './v13-alike-rows.js';
import { saidTwice } from './v14-said-twice.js';

export { otherEdition } from './v10-edition.js';

/** The structural rules that hold for every edition. V02, V04, V12 and most of V14 are found while reading. */
export const structuralRules: readonly StructuralRule[] = [
  notAnswered,
  rowsNotAnswered,
  exclusiveOptions,
  freeTextMissing,
  optionNotChosen,
  answeredOutside,
  institution,
  dates,
  alikeRows,
  saidTwice,
];

import type { Edition } from './edition.js';

/** Whether a text is the code of an institution as the edition writes them (`institutionCode`, a regular expression for the whole code). */
export function isInstitutionCode({ institutionCode }: Pick<Edition, 'institutionCode'>, text: string): boolean {
  return new RegExp(institutionCode, 'u').test(text);
}

/** The hidden name, and the custom property, that carry the edition's id. */
export const EDITION_NAME = 'cssa_edition';

/** Range of the rows of the 説明 sheet. */
export const EXPLANATIONS_NAME = 'cssa_explanations';

/**
 * Defined name of a cell of the form, joined with `_`, which no id contains: `cssa_q04_own`,
 * `cssa_q39_retention_check`, `cssa_cover_code`. Never of the form of a cell address.
 */
export function nameOf(...parts: readonly (string | undefined)[]): string {
  return ['cssa', ...parts.filter((part) => part !== undefined)].join('_');
}

import { finding, type StructuralRule } from './rule.js';

/** V10: the workbook is of another edition than the one that is asked for; nothing else is looked at then. */
export const otherEdition: StructuralRule = ({ edition, reading }) =>
  reading.edition === edition.id
    ? []
    : [finding('V10', undefined, { found: reading.edition, expected: edition.id }, [])];

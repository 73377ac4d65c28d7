import { isInstitutionCode } from '../../checklist/index.js';
import { listed, quoted } from '../../findings/index.js';
import { finding, type StructuralRule } from './rule.js';

/** V09: the institution code is missing or of the wrong form, or the sector is missing. Whether the code is in a roster is M11's. */
export const institution: StructuralRule = ({ edition, reading }) => {
  const { code, sector } = reading.cover;
  const cells = (field: 'code' | 'sector') => [reading.coverCell(field)].filter((cell) => cell !== undefined);
  const findings = [];
  if (code === '') {
    if (!reading.unreadable.has('cover.code')) findings.push(finding('V09', undefined, {}, cells('code')));
  } else if (!isInstitutionCode(edition, code)) {
    findings.push(finding('V09', undefined, { case: 'codeForm', found: code }, cells('code')));
  }
  if (sector === '' && !reading.unreadable.has('cover.sector')) {
    const expected = listed(edition.sectors.map(({ label }) => quoted(label)));
    findings.push(finding('V09', undefined, { case: 'sectorMissing', expected }, cells('sector')));
  }
  return findings;
};

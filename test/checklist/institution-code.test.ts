import { isInstitutionCode } from '../../src/checklist/index.js';

const edition = { institutionCode: '^[A-Z]{2}-[0-9]{4}$' };

test.each([
  ['SL-0001', true],
  ['SL-00011', false],
  ['xSL-0001', false],
  ['sl-0001', false],
  ['', false],
  ['__proto__', false],
])('%j is a code: %s', (text, expected) => {
  expect(isInstitutionCode(edition, text)).toBe(expected);
});

test('the pattern is read as the linter reads it', () => {
  expect(isInstitutionCode({ institutionCode: '^\\p{Script=Han}$' }, '保')).toBe(true);
});

import type { Intake } from '../../src/consolidation/index.js';
import { unusedChoices } from '../../src/report/index.js';

const intake = {
  unusedInclusions: ['SL-0099'],
  unusedKeeps: ['a/再送.xlsx'],
  unusedDecisions: [{ institution: 'SL-0001', rule: 'L35', decision: 'refuse', note: '', receipt: 'ABCD' }],
} as unknown as Intake;

test('what staff asked for in vain is named, a line each', () => {
  const ja = unusedChoices(intake, 'ja');
  expect(ja.map((line) => line.split('：')[0])).toEqual([
    '--include SL-0099',
    '--keep a/再送.xlsx',
    '--decisions の「SL-0001 L35 ABCD」',
  ]);
  const en = unusedChoices(intake, 'en');
  expect(en).toHaveLength(3);
  expect(en.every((line) => line.includes('not used'))).toBe(true);
});

test('nothing is said where all was heeded', () => {
  expect(unusedChoices({ ...intake, unusedInclusions: [], unusedKeeps: [], unusedDecisions: [] }, 'ja')).toEqual([]);
});

import type { Finding } from '../../src/findings/index.js';
import { inOrder } from '../../src/validation/order.js';
import { edition } from './sample-reading.js';

const finding = (rule: string, part: Partial<Finding> = {}): Finding => ({
  rule,
  severity: 'error',
  parameters: {},
  cells: [],
  ...part,
});
const at = (sheet: string, address: string) => ({ cells: [{ sheet, address }] });

test.each<[string, Finding, Finding]>([
  ['the more severe', finding('V13', { question: 'q48' }), finding('V01', { severity: 'warning', question: 'q01' })],
  ['the cover before questions', finding('V09'), finding('V01', { question: 'q01' })],
  ['questions as printed', finding('V08', { question: 'q02' }), finding('V01', { question: 'q10' })],
  [
    'a question before its rows',
    finding('V08', { question: 'q39' }),
    finding('V03', { question: 'q39', row: 'ident' }),
  ],
  [
    'rows as printed, not by their ids',
    finding('V08', { question: 'q39', row: 'retention' }),
    finding('V03', { question: 'q39', row: 'coverage' }),
  ],
  [
    'the last row of a question before the next question',
    finding('V08', { question: 'q39', row: 'review' }),
    finding('V03', { question: 'q40' }),
  ],
  ['what the edition does not ask, last', finding('V08', { question: 'q48' }), finding('V01', { question: 'q99' })],
  ['rules by their codes', finding('L31', { question: 'q38' }), finding('V08', { question: 'q38' })],
  ['places by their sheets', finding('V12', at('A', 'C9')), finding('V12', at('B', 'A1'))],
  ['places by their addresses', finding('V12', at('A', 'C1')), finding('V12', at('A', 'C2'))],
])('%s comes first', (_, first, second) => {
  expect(inOrder(edition, [second, first])).toEqual([first, second]);
  expect(inOrder(edition, [first, second])).toEqual([first, second]);
});

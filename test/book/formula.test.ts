import fc from 'fast-check';
import { referenceText, rewrittenFormula, shiftedFormula } from '../../src/book/index.js';
import { movedFormula, normalFormula, relativeFormula } from '../../src/form/inspect/formulas.js';
import { formulaAfterRename } from '../../src/workbook/ooxml/patch/rename.js';

/** Marks what is taken for a sheet (`[name]!`), for a reference (`<A1>`) and for blanks (`_`). */
const marked = (formula: string) =>
  rewrittenFormula(formula, {
    sheet: (name) => `[${name}]!`,
    cell: (reference) => `<${referenceText(reference)}>`,
    blanks: '_',
  });

test.each([
  ['A1', '<A1>'],
  ['$a$1+b2', '<$A$1>+<B2>'],
  ['SUM(A1:B2)', 'SUM(<A1>:<B2>)'],
  ['LOG10(A1)', 'LOG10(<A1>)'],
  ['表紙!B2', '[表紙]!<B2>'],
  ["'II 特定'!$D5:E6", '[II 特定]!<$D5>:<E6>'],
  ["'it''s'!A1", "[it's]!<A1>"],
  ["'A1'", "'A1'"],
  ['"A1 ""B2"" 表紙!C3"&D4', '"A1 ""B2"" 表紙!C3"&<D4>'],
  ['IF(A1 = 1, x1y, q01.a1)', 'IF(<A1>_=_1,_x1y,_q01.a1)'],
  ['XFE1+A1048577+ABCD1', 'XFE1+A1048577+ABCD1'],
  ['名前A1+1A', '名前A1+1A'],
  ['"A1', '"<A1>'],
  ["'A1", "'<A1>"],
])('in %s sheets, references and blanks are found', (formula, expected) => {
  expect(marked(formula)).toBe(expected);
});

test('without anything to rewrite every formula stays as it is', () => {
  const pieces = fc.constantFrom(
    'A1',
    '$B$2',
    "'",
    '"',
    '!',
    '表紙',
    ' ',
    '(',
    ')',
    ':',
    'SUM',
    '.',
    '_',
    '1',
    '+',
    '\n',
  );
  const formulas = fc.array(pieces, { maxLength: 30 }).map((parts) => parts.join(''));
  fc.assert(fc.property(formulas, (formula) => rewrittenFormula(formula, {}) === formula));
});

test('a formula shifted there and back is as it was', () => {
  const reference = fc
    .tuple(
      fc.constantFrom('', '$'),
      fc.constantFrom('F', 'AB'),
      fc.constantFrom('', '$'),
      fc.integer({ min: 50, max: 99 }),
    )
    .map((parts) => parts.join(''));
  const formulas = fc.array(reference, { minLength: 1, maxLength: 4 }).map((parts) => `SUM(${parts.join(',')})`);
  const step = fc.integer({ min: -5, max: 5 });
  fc.assert(
    fc.property(formulas, step, step, (formula, rows, columns) => {
      expect(shiftedFormula(shiftedFormula(formula, rows, columns), -rows, -columns)).toBe(formula);
      // What moves along means the same there.
      const [here, there] = [
        { row: 20, column: 10 },
        { row: 20 + rows, column: 10 + columns },
      ];
      expect(relativeFormula(shiftedFormula(formula, rows, columns), there)).toBe(relativeFormula(formula, here));
    }),
  );
});

test('what would move off the sheet refers to nothing', () => {
  expect(shiftedFormula('A1+$A1+A$1', -1, 0)).toBe('#REF!+#REF!+A$1');
  expect(shiftedFormula('A1+$A1+A$1', 0, -1)).toBe('#REF!+$A1+#REF!');
});

test('a renamed sheet is followed whatever its case, and no other', () => {
  expect(formulaAfterRename('Sheet1!A1+\'sheet1\'!A2+Sheet11!A3+"Sheet1!A4"', 'SHEET1', 'II 特定')).toBe(
    "'II 特定'!A1+'II 特定'!A2+Sheet11!A3+\"Sheet1!A4\"",
  );
});

test.each([
  ['=COUNTIF( 表紙!a1 , "a b" )', 'COUNTIF(\'表紙\'!A1,"a b")'],
  ["'表紙'!$A$1", "'表紙'!$A$1"],
])('%s says the same as %s', (one, other) => {
  expect(normalFormula(one)).toBe(normalFormula(other));
});

test('a reference follows its cell and its sheet, and the second corner is on the sheet of the first', () => {
  const down = {
    name: 'II 特定',
    at: ({ row, column }: { row: number; column: number }) => ({ row: row + 1, column }),
  };
  const own = { name: '表紙', at: (at: { row: number; column: number }) => (at.row === 9 ? undefined : at) };
  const named = (name: string) => (name === '特定' ? down : undefined);
  expect(movedFormula('特定!A1:B2+C3', own, named)).toBe("'II 特定'!A2:B3+C3");
  expect(movedFormula('A1+C9', own, named)).toBeUndefined();
});

test.each([
  ['letters', 'a'.repeat(1_000_000)],
  ['quotes', "'".repeat(1_000_001)],
  ['quoted letters', `'${'a'.repeat(1_000_000)}`],
  ['double quotes', '"'.repeat(1_000_001)],
  ['blanks', ' '.repeat(1_000_000)],
  ['names of sheets', 'a!'.repeat(500_000)],
])('a million %s do not hold anybody up', (_, formula) => {
  expect(rewrittenFormula(formula, {})).toBe(formula);
  expect(normalFormula(formula)).toBe(formula);
  expect(relativeFormula(formula, { row: 1, column: 1 })).toBe(formula);
});

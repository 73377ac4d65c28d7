import fc from 'fast-check';
import { filledFormula, renamedSheet, shiftedFormula } from './calc/references.js';
import { tokensOf } from './calc/tokens.js';
import type { Box } from './model/box.js';
import { addressOf, afterRows, intersection, parseBox } from './model/box.js';
import { cellText } from './model/cell-text.js';
import { without } from './model/data-validation.js';
import { Grid } from './model/grid.js';

const box: fc.Arbitrary<Box> = fc.record({
  row: fc.integer({ min: 1, max: 30 }),
  column: fc.integer({ min: 1, max: 30 }),
  rows: fc.integer({ min: 1, max: 20 }),
  columns: fc.integer({ min: 1, max: 20 }),
});
const cellsOf = ({ row, column, rows, columns }: Box) =>
  Array.from({ length: rows * columns }, (_, i) => `${row + Math.floor(i / columns)},${column + (i % columns)}`);

test('an address reads back as its cells', () => {
  fc.assert(fc.property(box, (one) => expect(parseBox(addressOf(one))).toEqual(one)));
});

test('what is cut out of a rectangle and what is left make the rectangle', () => {
  fc.assert(
    fc.property(box, box, (area, hole) => {
      const shared = intersection(area, hole);
      const parts = [...without(area, hole), ...(shared ? [shared] : [])].flatMap(cellsOf);
      expect(parts.sort()).toEqual(cellsOf(area).sort());
    }),
  );
});

test('deleting the rows that were inserted brings a rectangle back', () => {
  fc.assert(
    fc.property(box, fc.integer({ min: 1, max: 40 }), fc.integer({ min: 1, max: 5 }), (one, at, count) => {
      expect(afterRows(afterRows(one, at, count)!, at, -count)).toEqual(one);
    }),
  );
});

test('rows of a grid move as those of a list', () => {
  const change = fc.tuple(fc.boolean(), fc.integer({ min: 1, max: 12 }), fc.integer({ min: 1, max: 3 }));
  fc.assert(
    fc.property(fc.array(change, { maxLength: 10 }), (changes) => {
      const grid = new Grid<number>();
      let list: (number | undefined)[] = Array.from({ length: 10 }, (_, i) => i);
      for (const [i, value] of list.entries()) grid.set(i + 1, 1, value);
      for (const [insert, at, count] of changes) {
        while (list.length < at) list.push(undefined);
        if (insert) {
          grid.insertRows(at, count);
          list.splice(at - 1, 0, ...Array<undefined>(count).fill(undefined));
        } else {
          grid.deleteRows(at, count);
          list.splice(at - 1, count);
        }
      }
      list = [...list, undefined];
      expect(list.map((_, i) => grid.get(i + 1, 1))).toEqual(list);
    }),
  );
});

test('the pieces of a formula make the formula', () => {
  fc.assert(
    fc.property(
      fc.string({ unit: 'grapheme' }),
      (text) =>
        tokensOf(text)
          .map((token) => token.text)
          .join('') === text,
    ),
  );
});

test.each([
  ["='I ガバナンス'!$D$5+A1", "='I ガバナンス'!$D$7+A1"],
  ['=COUNTIFS(\'I ガバナンス\'!$D$2:$D$6,"A5")', '=COUNTIFS(\'I ガバナンス\'!$D$2:$D$8,"A5")'],
  ['=SUM(表[列])+T5', '=SUM(表[列])+T5'],
])('inserted rows move references to their sheet alone: %s', (before, after) => {
  expect(shiftedFormula(before, '表紙', 'I ガバナンス', (one) => afterRows(one, 4, 2))).toBe(after);
});

test('a renamed sheet is followed, quotes and all', () => {
  expect(renamedSheet('=集計!A1+\'I 章\'!B2+"集計!A1"', '集計', "人's")).toBe("='人''s'!A1+'I 章'!B2+\"集計!A1\"");
});

test('a filled formula moves what has no dollar', () => {
  expect(filledFormula('=$A1+B$2+$C$3+集計!D4', 2, 1)).toBe('=$A3+C$2+$C$3+集計!E6');
});

test.each([
  [45382, 'yyyy/m/d', '2024/3/31'],
  [45382, 'yyyy"年"m"月"d"日"', '2024年3月31日'],
  [1234.5, '#,##0.0', '1,234.5'],
  [0.125, '0.0%', '12.5%'],
  [7, 'General', '7'],
  [true, '0', 'TRUE'],
  ['text', '0.0', 'text'],
])('%p under %s shows as %s', (value, format, shown) => {
  expect(cellText(value, format)).toBe(shown);
});

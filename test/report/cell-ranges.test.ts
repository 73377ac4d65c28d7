import { cellRanges } from '../../src/report/cell-ranges.js';

const cells = (sheet: string, ...addresses: string[]) => addresses.map((address) => ({ sheet, address }));

test.each([
  ['nothing', [], ''],
  ['one cell', cells('表紙', 'C5'), '表紙!C5'],
  ['a run of a column', cells('I', 'E3', 'E4', 'E5'), 'I!E3:E5'],
  ['in any order, and named twice', cells('I', 'E5', 'E3', 'E4', 'E3'), 'I!E3:E5'],
  ['a rectangle', cells('I', 'E3', 'F3', 'E4', 'F4'), 'I!E3:F4'],
  ['apart', cells('I', 'E3', 'E5', 'H3'), 'I!E3、H3、E5'],
  ['on two sheets', [...cells('I', 'E3'), ...cells('II', 'E4')], 'I!E3、II!E4'],
  ['many', cells('I', 'A1', 'A3', 'A5', 'A7', 'A9', 'A11', 'A13', 'A15'), 'I!A1、A3、A5、A7、A9、A11、ほか2箇所'],
  ['a sheet with a treacherous name', cells('a\u202eb\n', 'A1'), 'a<U+202E>b⏎!A1'],
])('%s', (_, named, shown) => {
  expect(cellRanges(named, 'ja')).toBe(shown);
});

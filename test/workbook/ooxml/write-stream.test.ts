import { createHash } from 'node:crypto';
import { bookBytes, writeBook } from '../../../src/workbook/ooxml/index.js';
import { chartBook } from './chart-sample-book.js';
import { pivotBook } from './pivot-sample-book.js';
import { bookOf, formBook } from './write-sample-book.js';
import { PackageTree } from './xml-tree.js';

const columns = ['機関', '設問', '回答'].map((header) => ({ header }));

/** A table that tells how far it was read. */
function watched(rowCount: number) {
  const passes: number[] = [];
  function* rows() {
    const pass = passes.push(0) - 1;
    for (let row = 0; row < rowCount; row++) {
      passes[pass] = row + 1;
      yield [`機関${row % 100}`, `q${row % 48}`, row % 3];
    }
  }
  return { passes, table: { name: '回答データ', at: { row: 1, column: 1 }, columns, rowCount, rows } };
}

describe('writing a book', () => {
  test('goes out in chunks while the body of a table is read', () => {
    const { passes, table } = watched(30_000);
    const book = bookOf([{ name: '長い表', cells: [], tables: [table] }]);
    const progress: number[][] = [];
    writeBook(book, () => progress.push([...passes]));
    // Nothing before the first pass is over; then the parts before the sheet; the sheet's own at the end.
    expect(progress[0]).toEqual([30_000]);
    expect(passes).toEqual([30_000, 30_000]);
    expect(progress.length).toBeGreaterThan(10);
  });

  test('reads a table three times when PivotTables show it', () => {
    const { passes, table } = watched(500);
    const pivots = ['甲', '乙'].map((name, place) => ({
      name,
      table: table.name,
      at: { row: 4, column: 1 + place * 8 },
      rows: ['設問'],
      columns: [],
      filters: [],
      data: [{ field: '機関', function: 'count', name: '件数' } as const],
    }));
    const bytes = bookBytes(
      bookOf([
        { name: '集計', cells: [], pivots },
        { name: '表', cells: [], tables: [table] },
      ]),
    );
    expect(passes).toEqual([500, 500, 500]);
    expect(new PackageTree(bytes).names.filter((name) => name.includes('pivotCache/pivot'))).toHaveLength(2);
  });

  test('puts the parts in code-unit order of their names', () => {
    for (const book of [formBook, pivotBook(), chartBook]) {
      const { names } = new PackageTree(bookBytes(book));
      expect(names).toEqual([...names].sort((a, b) => (a < b ? -1 : 1)));
      expect(names[0]).toBe('[Content_Types].xml');
    }
  });

  test('gives the same bytes each time, on any machine', () => {
    const hash = (bytes: Uint8Array) => createHash('sha256').update(bytes).digest('hex');
    for (const book of [formBook, pivotBook(), chartBook]) expect(hash(bookBytes(book))).toBe(hash(bookBytes(book)));
  });

  test('needs no memory for the length of a table', () => {
    const { table } = watched(60_000);
    const book = bookOf([{ name: '長い表', cells: [], tables: [table] }]);
    const before = process.memoryUsage().arrayBuffers;
    let most = 0;
    writeBook(book, () => (most = Math.max(most, process.memoryUsage().arrayBuffers - before)));
    expect(most).toBeLessThan(16 << 20);
  });
});

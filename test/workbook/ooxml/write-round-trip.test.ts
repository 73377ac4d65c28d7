import fc from 'fast-check';
import { cellKey } from '../../../src/book/index.js';
import type { Cell, Scalar } from '../../../src/book/index.js';
import { bookBytes, readWorkbook } from '../../../src/workbook/ooxml/index.js';
import { bookOf, formBook } from './write-sample-book.js';
import { PackageTree } from './xml-tree.js';

/** Any UTF-16 text, halves of pairs and control characters included, and texts that look like escapes or formulas. */
const text = fc.oneof(
  fc.string({ unit: 'grapheme', maxLength: 30 }),
  fc.array(fc.integer({ min: 0, max: 0xffff }), { maxLength: 20 }).map((units) => String.fromCharCode(...units)),
  fc.constantFrom(
    '=1+1',
    '+1',
    '-1',
    '@SUM(A1)',
    '_x000D_',
    '_x005F_x000D_',
    '_x_',
    ' 前後 ',
    '\r\n',
    '\n',
    '\t',
    '<&">',
    "'",
    ']]>',
    '0012',
    '長'.repeat(32_767),
  ),
);
const number = fc.oneof(
  fc.integer(),
  fc.double({ noNaN: true, noDefaultInfinity: true }),
  fc.constantFrom(0, -0, 0.1 + 0.2, 5e-324, 1.7976931348623157e308),
);
const scalar: fc.Arbitrary<Scalar> = fc.oneof(text, number, fc.boolean());

/** What a program gives back: halves of pairs cannot be written, a blank text is no cell, and there is one zero. */
function given(value: Scalar | undefined): Scalar | undefined {
  if (value === '') return undefined;
  if (typeof value === 'string') return value.replace(/\p{Surrogate}/gu, '\uFFFD');
  return value === 0 ? 0 : value;
}

describe('what is written is read again', () => {
  test('in cells', () => {
    fc.assert(
      fc.property(
        fc.array(fc.tuple(fc.integer({ min: 1, max: 300 }), fc.integer({ min: 1, max: 60 }), scalar), {
          maxLength: 40,
        }),
        (places) => {
          const byKey = new Map(places.map(([row, column, value]) => [cellKey(row, column), { row, column, value }]));
          const cells: Cell[] = [...byKey].sort(([a], [b]) => a - b).map(([, cell]) => cell);
          const [sheet] = readWorkbook(bookBytes(bookOf([{ name: '検査', cells }]))).sheets;
          const expected = cells
            .map(({ row, column, value }) => [cellKey(row, column), given(value)] as const)
            .filter(([, value]) => value !== undefined);
          expect([...sheet!.cells].sort(([a], [b]) => a - b)).toEqual(expected);
        },
      ),
      { numRuns: 80 },
    );
  });

  test('in the body of a table between other cells', () => {
    const columns = [{ header: '甲' }, { header: '乙', style: { font: { bold: true } } }, { header: '丙' }];
    const row = fc.tuple(
      fc.option(scalar, { nil: undefined }),
      fc.option(scalar, { nil: undefined }),
      fc.option(scalar, { nil: undefined }),
    );
    fc.assert(
      fc.property(fc.array(row, { maxLength: 30 }), (rows) => {
        const cells = [1, 2, 3, 4, 5].flatMap((place) => [
          { row: place, column: 1, value: `左${place}` },
          { row: place, column: 5, value: `右${place}` },
        ]);
        const table = { name: '表', at: { row: 2, column: 2 }, columns, rowCount: rows.length, rows: () => rows };
        const other = { ...table, name: '別', at: { row: 4, column: 7 } };
        const [sheet] = readWorkbook(bookBytes(bookOf([{ name: '検査', cells, tables: [other, table] }]))).sheets;
        for (const { at } of [table, other]) {
          const found = rows.map((_, i) =>
            columns.map((_, j) => sheet!.cells.get(cellKey(at.row + 1 + i, at.column + j))),
          );
          expect(found).toEqual(rows.map((values) => values.map(given)));
          expect(columns.map((_, j) => sheet!.cells.get(cellKey(at.row, at.column + j)))).toEqual(['甲', '乙', '丙']);
        }
        expect(cells.map(({ row, column }) => sheet!.cells.get(cellKey(row, column)))).toEqual(
          cells.map(({ value }) => value),
        );
      }),
      { numRuns: 40 },
    );
  });

  test('with everything that a form uses', () => {
    const snapshot = readWorkbook(bookBytes(formBook));
    expect(snapshot.sheets.map(({ name, state }) => [name, state])).toEqual([
      ['表紙', 'visible'],
      ["R&D O'Brien", 'visible'],
      ['一覧', 'hidden'],
      ['控え', 'veryHidden'],
    ]);
    const [cover] = snapshot.sheets;
    expect(cover!.merges).toEqual(formBook.sheets[0]!.merges);
    expect(cover!.cells.get(cellKey(6, 2))).toBe(13.5);
    expect(cover!.formulas).toEqual(new Set([cellKey(6, 2), cellKey(6, 3)]));
    expect(cover!.hiddenColumns).toEqual(new Set([5, 6]));
    expect(cover!.cells.get(cellKey(3, 2))).toBe('=1+1');
    expect(snapshot.customProperties).toEqual(new Map([['cssa_edition', 'cssa-insurers-2023']]));
    expect(snapshot.names).toEqual(
      expect.arrayContaining([{ name: 'cssa_edition', refersTo: '"cssa-insurers-2023"', hidden: true }]),
    );
    expect(snapshot.application).toBe('Tenken');
  });

  test('past the bounds of the table of shared texts', () => {
    // 270 texts of 30,000 characters are more than the table holds. (Shorter repetitions would look like a zip bomb to the reader.)
    let seed = 1;
    const next = () => 65 + ((seed = (Math.imul(seed, 1664525) + 1013904223) >>> 0) >>> 27);
    const noise = String.fromCharCode(...Array.from({ length: 9973 }, next));
    const rows = Array.from({ length: 270 }, (_, i) => [`${i}`.padEnd(30_000, noise), i % 2 === 0]);
    const columns = [{ header: '甲' }, { header: '乙' }];
    const table = { name: '表', at: { row: 1, column: 1 }, columns, rowCount: 270, rows: () => rows };
    const bytes = bookBytes(bookOf([{ name: '検査', cells: [], tables: [table] }]));
    expect(new PackageTree(bytes).text('xl/worksheets/sheet1.xml')).toContain('t="inlineStr"');
    const [sheet] = readWorkbook(bytes, { profile: 'book' }).sheets;
    expect(rows.map((_, i) => [sheet!.cells.get(cellKey(i + 2, 1)), sheet!.cells.get(cellKey(i + 2, 2))])).toEqual(
      rows,
    );
  });
});

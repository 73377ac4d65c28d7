import fc from 'fast-check';
import { cellKey } from '../../../src/book/index.js';
import type { Edit, Scalar, Snapshot } from '../../../src/book/index.js';
import { bookBytes, patchWorkbook, pureInflate, readWorkbook } from '../../../src/workbook/ooxml/index.js';
import { nodeInflate } from '../../../src/workbook/ooxml/node.js';
import { Archive } from '../../../src/workbook/ooxml/read/archive.js';
import { limitsOf } from '../../../src/workbook/ooxml/read/limits.js';
import { chartBook } from './chart-sample-book.js';
import { answerRows, pivotBook, shapes } from './pivot-sample-book.js';
import { openXmlErrors, testWithValidator } from './validator.js';
import { formBook } from './write-sample-book.js';

const original = bookBytes({
  ...formBook,
  sheets: [...formBook.sheets, ...chartBook.sheets, ...pivotBook([...answerRows(20)], shapes.slice(0, 2)).sheets],
});
const before = readWorkbook(original);
const [first, second] = before.sheets.map((sheet) => sheet.name) as [string, string];

/** The packed bytes of every part. */
function packed(bytes: Uint8Array): Map<string, string> {
  const archive = new Archive(bytes, limitsOf.book, pureInflate);
  return new Map(archive.names.map((name) => [name, Buffer.from(archive.packed(name).packed).toString('base64')]));
}
const packedBefore = packed(original);

/** Names of the parts whose packed bytes differ from before, or that came or went. */
function changedParts(bytes: Uint8Array): string[] {
  const after = packed(bytes);
  return [...new Set([...packedBefore.keys(), ...after.keys()])].filter(
    (name) => after.get(name) !== packedBefore.get(name),
  );
}

const place = fc.record({ row: fc.integer({ min: 1, max: 60 }), column: fc.integer({ min: 1, max: 30 }) });
const scalar: fc.Arbitrary<Scalar | undefined> = fc.oneof(
  fc.string({ unit: 'binary', maxLength: 40 }),
  fc.constantFrom('=1+1', '+81', '-1', '@x', '_x0041_', ' ', '\r\n', '　全角　', '<>&"\'', '__proto__'),
  fc.double({ noNaN: true, noDefaultInfinity: true }).map((number) => (Object.is(number, -0) ? 0 : number)),
  fc.boolean(),
  fc.constant(undefined),
);
const valueEdits: fc.Arbitrary<Edit[]> = fc.array(
  fc.record({ kind: fc.constant('value' as const), sheet: fc.constantFrom(first, second), at: place, value: scalar }),
  { maxLength: 40 },
);

/** What the cells should be afterwards. */
function expectedCells(snapshot: Snapshot, edits: readonly Edit[]): Map<string, Map<number, Scalar>> {
  const sheets = new Map(snapshot.sheets.map((sheet) => [sheet.name, new Map(sheet.cells)]));
  for (const edit of edits) {
    if (edit.kind !== 'value') continue;
    const cells = sheets.get(edit.sheet)!;
    const key = cellKey(edit.at.row, edit.at.column);
    if (edit.value === undefined || edit.value === '') cells.delete(key);
    else cells.set(key, edit.value);
  }
  return sheets;
}

const sorted = (cells: ReadonlyMap<number, Scalar>) => [...cells].sort(([a], [b]) => a - b);

describe('the patcher', () => {
  test('makes exactly the edits, and copies every other part packed as it was', () => {
    fc.assert(
      fc.property(valueEdits, (edits) => {
        const bytes = patchWorkbook(original, edits, { inflate: nodeInflate });
        const after = readWorkbook(bytes, { inflate: nodeInflate });
        const expected = expectedCells(before, edits);
        for (const sheet of after.sheets) expect(sorted(sheet.cells)).toEqual(sorted(expected.get(sheet.name)!));
        const allowed = new Set(['xl/workbook.xml']);
        if (edits.some((edit) => edit.kind === 'value' && edit.sheet === first))
          allowed.add('xl/worksheets/sheet1.xml');
        if (edits.some((edit) => edit.kind === 'value' && edit.sheet === second))
          allowed.add('xl/worksheets/sheet2.xml');
        expect(changedParts(bytes).filter((name) => !allowed.has(name))).toEqual([]);
      }),
      { numRuns: 40 },
    );
  });

  test('gives the same file when it is asked twice, and the same with either way of unpacking', () => {
    const edits: Edit[] = [{ kind: 'value', sheet: first, at: { row: 5, column: 3 }, value: '○' }];
    const once = patchWorkbook(original, edits);
    expect(Buffer.compare(once, patchWorkbook(original, edits, { inflate: nodeInflate }))).toBe(0);
    // Making the same edits again changes no part any more.
    const again = patchWorkbook(once, edits);
    expect(packed(again)).toEqual(packed(once));
  });

  test('without edits every part is as it was', () => {
    expect(changedParts(patchWorkbook(original, []))).toEqual([]);
    const nothing: Edit[] = [{ kind: 'note', sheet: second, note: { row: 99, column: 99, author: '', text: '' } }];
    expect(changedParts(patchWorkbook(original, nothing))).toEqual([]);
  });

  test('fills a whole checklist sheet by sheet in one pass each', () => {
    const edits: Edit[] = Array.from({ length: 300 }, (_, i) => ({
      kind: 'value',
      sheet: i % 2 ? first : second,
      at: { row: 1 + Math.floor(i / 10), column: 20 + (i % 10) },
      value: `回答 ${i}`,
    }));
    const unpacked: number[] = [];
    patchWorkbook(original, edits, {
      inflate: (raw, size, crc) => {
        unpacked.push(crc);
        return nodeInflate(raw, size, crc);
      },
    });
    expect(new Set(unpacked).size).toBe(unpacked.length);
  });
});

const manyEdits: Edit[] = [first, second].flatMap((sheet): Edit[] => [
  { kind: 'value', sheet, at: { row: 3, column: 2 }, value: '=HYPERLINK("x") \u0007_x0007_' },
  { kind: 'value', sheet, at: { row: 6, column: 2 }, value: 99 },
  { kind: 'value', sheet, at: { row: 500, column: 40 }, value: true },
  { kind: 'fill', sheet, at: { row: 5, column: 3 }, color: 'FFEB9C' },
  { kind: 'fill', sheet, at: { row: 501, column: 1 }, color: 'FFC7CE' },
  { kind: 'note', sheet, note: { row: 7, column: 2, author: '点検', text: '注記 <1>\n二行目' } },
  { kind: 'note', sheet, note: { row: 8, column: 2, author: '担当', text: '注記 2' } },
  {
    kind: 'validation',
    sheet,
    validation: {
      kind: 'textLength',
      max: 100,
      areas: [{ from: { row: 600, column: 1 }, to: { row: 601, column: 2 } }],
    },
  },
]);

describe('the Open XML SDK finds nothing new after', () => {
  testWithValidator('edits of every kind', () => {
    const bytes = patchWorkbook(original, [
      ...manyEdits,
      { kind: 'name', name: { name: 'tenken_mark', refersTo: '"あ&<"', hidden: true } },
      { kind: 'name', name: { name: 'tenken_local', refersTo: '1', scope: second } },
      {
        kind: 'sheet',
        sheet: {
          name: '検証結果',
          cells: [
            { row: 1, column: 1, value: '見出し', style: { font: { bold: true }, fill: 'DDEBF7', format: '0.0"%"' } },
          ],
          freeze: { row: 2, column: 1 },
          notes: [{ row: 1, column: 1, author: '点検', text: '注' }],
          conditionalFormats: [
            {
              areas: [{ from: { row: 1, column: 1 }, to: { row: 9, column: 1 } }],
              formula: 'A1=1',
              highlight: { fill: 'FFC7CE' },
            },
          ],
        },
      },
    ]);
    expect(openXmlErrors(bytes)).toEqual([]);
  });

  testWithValidator('the same edits a second time, and taking notes away', () => {
    const once = patchWorkbook(original, manyEdits);
    const gone = manyEdits.map((edit): Edit =>
      edit.kind === 'note' ? { ...edit, note: { ...edit.note, text: '' } } : edit,
    );
    expect(openXmlErrors(patchWorkbook(once, gone))).toEqual([]);
  });
});

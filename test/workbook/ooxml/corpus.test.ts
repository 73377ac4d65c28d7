import { readdirSync, readFileSync } from 'node:fs';
import { join } from 'node:path';
import { read } from '@e965/xlsx';
import type { DenseWorkSheet } from '@e965/xlsx';
import { TenkenError } from '../../../src/findings/index.js';
import type { Edit, Snapshot } from '../../../src/book/index.js';
import { patchWorkbook, readWorkbook } from '../../../src/workbook/ooxml/index.js';
import { nodeInflate } from '../../../src/workbook/ooxml/node.js';
import { partsOf } from './package-of.js';

const folder = process.env['TENKEN_CORPUS'];
const options = { profile: 'book', inflate: nodeInflate } as const;

/** Reads the file, or says why not; only a typed reason is allowed. */
function tryRead(bytes: Uint8Array): Snapshot | string {
  try {
    return readWorkbook(bytes, options);
  } catch (error) {
    if (error instanceof TenkenError) return error.code;
    throw error;
  }
}

/** How many cells hold something, by sheet, as another reader sees it. */
function countedElsewhere(bytes: Uint8Array): Map<string, number> {
  const book = read(bytes, { dense: true, cellFormula: false, cellHTML: false, cellText: false });
  const filled = (name: string) =>
    ((book.Sheets[name] as DenseWorkSheet)['!data'] ?? [])
      .flat()
      .filter((cell) => cell?.v !== undefined && cell.v !== '');
  return new Map(book.SheetNames.map((name) => [name, filled(name).length]));
}

if (folder === undefined) {
  test.skip('real workbooks (skipped: TENKEN_CORPUS names no folder with .xlsx files)', () => {});
} else {
  describe('real workbooks', () => {
    const files = readdirSync(folder).filter((file) => file.endsWith('.xlsx') && !file.startsWith('~$'));

    test.each(files)(
      '%s is read, or refused with a reason',
      (file) => {
        const bytes = new Uint8Array(readFileSync(join(folder, file)));
        const snapshot = tryRead(bytes);
        if (typeof snapshot === 'string') {
          expect(snapshot).toMatch(/^FILE_/);
          return;
        }
        const elsewhere = countedElsewhere(bytes);
        for (const { name, cells } of snapshot.sheets) expect([name, cells.size]).toEqual([name, elsewhere.get(name)]);
      },
      60_000,
    );

    test.each(files)(
      '%s can be changed in one place and nowhere else',
      (file) => {
        const bytes = new Uint8Array(readFileSync(join(folder, file)));
        const before = tryRead(bytes);
        if (typeof before === 'string') return;
        const sheet = before.sheets[0]!.name;
        const edit: Edit = { kind: 'value', sheet, at: { row: 4000, column: 50 }, value: '=点検 ' };
        const patched = patchWorkbook(bytes, [edit], options);
        const after = readWorkbook(patched, options);
        expect(after.sheets[0]!.cells.size).toBe(before.sheets[0]!.cells.size + 1);
        expect(after.sheets.slice(1)).toEqual(before.sheets.slice(1));
        const parts = partsOf(bytes);
        const changed = [...partsOf(patched)]
          .filter(([name, content]) => parts.get(name) !== content)
          .map(([name]) => name);
        expect(changed.filter((name) => !/workbook\d*\.xml$/.test(name))).toHaveLength(1);
      },
      60_000,
    );
  });
}

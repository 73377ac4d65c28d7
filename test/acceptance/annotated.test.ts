import { copyFileSync, existsSync, mkdirSync, readFileSync, writeFileSync } from 'node:fs';
import { basename, join } from 'node:path';
import * as XLSX from '@e965/xlsx';
import { unzipSync } from 'fflate';
import { defaultEditionId, editionOf } from '../../src/editions/index.js';
import { fillForm } from '../../src/form/index.js';
import { blankTemplate } from '../../src/jobs/index.js';
import { damagedFiles, samplePopulation } from '../../src/samples/index.js';
import { bookBytes, patchWorkbook } from '../../src/workbook/ooxml/index.js';
import { bytesOf, temporaryFolder, tenken } from './product.js';

const folder = temporaryFolder();
const edition = editionOf(defaultEditionId)!;
let paths: string[];

beforeAll(() => {
  const population = samplePopulation(edition, 'insurers', 2023);
  const blank = blankTemplate(edition);
  const workshop = { blank, patch: patchWorkbook, write: bookBytes };
  const explained = population.find(({ code }) => code === 'SL-0026')!;
  const files = [
    { fileName: explained.fileName, bytes: patchWorkbook(blank, fillForm(edition, explained.contents)) },
    ...damagedFiles(edition, population)
      .filter(({ reason }) => reason === 'M06')
      .map(({ fileName, make }) => ({ fileName, bytes: make(workshop) })),
  ];
  paths = files.map(({ fileName, bytes }) => {
    const path = join(folder, fileName);
    writeFileSync(path, bytes);
    return path;
  });
  const outcome = tenken('validate', ...paths, '--annotate', join(folder, 'marked'), '--as-of', '2023-09-29');
  expect(outcome).toMatchObject({ code: 1 });
});

test('a copy differs from its original in the cells of the 検証 column alone', () => {
  for (const path of paths) {
    const [before, after] = [path, join(folder, 'marked', basename(path))].map(cellsOf) as [Cells, Cells];
    const changed = [...new Set([...before.texts.keys(), ...after.texts.keys()])].filter(
      (cell) => before.texts.get(cell) !== after.texts.get(cell),
    );
    expect(changed.length).toBeGreaterThan(0);
    expect(changed.filter((cell) => !before.checkCells.has(cell))).toEqual([]);
    expect(changed.every((cell) => (before.texts.get(cell) ?? '') === '')).toBe(true);
  }
});

test('every part but the marked sheets is the same to the byte', () => {
  for (const path of paths) {
    const [before, after] = [path, join(folder, 'marked', basename(path))].map((file) => unzipSync(bytesOf(file)));
    expect(Object.keys(after!)).toEqual(Object.keys(before!));
    const changed = Object.keys(before!).filter((part) => Buffer.compare(before![part]!, after![part]!) !== 0);
    expect(changed.length).toBeGreaterThan(0);
    expect(changed.filter((part) => !part.startsWith('xl/worksheets/sheet'))).toEqual([]);
  }
});

test('the original stays as it was', () => {
  const [path] = paths;
  const before = bytesOf(path!);
  tenken('validate', path!, '--annotate', join(folder, 'again'), '--as-of', '2023-09-29');
  expect(Buffer.compare(bytesOf(path!), before)).toBe(0);
  expect(tenken('validate', path!, '--annotate', folder, '--as-of', '2023-09-29').code).toBe(2);
  expect(Buffer.compare(bytesOf(path!), before)).toBe(0);
});

interface Cells {
  /** Texts by sheet and address. */
  readonly texts: ReadonlyMap<string, string>;
  /** Cells that the form names for marks. */
  readonly checkCells: ReadonlySet<string>;
}

function cellsOf(path: string): Cells {
  const book = XLSX.read(readFileSync(path));
  const texts = new Map(
    Object.entries(book.Sheets).flatMap(([sheet, cells]) =>
      Object.entries(cells).flatMap(([address, cell]): [string, string][] =>
        address.startsWith('!') ? [] : [[`'${sheet}'!${address}`, String((cell as XLSX.CellObject).v ?? '')]],
      ),
    ),
  );
  const checks = (book.Workbook?.Names ?? []).filter(({ Name }) => Name.endsWith('_check'));
  return { texts, checkCells: new Set(checks.map(({ Ref }) => Ref.replaceAll('$', ''))) };
}

test('what is written into the workbook is in its own language, whatever is printed', () => {
  const marked = join(folder, 'marked-en');
  tenken('validate', ...paths, '--annotate', marked, '--as-of', '2023-09-29', '--lang', 'en');
  for (const path of paths) {
    expect(Buffer.compare(bytesOf(join(marked, basename(path))), bytesOf(join(folder, 'marked', basename(path))))).toBe(
      0,
    );
  }
});

test('two files of one name are refused before anything is written, and both are named', () => {
  const [path] = paths;
  const twin = join(folder, 'twin', basename(path!));
  mkdirSync(join(folder, 'twin'));
  copyFileSync(path!, twin);
  const { code, stderr } = tenken('validate', path!, twin, '--annotate', join(folder, 'none'));
  expect(code).toBe(2);
  for (const part of ['USAGE_SAME_OUTPUT', path!, twin]) expect(stderr).toContain(part);
  expect(existsSync(join(folder, 'none'))).toBe(false);
});

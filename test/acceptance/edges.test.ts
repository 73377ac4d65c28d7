import { mkdirSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { defaultEditionId, editionOf } from '../../src/editions/index.js';
import { sampleCollection } from '../../src/jobs/index.js';
import type { SampleKind } from '../../src/samples/index.js';
import { readFolder, sectorIds } from './collection.js';
import type { FiguresOutput } from './figures-output.js';
import { allRows, tableOf } from './figures-output.js';
import { openBook, wrongFormulas } from './independent/book-file.js';
import { pivotCells } from './independent/pivot.js';
import { recount } from './independent/recount.js';
import { json, temporaryFolder, tenken } from './product.js';

const folder = temporaryFolder();

/** Files of an edge population on disk, and its figures. */
function collected(kind: SampleKind) {
  const inbox = join(folder, kind);
  mkdirSync(inbox);
  const samples = sampleCollection(editionOf(defaultEditionId)!, kind, { seed: 5, damaged: false });
  for (const { fileName, bytes } of samples.files()) writeFileSync(join(inbox, fileName), bytes);
  const output = json<FiguresOutput>(tenken('figures', inbox));
  return { inbox, files: readFolder(inbox, () => true), output };
}

test.each<[SampleKind, number]>([
  ['one', 1],
  ['equal', 12],
  ['nobase', 12],
  ['closed', 12],
])('the edge population %s of %i is counted like any other', (kind, size) => {
  const { inbox, files, output } = collected(kind);
  expect(output.institutions).toBe(size);
  for (const sector of Object.keys(sectorIds)) {
    const members = files.filter((file) => file.sector === sector);
    expect(tableOf(output, sectorIds[sector])).toEqual(recount(members));
  }
  expect(tableOf(output)).toEqual(recount(files));
  for (const { base, values } of allRows(output)) {
    if (base === 0) expect(values.every(({ count, share }) => count === 0 && share === null)).toBe(true);
  }
  const tried = tableOf(output).get('f07/q21')!;
  const hasNobody = kind === 'nobase' || kind === 'closed';
  expect(tried).toMatchObject(hasNobody ? { base: 0, outside: size } : { base: size, outside: 0 });
  if (kind === 'one' || kind === 'nobase') checkBook(inbox);
});

/** The book of a population without bases or peers is as sound as any. */
function checkBook(inbox: string): void {
  const path = join(folder, 'book.xlsx');
  expect(tenken('consolidate', inbox, '-o', path)).toMatchObject({ code: 0 });
  const book = openBook(path);
  expect(wrongFormulas(book)).toEqual([]);
  for (const { name, cells } of pivotCells(book)) {
    expect([name, cells.filter(({ shown, expected }) => shown !== expected)]).toEqual([name, []]);
  }
}

import { parseRoster } from '../../../src/consolidation/index.js';
import type { Book } from '../../../src/book/index.js';
import { TenkenError } from '../../../src/findings/index.js';
import { consolidatedBook } from '../../../src/report/index.js';
import { bookBytes, readWorkbook } from '../../../src/workbook/ooxml/index.js';
import { sketch } from '../../workbook/ooxml/package-of.js';
import { asPicked, DAY, edition, goodFiles, onCommandLine, openSession, rosterTable } from './collection.js';
import { OpenWorkbook } from './open-workbook.js';

jest.setTimeout(60_000);

/** Together they have more than a thousand lines of the dataset. */
const FILES = 8;

/** A workbook of the user's with a roster on its second sheet. */
function usersWorkbook(): Uint8Array {
  const cells = rosterTable().flatMap((row, at) =>
    row.map((value, column) => ({ row: at + 3, column: column + 2, value })),
  );
  const book: Book = {
    title: 'x',
    creator: 'x',
    created: '2023-01-01T00:00:00Z',
    defaultFont: { name: 'Meiryo UI', size: 10 },
    sheets: [
      { name: 'メモ', cells: [{ row: 1, column: 1, value: '自分のメモ' }] },
      { name: '名簿', cells },
      { name: '隠し', state: 'hidden', cells: [] },
    ],
  };
  return bookBytes(book);
}

async function filled(files = 3) {
  const workbook = new OpenWorkbook(usersWorkbook());
  const opened = openSession({ workbook });
  await opened.session.start();
  await opened.session.addFiles(goodFiles(files).map(asPicked));
  return { ...opened, workbook };
}

test('the book that is presented is the book of the command line, its tables in pieces', async () => {
  const { session, workbook } = await filled(FILES);
  await session.consolidate();
  expect(session.snapshot().outcome).toEqual({ kind: 'written' });
  const expected = consolidatedBook(await onCommandLine(goodFiles(FILES)), { created: `${DAY}T00:00:00Z` });
  expect(Buffer.compare(bookBytes(workbook.book!), bookBytes(expected))).toBe(0);
  // Each table in one piece but the dataset, which has more than a thousand lines.
  expect(workbook.pieces).toBeGreaterThan(workbook.book!.sheets.filter(({ tables }) => tables).length);
  expect(session.snapshot().written).toEqual({
    sheets: expected.sheets.map(({ name }) => name),
    isWhole: true,
    created: DAY,
    result: { isCurrent: true, renamed: [], shortfalls: [], differences: [] },
  });
});

test('what the host made of it is said in words, and that it is out of date after a change', async () => {
  const { session, workbook } = await filled();
  const cell = { sheet: '図表01', address: 'B12' };
  workbook.rendered = { differences: [{ cell, ours: 12.5, theirs: '#NAME?' }] };
  await session.consolidate();
  expect(session.snapshot().written!.result).toMatchObject({
    isCurrent: true,
    differences: [{ cell, ours: '12.5', theirs: '#NAME?' }],
  });
  await session.removeFile(goodFiles(1)[0]!.fileName);
  expect(session.snapshot().written!.result!.isCurrent).toBe(false);
  await session.consolidate();
  expect(session.snapshot().written!.result!.isCurrent).toBe(true);
});

test('when it fails, what stands there is named and can be removed', async () => {
  const { session, workbook, problem } = await filled();
  workbook.failing = new TenkenError('EXCEL_FAILED', { code: 'GeneralException' });
  await session.consolidate();
  expect(problem()).toBe('EXCEL_FAILED');
  expect(session.snapshot().written).toEqual({ sheets: ['概要'], isWhole: false, created: DAY });
  await session.removeWritten();
  expect([session.snapshot().outcome, session.snapshot().written]).toEqual([{ kind: 'removed' }, undefined]);
  workbook.failing = undefined;
  await session.consolidate();
  expect(session.snapshot().written!.isWhole).toBe(true);
});

test('cancelling reaches the host, and the files stay', async () => {
  const { session, workbook, intake } = await filled();
  workbook.onTable = () => session.cancel();
  await session.consolidate();
  expect([session.snapshot().outcome, session.snapshot().busy]).toEqual([{ kind: 'cancelled' }, undefined]);
  expect(workbook.book).toBeUndefined();
  expect(intake().received).toBe(3);
});

test('a roster comes from a sheet of the workbook; those of our book are not offered', async () => {
  const { session, workbook, intake, problem } = await filled();
  await session.consolidate();
  workbook.stands = { ...workbook.stands!, sheets: ['メモ'] };
  expect(await session.sheets()).toEqual(['名簿']);
  await session.useRoster({ sheet: '名簿' });
  expect(session.snapshot().roster).toEqual({ name: '名簿', count: 71 });
  const expected = await onCommandLine(goodFiles(3), { roster: parseRoster({ rows: rosterTable() }, edition) });
  expect(intake().missing.map(({ code }) => code)).toEqual(expected.intake.missing.map(({ code }) => code));
  await session.useRoster({ sheet: '消えた' });
  expect(problem()).toBe('EXCEL_SHEET_GONE');
});

test('a roster in a sheet has the days that people typed into Excel, also where days count from 1904', async () => {
  const { session, workbook } = await filled();
  for (const [before, past] of [
    ['', 44_651],
    ['<workbookPr date1904="1"/>', 43_189],
  ] as const) {
    const text = (value: string) => `<c t="inlineStr"><is><t>${value}</t></is></c>`;
    const line = (code: string, to: string) => `<row>${[code, code, '生保'].map(text).join('')}${to}</row>`;
    const lines = [line('SL-0001', ''), line('SL-0002', `<c><v>${past}</v></c>`)].join('');
    const header = `<row>${['機関コード', '機関名', '業態', '有効終了日'].map(text).join('')}</row>`;
    workbook.bytes = sketch({ sheets: { 名簿: `<sheetData>${header}${lines}</sheetData>` }, before });
    await session.useRoster({ sheet: '名簿' });
    // The other one was over on 2022-03-31.
    expect(session.snapshot().roster).toEqual({ name: '名簿', count: 1 });
  }
});

test('a number leads to its institutions, their cells, and their rows of the dataset in the workbook', async () => {
  const { session, workbook } = await filled();
  workbook.rendered = { sheets: [{ wanted: '回答データ', name: '回答データ (2)' }] };
  await session.consolidate();
  const { id } = session.snapshot().figures[0]!;
  await session.showFigure(id);
  const { populations, panels } = session.snapshot().figure!;
  expect(populations.map((one) => one.id)).toEqual(['all', 'life', 'nonlife']);
  const [panel] = panels as [(typeof panels)[0]];
  const [row] = panel.rows as [(typeof panel.rows)[0]];
  const at = row.numbers[0]!.values.findIndex(({ count }) => count > 0);
  const asked = {
    figure: id,
    panel: panel.id,
    row: row.id,
    population: 'all',
    what: { value: panel.values[at]!.code },
  };
  await session.explore(asked);
  const explored = session.snapshot().explore!;
  expect(explored.count).toBe(row.numbers[0]!.values[at]!.count);
  expect(explored.heading).toContain(panel.values[at]!.label);
  const dataset = workbook.book!.sheets.find(({ name }) => name === '回答データ')!;
  const [table] = dataset.tables!;
  const lines = [...table!.rows()];
  for (const { code, lines: own, cells } of explored.institutions) {
    const line = lines[own!.first - table!.at.row - 1]!;
    expect([line[1], line[5], line[16]]).toEqual([code, own!.question, cells[0]!.address]);
  }
  const [one] = explored.institutions;
  const { sheets, ...rest } = readWorkbook(bookBytes(workbook.book!));
  const renamed = sheets.map((sheet) => (sheet.name === '回答データ' ? { ...sheet, name: '回答データ (2)' } : sheet));
  workbook.read = async () => ({ ...rest, sheets: renamed });
  await session.jumpToLines(one!.lines!);
  const { first, count } = one!.lines!;
  expect(workbook.revealed).toEqual([{ sheet: '回答データ (2)', address: `A${first}:Q${first + count - 1}` }]);
  const [around] = await session.lookAround(one!.file, one!.cells);
  expect(around!.cell).toEqual(one!.cells[0]);
  await session.useLanguage('en');
  expect(session.snapshot().explore!.institutions.map(({ code }) => code)).toEqual(
    explored.institutions.map(({ code }) => code),
  );
  session.closeExplore();
  expect(session.snapshot().explore).toBeUndefined();
});

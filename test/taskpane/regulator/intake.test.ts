import { parseRoster } from '../../../src/consolidation/index.js';
import type { Consolidation } from '../../../src/consolidation/index.js';
import { consolidatedBook, datasetCsv, figuresJson, intakeCsv } from '../../../src/report/index.js';
import type { Download } from '../../../src/taskpane/regulator/model/regulator.js';
import { bookBytes } from '../../../src/workbook/ooxml/index.js';
import {
  asPicked,
  DAY,
  edition,
  onCommandLine,
  openSession,
  rosterCsv,
  rosterTable,
  sampleFiles,
} from './collection.js';
import { testFile } from './in-process.js';

jest.setTimeout(120_000);

const roster = parseRoster({ rows: rosterTable() }, edition);
const { session, saved, intake, problem } = openSession();
const decided = () => intake().duplicates.map(({ code, decided: how }) => [code, how]);
const entryOf = (code: string) => intake().entries.find((entry) => entry.code === code)!;
let expected: Consolidation;

beforeAll(async () => {
  expected = await onCommandLine(sampleFiles(), { roster });
  await session.addFiles([...sampleFiles()].reverse().map(asPicked));
});

test('without a roster the numbers of the edition are what is expected', () => {
  expect(intake().roster).toBeUndefined();
  expect(intake().sectors.map(({ id, expected: number }) => [id, number])).toEqual([
    ['life', 42],
    ['nonlife', 29],
  ]);
  expect(intake().missing).toEqual([]);
});

test('with a roster every file has a verdict and a reason in words, and who is missing is named', async () => {
  await session.useRoster(testFile('対象先一覧.csv', rosterCsv()));
  expect(session.snapshot().roster).toEqual({ name: '対象先一覧.csv', count: 71 });
  const { entries } = intake();
  expect(entries.map(({ file }) => file)).toEqual(expected.intake.entries.map(({ file }) => file));
  expect(intake().received).toBe(sampleFiles().length);
  expect(intake().counted + intake().leftOut).toBe(intake().received);
  expect(intake().leftOut).toBe(expected.intake.leftOut.length);
  for (const [at, entry] of entries.entries()) {
    const { verdict, reason } = expected.intake.entries[at]!;
    expect(entry.kind === 'counted' || entry.kind === 'flagged').toBe(verdict !== 'leftOut');
    expect(entry.reason?.code).toBe(reason?.code);
    if (reason) expect([entry.reason!.message, entry.reason!.fix].every((words) => words.length > 5)).toBe(true);
  }
  expect(Object.values(intake().kinds).reduce((sum, count) => sum + count)).toBe(entries.length);
  expect(new Set(entries.map(({ kind }) => kind))).toEqual(
    new Set(['counted', 'flagged', 'duplicate', 'wrongEdition', 'stranger', 'nameless', 'unreadable']),
  );
  expect(intake().missing.map(({ code }) => code)).toEqual(expected.intake.missing.map(({ code }) => code));
  expect(intake().checks.wrong).toEqual([]);
  // What is said of single files stands in their entries alone.
  const across = expected.findings.filter(({ finding }) => !['M01', 'M06', 'M11', 'M12'].includes(finding.rule));
  expect(intake().findings.map(({ rule }) => rule)).toEqual(across.map(({ finding }) => finding.rule));
});

test('what is handed out is byte for byte what the command line writes, in whatever order the files were read', async () => {
  const created = `${DAY}T00:00:00Z`;
  const text = (value: string) => Buffer.from(value, 'utf8');
  const downloads: readonly [Download, string, Uint8Array][] = [
    ['consolidated', '集計結果_2023-09-29.xlsx', bookBytes(consolidatedBook(expected, { created }))],
    ['csv', '回答データ_2023-09-29.csv', text([...datasetCsv(expected.dataset)].join(''))],
    ['figures', '図表_2023-09-29.json', text(`${JSON.stringify(figuresJson(expected, 'ja'), null, 2)}\n`)],
    ['intake', '受付一覧_2023-09-29.csv', text(intakeCsv(expected, 'ja'))],
  ];
  for (const [what, name, bytes] of downloads) {
    await session.download(what);
    expect(session.snapshot().outcome).toEqual({ kind: 'saved', files: [name] });
    const { content } = saved.at(-1)!;
    expect(saved.at(-1)!.name).toBe(name);
    expect(Buffer.compare(Buffer.from(await content.arrayBuffer()), bytes)).toBe(0);
  }
});

test('the newest of several files is proposed; staff may choose another, and take that back', async () => {
  const before = decided();
  expect(before).toContainEqual(['SL-0005', 'newest']);
  const { files } = intake().duplicates.find(({ code }) => code === 'SL-0005')!;
  expect(files.map(({ isCounted, isProposed }) => isCounted === isProposed)).toEqual([true, true]);
  const older = files.find(({ isProposed }) => !isProposed)!;
  await session.keep(older.file);
  expect(decided()).toContainEqual(['SL-0005', 'chosen']);
  expect(entryOf('SL-0005') && intake().entries.find(({ file }) => file === older.file)!.kind).not.toBe('duplicate');
  expect(session.snapshot().commandLine).toContain('--keep ');
  await session.keepNone('SL-0005');
  expect(decided()).toEqual(before);
});

test('a roster that is none leaves the one that is there', async () => {
  await session.useRoster(testFile('だめ.csv', 'a,b\r\n1,2\r\n'));
  expect(problem()).toBe('ROSTER_COLUMNS');
  expect(session.snapshot().roster?.name).toBe('対象先一覧.csv');
  await session.dropRoster();
  expect([session.snapshot().roster, intake().roster]).toEqual([undefined, undefined]);
});

test('an institution with errors is counted for a reason alone, and no longer when that is taken back', async () => {
  const { code } = intake().entries.find(({ kind }) => kind === 'errors')!;
  await session.include(code, '  ');
  expect(problem()).toBe('USAGE_INCLUDE_REASON');
  expect(entryOf(code).kind).toBe('errors');
  await session.include(code, '電話で確認済み');
  expect([entryOf(code).kind, entryOf(code).included]).toEqual(['flagged', '電話で確認済み']);
  expect(session.snapshot().commandLine).toContain(`--include ${code} --reason "電話で確認済み"`);
  await session.exclude(code);
  expect(entryOf(code).kind).toBe('errors');
});

test('everything is said in the language of the page, without reading again', async () => {
  const before = intake().entries.find(({ kind }) => kind === 'unreadable')!;
  await session.useLanguage('en');
  const after = intake().entries.find(({ file }) => file === before.file)!;
  expect(after.reason!.code).toBe(before.reason!.code);
  expect(after.reason!.message).not.toBe(before.reason!.message);
  expect(intake().sectors[0]!.label).not.toMatch(/[ぁ-鿿]/);
  await session.useLanguage('ja');
});

test('removing a file takes it out of everything; removing all leaves nothing', async () => {
  const { received } = intake();
  await session.removeFile(intake().entries[0]!.file);
  expect(intake().received).toBe(received - 1);
  await session.removeAll();
  expect([session.snapshot().intake, session.snapshot().figures]).toEqual([undefined, []]);
});

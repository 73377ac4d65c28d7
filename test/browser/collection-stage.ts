import { mkdirSync, mkdtempSync, readdirSync, readFileSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import type { Frame, Page } from 'playwright-core';
import type { Book, Cell } from '../../src/book/index.js';
import { consolidate } from '../../src/cli/commands/consolidate.js';
import type { ConsolidateOptions } from '../../src/cli/commands/consolidate.js';
import { publish } from '../../src/cli/commands/publish.js';
import { returns } from '../../src/cli/commands/returns.js';
import type { SampleFile } from '../../src/jobs/index.js';
import { bookBytes } from '../../src/workbook/ooxml/index.js';
import { picked } from './pane.js';
import { rosterCsv, rosterTable, sampleFiles } from '../taskpane/regulator/collection.js';

/** What the browser picks from, and what the command line makes of the same. */
export interface CollectionOnDisk {
  /** The folder of the files. */
  readonly filled: string;
  readonly roster: string;
  /** Path of a file that is no checklist. */
  readonly memo: string;
  /** Bytes of the book that `tenken consolidate` writes with the roster, on today's date as the page does. */
  commandLine(choices?: Pick<ConsolidateOptions, 'include' | 'reason' | 'keep'>): Promise<Uint8Array>;
  /** Bytes of what `tenken publish` writes without a roster, today. */
  publication(): Promise<Uint8Array>;
  /** Bytes of all files that `tenken returns` writes without a roster, today, by name. */
  returns(): Promise<ReadonlyMap<string, Uint8Array>>;
  remove(): void;
}

/** By default 71 good files and the bad ones. */
export function collectionOnDisk(files: readonly SampleFile[] = sampleFiles()): CollectionOnDisk {
  const folder = mkdtempSync(join(tmpdir(), 'tenken-collection-'));
  const filled = join(folder, 'filled');
  mkdirSync(filled);
  for (const { fileName, bytes } of files) writeFileSync(join(filled, fileName), bytes);
  const roster = join(folder, '対象先一覧.csv');
  writeFileSync(roster, rosterCsv());
  const memo = join(folder, 'メモ.xlsx');
  writeFileSync(memo, usersBook());
  return {
    filled,
    roster,
    memo,
    async commandLine(choices = {}) {
      const output = join(folder, 'consolidated.xlsx');
      await quietly(() => consolidate([filled], { ...choices, output, roster, format: 'text' }, context));
      return bytesOf(output);
    },
    async publication() {
      const output = join(folder, 'published.xlsx');
      await quietly(() => publish([filled], { output }, context));
      return bytesOf(output);
    },
    async returns() {
      const output = join(folder, 'returns');
      await quietly(() => returns([filled], { output, format: 'text' }, context));
      return new Map(readdirSync(output).map((name) => [name, bytesOf(join(output, name))]));
    },
    remove: () => rmSync(folder, { recursive: true, force: true }),
  };
}

const context = { language: 'ja', end: () => undefined } as const;

const bytesOf = (path: string) => new Uint8Array(readFileSync(path));

/** Runs a command without what it prints. */
async function quietly(command: () => Promise<void>): Promise<void> {
  const quiet = [process.stdout, process.stderr].map((stream) => jest.spyOn(stream, 'write').mockReturnValue(true));
  await command();
  for (const one of quiet) one.mockRestore();
}

/** A workbook of a user with a roster on one of its sheets. */
export const usersBook = () => bookBytes(booksOfUser([]));

/** The same, where two sheets and a table have names that ours want too. */
export const clashingBook = () => bookBytes(booksOfUser(['図表01', '回答データ']));

function booksOfUser(taken: readonly string[]): Book {
  const cells = rosterTable().flatMap((row, at) =>
    row.map((value, column): Cell => ({ row: at + 3, column: column + 2, value })),
  );
  return {
    title: '予算',
    creator: 'サンプル',
    created: '2023-04-01T00:00:00Z',
    defaultFont: { name: '游ゴシック', size: 11 },
    sheets: [
      {
        name: '予算',
        cells: [
          { row: 1, column: 1, value: '費目' },
          { row: 2, column: 1, value: 1200 },
          { row: 3, column: 1, value: 2400, formula: 'A2*2' },
        ],
      },
      { name: '名簿', cells },
      ...taken.map((name) => ({
        name,
        cells: [{ row: 9, column: 2, value: '私のメモ' }],
        tables: [
          {
            name: name === '回答データ' ? name : '私の表',
            at: { row: 1, column: 1 },
            columns: [{ header: '費目' }, { header: '金額' }],
            rowCount: 1,
            rows: () => [['通信費', 300]],
            style: 'TableStyleLight9',
          },
        ],
      })),
    ],
  };
}

/** Picks the folder and the roster, and waits until everything is read. */
export async function takeIn(pane: Page | Frame, { filled, roster }: CollectionOnDisk): Promise<void> {
  await pane.locator('input[webkitdirectory]').first().setInputFiles(filled);
  await pane.locator('.tally').waitFor();
  await pane.locator('.roster input[type=file]').first().setInputFiles(roster);
  await pane.locator('.roster-name', { hasText: '対象先一覧.csv' }).waitFor();
}

/** Files as a picker hands them over. */
export const pickedFiles = (files: readonly SampleFile[]) =>
  files.map(({ fileName, bytes }) => picked(fileName, bytes));

/** Some of the good files and some of the bad ones, as a picker hands them over. */
export function someFiles(good: number, bad: number) {
  const files = sampleFiles();
  return pickedFiles([...files.slice(0, good), ...files.slice(GOOD, GOOD + bad)]);
}

/** The sample file whose name says something. */
export const sampleNamed = (words: string): SampleFile =>
  sampleFiles().find(({ fileName }) => fileName.includes(words))!;

/** Good files of the samples; the bad ones follow. */
const GOOD = 71;

import { mkdirSync, mkdtempSync, readFileSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import type { Frame, Page } from 'playwright-core';
import { consolidate } from '../../src/cli/commands/consolidate.js';
import { bookBytes } from '../../src/workbook/ooxml/index.js';
import { picked } from './pane.js';
import { rosterCsv, sampleFiles } from '../taskpane/regulator/collection.js';

/** What the browser picks from, and what the command line makes of the same. */
export interface CollectionOnDisk {
  /** 71 good files and the bad ones. */
  readonly filled: string;
  readonly roster: string;
  /** Path of a file that is no checklist. */
  readonly memo: string;
  /** Bytes of the book that `tenken consolidate` writes, on today's date as the page does. */
  commandLine(): Promise<Uint8Array>;
  remove(): void;
}

export function collectionOnDisk(): CollectionOnDisk {
  const folder = mkdtempSync(join(tmpdir(), 'tenken-collection-'));
  const filled = join(folder, 'filled');
  mkdirSync(filled);
  for (const { fileName, bytes } of sampleFiles()) writeFileSync(join(filled, fileName), bytes);
  const roster = join(folder, '対象先一覧.csv');
  writeFileSync(roster, rosterCsv());
  const memo = join(folder, 'メモ.xlsx');
  writeFileSync(memo, usersBook());
  let made: Uint8Array | undefined;
  return {
    filled,
    roster,
    memo,
    async commandLine() {
      if (made) return made;
      const output = join(folder, 'consolidated.xlsx');
      const quiet = [process.stdout, process.stderr].map((stream) => jest.spyOn(stream, 'write').mockReturnValue(true));
      await consolidate([filled], { output, roster, format: 'text' }, { language: 'ja', end: () => undefined });
      for (const one of quiet) one.mockRestore();
      return (made = new Uint8Array(readFileSync(output)));
    },
    remove: () => rmSync(folder, { recursive: true, force: true }),
  };
}

/** A workbook of a user: one of its sheets has a name that ours want too. */
export function usersBook(): Uint8Array {
  return bookBytes({
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
        ],
      },
      { name: '受付一覧', cells: [{ row: 3, column: 2, value: '私のメモ' }] },
    ],
  });
}

/** Picks the folder and the roster, and waits until everything is read. */
export async function takeIn(pane: Page | Frame, { filled, roster }: CollectionOnDisk): Promise<void> {
  await pane.locator('input[webkitdirectory]').first().setInputFiles(filled);
  await pane.locator('.tally').waitFor();
  await pane.locator('.roster input[type=file]').setInputFiles(roster);
  await pane.locator('.roster-name', { hasText: '対象先一覧.csv' }).waitFor();
}

/** Some of the good files and some of the bad ones, as a picker hands them over. */
export function someFiles(good: number, bad: number) {
  const files = sampleFiles();
  const chosen = [...files.slice(0, good), ...files.slice(GOOD, GOOD + bad)];
  return chosen.map(({ fileName, bytes }) => picked(fileName, bytes));
}

/** Good files of the samples; the bad ones follow. */
const GOOD = 71;

import { readdirSync } from 'node:fs';
import { join } from 'node:path';
import type { Evidence } from './checks.js';
import type { FigureTable } from './independent/recount.js';
import { recount } from './independent/recount.js';
import type { FilledFile } from './independent/filled-file.js';
import { readFilled } from './independent/filled-file.js';

/** Sector ids as figures name them, by the words of the cover. */
export const sectorIds: Readonly<Record<string, string>> = { 生命保険: 'life', 損害保険: 'nonlife' };

/** Filled checklists of a folder whose names pass, read by SheetJS. */
export function readFolder(folder: string, isWanted: (name: string) => boolean): FilledFile[] {
  return readdirSync(folder)
    .filter(isWanted)
    .sort()
    .map((name) => readFilled(join(folder, name)));
}

/** What the files themselves say, counted here; or the figures of somebody else about the same files. */
export function evidenceOf(files: readonly FilledFile[], figures: FigureTable = recount(files)): Evidence {
  const bySector = Object.fromEntries(
    Object.entries(sectorIds).map(([label, id]) => [id, files.filter(({ sector }) => sector === label).length]),
  );
  return { institutions: files.length, bySector, figures, asOf: files.map(({ asOf }) => asOf) };
}

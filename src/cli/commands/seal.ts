import { statSync } from 'node:fs';
import { join } from 'node:path';
import { engineName, readWaivers, receiveFile, sealWorkbook } from '../../jobs/index.js';
import { remainingText, unusedText } from '../../report/index.js';
import { nodeInflate } from '../../workbook/ooxml/node.js';
import type { Context } from '../context.js';
import { dateGiven, editionNamed } from '../context.js';
import { foundFiles, namedFile, refuseExisting, refuseOverwriting, writeWhole } from '../files.js';
import { paint, print } from '../terminal.js';

export interface SealOptions {
  readonly output: string;
  readonly by?: string;
  readonly date?: string;
  readonly waivers?: string;
}

/**
 * Seals a checklist that is ready to be handed in, into a copy; in a folder, under the name by which it is handed in.
 * Exit 0: sealed · 1: what is left to do first, each thing with its cell.
 */
export async function seal(paths: readonly string[], options: SealOptions, context: Context): Promise<void> {
  const { language } = context;
  const edition = editionNamed();
  const today = dateGiven(options.date);
  const [file] = await foundFiles(paths);
  const waivers =
    options.waivers === undefined ? [] : readWaivers(await namedFile(options.waivers), edition, nodeInflate);
  const { received, bytes } = await receiveFile(file!, { edition, today, waivers, inflate: nodeInflate });
  if ('refused' in received) throw received.refused;
  const made = sealWorkbook(edition, bytes!, received.submission, {
    engine: engineName,
    sealedAt: options.date === undefined ? `${today}T${clock()}` : today,
    by: options.by ?? received.submission.reading.cover.approvedBy,
    today,
    waivers,
    inflate: nodeInflate,
  });
  const unused = unusedText(edition, received.submission, language);
  if ('remaining' in made) {
    print(remainingText(edition, made.remaining, language, paint));
    if (unused !== '') print(unused);
    context.end(1);
    return;
  }
  const output = isFolder(options.output) ? join(options.output, made.fileName) : options.output;
  refuseOverwriting(output, [file!]);
  refuseExisting(output);
  writeWhole(output, made.bytes);
  print(
    language === 'ja'
      ? `封印しました。受付コード：${made.seal.receipt}\n${output}`
      : `Sealed. Receipt code: ${made.seal.receipt}\n${output}`,
  );
  if (unused !== '') print(unused);
}

function clock(): string {
  const now = new Date();
  return [now.getHours(), now.getMinutes(), now.getSeconds()].map((part) => String(part).padStart(2, '0')).join(':');
}

function isFolder(path: string): boolean {
  return path.endsWith('/') || (statSync(path, { throwIfNoEntry: false })?.isDirectory() ?? false);
}

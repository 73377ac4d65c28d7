import { join } from 'node:path';
import type { Roster } from '../../consolidation/index.js';
import { againstRoster } from '../../consolidation/index.js';
import type { ReceiveOptions } from '../../jobs/index.js';
import { annotated, engineName, readRoster, readWaivers, receiveFile } from '../../jobs/index.js';
import type { CheckedFile } from '../../report/index.js';
import { validateHtml, validateJson, validateText } from '../../report/index.js';
import { blocks } from '../../submission/index.js';
import { nodeInflate } from '../../workbook/ooxml/node.js';
import type { Context } from '../context.js';
import { dateGiven, editionNamed, formatGiven } from '../context.js';
import type { FoundFile } from '../files.js';
import { foundFiles, namedFile, refuseOverwriting, writeWhole } from '../files.js';
import { follow, paint, print, printJson } from '../terminal.js';

export interface ValidateOptions {
  readonly format: string;
  readonly annotate?: string;
  readonly roster?: string;
  readonly waivers?: string;
  readonly asOf?: string;
}

/**
 * Checks each file and says what was found.
 * Exit 0: nothing stands in the way · 1: errors or unexplained confirmations · 2: a file that could not be read.
 */
export async function validate(paths: readonly string[], options: ValidateOptions, context: Context): Promise<void> {
  const { language } = context;
  const format = formatGiven(options.format, ['text', 'json', 'html']);
  const edition = editionNamed();
  const roster = options.roster && readRoster(await namedFile(options.roster), edition, nodeInflate);
  const waivers = options.waivers && readWaivers(await namedFile(options.waivers), edition, nodeInflate);
  const receiving = {
    edition,
    today: dateGiven(options.asOf),
    inflate: nodeInflate,
    ...(roster && { roster }),
    ...(waivers && { waivers }),
  };
  const files = await foundFiles(paths);
  const watch = follow(language === 'ja' ? '検証中' : 'Validating');
  const checked: CheckedFile[] = [];
  for (const file of files) {
    const copy = options.annotate === undefined ? undefined : join(options.annotate, file.name);
    if (copy !== undefined) refuseOverwriting(copy, files);
    checked.push(await check(file, copy, receiving));
    watch.progress(checked.length, files.length, file.name);
  }
  watch.stop();
  const report = { engine: engineName, files: checked };
  if (format === 'json') printJson(validateJson(report, language));
  else print(format === 'html' ? validateHtml(report, language) : validateText(report, language, paint));
  if (checked.some((one) => 'refused' in one)) context.end(2);
  else if (checked.some((one) => 'submission' in one && blocks(one.submission))) context.end(1);
}

async function check(
  file: FoundFile,
  copy: string | undefined,
  { roster, ...options }: ReceiveOptions & { readonly roster?: Roster },
): Promise<CheckedFile> {
  const { edition, inflate } = options;
  const { received, bytes } = await receiveFile(file, options);
  if ('refused' in received) return received;
  const submission = roster ? againstRoster(edition, roster, received.submission) : received.submission;
  if (copy !== undefined && bytes) {
    writeWhole(copy, annotated(edition, bytes, submission, { ...(inflate && { inflate }) }));
  }
  return { file: file.name, edition, submission };
}

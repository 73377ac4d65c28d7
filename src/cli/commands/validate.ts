import { join } from 'node:path';
import type { Roster } from '../../consolidation/index.js';
import { againstRoster } from '../../consolidation/index.js';
import type { ReceiveOptions } from '../../jobs/index.js';
import { annotated, engineName, readRoster, readWaivers, receiveFile } from '../../jobs/index.js';
import type { CheckedFile } from '../../report/index.js';
import { validateHtml, validateJson, validateText, verdictOf } from '../../report/index.js';
import { nodeInflate } from '../../workbook/ooxml/node.js';
import type { Context } from '../context.js';
import { dateGiven, editionNamed, formatGiven } from '../context.js';
import type { FoundFile } from '../files.js';
import { foundFiles, namedFile, refuseOverwriting, refuseSameOutput, writeWhole } from '../files.js';
import { inputsOf } from '../inputs.js';
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
 * Exit 0: nothing stands in the way · 1: errors, unexplained confirmations, or to be sealed again · 2: a file that could not be read.
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
  const copies = options.annotate === undefined ? [] : copiesOf(files, options.annotate, options);
  const watch = follow(language === 'ja' ? '検証中' : 'Validating');
  const checked: CheckedFile[] = [];
  for (const [place, file] of files.entries()) {
    checked.push(await check(file, copies[place], receiving));
    watch.progress(checked.length, files.length, file.name);
  }
  watch.stop();
  const report = { engine: engineName, files: checked };
  if (format === 'json') printJson(validateJson(report, language));
  else print(format === 'html' ? validateHtml(report, language) : validateText(report, language, paint));
  if (checked.some((one) => 'refused' in one)) context.end(2);
  else if (checked.some((one) => 'submission' in one && !verdictOf(one.edition, one.submission, language).good))
    context.end(1);
}

/** Where the marked copy of each file goes. A template becomes a workbook by that. Refuses before anything is written. */
function copiesOf(files: readonly FoundFile[], folder: string, options: ValidateOptions): string[] {
  const copies = files.map(({ name, path }) => ({ path: join(folder, name.replace(/\.xltx$/i, '.xlsx')), of: path }));
  refuseSameOutput(copies);
  for (const { path } of copies) refuseOverwriting(path, inputsOf(files, options));
  return copies.map(({ path }) => path);
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

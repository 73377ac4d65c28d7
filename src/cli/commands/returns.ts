import { mkdirSync, readdirSync, renameSync, rmSync } from 'node:fs';
import { join, resolve, sep } from 'node:path';
import { TenkenError } from '../../findings/index.js';
import type { ReleaseInput } from '../../jobs/index.js';
import { releaseReturns } from '../../jobs/index.js';
import type { ReleaseRecord } from '../../report/index.js';
import { recordText, releasedText, releaseJson } from '../../report/index.js';
import type { Context } from '../context.js';
import { formatGiven } from '../context.js';
import type { FoundFile } from '../files.js';
import { writeWhole } from '../files.js';
import { inputsOf } from '../inputs.js';
import type { ReleaseOptions } from '../release.js';
import { prepareRelease, stopIfBlocked } from '../release.js';
import { follow, paint, print, printJson } from '../terminal.js';

export interface ReturnsOptions extends ReleaseOptions {
  readonly output: string;
  readonly format: string;
}

/** Name of the record beside the returns. */
export const RECORD = '【機密】公表・還元の記録.json';

/**
 * Writes the return of every institution that took part, and the record of the release.
 * Exit 0 · 4: something could be worked out, or a file holds another institution; nothing is written then.
 */
export async function returns(paths: readonly string[], options: ReturnsOptions, context: Context): Promise<void> {
  const { language } = context;
  const format = formatGiven(options.format, ['text', 'json']);
  const { input, files } = await prepareRelease(paths, options, context);
  const { output } = options;
  refuseInputsBelow(output, inputsOf(files, options));
  if (stopIfBlocked(input, format, context)) return;
  const making = follow(language === 'ja' ? '還元資料を作成中' : 'Making returns');
  const record = writeReturns(input, output, making);
  making.stop();
  const { edition, release } = input;
  const written = { record, output, recordPath: join(output, RECORD) };
  if (format === 'json') printJson(releaseJson(edition, release, language, written));
  else print(releasedText(edition, release, written, language, paint));
}

/**
 * Writes returns and record into a folder. They are made in another one beside it, which takes its place only when everything is made and
 * searched; returns of an earlier run in the same folder are replaced.
 */
export function writeReturns(
  input: ReleaseInput,
  output: string,
  watch: Parameters<typeof releaseReturns>[1],
): ReleaseRecord {
  const partial = `${resolve(output)}.partial`;
  rmSync(partial, { recursive: true, force: true });
  try {
    const making = releaseReturns(input, watch);
    let step = making.next();
    for (; !step.done; step = making.next()) writeWhole(join(partial, step.value.file), step.value.content);
    writeWhole(join(partial, RECORD), recordText(step.value));
    moveInto(partial, output);
    return step.value;
  } finally {
    rmSync(partial, { recursive: true, force: true });
  }
}

function moveInto(partial: string, output: string): void {
  try {
    mkdirSync(output, { recursive: true });
    for (const name of readdirSync(output)) {
      if (name === RECORD || name.endsWith('_還元.xlsx')) rmSync(join(output, name));
    }
    for (const name of readdirSync(partial)) renameSync(join(partial, name), join(output, name));
  } catch (error) {
    const { code, message } = error as NodeJS.ErrnoException;
    throw new TenkenError('OUTPUT_UNWRITABLE', { path: output, reason: code ?? message });
  }
}

/** Nothing that was read lies among what goes out: neither what was handed in, nor an earlier record that would be replaced. */
function refuseInputsBelow(output: string, files: readonly Pick<FoundFile, 'path'>[]): void {
  const folder = resolve(output) + sep;
  if (files.some(({ path }) => resolve(path).startsWith(folder))) {
    throw new TenkenError('USAGE_OUTPUT_IS_INPUT', { case: 'folder', path: output });
  }
}

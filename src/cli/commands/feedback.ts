import { join } from 'node:path';
import { feedbackFor, isSentBack, receiveFile } from '../../jobs/index.js';
import { reasonWords } from '../../report/index.js';
import { nodeInflate } from '../../workbook/ooxml/node.js';
import type { Context } from '../context.js';
import { refuseExisting, refuseOverwriting, refuseSameOutput, writeWhole } from '../files.js';
import { gather, type GatherOptions } from '../gather.js';
import { inputsOf } from '../inputs.js';
import { print } from '../terminal.js';

export interface FeedbackOptions extends GatherOptions {
  readonly output: string;
  readonly note?: string;
}

/**
 * Takes the files in and writes, for each that goes back, a copy with its findings in its cells. Files that could not be read are named
 * with their reason; nothing can be written into them. Exit 0 · 3: files that could not be read.
 */
export async function feedback(paths: readonly string[], options: FeedbackOptions, context: Context): Promise<void> {
  const { language } = context;
  const { consolidation, files, receiving } = await gather(paths, options, context);
  const lines: string[] = [];
  const back = consolidation.intake.entries.filter(isSentBack);
  // A template becomes a workbook by that.
  const targets = back.map(({ file }) => ({ path: join(options.output, file.replace(/\.xltx$/i, '.xlsx')), of: file }));
  refuseSameOutput(targets);
  for (const { path } of targets) {
    refuseOverwriting(path, inputsOf(files, options));
    refuseExisting(path);
  }
  for (const [place, entry] of back.entries()) {
    const { received, bytes } = await receiveFile(
      files.find(({ name }) => name === entry.file)!,
      receiving,
    );
    if ('refused' in received || !bytes) continue;
    const made = feedbackFor(consolidation, entry, bytes, received.submission, {
      inflate: nodeInflate,
      ...(options.note !== undefined && { note: options.note }),
    });
    const { path } = targets[place]!;
    writeWhole(path, made.bytes);
    lines.push(path);
  }
  const unread = consolidation.intake.entries.filter(({ arrival }) => 'refused' in arrival);
  for (const { file, reason } of unread)
    lines.push(`${file}: ${reasonWords(reason!, consolidation.edition, language)}`);
  print(lines.join('\n') || (language === 'ja' ? '差し戻すファイルはありません。' : 'No file goes back.'));
  if (unread.length > 0) context.end(3);
}

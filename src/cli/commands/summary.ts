import { engineName, readWaivers, receiveFile } from '../../jobs/index.js';
import { approvalHtml } from '../../report/index.js';
import { nodeInflate } from '../../workbook/ooxml/node.js';
import type { Context } from '../context.js';
import { dateGiven, editionNamed } from '../context.js';
import { foundFiles, namedFile, refuseExisting, refuseOverwriting, writeWhole } from '../files.js';
import { print } from '../terminal.js';

export interface SummaryOptions {
  readonly output: string;
  readonly asOf?: string;
  readonly waivers?: string;
}

/** One page for the officer who approves a checklist: what is claimed, what was explained, what has no comment. */
export async function summary(paths: readonly string[], options: SummaryOptions, { language }: Context): Promise<void> {
  const edition = editionNamed();
  const [file] = await foundFiles(paths);
  const waivers =
    options.waivers === undefined ? [] : readWaivers(await namedFile(options.waivers), edition, nodeInflate);
  const { received } = await receiveFile(file!, {
    edition,
    today: dateGiven(options.asOf),
    waivers,
    inflate: nodeInflate,
  });
  if ('refused' in received) throw received.refused;
  refuseOverwriting(options.output, [file!]);
  refuseExisting(options.output);
  writeWhole(options.output, approvalHtml(edition, received.submission, engineName, language));
  print(options.output);
}

import { TenkenError } from '../../findings/index.js';
import { inspectFile, repairedFile, transplantedFile } from '../../jobs/index.js';
import { movedText, repairText } from '../../report/index.js';
import { nodeInflate } from '../../workbook/ooxml/node.js';
import type { Context } from '../context.js';
import { editionNamed } from '../context.js';
import { foundFiles, refuseExisting, refuseOverwriting, writeWhole } from '../files.js';
import { paint, print } from '../terminal.js';

export interface RepairOptions {
  readonly output?: string;
  readonly dryRun?: boolean;
  readonly fresh?: boolean;
}

/**
 * Restores the form of a file in a copy, or moves its answers into a fresh form, and says what was done and what was not.
 * Exit 0: all of it · 1: something is left, which is named · 2: the file could not be read, or there is nowhere to write.
 */
export async function repair(paths: readonly string[], options: RepairOptions, context: Context): Promise<void> {
  const { language } = context;
  const { output, dryRun = false, fresh = false } = options;
  if (output === undefined && !dryRun) throw new TenkenError('USAGE_NO_OUTPUT');
  const edition = editionNamed();
  const [file] = await foundFiles(paths);
  if (output !== undefined && !dryRun) {
    refuseOverwriting(output, [file!]);
    refuseExisting(output);
  }
  const bytes = await file!.read();
  const inspected = inspectFile(edition, file!.name, bytes, nodeInflate);
  const write = (made: Uint8Array) => {
    if (output === undefined || dryRun) return;
    writeWhole(output, made);
    print(language === 'ja' ? `\n書き込みました：${output}` : `\nWritten: ${output}`);
  };
  if (fresh) {
    const moved = transplantedFile(edition, bytes, inspected, nodeInflate);
    print(movedText(edition, moved, language, paint));
    write(moved.bytes);
    if (moved.left.length > 0) context.end(1);
    return;
  }
  const repaired = dryRun ? undefined : repairedFile(edition, bytes, inspected, nodeInflate);
  print(repairText(edition, inspected, !dryRun, language, paint));
  if (repaired) write(repaired.bytes);
  if (inspected.unrepaired.some(({ severity }) => severity !== 'info')) context.end(1);
}

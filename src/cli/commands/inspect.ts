import type { Edition } from '../../checklist/index.js';
import { TenkenError } from '../../findings/index.js';
import { engineName, inspectFile } from '../../jobs/index.js';
import type { InspectedForm } from '../../report/index.js';
import { formJson, formText } from '../../report/index.js';
import { nodeInflate } from '../../workbook/ooxml/node.js';
import type { Context } from '../context.js';
import { editionNamed, formatGiven } from '../context.js';
import type { FoundFile } from '../files.js';
import { foundFiles } from '../files.js';
import { follow, paint, print, printJson } from '../terminal.js';

export interface InspectOptions {
  readonly format: string;
}

/**
 * Compares the form of each file with the one that was issued.
 * Exit 0: as issued, or with remarks alone · 1: damage · 2: a file that could not be read.
 */
export async function inspect(paths: readonly string[], options: InspectOptions, context: Context): Promise<void> {
  const { language } = context;
  const format = formatGiven(options.format, ['text', 'json']);
  const edition = editionNamed();
  const files = await foundFiles(paths);
  const watch = follow(language === 'ja' ? '点検中' : 'Inspecting');
  const inspected: InspectedForm[] = [];
  for (const file of files) {
    inspected.push(await inspectOne(edition, file));
    watch.progress(inspected.length, files.length, file.name);
  }
  watch.stop();
  const report = { engine: engineName, files: inspected };
  if (format === 'json') printJson(formJson(report, language));
  else print(formText(report, language, paint));
  if (inspected.some((one) => 'refused' in one)) context.end(2);
  else if (inspected.some(isDamaged)) context.end(1);
}

async function inspectOne(edition: Edition, file: FoundFile): Promise<InspectedForm> {
  try {
    const { repaired, unrepaired } = inspectFile(edition, file.name, await file.read(), nodeInflate);
    return { file: file.name, edition, repaired, unrepaired };
  } catch (error) {
    if (error instanceof TenkenError) return { file: file.name, refused: error };
    throw error;
  }
}

const isDamaged = (one: InspectedForm) =>
  'repaired' in one && [...one.repaired, ...one.unrepaired].some(({ severity }) => severity !== 'info');

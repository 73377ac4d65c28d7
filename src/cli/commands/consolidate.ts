import { consolidatedBook, consolidateJson, consolidateText, datasetCsv, fitsSheet } from '../../report/index.js';
import { writeBook } from '../../workbook/ooxml/index.js';
import { gather, type GatherOptions } from '../gather.js';
import type { Context } from '../context.js';
import { formatGiven } from '../context.js';
import { refuseOverwriting, refuseSameOutput, writeFile } from '../files.js';
import { inputsOf } from '../inputs.js';
import { paint, print, printJson } from '../terminal.js';

export interface ConsolidateOptions extends GatherOptions {
  readonly output: string;
  readonly format: string;
  readonly csv?: string;
}

/**
 * Takes in the files and writes the consolidated book.
 * Exit 0 · 3: files were left out, each named with its reason.
 */
export async function consolidate(
  paths: readonly string[],
  options: ConsolidateOptions,
  context: Context,
): Promise<void> {
  const { language } = context;
  const format = formatGiven(options.format, ['text', 'json']);
  const { consolidation, files, created } = await gather(paths, options, context);
  const { output } = options;
  const { dataset } = consolidation;
  // A dataset that no sheet can hold goes beside the book, as the book says.
  const isTooLong = dataset.lineCount > 0 && !fitsSheet(dataset);
  const csv = options.csv ?? (isTooLong ? output.replace(/(\.xlsx)?$/i, '.csv') : undefined);
  const targets = [{ path: output, of: '-o' }, ...(csv === undefined ? [] : [{ path: csv, of: '--csv' }])];
  refuseSameOutput(targets);
  for (const { path } of targets) refuseOverwriting(path, inputsOf(files, options));
  writeFile(output, (emit) => writeBook(consolidatedBook(consolidation, { created }), emit));
  if (csv !== undefined) {
    const encoder = new TextEncoder();
    writeFile(csv, (emit) => {
      for (const part of datasetCsv(dataset)) emit(encoder.encode(part));
    });
  }
  if (format === 'json') printJson(consolidateJson(consolidation, output, language));
  else print(consolidateText(consolidation, output, language, paint));
  if (consolidation.intake.leftOut.length > 0) context.end(3);
}

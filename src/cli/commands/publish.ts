import { publishedBook } from '../../report/index.js';
import { writeBook } from '../../workbook/ooxml/index.js';
import type { Context } from '../context.js';
import { refuseOverwriting, writeFile } from '../files.js';
import type { GatherOptions } from '../gather.js';
import { gather } from '../gather.js';
import { print } from '../terminal.js';

export interface PublishOptions extends GatherOptions {
  readonly output: string;
}

/** Writes what may go out: the figures of all institutions, without any institution. */
export async function publish(paths: readonly string[], options: PublishOptions, context: Context): Promise<void> {
  const { consolidation, files, created } = await gather(paths, options, context);
  refuseOverwriting(options.output, files);
  writeFile(options.output, (emit) => writeBook(publishedBook(consolidation, { created }), emit));
  print(options.output);
}

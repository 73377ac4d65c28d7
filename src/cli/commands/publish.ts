import { releasePublication } from '../../jobs/index.js';
import { basename } from 'node:path';
import type { Context } from '../context.js';
import { refuseOverwriting, writeWhole } from '../files.js';
import { inputsOf } from '../inputs.js';
import type { ReleaseOptions } from '../release.js';
import { prepareRelease, stopIfBlocked } from '../release.js';
import { print } from '../terminal.js';

export interface PublishOptions extends ReleaseOptions {
  readonly output: string;
}

/**
 * Writes what may go out: the figures of all institutions, without any institution, in the same pattern as the returns.
 * Exit 0 · 4: something could be worked out; nothing is written then.
 */
export async function publish(paths: readonly string[], options: PublishOptions, context: Context): Promise<void> {
  const { input, files } = await prepareRelease(paths, options, context);
  refuseOverwriting(options.output, inputsOf(files, options));
  if (stopIfBlocked(input, 'text', context)) return;
  writeWhole(options.output, releasePublication(input, basename(options.output)));
  print(options.output);
}

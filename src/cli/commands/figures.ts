import { figuresJson } from '../../report/index.js';
import type { Context } from '../context.js';
import { formatGiven } from '../context.js';
import type { GatherOptions } from '../gather.js';
import { gather } from '../gather.js';
import { printJson } from '../terminal.js';

export interface FiguresOptions extends GatherOptions {
  readonly format: string;
}

/** Counts, bases and shares of every figure, of all institutions and by sector. */
export async function figures(paths: readonly string[], options: FiguresOptions, context: Context): Promise<void> {
  formatGiven(options.format, ['json']);
  const { consolidation } = await gather(paths, options, context);
  printJson(figuresJson(consolidation, context.language));
}

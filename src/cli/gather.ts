import { resolve, sep } from 'node:path';
import type { Consolidation, Received } from '../consolidation/index.js';
import { TenkenError } from '../findings/index.js';
import type { ReceiveOptions } from '../jobs/index.js';
import { collect, readDecisions, readRoster, readWaivers } from '../jobs/index.js';
import { unusedChoices } from '../report/index.js';
import { nodeInflate } from '../workbook/ooxml/node.js';
import type { Context } from './context.js';
import { dateGiven, editionNamed } from './context.js';
import { distinctlyNamed } from './distinct-names.js';
import type { FoundFile } from './files.js';
import { foundFiles, namedFile } from './files.js';
import { follow, tell } from './terminal.js';

/** What every command that consolidates takes. */
export interface GatherOptions {
  readonly roster?: string;
  /** Institution codes to count in spite of errors, each with the reason at the same place of `reason`. */
  readonly include?: readonly string[];
  readonly reason?: readonly string[];
  /** Files that staff chose where an institution sent several: by path, or by the name that is shown. */
  readonly keep?: readonly string[];
  /** What staff decided about explanations: CSV, workbook or JSON. */
  readonly decisions?: string;
  /** What the regulator waives: CSV or workbook. */
  readonly waivers?: string;
  readonly asOf?: string;
}

/** A consolidation with the files that it was made of, and the time that its books carry. */
export interface Gathered {
  readonly consolidation: Consolidation;
  readonly files: readonly FoundFile[];
  /** How the files were read, to read one of them again. */
  readonly receiving: ReceiveOptions;
  /** ISO date and time: the day given or today, so that the same input on the same day gives the same bytes. */
  readonly created: string;
}

/** Reads the files that were named and consolidates them; `seen` is shown each as it was read. */
export async function gather(
  paths: readonly string[],
  options: GatherOptions,
  { language }: Context,
  seen?: (received: Received) => void,
): Promise<Gathered> {
  const today = dateGiven(options.asOf);
  const edition = editionNamed();
  const { include = [], reason = [], keep = [] } = options;
  if (reason.length > include.length) throw new TenkenError('USAGE_INCLUDE_REASON', { code: '' });
  const roster = options.roster && readRoster(await namedFile(options.roster), edition, nodeInflate);
  const decisions = options.decisions && readDecisions(await namedFile(options.decisions), edition, nodeInflate);
  const waivers = options.waivers && readWaivers(await namedFile(options.waivers), edition, nodeInflate);
  const receiving = { edition, today, inflate: nodeInflate, ...(waivers && { waivers }) };
  const files = distinctlyNamed(await foundFiles(paths));
  const watch = follow(language === 'ja' ? '読み取り中' : 'Reading');
  const consolidation = await collect(
    files,
    {
      ...receiving,
      include: include.map((code, place) => ({ code, reason: reason[place] ?? '' })),
      keep: keep.map((typed) => nameOf(typed, files)),
      ...(roster && { roster }),
      ...(decisions && { decisions }),
    },
    watch,
    seen,
  );
  watch.stop();
  for (const line of unusedChoices(consolidation.intake, language)) tell(line);
  return { consolidation, files, receiving, created: `${today}T00:00:00Z` };
}

/** The name of the file that a person means; what was typed where there is none. */
function nameOf(typed: string, files: readonly FoundFile[]): string {
  const shown = typed.split(sep).join('/');
  const meant = files.find(({ path }) => resolve(path) === resolve(typed)) ?? files.find(({ name }) => name === shown);
  return meant?.name ?? typed;
}

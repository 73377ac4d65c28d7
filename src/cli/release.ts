import type { Release } from '../disclosure/index.js';
import { defaultPolicy, parseEarlier, parsePolicy, releaseOf } from '../disclosure/index.js';
import type { ReleaseInput } from '../jobs/index.js';
import { engineName, loadSolver } from '../jobs/index.js';
import type { Trace } from '../report/index.js';
import { blockedText, releaseJson, tracesIn } from '../report/index.js';
import { nodeInflate } from '../workbook/ooxml/node.js';
import type { Context } from './context.js';
import { BLOCKED } from './failure.js';
import type { FoundFile } from './files.js';
import { namedFile } from './files.js';
import type { GatherOptions } from './gather.js';
import { gather } from './gather.js';
import { paint, print, printJson, tell } from './terminal.js';

/** What every command that lets numbers out takes. */
export interface ReleaseOptions extends GatherOptions {
  readonly policy?: string;
  /** Records of earlier releases. */
  readonly earlier?: readonly string[];
}

/** Reads the files that were named, decides what of them may go out, and attacks it. */
export async function prepareRelease(
  paths: readonly string[],
  options: ReleaseOptions,
  context: Context,
): Promise<{ readonly input: ReleaseInput; readonly files: readonly FoundFile[] }> {
  const policy = options.policy === undefined ? defaultPolicy : parsePolicy(await textOf(options.policy));
  const earlier = [];
  for (const path of options.earlier ?? []) earlier.push(parseEarlier(await textOf(path)));
  const traces: Trace[] = [];
  const gathered = await gather(paths, options, context, (received) => traces.push(...tracesIn(received)));
  const { consolidation, files, created } = gathered;
  const { edition } = consolidation;
  tell(context.language === 'ja' ? '公表する数値を検査しています' : 'Checking what may go out');
  const release = await releaseOf(edition, consolidation, policy, await loadSolver(), { earlier });
  const input = { edition, consolidation, release, traces, created, engine: engineName, inflate: nodeInflate };
  return { input, files };
}

/** Says which cells stop a release, and ends with the exit code of a block. Nothing has been written then. */
export function stopIfBlocked(
  { edition, release }: { readonly edition: ReleaseInput['edition']; readonly release: Release },
  format: 'text' | 'json',
  { language, end }: Context,
): boolean {
  if (release.leaks.length === 0) return false;
  if (format === 'json') printJson(releaseJson(edition, release, language));
  else print(blockedText(edition, release, language, paint));
  end(BLOCKED);
  return true;
}

async function textOf(path: string): Promise<string> {
  return new TextDecoder().decode(await namedFile(path));
}

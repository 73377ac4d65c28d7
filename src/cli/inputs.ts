import type { FoundFile } from './files.js';
import type { ReleaseOptions } from './release.js';

/** Everything that a command reads: the checklists, and the files that its options name. */
export function inputsOf(
  files: readonly Pick<FoundFile, 'path'>[],
  options: Pick<ReleaseOptions, 'roster' | 'decisions' | 'waivers' | 'policy' | 'earlier'>,
): readonly Pick<FoundFile, 'path'>[] {
  const { roster, decisions, waivers, policy, earlier = [] } = options;
  const named = [roster, decisions, waivers, policy, ...earlier].filter((path) => path !== undefined);
  return [...files, ...named.map((path) => ({ path }))];
}

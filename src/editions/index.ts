import type { Edition } from '../checklist/index.js';
import { loadEdition } from '../checklist/index.js';
import { insurers2023 } from './cssa-insurers-2023/index.js';

/** Editions that ship, by id, as written in their files. */
const sources: ReadonlyMap<string, unknown> = new Map([['cssa-insurers-2023', insurers2023]]);

const loaded = new Map<string, Edition>();

/** The edition that is meant where none is named. */
export const defaultEditionId = 'cssa-insurers-2023';

/** Ids of the editions that ship. */
export function editionIds(): string[] {
  return [...sources.keys()];
}

/** The edition with this id, checked and loaded when it is first asked for; undefined when none ships under it. */
export function editionOf(id: string): Edition | undefined {
  let edition = loaded.get(id);
  const source = sources.get(id);
  if (!edition && source !== undefined) {
    edition = loadEdition(source);
    loaded.set(id, edition);
  }
  return edition;
}

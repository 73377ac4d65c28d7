import type { Edit, Snapshot } from '../../book/index.js';
import type { Edition } from '../../checklist/index.js';
import type { Finding } from '../../findings/index.js';
import { damagesOf } from '../inspect/index.js';

/** What restoring a form takes, to be shown before it is done. */
export interface Repair {
  readonly edits: readonly Edit[];
  /** What the edits restore. */
  readonly repaired: readonly Finding[];
  /** What they do not: because it is people's own, or because an answer could become one to another question. */
  readonly unrepaired: readonly Finding[];
}

/** The edits that restore everything of a form but the answers. No edit touches an answer, a comment, an explanation or a mark. */
export function repairEdits(edition: Edition, snapshot: Snapshot): Repair {
  const damages = damagesOf(edition, snapshot);
  return {
    edits: damages.flatMap(({ edits = [] }) => edits),
    repaired: damages.filter(({ edits }) => edits !== undefined).map(({ finding }) => finding),
    unrepaired: damages.filter(({ edits }) => edits === undefined).map(({ finding }) => finding),
  };
}

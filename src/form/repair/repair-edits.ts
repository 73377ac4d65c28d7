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
  const edits = damages.flatMap((damage) => damage.edits ?? []);
  return {
    edits: [...edits, ...protectionOf(snapshot, edits)],
    repaired: damages.filter(({ edits }) => edits !== undefined).map(({ finding }) => finding),
    unrepaired: damages.filter(({ edits }) => edits === undefined).map(({ finding }) => finding),
  };
}

/** Damages after which people have to look whether the answers are still meant: to texts, to merged cells, to lists of options. */
const doubtful: readonly string[] = ['TMPL-06', 'TMPL-16', 'TMPL-17', 'TMPL-20'];

/** The damages of a form after which its answers have to be looked at, though all could be read. */
export function answersToCheck({ repaired, unrepaired }: Repair): readonly Finding[] {
  return [...repaired, ...unrepaired].filter(({ rule, severity }) => doubtful.includes(rule) && severity === 'warning');
}

/** Edits that change nothing of what a lock guards. */
const harmless: readonly Edit['kind'][] = ['name', 'sheet', 'state', 'rename', 'protect'];

/**
 * The sheets that are protected now and whose form changes are to be protected in the end: a file does not care, but Excel has to
 * lift the protection meanwhile.
 */
function protectionOf({ sheets }: Snapshot, edits: readonly Edit[]): Edit[] {
  const changed = new Set(edits.flatMap((edit) => (harmless.includes(edit.kind) ? [] : [sheetOf(edit)])));
  const done = new Set(edits.flatMap((edit) => (edit.kind === 'protect' ? [edit.sheet] : [])));
  return sheets
    .filter(({ name, guards }) => changed.has(name) && !done.has(name) && guards?.protection !== 'none')
    .map(({ name }) => ({ kind: 'protect', sheet: name }));
}

const sheetOf = (edit: Edit) => ('sheet' in edit && typeof edit.sheet === 'string' ? edit.sheet : undefined);

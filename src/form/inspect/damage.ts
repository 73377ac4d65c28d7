import type { Address, Edit } from '../../book/index.js';
import { a1 } from '../../book/index.js';
import type { Text } from '../../checklist/index.js';
import type { CellRef, Finding, Parameters, Severity } from '../../findings/index.js';
import { listed, quoted, visible } from '../../findings/index.js';

/** One damage to the form: what it is, and the edits that restore it; without edits it cannot be restored. */
export interface Damage {
  readonly finding: Finding;
  readonly edits?: readonly Edit[];
}

/** A damage. What hinders reading is said by V12 as an error already, so that none of these is one. */
export function damage(
  rule: string,
  severity: Exclude<Severity, 'error' | 'confirmation'>,
  parameters: Parameters,
  where: { readonly cells?: readonly CellRef[]; readonly question?: string | undefined },
  edits?: readonly Edit[],
): Damage {
  const { cells = [], question } = where;
  return {
    finding: { rule, severity, ...(question !== undefined && { question }), parameters, cells },
    ...(edits && { edits }),
  };
}

/** A place in a sheet as findings name it. */
export const cellRef = (sheet: string, at: Address): CellRef => ({ sheet, address: a1(at) });

/** A text of a workbook as it may be shown, in both languages. */
export const shown = (text: string): Text => ({ ja: visible(text), en: visible(text) });

/** Names in quotes, the first few written out. */
export function someOf(names: readonly string[], most = 5): Text {
  const different = [...new Set(names)];
  const { ja, en } = listed(different.slice(0, most).map((name) => quoted(shown(name))));
  return different.length > most ? { ja: `${ja}など`, en: `${en} and others` } : { ja, en };
}

/** Things by the key of each, in the order in which the keys appear. */
export function groupedBy<T>(things: readonly T[], keyOf: (thing: T) => string): T[][] {
  const groups = new Map<string, T[]>();
  for (const thing of things) {
    const key = keyOf(thing);
    const before = groups.get(key);
    if (before) before.push(thing);
    else groups.set(key, [thing]);
  }
  return [...groups.values()];
}

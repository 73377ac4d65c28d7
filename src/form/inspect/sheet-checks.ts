import { parseReference } from '../references.js';
import type { Damage } from './damage.js';
import { damage, shown, someOf } from './damage.js';
import type { FormState } from './state.js';

/** TMPL-02: sheets that are gone. They come back as issued, at the end, without the answers that they held. */
export function missingSheets({ missing, snapshot, form }: FormState): Damage[] {
  const taken = new Set(snapshot.sheets.map(({ name }) => name.toLowerCase()));
  return missing.map(({ name, sheet, inputs }) => {
    const answers = inputs.filter(({ cell }) => cell?.kind === 'answer').length;
    const parameters = { ...(answers > 0 && { case: 'answers' }), sheet: name };
    // Another sheet bears the name.
    if (taken.has(name.toLowerCase())) return damage('TMPL-02', 'warning', { case: 'taken', sheet: name }, {});
    const names = (form.book.names ?? []).filter(({ refersTo }) => parseReference(refersTo)?.sheet === name);
    return damage('TMPL-02', 'warning', parameters, {}, [
      { kind: 'sheet', sheet },
      ...names.map((one) => ({ kind: 'name', name: one }) as const),
    ]);
  });
}

/** TMPL-03: sheets with another name. */
export function renamedSheets({ sheets }: FormState): Damage[] {
  return sheets.flatMap(({ issued, seen, finalName }) => {
    if (seen.name === issued.name) return [];
    const parameters = { sheet: issued.name, found: shown(seen.name) };
    if (finalName !== issued.name) return [damage('TMPL-03', 'info', { case: 'taken', ...parameters }, {})];
    return [damage('TMPL-03', 'info', parameters, {}, [{ kind: 'rename', sheet: seen.name, to: issued.name }])];
  });
}

/** TMPL-04: sheets that are hidden, and the hidden one that is shown. */
export function sheetStates({ sheets }: FormState): Damage[] {
  return sheets.flatMap(({ issued, seen }) => {
    const wanted = issued.sheet.state ?? 'visible';
    if ((wanted === 'visible') === (seen.state === 'visible')) return [];
    const parameters = { ...(wanted !== 'visible' && { case: 'shown' }), sheet: shown(seen.name) };
    return [damage('TMPL-04', 'info', parameters, {}, [{ kind: 'state', sheet: seen.name, state: wanted }])];
  });
}

/** TMPL-05: sheets that people added. They are theirs, and stay. */
export function addedSheets({ others }: FormState): Damage[] {
  if (others.length === 0) return [];
  const sheets = someOf(others.map(({ name }) => name));
  return [damage('TMPL-05', 'info', { count: others.length, sheets }, {})];
}

/** TMPL-14: sheets that are no longer protected, or so that only a password lifts it. */
export function protectionDamages({ sheets }: FormState): Damage[] {
  return sheets.flatMap(({ issued, seen }) => {
    if (!issued.sheet.protected || !seen.guards || seen.guards.protection === 'open') return [];
    const sheet = shown(seen.name);
    return seen.guards.protection === 'password'
      ? [damage('TMPL-14', 'info', { case: 'password', sheet }, {})]
      : [damage('TMPL-14', 'warning', { sheet }, {}, [{ kind: 'protect', sheet: seen.name }])];
  });
}

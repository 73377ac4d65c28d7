import type { Address, Name } from '../book/index.js';
import { parseA1 } from '../book/index.js';

/** A cell, and the range from it, that a name refers to. */
export interface Reference {
  readonly sheet: string;
  readonly from: Address;
  readonly to: Address;
}

const REFERENCE = /^=?(?:'((?:[^']|'')+)'|([^'!:]+))!(\$?[A-Za-z]{1,3}\$?\d{1,7})(?::(\$?[A-Za-z]{1,3}\$?\d{1,7}))?$/;

/** What a name refers to; undefined when that is no range of one sheet (`#REF!`, a constant, another book). */
export function parseReference(refersTo: string): Reference | undefined {
  const found = REFERENCE.exec(refersTo);
  if (!found) return undefined;
  const sheet = found[1]?.replaceAll("''", "'") ?? found[2]!;
  const from = parseA1(found[3]!);
  const to = found[4] === undefined ? from : parseA1(found[4]);
  return from && to && { sheet, from, to };
}

/** What names refer to, by name in small letters. */
export type NameTargets = ReadonlyMap<string, string>;

/**
 * What the names of a workbook refer to, by name in small letters. A name of the whole workbook
 * comes before one of a single sheet, such as a copy of a sheet brings with it.
 */
export function namesByKey(names: readonly Name[]): NameTargets {
  const byKey = new Map<string, string>();
  for (const { name, refersTo, scope } of names) if (scope === undefined) byKey.set(name.toLowerCase(), refersTo);
  for (const { name, refersTo, scope } of names) {
    const key = name.toLowerCase();
    if (scope !== undefined && !byKey.has(key)) byKey.set(key, refersTo);
  }
  return byKey;
}

/** The text of a constant such as `"cssa-insurers-2023"`; undefined when a name is none. */
export function parseConstant(refersTo: string): string | undefined {
  return /^=?"((?:[^"]|"")*)"$/.exec(refersTo)?.[1]?.replaceAll('""', '"');
}

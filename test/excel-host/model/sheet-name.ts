import { parseA1 } from '../../../src/book/index.js';
import { limitOf } from '../host-facts.js';

/** Whether Excel takes the name for a sheet (host fact `sheet-name`). */
export function isSheetName(name: unknown): name is string {
  return (
    typeof name === 'string' &&
    name.trim() !== '' &&
    name.length <= limitOf('sheet-name') &&
    !/[:\\/?*[\]]/.test(name) &&
    !/^'|'$/.test(name) &&
    name.toLowerCase() !== 'history'
  );
}

/** The name as it stands in an address (host fact `address-quotes`). */
export function quoted(name: string): string {
  const plain = /^[\p{L}_][\p{L}\p{N}_.]*$/u.test(name) && !parseA1(name) && !/^(r|c|r\d*c\d*)$/i.test(name);
  return plain ? name : `'${name.replaceAll("'", "''")}'`;
}

/** Whether Excel takes it for a defined name or a table (host facts `defined-name`, `table-name`). */
export function isDefinedName(name: unknown): name is string {
  return (
    typeof name === 'string' &&
    name.length <= limitOf('defined-name') &&
    /^[\p{L}_\\][\p{L}\p{M}\p{N}_.\\?]*$/u.test(name) &&
    !parseA1(name) &&
    !/^(r|c|r\d+c\d*|r\d*c\d+)$/i.test(name)
  );
}

/** A cell's place in a sheet, both counted from 1. */
export interface Address {
  readonly row: number;
  readonly column: number;
}

/** A rectangle of cells, both corners included. */
export interface Area {
  readonly from: Address;
  readonly to: Address;
}

/** Limits of a worksheet (ECMA-376 as implemented by Excel). */
export const MAX_ROWS = 1_048_576;
export const MAX_COLUMNS = 16_384;

/** `1` → `A`, `28` → `AB`. */
export function columnLetters(column: number): string {
  let letters = '';
  for (let rest = column; rest > 0; rest = Math.floor((rest - 1) / 26)) {
    letters = String.fromCharCode(65 + ((rest - 1) % 26)) + letters;
  }
  return letters;
}

/** `{row: 3, column: 2}` → `B3`. */
export function a1({ row, column }: Address): string {
  return `${columnLetters(column)}${row}`;
}

/** `B3` → `{row: 3, column: 2}`; `$` are ignored; undefined when it is no cell address within a sheet. */
export function parseA1(address: string): Address | undefined {
  const match = /^\$?([A-Za-z]{1,3})\$?([0-9]{1,7})$/.exec(address);
  if (!match) return undefined;
  let column = 0;
  for (const letter of match[1]!.toUpperCase()) column = column * 26 + letter.charCodeAt(0) - 64;
  const row = Number(match[2]);
  return row >= 1 && row <= MAX_ROWS && column <= MAX_COLUMNS ? { row, column } : undefined;
}

/** `A1:C3`, or `A1` for a single cell. */
export function a1Area({ from, to }: Area): string {
  return from.row === to.row && from.column === to.column ? a1(from) : `${a1(from)}:${a1(to)}`;
}

/** A sheet's name as it stands in a formula: always in quotes, so that any name is safe. */
export function quotedSheet(name: string): string {
  return `'${name.replaceAll("'", "''")}'`;
}

/** `'集計'!$A$1:$C$3`: an absolute reference as formulas and names write it. */
export function absolute(sheet: string, { from, to }: Area): string {
  const corner = ({ row, column }: Address) => `$${columnLetters(column)}$${row}`;
  const single = from.row === to.row && from.column === to.column;
  return `${quotedSheet(sheet)}!${corner(from)}${single ? '' : `:${corner(to)}`}`;
}

/** One number for a place, for maps of cells; the order of keys is the order of reading. */
export function cellKey(row: number, column: number): number {
  return row * (MAX_COLUMNS + 1) + column;
}

/** The place of a key made by `cellKey`. */
export function cellOfKey(key: number): Address {
  return { row: Math.floor(key / (MAX_COLUMNS + 1)), column: key % (MAX_COLUMNS + 1) };
}

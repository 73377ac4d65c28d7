/** Names without regard to case and width: to people `図表Ａ` and `図表a` are the same. */
const fold = (name: string) => name.normalize('NFKC').toLowerCase();

/** Names that are taken, and those that are given out. */
export class NamePool {
  private readonly taken: Set<string>;

  constructor(taken: Iterable<string>) {
    this.taken = new Set([...taken].map(fold));
  }

  /** `wanted`, or with the lowest number that makes it free; it is taken from then on. */
  take(wanted: string, numbered: (wanted: string, number: number) => string): string {
    let name = wanted;
    for (let number = 2; this.taken.has(fold(name)); number++) name = numbered(wanted, number);
    this.taken.add(fold(name));
    return name;
  }
}

/** Most characters (UTF-16 units) of a sheet's name. */
const LONGEST_SHEET = 31;

/** `図表01 (2)`: as Excel names a copy; a long name is cut. */
export function numberedSheet(wanted: string, number: number): string {
  const suffix = ` (${number})`;
  return wanted.slice(0, LONGEST_SHEET - suffix.length) + suffix;
}

/** `回答データ_2`: names of tables have no blanks. */
export function numberedTable(wanted: string, number: number): string {
  return `${wanted}_${number}`;
}

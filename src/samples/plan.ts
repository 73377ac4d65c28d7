/** How many institutions choose each option, strongest answer first: the more mature an institution, the earlier its option. */
export type Counts = Readonly<Record<string, number>>;

/** What a population answers to one item: out of `of` institutions for which the item is open. */
export interface Quota {
  readonly of: number;
  readonly counts: Counts;
}

/** Quotas by item key: `q01`, or `q39.ident` for a row. Institutions for which an item is closed are not counted. */
export type Plan = Readonly<Record<string, Quota>>;

/** Item where each institution chooses one option. */
export function one(counts: Counts): Quota {
  return { of: Object.values(counts).reduce((sum, count) => sum + count, 0), counts };
}

/** Item where each of `of` institutions chooses any number of options. */
export function several(of: number, counts: Counts): Quota {
  return { of, counts };
}

/** Rows of a matrix, each with one option of the same list; the numbers stand in the order of `codes`. */
export function rows(
  question: string,
  codes: readonly string[],
  numbers: Readonly<Record<string, readonly number[]>>,
): Plan {
  return Object.fromEntries(
    Object.entries(numbers).map(([row, list]) => [
      `${question}.${row}`,
      one(Object.fromEntries(list.map((count, place) => [codes[place]!, count]))),
    ]),
  );
}

/**
 * The same shares for another number of institutions: every option gets its whole part, and those with the largest
 * remainders get one more until the total is reached (earlier options first where remainders are equal).
 */
export function apportion(counts: Counts, total: number): Map<string, number> {
  const codes = Object.keys(counts);
  const sum = codes.reduce((all, code) => all + counts[code]!, 0);
  if (sum === 0) return new Map(codes.map((code) => [code, 0]));
  const parts = codes.map((code) => ({
    code,
    count: Math.floor((counts[code]! * total) / sum),
    remainder: (counts[code]! * total) % sum,
  }));
  const missing = total - parts.reduce((all, { count }) => all + count, 0);
  const byRemainder = [...parts].sort((a, b) => b.remainder - a.remainder);
  for (const part of byRemainder.slice(0, missing)) part.count += 1;
  return new Map(parts.map(({ code, count }) => [code, count]));
}

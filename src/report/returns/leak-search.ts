/** Something that betrays an institution where it stands in a file for somebody else. */
export interface Trace {
  /** Code of the institution, or the name of its file where it has none. */
  readonly owner: string;
  readonly kind: 'code' | 'name' | 'file' | 'text';
  readonly text: string;
}

/** A trace that was found in a text. */
export interface Hit {
  readonly kind: Trace['kind'];
  /** Every institution that it betrays: several may bear a name or have written the same. */
  readonly owners: ReadonlySet<string>;
  /** The text around it, as it is compared, and where it stands there. */
  readonly around: string;
  readonly from: number;
  readonly to: number;
}

interface Needle {
  readonly text: string;
  readonly kind: Trace['kind'];
  readonly owners: Set<string>;
}

/** Free texts shorter than this say nothing by themselves. */
const SHORTEST_TEXT = 4;
/** Characters before and after a hit that are kept with it; no name that is printed is longer. */
const AROUND = 130;

/**
 * Looks for many traces at once in long texts. Traces are found as whole tokens: neither within a longer word of Latin letters and
 * digits, nor within a longer number. What stands in the words that every file has (questions, options, fixed sentences) is no
 * trace of anybody and is not looked for.
 */
export class LeakSearch {
  private readonly needles = new Map<number, Needle[]>();
  /** Whether some trace begins with two characters of this sum. */
  private readonly starts = new Uint8Array(1 << 16);
  /** Traces that are looked for. */
  readonly count: number;
  /** Traces that are words of every file. */
  readonly commonCount: number;

  constructor(traces: Iterable<Trace>, commonTexts: Iterable<string>) {
    const byText = new Map<string, Needle>();
    for (const { owner, kind, text } of traces) {
      for (const part of kind === 'text' ? sentencesOf(text) : [asCompared(text)]) {
        if (part.length < (kind === 'text' ? SHORTEST_TEXT : 2) || !/\p{L}/u.test(part)) continue;
        const known = byText.get(part);
        if (known) known.owners.add(owner);
        else byText.set(part, { text: part, kind, owners: new Set([owner]) });
      }
    }
    for (const needle of byText.values()) this.add(needle);
    const common = new Set<Needle>();
    for (const text of commonTexts) this.scan(asCompared(text), (needle) => common.add(needle));
    for (const list of this.needles.values()) {
      for (let at = list.length - 1; at >= 0; at--) if (common.has(list[at]!)) list.splice(at, 1);
    }
    this.commonCount = common.size;
    this.count = byText.size - common.size;
  }

  /** Every trace in a text. */
  hits(text: string): Hit[] {
    const compared = asCompared(text);
    const found: Hit[] = [];
    this.scan(compared, ({ kind, owners, text: { length } }, at) => {
      const start = Math.max(0, at - AROUND);
      // Put together anew, because a slice would keep the whole text in memory.
      const around = [...compared.slice(start, at + length + AROUND)].join('');
      found.push({ kind, owners, around, from: at - start, to: at - start + length });
    });
    return found;
  }

  private add(needle: Needle): void {
    const key = keyAt(needle.text, 0);
    const list = this.needles.get(key);
    if (list) list.push(needle);
    else this.needles.set(key, [needle]);
    this.starts[sumOf(key)] = 1;
  }

  private scan(text: string, found: (needle: Needle, at: number) => void): void {
    const last = text.length - 1;
    for (let at = 0; at < last; at++) {
      const key = keyAt(text, at);
      if (this.starts[sumOf(key)] === 0) continue;
      for (const needle of this.needles.get(key) ?? []) {
        if (text.startsWith(needle.text, at) && isWhole(text, at, at + needle.text.length)) found(needle, at);
      }
    }
  }
}

/** Whether a hit tells the recipient nothing: the trace is its own as well, or a part of its own name or code. */
export function isHarmless(
  { owners, around, from, to }: Hit,
  own: { readonly code: string; readonly name: string },
): boolean {
  if (owners.has(own.code)) return true;
  return [own.code, own.name].some((text) => {
    const word = asCompared(text);
    if (word === '') return false;
    for (let at = around.indexOf(word); at >= 0; at = around.indexOf(word, at + 1)) {
      if (at <= from && to <= at + word.length) return true;
    }
    return false;
  });
}

/** Texts as they are compared: one width and case, spaces and line ends alike. */
function asCompared(text: string): string {
  return text.normalize('NFKC').toLowerCase().replace(/\s+/g, ' ').trim();
}

/** The sentences and lines of a free text, since a part of it gives its author away as well. */
function sentencesOf(text: string): string[] {
  return text.split(/[。\n\r]+/).map(asCompared);
}

function keyAt(text: string, at: number): number {
  return text.charCodeAt(at) * 0x10000 + text.charCodeAt(at + 1);
}

function sumOf(key: number): number {
  return ((key / 0x10000) * 31 + key) & 0xffff;
}

function isWhole(text: string, from: number, to: number): boolean {
  return !(isWord(text, from - 1) && isWord(text, from)) && !(isWord(text, to - 1) && isWord(text, to));
}

/** Whether a letter a to z or a digit stands there. */
function isWord(text: string, at: number): boolean {
  const code = text.charCodeAt(at);
  return (code >= 48 && code <= 57) || (code >= 97 && code <= 122);
}

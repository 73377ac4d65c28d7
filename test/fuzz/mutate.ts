import { strFromU8, strToU8, zipSync } from 'fflate';
import type { Zippable } from 'fflate';
import type { Random } from '../../src/samples/random.js';
import { nastyValues, nastyXml } from './nasty.js';

/** A workbook taken apart, so that its XML can be damaged inside a sound archive. */
export type Parts = Readonly<Record<string, Uint8Array>>;

type Change = (text: string, random: Random) => string;

/** Values change; the XML stays sound, so that what is behind the parser is reached. */
const valueChanges: readonly Change[] = [
  // A value of an attribute.
  (text, random) => {
    const found = nth(text, /="[^"<]*"/g, random);
    return found ? spliced(text, found.at + 2, found.length - 3, escaped(random.pick(nastyValues))) : text;
  },
  // A text between two tags.
  (text, random) => {
    const found = nth(text, />[^<>]+</g, random);
    return found ? spliced(text, found.at + 1, found.length - 2, escaped(random.pick(nastyValues))) : text;
  },
];

/** The XML changes. */
const markupChanges: readonly Change[] = [
  // XML out of place.
  (text, random) => spliced(text, random.below(text.length + 1), 0, random.pick(nastyXml)),
  // An element again, somewhere else.
  (text, random) => {
    const found = nth(text, /<[A-Za-z][^<>]*\/>/g, random);
    if (!found) return text;
    const element = text.slice(found.at, found.at + found.length);
    const place = nth(text, /<[A-Za-z]/g, random)!;
    return spliced(text, place.at, 0, element.repeat(1 + random.below(3)));
  },
  // A tag lost.
  (text, random) => {
    const found = nth(text, /<[^<>]+>/g, random);
    return found ? spliced(text, found.at, found.length, '') : text;
  },
  // A stretch lost.
  (text, random) => {
    const at = random.below(text.length + 1);
    return spliced(text, at, random.below(400), '');
  },
  // The end lost.
  (text, random) => text.slice(0, random.below(text.length + 1)),
  // Another word of the same part.
  (text, random) => {
    const one = nth(text, /[A-Za-z_]{3,}/g, random);
    const other = nth(text, /[A-Za-z_]{3,}/g, random);
    return one && other ? spliced(text, one.at, one.length, text.slice(other.at, other.at + other.length)) : text;
  },
];

/** The workbook with one to four damages: in the XML, in the list of parts, or in the bytes of the archive. */
export function mutated(parts: Parts, random: Random): Uint8Array {
  const files: Record<string, Uint8Array> = { ...parts };
  const names = Object.keys(files);
  let damages = 1 + random.below(4);
  while (damages-- > 0) {
    const name = random.pick(names);
    const bytes = files[name];
    if (bytes === undefined) continue;
    const way = random.below(20);
    if (way === 0) delete files[name];
    else if (way === 1) files[`${name}${random.pick(nastyValues).slice(0, 60)}`] = bytes;
    else if (way === 2) files[name] = files[random.pick(names)] ?? bytes;
    else files[name] = strToU8(changeOf(random)(strFromU8(bytes), random));
  }
  const archive = zipSync(files as Zippable, { level: 0, mtime: '1980-01-01' });
  // Some archives are damaged themselves as well.
  if (random.below(8) === 0) damageBytes(archive, random);
  return random.below(50) === 0 ? archive.subarray(0, random.below(archive.length)) : archive;
}

function changeOf(random: Random): Change {
  return random.pick(random.below(3) === 0 ? markupChanges : valueChanges);
}

function damageBytes(archive: Uint8Array, random: Random): void {
  for (let count = 1 + random.below(5); count > 0; count--) {
    // Mostly in the directory at the end, where every number decides.
    const at =
      random.below(2) === 0
        ? archive.length - 1 - random.below(Math.min(2000, archive.length))
        : random.below(archive.length);
    archive[at] = random.below(256);
  }
}

/** One of the places where the pattern matches: the first after a random place, or the first of all. */
function nth(
  text: string,
  pattern: RegExp,
  random: Random,
): { readonly at: number; readonly length: number } | undefined {
  pattern.lastIndex = random.below(text.length + 1);
  const match = pattern.exec(text) ?? pattern.exec(text);
  return match ? { at: match.index, length: match[0].length } : undefined;
}

function spliced(text: string, at: number, length: number, replacement: string): string {
  return text.slice(0, at) + replacement + text.slice(at + length);
}

function escaped(text: string): string {
  return text.replaceAll('&', '&amp;').replaceAll('<', '&lt;').replaceAll('"', '&quot;');
}

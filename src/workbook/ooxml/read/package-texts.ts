import type { PackedEntry } from '../package/index.js';
import { Archive } from './archive.js';
import { pureInflate } from './inflate.js';
import type { Inflate } from './inflate.js';
import { limitsOf } from './limits.js';

/** A part of a file, for whoever looks for something in all of them. */
export interface PartText {
  /** As it lies in the file: equal bytes hold equal texts. */
  readonly packed: PackedEntry;
  /** Its text with entities resolved and the runs of a rich text joined; markup stays. */
  text(): string;
}

const runs =
  /<\/(?:\w+:)?t><\/(?:\w+:)?r><(?:\w+:)?r>(?:<(?:\w+:)?rPr.*?<\/(?:\w+:)?rPr>|<(?:\w+:)?rPr[^>]*\/>)?<(?:\w+:)?t(?:\s[^>]*)?>/g;

/**
 * Every part of a package, hidden ones and those that no program shows included. Throws TenkenError FILE_… as `readWorkbook` does.
 */
export function packageTexts(bytes: Uint8Array, inflate: Inflate = pureInflate): PartText[] {
  const archive = new Archive(bytes, limitsOf.book, inflate);
  return archive.names.map((name) => ({
    packed: archive.packed(name),
    text: () => plainText(archive.required(name)),
  }));
}

function plainText(content: Uint8Array): string {
  const text = new TextDecoder().decode(content);
  // Two bytes a character leave zeros between Latin letters.
  const whole = text.includes('\0') ? text + new TextDecoder('utf-16le').decode(content) : text;
  return resolved(whole.replace(runs, ''));
}

const entities: Readonly<Record<string, string>> = { amp: '&', lt: '<', gt: '>', quot: '"', apos: "'" };

function resolved(text: string): string {
  if (!text.includes('&')) return text;
  return text.replace(/&(?:#x([0-9a-fA-F]+)|#([0-9]+)|(\w+));/g, (all, hex: string, decimal: string, name: string) => {
    if (name) return entities[name] ?? all;
    const code = hex ? parseInt(hex, 16) : Number(decimal);
    return code <= 0x10ffff ? String.fromCodePoint(code) : all;
  });
}

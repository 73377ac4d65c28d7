import type { BitStream } from './bit-stream.js';
import { codeLengths, codesOf } from './huffman.js';
import { distanceSymbol, DISTANCES, END_OF_BLOCK, lengthSymbol, LITERALS } from './symbols.js';

/** The order in which the lengths of the code for lengths are written (RFC 1951, 3.2.7). */
const lengthsOrder = [16, 17, 18, 0, 8, 7, 9, 6, 10, 5, 11, 4, 12, 3, 13, 2, 14, 1, 15];

/** What one block of the stream holds: bytes as they are, and matches with what came before. */
export class Block {
  private readonly tokens: Int32Array;
  private count = 0;
  private readonly literalCounts = new Uint32Array(LITERALS);
  private readonly distanceCounts = new Uint32Array(DISTANCES);

  constructor(size: number) {
    this.tokens = new Int32Array(size);
  }

  addLiteral(byte: number): void {
    this.tokens[this.count++] = byte;
    this.literalCounts[byte]!++;
  }

  /** `length` 3 to 258, `distance` 1 to 32,768. */
  addMatch(length: number, distance: number): void {
    this.tokens[this.count++] = (length << 16) | distance;
    this.literalCounts[257 + lengthSymbol[length]!]!++;
    this.distanceCounts[distanceSymbol(distance)]!++;
  }

  /** Writes the block with codes made for it, and begins anew. */
  writeTo(stream: BitStream, last: boolean): void {
    this.literalCounts[END_OF_BLOCK] = 1;
    const literalLengths = codeLengths(this.literalCounts, 15);
    const distanceLengths = codeLengths(this.distanceCounts, 15);
    stream.put(last ? 1 : 0, 1);
    stream.put(2, 2);
    writeLengths(stream, literalLengths, distanceLengths);
    const literalCode = { codes: codesOf(literalLengths), lengths: literalLengths };
    const distanceCode = { codes: codesOf(distanceLengths), lengths: distanceLengths };
    stream.putTokens(this.tokens, this.count, literalCode, distanceCode);
    stream.put(literalCode.codes[END_OF_BLOCK]!, literalLengths[END_OF_BLOCK]!);
    this.count = 0;
    this.literalCounts.fill(0);
    this.distanceCounts.fill(0);
  }
}

/** Lengths without the zeros at the end, of which at least `least` are kept. */
function trimmed(lengths: Uint8Array, least: number): Uint8Array {
  let count = lengths.length;
  while (count > least && lengths[count - 1] === 0) count--;
  return lengths.subarray(0, count);
}

/** The code lengths of a block, themselves in a code, with runs written short (RFC 1951, 3.2.7). */
function writeLengths(stream: BitStream, literalLengths: Uint8Array, distanceLengths: Uint8Array): void {
  const literals = trimmed(literalLengths, 257);
  const distances = trimmed(distanceLengths, 1);
  const symbols: { symbol: number; extra: number; bits: number }[] = [];
  const all = [...literals, ...distances];
  for (let at = 0; at < all.length;) {
    const value = all[at]!;
    let run = 1;
    while (all[at + run] === value) run++;
    at += run;
    if (value !== 0) {
      symbols.push({ symbol: value, extra: 0, bits: 0 });
      run--;
    }
    while (run >= 3) {
      const [symbol, least, most, bits] =
        value !== 0 ? ([16, 3, 6, 2] as const) : run < 11 ? ([17, 3, 10, 3] as const) : ([18, 11, 138, 7] as const);
      const some = Math.min(run, most);
      symbols.push({ symbol, extra: some - least, bits });
      run -= some;
    }
    for (; run > 0; run--) symbols.push({ symbol: value, extra: 0, bits: 0 });
  }

  const counts = new Uint32Array(19);
  for (const { symbol } of symbols) counts[symbol]!++;
  const lengths = codeLengths(counts, 7);
  const codes = codesOf(lengths);
  let shown = lengthsOrder.length;
  while (shown > 4 && lengths[lengthsOrder[shown - 1]!] === 0) shown--;
  stream.put(literals.length - 257, 5);
  stream.put(distances.length - 1, 5);
  stream.put(shown - 4, 4);
  for (const symbol of lengthsOrder.slice(0, shown)) stream.put(lengths[symbol]!, 3);
  for (const { symbol, extra, bits } of symbols) {
    stream.put(codes[symbol]!, lengths[symbol]!);
    stream.put(extra, bits);
  }
}

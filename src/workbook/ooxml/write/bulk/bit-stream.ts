import { distanceBase, distanceBits, distanceSymbol, lengthBase, lengthBits, lengthSymbol } from './symbols.js';

/** A Huffman code: for each symbol its bits, turned round, and how many they are. */
export interface Code {
  readonly codes: Uint16Array;
  readonly lengths: Uint8Array;
}

/** The bytes of a deflate stream, filled from the lowest bit up. `room` is the most that is written before `take`. */
export class BitStream {
  private readonly bytes: Uint8Array;
  private length = 0;
  private bits = 0;
  private held = 0;

  constructor(room: number) {
    this.bytes = new Uint8Array(room);
  }

  /** Adds the lowest `count` bits of `value`, at most 15. */
  put(value: number, count: number): void {
    this.bits |= value << this.held;
    this.held += count;
    while (this.held >= 8) {
      this.bytes[this.length++] = this.bits & 255;
      this.bits >>>= 8;
      this.held -= 8;
    }
  }

  /**
   * Adds bytes (a token below 256) and matches (`length << 16 | distance`) in their codes. This is the innermost loop of writing a
   * book: the state is kept in variables.
   */
  putTokens(tokens: Int32Array, count: number, literals: Code, distances: Code): void {
    const { bytes } = this;
    let { length: end, bits, held } = this;
    for (let place = 0; place < count; place++) {
      const token = tokens[place]!;
      const length = token >>> 16;
      const symbol = length === 0 ? token : 257 + lengthSymbol[length]!;
      bits |= literals.codes[symbol]! << held;
      held += literals.lengths[symbol]!;
      if (length > 0) {
        const distance = token & 0xffff;
        const l = symbol - 257;
        for (; held >= 8; bits >>>= 8, held -= 8) bytes[end++] = bits & 255;
        bits |= (length - lengthBase[l]!) << held;
        held += lengthBits[l]!;
        const d = distanceSymbol(distance);
        bits |= distances.codes[d]! << held;
        held += distances.lengths[d]!;
        for (; held >= 8; bits >>>= 8, held -= 8) bytes[end++] = bits & 255;
        bits |= (distance - distanceBase[d]!) << held;
        held += distanceBits[d]!;
      }
      for (; held >= 8; bits >>>= 8, held -= 8) bytes[end++] = bits & 255;
    }
    this.length = end;
    this.bits = bits;
    this.held = held;
  }

  /** Fills up the last byte. */
  pad(): void {
    if (this.held > 0) this.put(0, 8 - this.held);
  }

  /** The whole bytes so far, for the caller to keep. */
  take(): Uint8Array {
    const taken = this.bytes.slice(0, this.length);
    this.length = 0;
    return taken;
  }
}

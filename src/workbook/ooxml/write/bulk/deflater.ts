import { BitStream } from './bit-stream.js';
import { Block } from './block.js';
import { MAX_MATCH, WINDOW } from './symbols.js';

/** Bytes that are pressed at a time. */
const SIZE = 1 << 16;
/** Tables of 2^15 places, found by the upper bits of a product. */
const PLACES = 1 << 15;
const SHIFT = 17;

/**
 * Deflate (RFC 1951) made for the bulk of a workbook: XML in which long pieces come again from row to row. It looks at one earlier
 * place where the next eight bytes stood, else at one where the next four did, and does not look at what lies inside a match. On such
 * parts it presses as well as fflate at level 1 in a third of the time; elsewhere fflate is the better choice. Whole-number
 * arithmetic alone: the same bytes everywhere.
 */
export class Deflater {
  /** What came before (as far back as a match may point), then what is still to be pressed. */
  private readonly buffer = new Uint8Array(WINDOW + SIZE);
  private readonly view = new DataView(this.buffer.buffer);
  private pressed = 0;
  private filled = 0;
  /** Where in the whole stream the buffer begins; tables hold places in the stream. */
  private base = 0;
  private readonly eights = new Int32Array(PLACES).fill(-1);
  private readonly fours = new Int32Array(PLACES).fill(-1);
  private readonly block = new Block(SIZE);
  // A match of four bytes takes at most six, a byte at most two.
  private readonly stream = new BitStream(2 * SIZE);

  /** `onInput` sees each piece of what is pressed (good until it returns); `onOutput` keeps the bytes of the stream. */
  constructor(
    private readonly onInput: (bytes: Uint8Array) => void,
    private readonly onOutput: (bytes: Uint8Array) => void,
  ) {}

  /** The room for the next bytes; after filling some of it, call `advance`. Never empty. */
  room(): Uint8Array {
    if (this.filled === this.pressed + SIZE) this.flush(false);
    return this.buffer.subarray(this.filled, this.pressed + SIZE);
  }

  advance(count: number): void {
    this.filled += count;
  }

  /** Presses what has come, although `room` is left: a character may need more bytes than that. */
  flush(last: boolean): void {
    this.onInput(this.buffer.subarray(this.pressed, this.filled));
    this.findMatches();
    this.block.writeTo(this.stream, last);
    if (last) this.stream.pad();
    this.onOutput(this.stream.take());
    this.slide();
  }

  private findMatches(): void {
    const { buffer, view, eights, fours, base, block, filled } = this;
    const lastStart = filled - 8;
    let at = this.pressed;
    while (at < lastStart) {
      const four = Math.imul(view.getInt32(at, true), 0x9e3779b1);
      const eight = (four ^ Math.imul(view.getInt32(at + 4, true), 0x85ebca6b)) >>> SHIFT;
      const long = eights[eight]! - base;
      eights[eight] = at + base;
      const short = fours[four >>> SHIFT]! - base;
      fours[four >>> SHIFT] = at + base;

      let length = this.matchLength(long, at);
      let distance = at - long;
      if (length === 0 && short !== long) {
        length = this.matchLength(short, at);
        distance = at - short;
      }
      if (length >= 4) {
        block.addMatch(length, distance);
        at += length;
      } else {
        block.addLiteral(buffer[at++]!);
      }
    }
    while (at < filled) block.addLiteral(buffer[at++]!);
  }

  /** How many bytes from `earlier` on are the same as from `at` on; 0 when that place is out of reach. */
  private matchLength(earlier: number, at: number): number {
    if (earlier < 0 || at - earlier > WINDOW) return 0;
    const { buffer, view } = this;
    const most = Math.min(MAX_MATCH, this.filled - at);
    let length = 0;
    while (length <= most - 4 && view.getInt32(earlier + length, true) === view.getInt32(at + length, true))
      length += 4;
    while (length < most && buffer[earlier + length] === buffer[at + length]) length++;
    return length;
  }

  /** Keeps the last bytes for matches to come and makes room behind them. */
  private slide(): void {
    const kept = Math.min(WINDOW, this.filled);
    const shift = this.filled - kept;
    this.buffer.copyWithin(0, shift, this.filled);
    this.base += shift;
    this.filled = kept;
    this.pressed = kept;
  }
}

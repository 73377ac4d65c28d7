import { Inflate as InflateStream, inflateSync } from 'fflate';
import { crc32 } from '../package/index.js';

/**
 * Unpacks raw deflate data that ought to give `size` bytes with the checksum `crc`. Throws when it does not, and never gives out
 * more than `size` bytes, whatever the header of the file says.
 */
export type Inflate = (packed: Uint8Array, size: number, crc: number) => Uint8Array;

/** Deflate cannot expand more than this (RFC 1951: 258 bytes from two bits). */
const MOST_EXPANSION = 1032;
/** Output that a run over a buffer of fixed length may drop (half a second of work, no memory) before its result is refused. */
const MOST_WASTE = 64 << 20;
const STEP = 1 << 14;

/** Unpacks piece by piece and stops as soon as there is more than was declared. */
function inflateInSteps(packed: Uint8Array, size: number): Uint8Array {
  const whole = new Uint8Array(size);
  let length = 0;
  const stream = new InflateStream((chunk) => {
    if (length + chunk.length > size) throw new Error('longer than declared');
    whole.set(chunk, length);
    length += chunk.length;
  });
  for (let at = 0; at < packed.length; at += STEP)
    stream.push(packed.subarray(at, at + STEP), at + STEP >= packed.length);
  return whole.subarray(0, length);
}

/**
 * Unpacks in any world. Given a buffer of fixed length, `fflate` is fastest, but goes on past its end as long as there is input;
 * so only what little input bounds goes that way, and anything larger in steps.
 */
export const pureInflate: Inflate = (packed, size, crc) => {
  // One byte more than declared shows a longer result.
  const content =
    packed.length * MOST_EXPANSION <= MOST_WASTE
      ? inflateSync(packed, { out: new Uint8Array(size + 1) })
      : inflateInSteps(packed, size);
  if (content.length !== size || crc32(content) !== crc) throw new Error('not what was declared');
  return content;
};

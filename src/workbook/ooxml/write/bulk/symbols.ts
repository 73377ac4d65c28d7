/** The symbols of deflate for lengths and distances of matches, with the bits that follow each (RFC 1951, 3.2.5). */

export const MAX_MATCH = 258;
export const WINDOW = 1 << 15;
export const END_OF_BLOCK = 256;
export const LITERALS = 286;
export const DISTANCES = 30;

export const lengthBase = new Uint16Array(29);
export const lengthBits = new Uint8Array(29);
/** Symbol of a length, less 257. */
export const lengthSymbol = new Uint8Array(MAX_MATCH + 1);
for (let symbol = 0, length = 3; symbol < 28; symbol++) {
  lengthBits[symbol] = symbol < 8 ? 0 : (symbol >> 2) - 1;
  lengthBase[symbol] = length;
  for (let n = 1 << lengthBits[symbol]!; n > 0; n--) lengthSymbol[length++] = symbol;
}
lengthBase[28] = MAX_MATCH;
lengthSymbol[MAX_MATCH] = 28;

export const distanceBase = new Uint16Array(DISTANCES);
export const distanceBits = new Uint8Array(DISTANCES);
/** Symbols of the distances 1 to 256, then of longer ones in steps of 128. */
const distanceSymbols = new Uint8Array(512);
for (let symbol = 0, distance = 1; symbol < DISTANCES; symbol++) {
  distanceBits[symbol] = symbol < 2 ? 0 : (symbol >> 1) - 1;
  distanceBase[symbol] = distance;
  for (let n = 1 << distanceBits[symbol]!; n > 0; n--, distance++) {
    if (distance <= 256) distanceSymbols[distance - 1] = symbol;
    else distanceSymbols[256 + ((distance - 1) >> 7)] = symbol;
  }
}

/** Symbol of a distance from 1 to 32,768. */
export function distanceSymbol(distance: number): number {
  return distance <= 256 ? distanceSymbols[distance - 1]! : distanceSymbols[256 + ((distance - 1) >> 7)]!;
}

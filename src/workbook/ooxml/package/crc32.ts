/** Table of the CRC-32 of the zip format (polynomial EDB88320, reflected). */
const table = new Int32Array(256);
for (let byte = 0; byte < 256; byte++) {
  let remainder = byte;
  for (let bit = 0; bit < 8; bit++) remainder = remainder & 1 ? (remainder >>> 1) ^ 0xedb88320 : remainder >>> 1;
  table[byte] = remainder;
}

/** CRC-32 of `bytes`; to go on with a running sum, hand in the sum so far. Always an unsigned 32-bit number. */
export function crc32(bytes: Uint8Array, soFar = 0): number {
  let sum = ~soFar;
  for (let i = 0; i < bytes.length; i++) sum = table[(sum ^ bytes[i]!) & 255]! ^ (sum >>> 8);
  return ~sum >>> 0;
}

/** Four tables of the CRC-32 of the zip format (polynomial EDB88320, reflected): four bytes are summed at a time. */
const [first, second, third, fourth] = makeTables();

function makeTables(): readonly [Int32Array, Int32Array, Int32Array, Int32Array] {
  const tables = [new Int32Array(256), new Int32Array(256), new Int32Array(256), new Int32Array(256)] as const;
  for (let byte = 0; byte < 256; byte++) {
    let sum = byte;
    for (let bit = 0; bit < 8; bit++) sum = sum & 1 ? (sum >>> 1) ^ 0xedb88320 : sum >>> 1;
    tables[0][byte] = sum;
  }
  for (let byte = 0; byte < 256; byte++) {
    for (let k = 1; k < 4; k++) {
      const before = tables[k - 1]![byte]!;
      tables[k]![byte] = (before >>> 8) ^ tables[0][before & 255]!;
    }
  }
  return tables;
}

/** CRC-32 of `bytes`; to go on with a running sum, hand in the sum so far. Always an unsigned 32-bit number. */
export function crc32(bytes: Uint8Array, soFar = 0): number {
  let sum = ~soFar;
  let at = 0;
  for (const whole = bytes.length - 3; at < whole; at += 4) {
    sum ^= bytes[at]! | (bytes[at + 1]! << 8) | (bytes[at + 2]! << 16) | (bytes[at + 3]! << 24);
    sum = fourth[sum & 255]! ^ third[(sum >>> 8) & 255]! ^ second[(sum >>> 16) & 255]! ^ first[sum >>> 24]!;
  }
  for (; at < bytes.length; at++) sum = first[(sum ^ bytes[at]!) & 255]! ^ (sum >>> 8);
  return ~sum >>> 0;
}

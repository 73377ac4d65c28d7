import { sha256 } from '@noble/hashes/sha2.js';
import { utf8ToBytes } from '@noble/hashes/utils.js';

/** SHA-256 of a text in UTF-8. */
export function digestOf(text: string): Uint8Array {
  return sha256(utf8ToBytes(text));
}

const LETTERS = 'ABCDEFGHIJKLMNOPQRSTUVWXYZabcdefghijklmnopqrstuvwxyz0123456789-_';

/** Bytes as letters, digits, `-` and `_` (base64url without padding), six bits each. */
export function lettersOf(bytes: Uint8Array): string {
  let letters = '';
  let bits = 0;
  let held = 0;
  for (const byte of bytes) {
    held = (held << 8) | byte;
    for (bits += 8; bits >= 6; bits -= 6) letters += LETTERS[(held >> (bits - 6)) & 63]!;
    held &= (1 << bits) - 1;
  }
  return bits > 0 ? letters + LETTERS[(held << (6 - bits)) & 63]! : letters;
}

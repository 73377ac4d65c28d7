/** 31 signs that people do not mistake for one another: no 0 O, 1 I L. */
const SIGNS = '23456789ABCDEFGHJKMNPQRSTUVWXYZ';

/** Signs of a receipt without its check sign: 31^11 is more than 2^54. */
const LENGTH = 11;

const COUNT = BigInt(SIGNS.length);

/**
 * The receipt code (受付コード) of a seal: eleven signs made from its digest and a check sign, as `7K3M-Q2XW-9RTA`. The sum of the
 * signs' places, each times its position, is a multiple of 31. Because 31 is prime and no two positions weigh the same,
 * one wrong sign and two signs that changed places, next to each other or not, are always noticed.
 */
export function receiptOf(digest: Uint8Array): string {
  let number = 0n;
  for (const byte of digest.subarray(0, 8)) number = number * 256n + BigInt(byte);
  let signs = '';
  for (let place = 0; place < LENGTH; place++) {
    signs += SIGNS[Number(number % COUNT)]!;
    number /= COUNT;
  }
  return grouped(signs + checkSign(signs));
}

/** A receipt code as people wrote it down, in the form in which it is printed; undefined when it cannot be one. */
export function parseReceipt(typed: string): string | undefined {
  const signs = typed
    .normalize('NFKC')
    .toUpperCase()
    .replace(/[\s\-‐‑‒–—―−ー]/g, '');
  if (signs.length !== LENGTH + 1 || [...signs].some((sign) => !SIGNS.includes(sign))) return undefined;
  return weighed(signs) === 0 ? grouped(signs) : undefined;
}

const weighed = (signs: string) =>
  [...signs].reduce((sum, sign, place) => sum + (place + 1) * SIGNS.indexOf(sign), 0) % SIGNS.length;

function checkSign(signs: string): string {
  const sum = weighed(signs);
  return [...SIGNS].find((_, value) => (sum + (LENGTH + 1) * value) % SIGNS.length === 0)!;
}

const grouped = (signs: string) => signs.replace(/(.{4})(?=.)/g, '$1-');

/** Dashes of every kind that people use for "none". */
const DASHES = /^[-‐‑‒–—―−ー─]+$/;

/** Variation selectors and characters that cannot be seen. */
const INVISIBLE = /[\p{Cf}\ufe00-\ufe0f]/gu;

/** A text without differences of width, case of letters, spaces at its ends and invisible characters. */
export function tidy(text: string): string {
  return text.normalize('NFKC').replace(INVISIBLE, '').trim().toLowerCase();
}

/** Signs and spaces: between digits, and anywhere else. */
const BETWEEN_DIGITS = /(?<=\d)[\s\p{P}\p{S}]+(?=\d)/gu;
const ELSEWHERE = /(?<!\d)[\s\p{P}\p{S}]+|[\s\p{P}\p{S}]+(?!\d)/gu;

/**
 * A text by which printed words are recognised: of letters and digits alone, without regard to
 * width, case, spaces, brackets and other signs. Digits stay apart, lest `1.5` become 15.
 */
export function fold(text: string): string {
  return tidy(text).replace(BETWEEN_DIGITS, '.').replace(ELSEWHERE, '');
}

/** How people write "none" into a cell that does not concern them. */
export function isDash(tidied: string): boolean {
  return DASHES.test(tidied) || tidied === '/';
}

/** Words that say that a cell does not concern the institution. */
export function saysNotConcerned(tidied: string): boolean {
  return isDash(tidied) || tidied === '該当なし' || tidied === '対象外';
}

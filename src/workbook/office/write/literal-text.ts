/** What Excel reads as a formula, a number, an amount, a fraction, an error or the mark of a text. */
const FIRST = /^[=+\-@'"#(.,$¥£€%\d]/;

/** Truth values; eras and months, with which dates begin in Japanese and English. */
const WORDS =
  /^(?:true|false)$|^(?:明治|大正|昭和|平成|令和|午前|午後|[mtshr]\d|[一二三四五六七八九十〇元]+[年月日])|^[a-z]{3,9}[ \-/.]*\d/i;

/**
 * A text as it must be written for Excel to keep it: Excel takes what is written as if it were typed, so whatever could become a
 * formula, a number or a date gets the apostrophe that marks a text. The apostrophe is no part of the value.
 */
export function literalText(text: string): string {
  const typed = text.normalize('NFKC').trimStart();
  return FIRST.test(typed) || WORDS.test(typed) ? `'${text}` : text;
}

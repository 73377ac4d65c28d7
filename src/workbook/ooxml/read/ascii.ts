/** The bytes of mark-up. */
export const TAB = 9;
export const LINE_FEED = 10;
export const RETURN = 13;
export const BLANK = 32;
export const EXCLAMATION = 33;
export const QUOTE = 34;
export const APOSTROPHE = 39;
export const DASH = 45;
export const SLASH = 47;
export const COLON = 58;
export const LESS = 60;
export const EQUALS = 61;
export const GREATER = 62;
export const QUESTION = 63;
export const OPEN_BRACKET = 91;
export const CLOSE_BRACKET = 93;

/** White space between attributes. */
export function isBlank(byte: number | undefined): boolean {
  return byte === BLANK || byte === LINE_FEED || byte === TAB || byte === RETURN;
}

/** Bytes of a text of ASCII characters. */
export function ascii(text: string): Uint8Array {
  return Uint8Array.from(text, (character) => character.charCodeAt(0));
}

/** Whether a name ends before this byte. */
export function endsName(byte: number | undefined): boolean {
  return byte === GREATER || byte === SLASH || isBlank(byte);
}

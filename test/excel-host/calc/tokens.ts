/** A piece of a formula. */
export interface Token {
  readonly kind: 'number' | 'text' | 'reference' | 'name' | 'column' | 'function' | 'operator' | 'blank' | 'other';
  readonly text: string;
}

const SHEET = String.raw`(?:'(?:[^']|'')+'|[\p{L}_][\p{L}\p{N}_.]*)!`;
const CELL = String.raw`\$?[A-Za-z]{1,3}\$?\d{1,7}`;
const pieces: readonly (readonly [Token['kind'], RegExp])[] = [
  ['blank', /^\s+/],
  ['text', /^"(?:[^"]|"")*"/],
  [
    'reference',
    new RegExp(
      `^(?:${SHEET})?(?:${CELL}(?::${CELL})?|\\$?[A-Za-z]{1,3}:\\$?[A-Za-z]{1,3}|\\$?\\d+:\\$?\\d+|#REF!)(?![\\p{L}\\p{N}_.(\\[])`,
      'u',
    ),
  ],
  ['number', /^(?:\d+\.?\d*|\.\d+)(?:[eE][+-]?\d+)?/],
  ['column', /^[\p{L}_\\][\p{L}\p{N}_.\\]*\[[^\][]+\]/u],
  ['function', /^[A-Za-z][A-Za-z0-9.]*(?=\()/],
  ['name', new RegExp(`^(?:${SHEET})?[\\p{L}_\\\\][\\p{L}\\p{M}\\p{N}_.\\\\?]*`, 'u')],
  ['operator', /^(?:<>|<=|>=|[-+*/=<>(),&^%])/],
  ['other', /^[^]/],
];

/** The pieces of a formula, of which the texts make the formula again. A leading `=` is an operator of its own. */
export function tokensOf(formula: string): Token[] {
  const tokens: Token[] = [];
  for (let rest = formula; rest !== '';) {
    for (const [kind, pattern] of pieces) {
      const text = pattern.exec(rest)?.[0];
      if (!text) continue;
      tokens.push({ kind, text });
      rest = rest.slice(text.length);
      break;
    }
  }
  return tokens;
}

import fc from 'fast-check';
import { visible } from '../../src/findings/index.js';

test.each([
  ['plain text stays', 'ルール・手順を定めている', 'ルール・手順を定めている'],
  ['line breaks of every kind', 'a\nb\r\nc\rd\u2028e', 'a⏎b⏎c⏎d⏎e'],
  ['tab', 'a\tb', 'a⇥b'],
  ['a terminal command', '\u001b[31mred', '<U+001B>[31mred'],
  ['a one-byte terminal command', '\u009b2J', '<U+009B>2J'],
  ['a direction override', 'サンプル\u202egnp.xlsx', 'サンプル<U+202E>gnp.xlsx'],
  ['an isolate', '\u2066x\u2069', '<U+2066>x<U+2069>'],
  ['a zero-width space', '1\u200b2', '1<U+200B>2'],
  ['a tag character', 'a\u{e0041}', 'a<U+E0041>'],
  ['half a surrogate pair', 'a\ud83db', 'a\ufffdb'],
  ['characters outside the basic plane', '𠮷野家😀', '𠮷野家😀'],
  ['variation sequences', '葛\u{e0100}城', '葛\u{e0100}城'],
])('%s', (_, value, shown) => {
  expect(visible(value)).toBe(shown);
});

test.each([
  ['exactly the longest', 'あ'.repeat(10), 'あ'.repeat(10)],
  ['one too long', 'あ'.repeat(11), `${'あ'.repeat(9)}…`],
  ['surrogate pairs stay whole', '𠮷'.repeat(11), `${'𠮷'.repeat(9)}…`],
  ['a mark stays with its letter', `${'か'.repeat(8)}か\u3099${'か'.repeat(5)}`, `${'か'.repeat(8)}…`],
  ['a variation stays with its kanji', `${'葛'.repeat(9)}\u{e0100}${'葛'.repeat(5)}`, `${'葛'.repeat(8)}…`],
  ['a whole cell', 'x'.repeat(32_767), `${'x'.repeat(9)}…`],
])('cut to ten characters: %s', (_, value, shown) => {
  expect(visible(value, 10)).toBe(shown);
});

test('what is shown holds no control character and no direction override, and is never longer than asked for', () => {
  fc.assert(
    fc.property(fc.string({ unit: 'binary', maxLength: 200 }), fc.integer({ min: 1, max: 80 }), (value, max) => {
      const shown = visible(value, max);
      expect(shown).not.toMatch(/[\u0000-\u001f\u007f-\u009f\u200e\u200f\u202a-\u202e\u2066-\u2069]/);
      expect(shown).not.toMatch(/\p{Cs}/u);
      expect([...shown].length).toBeLessThanOrEqual(max);
    }),
  );
});

import fc from 'fast-check';
import { columnsOf, wrap } from '../../src/report/wrap.js';

test('kana, kanji and full-width forms take two columns', () => {
  expect(columnsOf('点検A1')).toBe(6);
  expect(columnsOf('𠮷「ア」')).toBe(8);
  expect(columnsOf('ｱ○')).toBe(2);
});

test.each([
  ['Japanese breaks between characters', '回答がありません。', 8, ['回答があ', 'りませ', 'ん。']],
  ['a closing mark stays with what it closes', 'あいう」え', 6, ['あい', 'う」え']],
  ['an opening mark goes to the next line', 'あい「うえ」', 6, ['あい', '「う', 'え」']],
  ['words stay whole', 'one two three', 8, ['one two', 'three']],
  ['a word that is longer than a line stays whole', 'x'.repeat(12), 8, ['x'.repeat(12)]],
  ['nothing', '', 8, ['']],
])('%s', (_, text, width, lines) => {
  expect(wrap(text, width)).toEqual(lines);
});

test('nothing but spaces at breaks is lost', () => {
  fc.assert(
    fc.property(
      fc.string({ unit: fc.constantFrom('あ', '。', '「', '」', 'a', 'b', ' ', '1', '、') }),
      fc.integer({ min: 4, max: 30 }),
      (text, width) => {
        const squeezed = (value: string) => value.replaceAll(' ', '');
        expect(squeezed(wrap(text, width).join(''))).toBe(squeezed(text));
      },
    ),
  );
});

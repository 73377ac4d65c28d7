import { fill, placeholdersOf } from '../../src/findings/index.js';

test('parameters stand where they are named, texts by language', () => {
  const parameters = { count: 3, found: '△', 'q42.web': { ja: '1 策定している', en: '1 Drawn up' } };
  expect(fill('{count}箇所：「{found}」、{q42.web}', parameters, 'ja')).toBe('3箇所：「△」、1 策定している');
  expect(fill('{count}: {found}, {q42.web}', parameters, 'en')).toBe('3: △, 1 Drawn up');
});

test('a value is never read as a template, and is made safe to show', () => {
  expect(fill('「{found}」', { found: '{count}$&\u202e', count: 1 }, 'ja')).toBe('「{count}$&<U+202E>」');
  expect(fill('{found}', { found: 'あ'.repeat(500) }, 'ja')).toBe(`${'あ'.repeat(59)}…`);
});

test('thousands are set apart from five digits on, so that years stay whole', () => {
  expect(fill('{a} {b} {c}', { a: 2023, b: 10_000, c: 1_048_576 }, 'en')).toBe('2023 10,000 1,048,576');
});

test('a parameter that is missing shows as unknown, also one that every object has', () => {
  expect(fill('{count}', {}, 'ja')).toBe('（不明）');
  expect(fill('{constructor}', {}, 'en')).toBe('(unknown)');
});

test('the placeholders of a text are each named once', () => {
  expect(placeholdersOf('{q01} {q42.web} {q01} {} {Q} {1}')).toEqual(['q01', 'q42.web']);
});

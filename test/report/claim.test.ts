import type { Language } from '../../src/checklist/index.js';
import { claimWords } from '../../src/report/claim.js';
import { edition, sampleReading } from '../validation/sample-reading.js';

function claim(id: string, answer: unknown, language: Language = 'ja', otherText = ''): string {
  const { answers } = sampleReading({ answers: { [id]: answer } });
  const question = edition.questions.find((one) => one.id === id)!;
  return claimWords(question, answers[id]!, otherText, language);
}

const { options } = edition.questions.find(({ id }) => id === 'q29')!;
const measures = options.filter(({ exclusive, freeText }) => !exclusive && !freeText);
const ids = measures.map(({ id }) => id);

test.each<[string, string, unknown, RegExp]>([
  ['nothing', 'q05', '', /^無回答$/],
  ['a single choice', 'q02', 'a', /^1 策定している$/],
  ['a few of several', 'q29', ids.slice(0, 2), /^1 .+／2 .+$/],
  ['all of several', 'q29', ids, /^すべて（9項目）$/],
  ['nothing of several', 'q29', ['none'], /^11 /],
])('%s', (_, id, answer, words) => {
  expect(claim(id, answer)).toMatch(words);
});

test('where most are chosen those are named that are not, so that none is cut off', () => {
  const rest = ids.filter((id) => id !== measures[3]!.id);
  expect(claim('q29', rest)).toMatch(/^9項目中8項目。選択なし：4 /);
  expect(claim('q29', rest, 'en')).toMatch(/^8 of 9; not: 4 /);
});

test('its own text stands with その他', () => {
  expect(claim('q29', [...ids, 'other'], 'ja', '独自の仕組み')).toMatch(
    /^すべて（9項目）、10 その他.*（独自の仕組み）$/,
  );
  expect(claim('q47', ['restore', 'other'], 'en', 'drill')).toMatch(/^1 .+ \/ 4 Other.* \(drill\)$/);
});

test('of a matrix every option that is chosen is counted, the least favourable one too', () => {
  expect(claim('q46', { gen: 'l3', offline: 'l1', worm: 'l1', integrity: '' })).toMatch(
    /^3 .+×1、1 定めていない×2、無回答×1$/,
  );
});

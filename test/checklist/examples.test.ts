import { blankAnswers, exampleAnswers } from '../../src/checklist/index.js';
import { ExampleError } from '../../src/checklist/examples.js';
import { defaultEditionId, editionOf } from '../../src/editions/index.js';

const edition = editionOf(defaultEditionId)!;

it('takes what an example leaves out as blank, rows of a matrix too', () => {
  const example = { q01: 'a', q04: ['own', 'audit'], q42: { web: 'plan' }, q43: { ddos: ['review'] } };
  expect(exampleAnswers(edition, example)).toEqual({
    ...blankAnswers(edition),
    q01: 'a',
    q04: ['own', 'audit'],
    q42: { web: 'plan', ddos: '', ransom: '' },
    q43: { web: [], ddos: ['review'], ransom: [] },
  });
});

const byRow = 'q46 is answered row by row';

it.each<[example: Record<string, unknown>, why: string]>([
  [{ q77: 'a' }, 'There is no question q77'],
  [{ q01: 'z' }, 'q01 does not offer the option z'],
  [{ q01: '' }, 'q01 does not offer the option '],
  [{ q29: ['media', 'z'] }, 'q29 does not offer the option z'],
  [{ q29: 'media' }, 'q29 is answered with a list of options'],
  [{ q46: 'l1' }, byRow],
  [{ q46: 1 }, byRow],
  [{ q46: null }, byRow],
  [{ q46: { tape: 'l1' } }, 'q46 has no row tape'],
  [{ q46: { gen: 'l0' } }, 'q46 does not offer the option l0'],
  [{ q43: { web: 'review' } }, 'q43 is answered with a list of options'],
])('refuses the example %j', (example, why) => {
  const read = () => exampleAnswers(edition, example);
  expect(read).toThrow(ExampleError);
  expect(read).toThrow(new Error(why));
});

it.each([
  [{ q77: 'a' }, '設問「q77」はありません'],
  [{ q01: 'z' }, '「q01」に選択肢「z」はありません'],
  [{ q29: 'media' }, '「q29」は選択肢の一覧で回答します'],
  [{ q46: 'l1' }, '「q46」は行ごとに回答します'],
  [{ q46: { tape: 'l1' } }, '「q46」に行「tape」はありません'],
])('says in Japanese what is wrong with %j', (example, ja) => {
  expect(() => exampleAnswers(edition, example)).toThrow(
    expect.objectContaining({ text: { ja, en: expect.any(String) } }),
  );
});

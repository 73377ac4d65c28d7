import type { Slip } from '../copy.js';
import { lintAfter } from '../copy.js';

/** Sets what the types of the edition would not allow. */
const set = (target: object, values: Record<string, unknown>) => void Object.assign(target, values);

const missing = { ja: '必要な項目がありません。', en: 'This is missing.' };
const unknown = { ja: 'この項目名は使えません。', en: 'There is no such property.' };
const tooFew = { ja: '空であるか、数が足りません。', en: 'This is empty, or there are too few.' };
const badlyWritten = { ja: '書式が正しくありません。', en: expect.stringContaining('not written in the right form') };
const expected = (type: string) => ({ ja: `値の種類が違います（${type} が必要です）。`, en: `Expected ${type}.` });

it.each<[what: string, slip: Slip, place: string, message: { ja: string; en: string }]>([
  [
    'a missing text',
    ({ rule }) => void delete (rule('L04').message as { en?: string }).en,
    'rules[L04].message.en',
    missing,
  ],
  ['an empty text', ({ rule }) => set(rule('L04').fix, { ja: '' }), 'rules[L04].fix.ja', tooFew],
  ['a number as a text', ({ rule }) => set(rule('L04').fix, { ja: 5 }), 'rules[L04].fix.ja', expected('string')],
  ['an unknown property', ({ rule }) => set(rule('L04'), { colour: 'red' }), 'rules[L04].colour', unknown],
  ['a date that is none', ({ source }) => set(source, { asOf: '2023-02-30' }), 'asOf', badlyWritten],
  [
    'a word that is none of those that are known',
    ({ panel }) => set(panel('f01'), { base: 'closed' }),
    'figures[f01].panels[main].base',
    { ja: '「all」「open」のいずれかでなければなりません。', en: 'Expected one of: all, open.' },
  ],
  [
    'an id of a scale that is none',
    ({ source }) => set(source.scales, { 'A 1': source.scales['rule3'] }),
    'scales.A 1',
    badlyWritten,
  ],
  [
    'options that are missing',
    ({ question }) => set(question('q39'), { options: undefined }),
    'questions[q39].options',
    missing,
  ],
  [
    'options that are a number',
    ({ question }) => set(question('q39'), { options: 5 }),
    'questions[q39].options',
    expected('array'),
  ],
  [
    'options that cannot be the name of a scale',
    ({ question }) => set(question('q39'), { options: 'A 1' }),
    'questions[q39].options',
    badlyWritten,
  ],
  [
    'options that are a list of too few',
    ({ options }) => void options('q03').splice(1),
    'questions[q03].options',
    tooFew,
  ],
  [
    'options of which one is no option',
    ({ options }) => void (options('q03')[1] = 'b' as never),
    'questions[q03].options[1]',
    expected('object'),
  ],
  [
    'options of which one is not whole',
    ({ options }) => void delete (options('q03')[1]! as { label?: unknown }).label,
    'questions[q03].options[b].label',
    missing,
  ],
  [
    'an entry without an id',
    ({ question }) => void delete (question('q03') as { id?: string }).id,
    'questions[2].id',
    missing,
  ],
  [
    'an entry whose id is a number',
    ({ question }) => set(question('q03'), { id: 3 }),
    'questions[2].id',
    expected('string'),
  ],
  ['an entry that is empty', ({ source }) => set(source.questions, { 2: null }), 'questions[2]', expected('object')],
  [
    'an entry that is named by its code',
    ({ panel }) => set(panel('f03').values[1]!, { options: [] }),
    'figures[f03].panels[main].values[b].options',
    tooFew,
  ],
])('says of %s what is wrong with it, and where', (_what, slip, place, message) => {
  expect(lintAfter(slip).problems).toEqual([{ place, code: 'schema', message }]);
});

it('names every property that is unknown', () => {
  const { problems } = lintAfter(({ rule }) => set(rule('L04'), { colour: 'red', size: 3 }));
  expect(problems.map(({ place }) => place)).toEqual(['rules[L04].colour', 'rules[L04].size']);
});

it('gives the reason of the library where it has no words of its own', () => {
  const { problems } = lintAfter(({ source }) => set(source.sectors[0]!, { expected: 1e300 }));
  const message = { ja: expect.stringMatching(/^正しくありません（.+）。$/), en: expect.stringMatching(/^.+\.$/) };
  expect(problems).toEqual([{ place: 'sectors[life].expected', code: 'schema', message }]);
});

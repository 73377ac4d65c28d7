import { blankAnswers, offeredOptions, questionOf } from '../../src/checklist/index.js';
import { defaultEditionId, editionIds, editionOf } from '../../src/editions/index.js';

const edition = editionOf(defaultEditionId)!;

it('ships the checklist for insurers of 2023 as the default', () => {
  expect(editionIds()).toEqual(['cssa-insurers-2023']);
  expect(editionOf('cssa-insurers-1999')).toBeUndefined();
  expect(editionOf(defaultEditionId)).toBe(edition);
});

it('has 48 questions in seven sections', () => {
  expect(edition.questions.map(({ number }) => number)).toEqual(
    Array.from({ length: 48 }, (_, n) => `Q${String(n + 1).padStart(2, '0')}`),
  );
  expect(edition.sections).toHaveLength(7);
  expect(Object.keys(blankAnswers(edition))).toHaveLength(48);
});

it('offers 該当なし only where a row allows it', () => {
  expect(offeredOptions(questionOf(edition, 'q39'), 'ident').map(({ id }) => id)).toEqual(['l3', 'l2', 'l1']);
  expect(offeredOptions(questionOf(edition, 'q42'), 'ransom').map(({ id }) => id)).toEqual(['plan', 'noplan']);
  expect(offeredOptions(questionOf(edition, 'q42'), 'web').map(({ id }) => id)).toEqual(['plan', 'noplan', 'na']);
});

import { answersBehind, arrivalOf, consolidate, datasetColumns } from '../../src/consolidation/index.js';
import type { NumberAsked } from '../../src/consolidation/index.js';
import { edition, handedIn, samples, withAnswers } from './received.js';

const arrivals = [
  ...samples.slice(1).map((one) => arrivalOf(edition, handedIn(one))),
  // One that leaves something unanswered, and is counted nevertheless.
  arrivalOf(
    edition,
    handedIn(samples[0]!, { answers: withAnswers(samples[0]!.contents.answers, { q04: [], q18: '' }) }),
  ),
];
const include = [{ code: samples[0]!.code, reason: 'a test' }];
const { dataset, figures } = consolidate(edition, arrivals, { include });
const lines = [...dataset.lines()];
const column = (name: (typeof datasetColumns)[number]) => datasetColumns.indexOf(name);
const populations = [
  { sector: undefined, results: figures.all },
  ...edition.sectors.map(({ id }) => ({ sector: id, results: figures.bySector.get(id)! })),
];

const numbers = populations.flatMap(({ sector, results }) =>
  results.flatMap((figure, at) =>
    figure.rows.flatMap(({ id, panel, base, outside, unanswered, values }) => {
      const asked = {
        figure: figure.id,
        panel: panel ?? edition.figures[at]!.panels[0]!.id,
        row: id,
        ...(sector !== undefined && { sector }),
      };
      return [
        ...values.map(({ code, count }): [NumberAsked, number] => [{ ...asked, what: { value: code } }, count]),
        [{ ...asked, what: 'base' }, base] as [NumberAsked, number],
        [{ ...asked, what: 'outside' }, outside] as [NumberAsked, number],
        [{ ...asked, what: 'unanswered' }, unanswered] as [NumberAsked, number],
      ];
    }),
  ),
);

test('behind every number of every figure stand as many institutions as it says', () => {
  expect(numbers.length).toBeGreaterThan(900);
  expect(numbers.some(([{ what }, count]) => what === 'unanswered' && count > 0)).toBe(true);
  for (const [asked, count] of numbers) {
    const found = answersBehind(edition, dataset, asked);
    expect([asked, found.length]).toEqual([asked, count]);
    if (asked.sector !== undefined)
      expect(found.every(({ institution }) => institution.sector === asked.sector)).toBe(true);
  }
});

test('each of them comes with its lines of the dataset, its choice, and the cells of it', () => {
  for (const [asked] of numbers) {
    for (const { institution, item, state, options, cells, lines: place } of answersBehind(edition, dataset, asked)) {
      const own = lines.slice(place.first, place.first + place.count);
      expect(own.map((line) => [line[column('機関コード')], line[column('設問')], line[column('行')]])).toEqual(
        own.map(() => [institution.code, item.question.id, item.row?.id]),
      );
      expect(own.map((line) => line[column('先頭')])).toEqual(own.map((_, at) => (at === 0 ? 1 : 0)));
      expect(own.flatMap((line) => line[column('選択肢')] ?? [])).toEqual(options.map(({ id }) => id));
      const words = { answered: '回答', closed: '対象外', unanswered: '無回答' };
      expect(own.every((line) => line[column('状態')] === words[state])).toBe(true);
      expect(new Set(own.map((line) => line[column('セル')]))).toEqual(new Set(cells.map(({ address }) => address)));
    }
  }
});

test('a number that the edition does not have has nothing behind it', () => {
  const asked = { figure: 'f01', panel: edition.figures[0]!.panels[0]!.id, row: 'q99', what: 'base' } as const;
  expect(answersBehind(edition, dataset, asked)).toEqual([]);
  const [known] = numbers[0]!;
  expect(answersBehind(edition, dataset, { ...known, figure: 'f99' })).toEqual([]);
  expect(answersBehind(edition, dataset, { ...known, what: { value: 'nothing' } })).toEqual([]);
});

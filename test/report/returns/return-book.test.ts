import type { Book } from '../../../src/book/index.js';
import { consolidate } from '../../../src/consolidation/index.js';
import type { Cell } from '../../../src/disclosure/index.js';
import { recipientsOf, returnBook } from '../../../src/report/index.js';
import { edition, handedIn, samples, withAnswers } from '../../consolidation/received.js';
import { countedRelease } from './counted-release.js';

const created = '2023-10-02T00:00:00Z';
const people = samples.map((one, place) => ({
  ...one,
  answers: withAnswers(
    one.contents.answers,
    place < 5 ? { q03: 'a' } : place === 5 ? { q03: 'c', q04: [] } : { q03: 'b' },
  ),
}));
const counted = people.map(({ code, sector, answers }) => ({ code, sector, answers }));
const consolidation = consolidate(
  edition,
  people.map((one) => handedIn(one, { answers: one.answers })),
);
const merged: Cell = { status: 'merged', into: 'notset' };
const withheld: Cell = { status: 'withheld', reason: 'protection' };
const release = countedRelease(edition, counted, ({ kind, id, value, population }) => {
  if (kind === 'figure' || population === 'all') return undefined;
  if (id === 'q02' && (value === 'b' || value === 'c')) return merged;
  if (id === 'q48') return { status: 'withheld', reason: 'release' };
  return id === 'q30' && value !== 'full' ? withheld : undefined;
});
const recipients = recipientsOf(consolidation);
const bookOf = (code: string, own = true): Book => {
  const { arrival, ...rest } = recipients.find((one) => one.code === code)!;
  return returnBook({ edition, release, created }, { ...rest, ...(own && arrival && { arrival }) });
};
const lacking = people[5]!;
const book = bookOf(lacking.code);
const sheet = (name: string, of = book) => of.sheets.find((one) => one.name.includes(name))!;
const texts = (name: string, of = book) =>
  sheet(name, of).cells.flatMap(({ value }) => (typeof value === 'string' ? [value] : []));
const chart = (name: string, key: string, of = book) =>
  sheet(name, of).charts!.find((one) => one.name.endsWith(`_${key}`))!;

test('charts point out the own answer in every bar, without colour', () => {
  const { series, description } = chart('ガバナンス', 'q03');
  expect(series.map(({ marked }) => marked)).toEqual([[2], [2]]);
  expect(description).toContain('貴社の回答（●）：3 統括責任者を定めていない');
});

test('the return of an institution that is not counted shows the numbers, and marks nothing', () => {
  const without = bookOf(lacking.code, false);
  const marks = without.sheets.flatMap(({ charts = [] }) =>
    charts.flatMap(({ series }) => series.flatMap(({ marked = [] }) => marked)),
  );
  expect(marks).toEqual([]);
  expect(without.sheets.flatMap(({ cells }) => cells.filter(({ value }) => value === '●'))).toEqual([]);
  expect(texts('表紙', without).join()).toContain('貴社の点検票は集計に含まれていない');
  expect(chart('ガバナンス', 'q03', without).series).toHaveLength(2);
});

test('what is merged or withheld is said, and a bar that lacks parts is made whole', () => {
  expect(texts('ガバナンス')).toContain('計に含む');
  const { series } = chart('防御', 'q30');
  expect(series).toHaveLength(4);
  const rest = sheet('防御').cells.find(({ value }) => value === '表示していない分')!;
  expect(series[3]!.name.area.from).toEqual({ row: rest.row, column: rest.column });
  expect(texts('防御').join()).toContain('個別の先の回答が推測されるおそれ');
});

test('a question that is returned for all only has no column of the sector', () => {
  expect(chart('対応', 'q48').series).toHaveLength(1);
});

test('差: what over half of the sector have and the institution does not, in the order of the checklist', () => {
  const peers = people.filter(({ sector }) => sector === lacking.sector);
  const responsible = peers.filter(({ answers }) => answers['q03'] !== 'c').length;
  expect(2 * responsible).toBeGreaterThan(peers.length);
  const rows = sheet('同業との差').cells.filter(({ column, value }) => column === 1 && /^Q\d\d　/.test(String(value)));
  const numbers = rows.map(({ value }) => String(value).slice(0, 3));
  const [first] = rows.filter(({ value }) => String(value).startsWith('Q03'));
  const line = sheet('同業との差')
    .cells.filter(({ row }) => row === first!.row)
    .map(({ value }) => value);
  expect(line.slice(1)).toEqual([
    '「統括責任者を定めていない」以外の回答',
    '統括責任者を定めていない',
    Math.floor((2000 * responsible + peers.length) / (2 * peers.length)) / 10,
    peers.length,
    edition.sectors.find(({ id }) => id === lacking.sector)!.label.ja,
  ]);
  const second = rows.findIndex(({ row }, at) => at > 0 && row - rows[at - 1]!.row > 1);
  const halves = second < 0 ? [numbers] : [numbers.slice(0, second), numbers.slice(second)];
  for (const half of halves) expect(half).toEqual([...half].sort());
  expect(numbers).not.toContain('Q48');
});

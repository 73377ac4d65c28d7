import type { Edition, Language, Text } from '../checklist/index.js';
import { membersOf } from './against-roster.js';
import { ANSWERED } from './arrival.js';
import type { Dataset } from './dataset.js';
import { datasetColumns } from './dataset.js';
import type { FigureResult, FigureRow } from './figures.js';
import type { Intake } from './outcome.js';
import { answerItems } from './items.js';

/** What a check is about: files and institutions, the dataset, or the figures. */
export type CheckKind = 'intake' | 'dataset' | 'figures';

/** One sum reckoned in two ways. */
export interface Check {
  readonly kind: CheckKind;
  /** What both sides say, as an equation in words. */
  readonly label: Text;
  readonly left: number;
  readonly right: number;
  readonly isEqual: boolean;
}

/** Figures of all institutions, and of each sector by id. */
export interface FigureSet {
  readonly all: readonly FigureResult[];
  readonly bySector: ReadonlyMap<string, readonly FigureResult[]>;
}

/** Every sum that must come out alike from the files, the institutions, the dataset and the figures (受領から図表までの照合). */
export function reconcile(edition: Edition, intake: Intake, dataset: Dataset, figures: FigureSet): Check[] {
  return [
    ...intakeChecks(edition, intake),
    ...datasetChecks(edition, intake, dataset),
    ...figureChecks(edition, dataset, figures),
  ];
}

function intakeChecks(edition: Edition, { entries, accepted, leftOut, roster, missing }: Intake): Check[] {
  const bySector = edition.sectors.map(({ id }) => accepted.filter(({ sector }) => sector === id).length);
  const checks = [
    check(
      'intake',
      { ja: '受領ファイル数 ＝ 集計した数 ＋ 集計に含めない数', en: 'Files received = counted + left out' },
      entries.length,
      entries.filter(({ verdict }) => verdict !== 'leftOut').length + leftOut.length,
    ),
    check(
      'intake',
      { ja: '集計したファイル数 ＝ 集計した先の数', en: 'Files counted = institutions' },
      entries.filter(({ verdict }) => verdict !== 'leftOut').length,
      new Set(accepted.map(({ code }) => code)).size,
    ),
    check(
      'intake',
      { ja: '集計した先の数 ＝ 業態ごとの先の数の計', en: 'Institutions = sum of the sectors' },
      accepted.length,
      sum(bySector),
    ),
  ];
  if (!roster) return checks;
  const expected = [...membersOf(edition, roster).values()];
  const counted = new Set(accepted.map(({ code }) => code));
  const absent = new Set(missing.map(({ code }) => code));
  const held = expected.filter(({ code }) => !counted.has(code) && !absent.has(code));
  return [
    ...checks,
    check(
      'intake',
      {
        ja: '対象先一覧の先の数 ＝ 集計した先 ＋ 受領したが集計に含めない先 ＋ 未提出の先',
        en: 'Institutions of the roster = counted + received but left out + missing',
      },
      expected.length,
      expected.filter(({ code }) => counted.has(code)).length + held.length + missing.length,
    ),
  ];
}

function datasetChecks(edition: Edition, { accepted }: Intake, dataset: Dataset): Check[] {
  const { items } = answerItems(edition);
  let lines = 0;
  let firsts = 0;
  for (const line of dataset.lines()) {
    lines++;
    firsts += line[FIRST] as number;
  }
  let expected = 0;
  for (const { arrival } of dataset.institutions) {
    for (const { index, first, options } of items) {
      expected += arrival.states[index] === ANSWERED ? sum(arrival.chosen.subarray(first, first + options.length)) : 1;
    }
  }
  return [
    check(
      'dataset',
      { ja: '回答データの「先頭」の合計 ＝ 集計した先の数 × 設問・行の数', en: 'Sum of 先頭 = institutions × items' },
      firsts,
      accepted.length * items.length,
    ),
    check(
      'dataset',
      { ja: '回答データの行数 ＝ 選択数 ＋ 対象外 ＋ 無回答', en: 'Lines = choices + closed + unanswered' },
      lines,
      expected,
    ),
  ];
}

const FIRST = datasetColumns.indexOf('先頭');

function figureChecks(edition: Edition, { institutions }: Dataset, { all, bySector }: FigureSet): Check[] {
  const sectors = edition.sectors.map(({ id, label }) => ({
    label,
    figures: bySector.get(id)!,
    institutions: institutions.filter(({ sector }) => sector === id).length,
  }));
  const everyone = { label: everybody, figures: all, institutions: institutions.length };
  return all.flatMap((figure, at) =>
    figure.rows.flatMap((row, place) => {
      const name = rowName(edition, figure, row);
      const parts = sectors.map(({ figures }) => figures[at]!.rows[place]!);
      return [
        ...[everyone, ...sectors].map(({ label, figures, institutions }) => {
          const { base, outside, unanswered } = figures[at]!.rows[place]!;
          const what = { ja: '先の数 ＝ 母数 ＋ 対象外 ＋ 無回答', en: 'institutions = base + outside + unanswered' };
          return check('figures', joined([name, label, what]), institutions, base + outside + unanswered);
        }),
        check('figures', joined([name, bases]), row.base, sum(parts.map(({ base }) => base))),
        ...row.values.map(({ label, count }, value) =>
          check('figures', joined([name, label, counts]), count, sum(parts.map(({ values }) => values[value]!.count))),
        ),
      ];
    }),
  );
}

const everybody: Text = { ja: '全体', en: 'all' };
const bases: Text = { ja: '母数 ＝ 業態ごとの母数の計', en: 'base = sum of the sectors' };
const counts: Text = { ja: '先の数 ＝ 業態ごとの先の数の計', en: 'count = sum of the sectors' };

function rowName({ figures }: Edition, { id, number }: FigureResult, { panel, label }: FigureRow): Text {
  const title = figures.find((figure) => figure.id === id)?.panels.find((one) => one.id === panel)?.title;
  const name = (language: Language) => (title ? `${title[language]} ${label[language]}` : label[language]);
  return { ja: `図表${number} ${name('ja')}`, en: `Figure ${number} ${name('en')}` };
}

function joined(texts: readonly Text[]): Text {
  return { ja: texts.map(({ ja }) => ja).join('｜'), en: texts.map(({ en }) => en).join(' | ') };
}

function check(kind: CheckKind, label: Text, left: number, right: number): Check {
  return { kind, label, left, right, isEqual: left === right };
}

function sum(numbers: Iterable<number>): number {
  let total = 0;
  for (const number of numbers) total += number;
  return total;
}

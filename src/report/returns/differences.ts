import type { Option, Question } from '../../checklist/index.js';
import { questionOf } from '../../checklist/index.js';
import { share } from '../../consolidation/index.js';
import type { ReleasedColumn, ReleasedRow } from '../../disclosure/index.js';
import { ALL } from '../../disclosure/index.js';
import type { BlockSource } from './block.js';
import type { OwnAnswer } from './own-answer.js';

/** Something that over half of a group have and the institution does not, or the other way round. */
export interface Difference {
  /** `Q29　OA端末の対策`. */
  readonly question: string;
  /** The control in the words of the checklist. */
  readonly control: string;
  /** The own answer in the words of the checklist; of options ticked one by one, whether this one is. */
  readonly own: string;
  /** Share of the institutions of the group that have it, in percent, and their base. */
  readonly share: number;
  readonly base: number;
  /** The group that was compared with. */
  readonly group: string;
}

export interface Differences {
  /** Over half of the group have it, the institution does not. */
  readonly withPeersOnly: readonly Difference[];
  /** The institution has it, over half of the group do not. */
  readonly withOwnOnly: readonly Difference[];
}

/** A control that can be counted: whoever chose one of `having` has it. */
interface Control {
  readonly label: string;
  readonly having: readonly Option[];
  /** Options that say that it is lacking; the others that are counted are `having`. Empty where options are ticked one by one. */
  readonly lacking: readonly Option[];
}

/**
 * What sets an institution apart from its peers, without judgement: in the order of the checklist, from released numbers alone. Compared with is
 * the own sector, and everybody where the sector's numbers are withheld; the institution itself is among both.
 */
export function differencesOf(source: BlockSource): Differences {
  const withPeersOnly: Difference[] = [];
  const withOwnOnly: Difference[] = [];
  const { edition, release, own } = source;
  for (const row of own ? release.questions : []) {
    const question = questionOf(edition, row.question);
    // What is not returned by sector is no matter of peers.
    if (question.release !== 'all+sector') continue;
    const answer = own!(row.question, row.row);
    if (answer.state !== 'answered') continue;
    for (const control of controlsOf(question, row)) {
      const held = holds(control, answer);
      if (held === undefined) continue;
      const found = difference(source, question, row, control, answer);
      if (!found) continue;
      const { count, base } = found;
      if (!held && 2 * count > base) withPeersOnly.push(found.difference);
      if (held && 2 * count < base) withOwnOnly.push(found.difference);
    }
  }
  return { withPeersOnly, withOwnOnly };
}

/** Of options that may be ticked together each is a control; of others those that do not say that one is lacking are one together. */
function controlsOf({ options, type }: Question, row: ReleasedRow): Control[] {
  const counted = options.filter(({ notApplicable }) => !notApplicable);
  const name = row.row === undefined ? '' : `${row.label.ja}：`;
  if (type === 'multiple' || type === 'matrixMultiple') {
    return counted
      .filter(({ adverse, exclusive, freeText }) => !adverse && !exclusive && !freeText)
      .map((option) => ({ label: name + option.label.ja, having: [option], lacking: [] }));
  }
  const lacking = counted.filter(({ adverse }) => adverse);
  if (lacking.length === 0) return [];
  const words = lacking.map(({ label }) => `「${label.ja}」`).join('');
  return [{ label: `${name}${words}以外の回答`, having: counted.filter(({ adverse }) => !adverse), lacking }];
}

/** Whether the institution has a control; undefined where its answer is outside of the base. */
function holds({ having, lacking }: Control, { options }: OwnAnswer): boolean | undefined {
  const chose = (some: readonly Option[]) => some.some(({ id }) => options.includes(id));
  if (chose(having)) return true;
  return lacking.length === 0 || chose(lacking) ? false : undefined;
}

function difference(
  { edition, sector }: BlockSource,
  question: Question,
  row: ReleasedRow,
  control: Control,
  answer: OwnAnswer,
): { readonly difference: Difference; readonly count: number; readonly base: number } | undefined {
  for (const population of sector === undefined ? [ALL] : [sector, ALL]) {
    const column = row.columns.find((one) => one.population === population);
    const count = column && countOf(column, control);
    const base = column?.base;
    if (count === undefined || base === undefined || base === 0) continue;
    const group = edition.sectors.find(({ id }) => id === population)?.label.ja ?? '全体';
    const chosen = question.options.filter(({ id }) => answer.options.includes(id)).map(({ label }) => label.ja);
    const isTicked = control.having.some(({ id }) => answer.options.includes(id));
    return {
      count,
      base,
      difference: {
        question: `${question.number}　${question.topic.ja}`,
        control: control.label,
        own: control.lacking.length > 0 ? chosen.join('、') : isTicked ? '選んでいる' : '選んでいない',
        share: share(count, base)!,
        base,
        group,
      },
    };
  }
  return undefined;
}

/** Institutions of a column that have a control, as far as released numbers tell. */
function countOf(column: ReleasedColumn, { having, lacking }: Control): number | undefined {
  const direct = sumOf(column, having);
  if (direct !== undefined || lacking.length === 0 || column.base === undefined) return direct;
  const lackingCount = sumOf(column, lacking);
  return lackingCount === undefined ? undefined : column.base - lackingCount;
}

/** The count of some options: of a coarser value that is made of them, else the sum of their own; undefined where one is not shown. */
function sumOf({ values }: ReleasedColumn, options: readonly Option[]): number | undefined {
  const ids = options.map(({ id }) => id);
  const same = values.find(
    (value) => value.options.length === ids.length && ids.every((id) => value.options.includes(id)),
  );
  if (same?.cell.status === 'shown') return same.cell.count;
  let sum = 0;
  for (const id of ids) {
    const cell = values.find(
      ({ derived, options: counted }) => !derived && counted.length === 1 && counted[0] === id,
    )?.cell;
    if (cell?.status !== 'shown') return undefined;
    sum += cell.count;
  }
  return sum;
}

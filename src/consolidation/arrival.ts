import { MAX_COLUMNS, MAX_ROWS, parseA1 } from '../book/index.js';
import type { Answers, AnswerValue, Edition } from '../checklist/index.js';
import { answerOf, applicability } from '../checklist/index.js';
import type { CellRef, Finding, Parameters } from '../findings/index.js';
import type { Cover, Explanation, Reading } from '../form/index.js';
import type { Received, SettlementState, Submission, Waiver } from '../submission/index.js';
import { settlementOf } from '../submission/index.js';
import { fingerprint } from './fingerprint.js';
import type { AnswerItem } from './items.js';
import { answerItems } from './items.js';
import type { SealCheck } from './seal-check.js';
import { sealCheckOf } from './seal-check.js';

/** What became of one item: 無回答, 回答 or 対象外. */
export const UNANSWERED = 0;
export const ANSWERED = 1;
export const CLOSED = 2;

/** A finding of one file, and how its 説明 sheet or a waiver settles it. */
export type ArrivalFinding = Finding & {
  /** Whether it is explained, and the answers explained still stand. */
  readonly explained: boolean;
  readonly state: SettlementState;
  /** What the institution says of it. */
  readonly explanation?: Explanation;
};

/** A file that could not be read, or is no checklist. */
export interface RefusedArrival {
  readonly file: string;
  readonly refused: { readonly code: string; readonly parameters: Parameters };
}

/**
 * What the consolidation keeps of one submission: a few kilobytes of plain data, which may be sent from a worker. Items with an
 * error hold no answer and count as 無回答, and so do items of which nobody can tell whether they apply because their filter
 * is not answered.
 */
export interface ReadArrival {
  readonly file: string;
  /** Id of the edition that the workbook says it is. */
  readonly edition: string;
  readonly cover: Pick<Cover, 'code' | 'name' | 'sector' | 'submitted'>;
  readonly findings: readonly ArrivalFinding[];
  /** Confirmations that are not explained, or whose answers changed since. */
  readonly unexplained: number;
  readonly seal?: SealCheck;
  /** Rules of waivers whose last day is over, though the rule still finds something. */
  readonly expiredWaivers?: readonly Waiver[];
  /** Equal for equal answers, free texts and comments. */
  readonly contentPrint: string;
  /** Equal where the explanations are equal too: the same submission, whatever its cover says. */
  readonly submissionPrint: string;
  /** One state an item. */
  readonly states: Uint8Array;
  /** 1 for each option that was chosen. */
  readonly chosen: Uint8Array;
  readonly sheets: readonly string[];
  /** Where each answer stands; see `cellAt`. */
  readonly cells: Float64Array;
}

/** A received file in the form that intake keeps. A job makes it as soon as a file is read, so that the reading can be forgotten. */
export type Arrival = RefusedArrival | ReadArrival;

/** Reduces a received file to what the consolidation keeps of it. */
export function arrivalOf(edition: Edition, received: Received): Arrival {
  const { file } = received;
  if ('refused' in received) {
    const { code, parameters } = received.refused;
    return { file, refused: { code, parameters } };
  }
  const { reading, validation, unexplained, waivers, expiredWaivers } = received.submission;
  const { code, name, sector, submitted } = reading.cover;
  const findings = validation.findings.map((finding): ArrivalFinding => {
    const { state, explanation } = settlementOf(edition, reading, finding, waivers);
    return { ...finding, explained: state === 'explained', state, ...(explanation && { explanation }) };
  });
  const expired = expiredWaivers?.filter(({ rule }) => findings.some((finding) => finding.rule === rule)) ?? [];
  // An error of the edition's rules that is waived does not spoil the answers; what cannot be read stays no answer.
  const spoiling = findings.filter(
    ({ rule, state }) => state !== 'waived' || !edition.rules.some(({ id }) => id === rule),
  );
  return {
    file,
    edition: reading.edition,
    cover: { code, name, sector, submitted },
    findings,
    unexplained,
    ...(expired.length > 0 && { expiredWaivers: expired }),
    ...(reading.edition === edition.id && { seal: sealCheckOf(edition, received.submission) }),
    // Answers to another edition are not understood: such a file is left out whatever it says.
    ...(reading.edition === edition.id ? answersKept(edition, received.submission, spoiling) : nothingKept),
  };
}

const nothingKept = {
  contentPrint: '',
  submissionPrint: '',
  states: new Uint8Array(0),
  chosen: new Uint8Array(0),
  sheets: [],
  cells: new Float64Array(0),
};

function answersKept(edition: Edition, { reading, unexplained }: Submission, findings: readonly Finding[]) {
  const { items, options } = answerItems(edition);
  const erroneous = erroneousItems(edition, reading, findings);
  const counted = withoutErroneous(reading.answers, items, erroneous);
  const applies = applicability(edition, counted);
  const states = new Uint8Array(items.length);
  const chosen = new Uint8Array(options);
  for (const item of items) {
    const picked = pick(item, counted);
    const state = applies.stateOf(item.question.id, item.row?.id);
    if (erroneous.has(item) || state === 'undetermined') states[item.index] = UNANSWERED;
    else if (state === 'closed') states[item.index] = isAnsweredOutside(item, picked) ? UNANSWERED : CLOSED;
    else if (picked.length > 0) {
      states[item.index] = ANSWERED;
      for (const place of picked) chosen[item.first + place] = 1;
    }
  }
  const said = items.map((item) => pick(item, reading.answers));
  const texts = edition.questions.map(({ id }) => [reading.otherTexts[id] ?? '', reading.comments[id] ?? '']);
  const content = JSON.stringify([said, texts]);
  // Sealing fills in 説明した回答; whether they still are the answers shows in what is left unexplained.
  const explanations = reading.explanations.map((one) => [one.rule, one.question, one.text, one.author, one.date]);
  return {
    contentPrint: fingerprint(content),
    submissionPrint: fingerprint(content + JSON.stringify([explanations, unexplained])),
    states,
    chosen,
    ...cellsKept(edition, reading),
  };
}

/** V08: answered although closed; "not applicable" alone says the same as the filter. */
function isAnsweredOutside({ options }: AnswerItem, picked: readonly number[]): boolean {
  return picked.some((place) => options[place]!.notApplicable !== true);
}

/** Places, among the options offered, of those that were chosen. */
function pick(item: AnswerItem, answers: Answers): number[] {
  const answer = answerOf(answers, item.question.id, item.row?.id);
  const places: number[] = [];
  item.options.forEach(({ id }, place) => {
    if (typeof answer === 'string' ? answer === id : Array.isArray(answer) && answer.includes(id)) places.push(place);
  });
  return places;
}

/** Items that a finding of severity error is about: of its question, those whose cells it names. */
function erroneousItems(edition: Edition, reading: Reading, findings: readonly Finding[]): ReadonlySet<AnswerItem> {
  const erroneous = new Set<AnswerItem>();
  for (const { severity, question, row, cells } of findings) {
    if (severity !== 'error' || question === undefined) continue;
    const named = new Set(cells.map(cellName));
    for (const item of answerItems(edition).items) {
      if (item.question.id !== question || (row !== undefined && item.row?.id !== row)) continue;
      const own = reading.cellsOf(question, item.row?.id);
      if (named.size === 0 || own.some((cell) => named.has(cellName(cell)))) erroneous.add(item);
    }
  }
  return erroneous;
}

function cellName({ sheet, address }: CellRef): string {
  return `${address} ${sheet}`;
}

function withoutErroneous(answers: Answers, items: readonly AnswerItem[], erroneous: ReadonlySet<AnswerItem>): Answers {
  if (erroneous.size === 0) return answers;
  const kept: Record<string, AnswerValue> = { ...answers };
  for (const { question, row, many } of items.filter((item) => erroneous.has(item))) {
    const blank = many ? [] : '';
    kept[question.id] = row ? ({ ...(kept[question.id] as object), [row.id]: blank } as AnswerValue) : blank;
  }
  return kept;
}

function cellsKept(edition: Edition, reading: Reading): { sheets: readonly string[]; cells: Float64Array } {
  const list = answerItems(edition);
  const sheets: string[] = [];
  const cells = new Float64Array(list.cells);
  for (const { question, row, many, options, cell } of list.items) {
    if (!many) {
      cells[cell] = packed(reading.cellsOf(question.id, row?.id)[0], sheets);
      continue;
    }
    options.forEach(({ id }, place) => {
      cells[cell + place] = packed(reading.cellsOf(question.id, row?.id, id)[0], sheets);
    });
  }
  return { sheets, cells };
}

/** One number for a cell: sheet, row and column; 0 where there is none. */
function packed(cell: CellRef | undefined, sheets: string[]): number {
  const at = cell && parseA1(cell.address);
  if (!cell || !at) return 0;
  let sheet = sheets.indexOf(cell.sheet);
  if (sheet < 0) sheet = sheets.push(cell.sheet) - 1;
  return (sheet * (MAX_ROWS + 1) + at.row) * (MAX_COLUMNS + 1) + at.column;
}

/** The cell that `ReadArrival.cells` holds at a place; undefined when the form had none. */
export function cellAt(
  { sheets, cells }: Pick<ReadArrival, 'sheets' | 'cells'>,
  place: number,
): { readonly sheet: string; readonly row: number; readonly column: number } | undefined {
  const number = cells[place];
  if (!number) return undefined;
  const column = number % (MAX_COLUMNS + 1);
  const rest = (number - column) / (MAX_COLUMNS + 1);
  const row = rest % (MAX_ROWS + 1);
  return { sheet: sheets[(rest - row) / (MAX_ROWS + 1)]!, row, column };
}

import type { Scalar } from '../book/index.js';
import { columnLetters } from '../book/index.js';
import type { Edition } from '../checklist/index.js';
import { visible } from '../findings/index.js';
import { ANSWERED, cellAt, CLOSED } from './arrival.js';
import type { Institution } from './outcome.js';
import type { AnswerItem } from './items.js';
import { answerItems } from './items.js';

/**
 * Headers of the long table (回答データ), made of kana, kanji and letters only so that formulas can name them. Codes stand beside
 * the words that people read; 形式 says how an item is answered and 先頭 is 1 on one line of each institution and item.
 */
export const datasetColumns = [
  '版',
  '機関コード',
  '機関名',
  '業態',
  '業態名',
  '設問',
  '設問名',
  '形式',
  '行',
  '行名',
  '選択肢',
  '選択肢名',
  '状態',
  '先頭',
  '提出ファイル',
  'シート',
  'セル',
] as const;

/** One line of the long table in the order of `datasetColumns`; undefined where there is nothing. */
export type DatasetLine = readonly (Scalar | undefined)[];

/** Words of the column 状態. */
export const stateWords = { answered: '回答', closed: '対象外', unanswered: '無回答' } as const;

/** Words of the column 形式: answered as a whole, or row by row. */
export const formWords = { whole: '設問ごと', byRow: '行ごと' } as const;

/** Longest name of a file, a sheet or an institution in the table: PivotTables take no more than 255 characters. */
const MAX_NAME = 120;

/** What stands in 行名 where a question has no rows. */
export const noRow = '―';

/** The answers of all institutions that are counted. A few kilobytes an institution; lines are made when they are asked for. */
export interface Dataset {
  readonly institutions: readonly Institution[];
  /** Lines of the long table without its header. */
  readonly lineCount: number;
  /** Items answered (回答) by all institutions together. */
  readonly answered: number;
  /**
   * Institution by institution in the order of `institutions`, item by item in printed order: one line for each option
   * chosen, and one line where none is.
   */
  lines(): Iterable<DatasetLine>;
}

/** The dataset of the institutions that an intake accepted. */
export function datasetOf(edition: Edition, accepted: readonly Institution[]): Dataset {
  const { items } = answerItems(edition);
  let lineCount = 0;
  let answered = 0;
  for (const { arrival } of accepted) {
    for (const one of arrival.chosen) lineCount += one;
    for (const { index } of items) {
      if (arrival.states[index] === ANSWERED) answered++;
      else lineCount++;
    }
  }
  return { institutions: accepted, lineCount, answered, lines: () => linesOf(edition, accepted) };
}

function* linesOf(edition: Edition, institutions: readonly Institution[]): Generator<DatasetLine> {
  const sectors = new Map(edition.sectors.map(({ id, label }) => [id, label.ja]));
  const words = answerItems(edition).items.map(itemWords);
  const names = distinctNames(institutions);
  const cellText = new CellText();
  for (const { code, sector, arrival } of institutions) {
    const who = [edition.id, code, names.get(code), sector, sectors.get(sector)];
    const { states, chosen } = arrival;
    const file = visible(arrival.file, MAX_NAME);
    const sheets = new Map(arrival.sheets.map((sheet) => [sheet, visible(sheet, MAX_NAME)]));
    for (const { item, what, options } of words) {
      const line = (
        option: string | undefined,
        optionName: string,
        state: string,
        first: number,
        place: number,
      ): DatasetLine => {
        const cell = cellAt(arrival, place);
        const address = cell && cellText.of(cell.row, cell.column);
        return [...who, ...what, option, optionName, state, first, file, cell && sheets.get(cell.sheet), address];
      };
      if (states[item.index] !== ANSWERED) {
        const state = states[item.index] === CLOSED ? stateWords.closed : stateWords.unanswered;
        yield line(undefined, `（${state}）`, state, 1, item.cell);
        continue;
      }
      let first = 1;
      for (let place = 0; place < options.length; place++) {
        if (chosen[item.first + place] === 0) continue;
        const { id, label } = options[place]!;
        yield line(id, label, stateWords.answered, first, item.many ? item.cell + place : item.cell);
        first = 0;
      }
    }
  }
}

/**
 * Names by code, with the code behind those that several institutions bear: a PivotTable knows an institution by this
 * text alone, without regard to case.
 */
function distinctNames(institutions: readonly Institution[]): ReadonlyMap<string, string> {
  const shown = (name: string) => visible(name, MAX_NAME);
  const bearers = new Map<string, number>();
  const folded = (name: string) => name.toLowerCase();
  for (const { name } of institutions) bearers.set(folded(name), (bearers.get(folded(name)) ?? 0) + 1);
  return new Map(
    institutions.map(({ code, name }) => [
      code,
      name === '' ? code : bearers.get(folded(name)) === 1 ? shown(name) : `${shown(name)}（${code}）`,
    ]),
  );
}

interface ItemWords {
  readonly item: AnswerItem;
  /** 設問, 設問名, 形式, 行, 行名. */
  readonly what: readonly (string | undefined)[];
  readonly options: readonly { readonly id: string; readonly label: string }[];
}

function itemWords(item: AnswerItem): ItemWords {
  const { question, row, options } = item;
  return {
    item,
    what: [
      question.id,
      `${question.number} ${question.topic.ja}`,
      row ? formWords.byRow : formWords.whole,
      row?.id,
      row?.label.ja ?? noRow,
    ],
    options: options.map(({ id, number, label }) => ({ id, label: `${number} ${label.ja}` })),
  };
}

/** Addresses as text. Forms are alike, so nearly every address has been made before. */
class CellText {
  private readonly known = new Map<number, string>();

  of(row: number, column: number): string {
    const key = row * 32768 + column;
    let text = this.known.get(key);
    if (text === undefined) {
      text = `${columnLetters(column)}${row}`;
      this.known.set(key, text);
    }
    return text;
  }
}

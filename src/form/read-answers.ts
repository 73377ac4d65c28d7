import type { Scalar } from '../book/index.js';
import type { Answers, AnswerValue, Edition, Option, Text } from '../checklist/index.js';
import { applicability, isMatrix } from '../checklist/index.js';
import type { Finding } from '../findings/index.js';
import { listed, optionWords, quoted } from '../findings/index.js';
import type { Place, Placement } from './locate.js';
import { refTo } from './locate.js';
import { CHOSEN } from './printed.js';
import { readMark } from './read-mark.js';
import type { ItemPlan, ReadPlan } from './read-plan.js';
import type { Tolerance } from './tolerances.js';
import { FORMULA, inWords } from './tolerances.js';

/** What was read from the answer cells, and what was noticed. */
export interface ReadAnswers {
  readonly answers: Answers;
  readonly findings: readonly Finding[];
  readonly tolerances: readonly Tolerance[];
  /** Keys of the items that hold something that is no answer, or whose cells were not found. */
  readonly unreadable: ReadonlySet<string>;
}

/** A cell that says that it does not concern the institution, until it is known whether that is so. */
interface Claim {
  readonly item: ItemPlan;
  readonly place: Place;
  readonly value: Scalar;
  /** What it says where the item is open after all. */
  readonly otherwise: Option | 'notChosen' | 'unknown';
}

const MARK_WORDS: Text = { ja: CHOSEN, en: CHOSEN };
const NOT_CHOSEN: Text = { ja: '選択なし', en: 'not chosen' };
const BLANK: Text = { ja: '空欄', en: 'blank' };
const MARK_EXPECTED: Text = { ja: '「○」または空欄', en: '“○”, or nothing' };

/** Reads every answer cell of a located form. */
export function readAnswers(edition: Edition, plan: ReadPlan, placement: Placement): ReadAnswers {
  const reader = new AnswerReader(plan, placement);
  for (const item of plan.items) reader.item(item);
  reader.settleClaims(edition);
  return reader.result(edition);
}

class AnswerReader {
  private readonly values = new Map<string, string | readonly string[]>();
  private readonly findings: Finding[] = [];
  private readonly tolerances: Tolerance[] = [];
  private readonly unreadable = new Set<string>();
  private readonly claims: Claim[] = [];
  /** What stands in cells of an item and is no answer. */
  private readonly strange = new Map<ItemPlan, { place: Place; value: Scalar }[]>();

  constructor(
    private readonly plan: ReadPlan,
    private readonly placement: Placement,
  ) {}

  item(item: ItemPlan): void {
    const places = item.cells.map(({ index }) => this.placement.places[index]);
    if (places.includes(undefined)) {
      this.unreadable.add(item.key);
      return;
    }
    if (item.marks) this.marks(item, places as Place[]);
    else this.choice(item, places[0]!);
  }

  private choice(item: ItemPlan, place: Place): void {
    const value = place.sheet.cells.get(place.key);
    const reading = item.reader.read(value);
    switch (reading.kind) {
      case 'blank':
        return;
      case 'exact':
        this.values.set(item.key, reading.option.id);
        if (place.sheet.formulas.has(place.key)) this.tolerate(item, place, value!, optionWords(reading.option));
        return;
      case 'tolerant':
        this.values.set(item.key, reading.option.id);
        this.tolerate(item, place, value!, optionWords(reading.option));
        return;
      case 'several':
        this.findings.push({
          ...this.finding('V02', item, [place]),
          parameters: {
            typed: String(value),
            options: listed(reading.options.map((option) => quoted(optionWords(option)))),
            count: reading.options.length,
          },
        });
        this.unreadable.add(item.key);
        return;
      case 'unconcerned':
        if (reading.option) this.values.set(item.key, reading.option.id);
        this.claims.push({ item, place, value: value!, otherwise: reading.option ?? 'unknown' });
        return;
      case 'unknown':
        this.isStrange(item, place, value!);
    }
  }

  private marks(item: ItemPlan, places: readonly Place[]): void {
    const chosen: string[] = [];
    places.forEach((place, index) => {
      const option = item.marks![index]!;
      const value = place.sheet.cells.get(place.key);
      if (value === undefined) return;
      const reading = readMark(value, (text) => item.reader.one(text) === option);
      switch (reading) {
        case 'blank':
          return;
        case 'chosen':
          chosen.push(option.id);
          if (place.sheet.formulas.has(place.key)) this.tolerate(item, place, value, MARK_WORDS);
          return;
        case 'chosenOtherwise':
          chosen.push(option.id);
          return this.tolerate(item, place, value, MARK_WORDS);
        case 'notChosen':
          return this.tolerate(item, place, value, NOT_CHOSEN);
        case 'dash':
        case 'unconcerned':
          this.claims.push({ item, place, value, otherwise: reading === 'dash' ? 'notChosen' : 'unknown' });
          return;
        case 'unknown':
          this.isStrange(item, place, value);
      }
    });
    if (chosen.length > 0) this.values.set(item.key, chosen);
  }

  /** Decides what "does not concern us" means, now that it is known which items are closed. */
  settleClaims(edition: Edition): void {
    if (this.claims.length > 0) {
      const states = applicability(edition, this.answers(edition));
      for (const { item, place, value, otherwise } of this.claims) {
        if (states.stateOf(item.question.id, item.row) === 'closed') {
          if (typeof otherwise === 'object') this.values.delete(item.key);
          this.tolerate(item, place, value, BLANK);
        } else if (otherwise === 'notChosen') this.tolerate(item, place, value, NOT_CHOSEN);
        else if (otherwise === 'unknown') this.isStrange(item, place, value);
        else this.tolerate(item, place, value, optionWords(otherwise));
      }
    }
    for (const [item, cells] of this.strange) {
      const typed = [...new Set(cells.map(({ value }) => String(value)))].join('、');
      const expected = item.marks
        ? MARK_EXPECTED
        : listed(item.reader.options.map((option) => quoted(optionWords(option))));
      const places = cells.map(({ place }) => place);
      this.findings.push({ ...this.finding('V04', item, places), parameters: { typed, expected } });
    }
  }

  result(edition: Edition): ReadAnswers {
    const { findings, tolerances, unreadable } = this;
    return { answers: this.answers(edition), findings, tolerances, unreadable };
  }

  /** What was read so far; items that could not be read are blank. */
  private answers(edition: Edition): Answers {
    const valueOf = ({ key, marks }: ItemPlan) =>
      (this.unreadable.has(key) ? undefined : this.values.get(key)) ?? (marks ? [] : '');
    const answers: Record<string, AnswerValue> = {};
    for (const question of edition.questions) {
      const items = this.plan.itemsOf.get(question.id)!;
      answers[question.id] = isMatrix(question)
        ? (Object.fromEntries(items.map((item) => [item.row!, valueOf(item)])) as AnswerValue)
        : valueOf(items[0]!);
    }
    return answers;
  }

  private isStrange(item: ItemPlan, place: Place, value: Scalar): void {
    this.unreadable.add(item.key);
    const before = this.strange.get(item);
    if (before) before.push({ place, value });
    else this.strange.set(item, [{ place, value }]);
  }

  private tolerate(item: ItemPlan, place: Place, typed: Scalar, read: Text): void {
    const shown = place.sheet.formulas.has(place.key) ? FORMULA : inWords(typed);
    this.tolerances.push({ question: item.question.id, typed: shown, read, cell: refTo(place) });
  }

  private finding(rule: string, { question, row }: ItemPlan, places: readonly Place[]): Omit<Finding, 'parameters'> {
    return {
      rule,
      severity: 'error',
      question: question.id,
      ...(row !== undefined && { row }),
      cells: places.map(refTo),
    };
  }
}

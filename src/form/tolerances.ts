import type { Scalar } from '../book/index.js';
import type { Edition, Text } from '../checklist/index.js';
import type { CellRef, Finding } from '../findings/index.js';
import { listed, quoted, visible } from '../findings/index.js';

/** One cell that was read although it was not written as the form writes it. */
export interface Tolerance {
  /** Absent on the cover. */
  readonly question?: string;
  readonly typed: Text;
  readonly read: Text;
  readonly cell: CellRef;
}

/** In place of what was typed where a formula stands; what counts is its result. */
export const FORMULA: Text = { ja: '数式の結果', en: 'result of a formula' };

/** Readings that one finding names; more are counted. */
const NAMED = 3;

/** What was typed, safe to show, in both languages. */
export function inWords(typed: Scalar): Text {
  const text = visible(String(typed));
  return { ja: text, en: text };
}

/** V14: one finding for each question, and one for the cover. */
export function toleranceFindings(edition: Edition, tolerances: readonly Tolerance[]): Finding[] {
  if (tolerances.length === 0) return [];
  const questions = [undefined, ...edition.questions.map(({ id }) => id)];
  return questions.flatMap((question) => {
    const here = tolerances.filter((tolerance) => tolerance.question === question);
    if (here.length === 0) return [];
    return {
      rule: 'V14',
      severity: 'info',
      ...(question !== undefined && { question }),
      parameters: { count: here.length, readings: readingsIn(here) },
      cells: here.map(({ cell }) => cell),
    } satisfies Finding;
  });
}

/** `「〇」→「○」、「２」→「2 策定している」 ほか` */
function readingsIn(tolerances: readonly Tolerance[]): Text {
  const readings = new Map<string, Text>();
  for (const { typed, read } of tolerances) {
    const [from, to] = [quoted(typed), quoted(read)];
    readings.set(`${from.ja}${to.ja}`, { ja: `${from.ja}→${to.ja}`, en: `${from.en} → ${to.en}` });
  }
  const { ja, en } = listed([...readings.values()].slice(0, NAMED));
  return readings.size > NAMED ? { ja: `${ja} ほか`, en: `${en} and others` } : { ja, en };
}

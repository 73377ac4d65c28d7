import type { Edition } from '../checklist/index.js';
import { isInstitutionCode } from '../checklist/index.js';
import { TenkenError } from '../findings/index.js';
import { columnsOf, parseReceipt, type Columns, type Table } from '../submission/index.js';
import type { ArrivalFinding, ReadArrival } from './arrival.js';

/** What the regulator's staff decided about one explanation (説明の判断). */
export interface Decision {
  /** Institution code. */
  readonly institution: string;
  readonly rule: string;
  /** Question id or printed number; without it, every finding of the rule. */
  readonly question?: string;
  readonly decision: 'accept' | 'refuse';
  readonly note: string;
  /** Receipt code of the sealed submission that was looked at; without it, whatever comes from the institution. */
  readonly receipt?: string;
  /** Who decided, and when. */
  readonly by?: string;
  readonly date?: string;
}

type Column = keyof Decision;

const headers: Columns<Column> = {
  institution: ['機関コード', '金融機関コード', 'コード', 'institution', 'code', 'institutioncode'],
  rule: ['指摘番号', '規則', 'ルール', 'rule'],
  question: ['設問', '設問番号', 'question'],
  decision: ['判断', '受理・差戻し', 'decision'],
  note: ['所見', '理由', 'コメント', '備考', 'note', 'reason'],
  receipt: ['受付コード', 'receipt', 'receiptcode'],
  by: ['担当者', '記入者', 'by', 'author'],
  date: ['日付', '記入日', 'date'],
};

const words: Readonly<Record<string, Decision['decision']>> = {
  受理: 'accept',
  可: 'accept',
  accept: 'accept',
  accepted: 'accept',
  差戻し: 'refuse',
  差し戻し: 'refuse',
  差戻: 'refuse',
  不可: 'refuse',
  refuse: 'refuse',
  refused: 'refuse',
};

/**
 * Reads decisions from a table with a header row in Japanese or English. Throws `TenkenError` `DECISION_COLUMNS`, or
 * `DECISION_LINE` with the lines that name no institution code or no rule of the edition, decide neither, refuse without a note, or
 * have a receipt code with a mistake in it.
 */
export function parseDecisions(table: Table, edition: Edition): Decision[] {
  const { lines, lacks } = columnsOf(table, headers);
  const missing = lacks(['institution', 'rule', 'decision']);
  if (missing) throw new TenkenError('DECISION_COLUMNS', { missing });
  const wrong: number[] = [];
  const decisions = lines.flatMap(({ line, text, date }): Decision[] => {
    const institution = text('institution').toUpperCase();
    const rule = text('rule').toUpperCase();
    const decision = words[text('decision').toLowerCase()];
    const note = text('note');
    const receipt = text('receipt') === '' ? '' : parseReceipt(text('receipt'));
    const isKnown = isInstitutionCode(edition, institution) && edition.rules.some(({ id }) => id === rule);
    if (!isKnown || !decision || receipt === undefined || (decision === 'refuse' && note === '')) {
      wrong.push(line);
      return [];
    }
    const optional = (column: 'question' | 'by') => (text(column) === '' ? {} : { [column]: text(column) });
    // It is only shown; what is no date is shown as it was typed.
    const decidedOn = date('date') ?? text('date');
    return [
      {
        institution,
        rule,
        decision,
        note,
        ...(receipt !== '' && { receipt }),
        ...optional('question'),
        ...optional('by'),
        ...(decidedOn !== '' && { date: decidedOn }),
      },
    ];
  });
  if (wrong.length > 0) throw new TenkenError('DECISION_LINE', { lines: wrong.join('、') });
  return decisions;
}

/** What was decided about the explained findings of one file; where several lines fit, the last one holds. */
export function decisionsAbout(
  edition: Edition,
  { cover, seal, findings }: ReadArrival,
  decisions: readonly Decision[],
): ReadonlyMap<ArrivalFinding, Decision> {
  const own = decisions.filter(
    ({ institution, receipt }) => institution === cover.code && (receipt === undefined || receipt === seal?.receipt),
  );
  const about = new Map<ArrivalFinding, Decision>();
  if (own.length === 0) return about;
  for (const finding of findings) {
    if (finding.state !== 'explained') continue;
    const number = edition.questions.find(({ id }) => id === finding.question)?.number;
    const decision = own.findLast(
      ({ rule, question }) =>
        rule === finding.rule &&
        (question === undefined || [finding.question, number].includes(plainQuestion(question))),
    );
    if (decision) about.set(finding, decision);
  }
  return about;

  function plainQuestion(typed: string): string {
    return (
      edition.questions.find(
        ({ id, number }) => [id, number].includes(typed.toLowerCase()) || number === typed.toUpperCase(),
      )?.id ?? typed
    );
  }
}

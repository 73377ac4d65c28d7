import type { ColumnWidth, Scalar, Sheet, Table } from '../../book/index.js';
import { heightFor, SheetDraft } from '../../book/index.js';
import type { Edition } from '../../checklist/index.js';
import type { Consolidation, Decision, Entry } from '../../consolidation/index.js';
import type { Finding } from '../../findings/index.js';
import { describe, severities, severityWords, visible } from '../../findings/index.js';
import type { SettlementState, Waiver } from '../../submission/index.js';
import { cellRanges } from '../cell-ranges.js';
import { waiverWords } from '../trust-words.js';
import { explanationWords } from '../validate-words.js';
import type { Frame } from './frame.js';
import { drawHead, frozenAbove, sheetOf } from './frame.js';
import { verdictWords } from '../intake-rows.js';
import { styles } from './styles.js';

/** Name of the table of findings; also that of its sheet. */
export const FINDINGS = '指摘一覧';

const SHOWN = 120;
/** Institutions and files named beside a finding; the rest is counted. */
const NAMED = 6;

const fields = [
  { header: '重要度', width: 9 },
  { header: '規則', width: 6 },
  { header: '指摘名', width: 24 },
  { header: '機関コード', width: 10 },
  { header: '機関名', width: 16 },
  { header: '業態名', width: 9 },
  { header: '設問名', width: 20 },
  { header: '行名', width: 16 },
  { header: '内容', width: 54 },
  { header: '説明', width: 9 },
  { header: '判定', width: 12 },
  { header: '提出ファイル', width: 22 },
  { header: 'セル', width: 20 },
  { header: '説明の内容', width: 36 },
  { header: '当局の所見', width: 28 },
] as const;

/** Orders in which PivotTables list severities. */
export const severityOrder = severities.map((severity) => severityWords[severity].ja);

/** Number of findings: of the files, then of the collection as a whole. */
export function findingCount({ intake, findings }: Consolidation): number {
  return (
    intake.entries.reduce((sum, { arrival }) => sum + ('findings' in arrival ? arrival.findings.length : 0), 0) +
    findings.length
  );
}

/** Findings across files first, then those of each file, in the order of the intake list. */
export function findingsSheet(consolidation: Consolidation, frame: Frame): Sheet {
  const columns: ColumnWidth[] = fields.map(({ width }, place) => ({ from: place + 1, to: place + 1, width }));
  const draft = new SheetDraft();
  const count = findingCount(consolidation);
  const lead = `提出ファイルごとの指摘と、複数のファイルを通した指摘（規則 M）の${count}件です。集計に含めていないファイルの指摘も含みます。`;
  const top = drawHead(draft, columns, frame, { title: FINDINGS, lead, name: FINDINGS });
  if (count === 0) draft.across(top, 1, fields.length, styles.paragraph, '指摘はありません。');
  let at = top;
  for (const row of findingRows(consolidation)) draft.atLeast(++at, heightOf(row));
  const table: Table = {
    name: FINDINGS,
    at: { row: top, column: 1 },
    columns: fields.map(({ header }) => ({ header, style: styles.tableText })),
    rowCount: count,
    rows: () => findingRows(consolidation),
    headerStyle: styles.tableHead,
    style: 'TableStyleLight9',
  };
  return sheetOf(draft, columns, frame, FINDINGS, {
    ...(count > 0 && { tables: [table] }),
    freeze: frozenAbove(top + 1),
    repeat: [top, top],
  });
}

/** Height of a row in which every text is shown whole. */
function heightOf(row: readonly (Scalar | undefined)[]): number {
  return Math.max(...fields.map(({ width }, place) => heightFor(String(row[place] ?? ''), width, 9)));
}

function* findingRows(consolidation: Consolidation): Generator<(Scalar | undefined)[]> {
  const { edition, intake, findings } = consolidation;
  const known = new Map<string, ReturnType<typeof whereOf>>();
  const waivers = new Map(intake.waivers?.map(({ waiver }) => [`${waiver.rule} ${waiver.institution}`, waiver]));
  for (const entry of intake.entries) if (entry.code) known.set(entry.code, whereOf(edition, entry));
  for (const { finding, files, institutions } of findings) {
    const only = institutions.length === 1 ? known.get(institutions[0]!) : undefined;
    const where = { code: few(institutions), name: only?.name, sector: only?.sector };
    yield row(edition, finding, { ...where, explained: undefined, verdict: undefined, file: few(files) });
  }
  for (const entry of intake.entries) {
    if (!('findings' in entry.arrival)) continue;
    const where = {
      ...whereOf(edition, entry),
      verdict: verdictWords[entry.verdict].ja,
      file: visible(entry.file, SHOWN),
    };
    for (const finding of entry.arrival.findings) {
      const decision = entry.decisions?.get(finding);
      const word = decision ? decisionWords[decision.decision] : settlementWords[finding.state];
      const isSettled = finding.severity === 'confirmation' || finding.state === 'waived';
      yield row(edition, finding, {
        ...where,
        explained: isSettled ? word : undefined,
        said: finding.explanation && explanationWords(finding.explanation, 'ja'),
        note: noteOf(decision, waivers.get(`${finding.rule} ${entry.code}`), finding.state),
      });
    }
  }
}

/** What became of a confirmation. */
const settlementWords: Readonly<Record<SettlementState, string>> = {
  open: '説明なし',
  stale: '説明無効',
  explained: '説明あり',
  waived: '免除',
};

const decisionWords = { accept: '説明を受理', refuse: '説明を差戻し' };

/** What the regulator says of a finding: the note of a decision with who gave it, or the reason of a waiver. */
function noteOf(
  decision: Decision | undefined,
  waiver: Waiver | undefined,
  state: SettlementState,
): string | undefined {
  if (state === 'waived') return waiver && waiverWords(waiver, 'ja');
  if (!decision) return undefined;
  const signed = [decision.by ?? '', decision.date ?? ''].filter((part) => part !== '').join(' ');
  const note = visible(decision.note, 400);
  return signed === '' ? note || undefined : `${note}（${visible(signed)}）`;
}

/** Which institution an entry says it is of. */
function whereOf(edition: Edition, { code, name, sector }: Entry) {
  return {
    code: code ? visible(code, SHOWN) : undefined,
    name: name ? visible(name, SHOWN) : undefined,
    sector: edition.sectors.find(({ id }) => id === sector)?.label.ja,
  };
}

interface Where {
  readonly code: string | undefined;
  readonly name: string | undefined;
  readonly sector: string | undefined;
  readonly explained: string | undefined;
  readonly verdict: string | undefined;
  readonly file: string | undefined;
  readonly said?: string | undefined;
  readonly note?: string | undefined;
}

function row(edition: Edition, finding: Finding, where: Where): (Scalar | undefined)[] {
  const { title, message, question, row: label } = describe(finding, edition, 'ja');
  return [
    severityWords[finding.severity].ja,
    finding.rule,
    `${finding.rule} ${title}`,
    where.code,
    where.name,
    where.sector,
    question && `${question.number} ${question.topic}`,
    label,
    message,
    where.explained,
    where.verdict,
    where.file,
    finding.cells.length > 0 ? cellRanges(finding.cells, 'ja') : undefined,
    where.said,
    where.note,
  ];
}

function few(values: readonly string[]): string | undefined {
  if (values.length === 0) return undefined;
  const named = values.slice(0, NAMED).map((value) => visible(value, SHOWN));
  return named.join('、') + (values.length > NAMED ? ` ほか${values.length - NAMED}` : '');
}

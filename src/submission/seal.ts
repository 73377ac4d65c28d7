import type { Edit } from '../book/index.js';
import type { Edition } from '../checklist/index.js';
import type { Finding, Severity } from '../findings/index.js';
import { byCodeUnits, severities } from '../findings/index.js';
import type { Explanation, Reading, SealTexts } from '../form/index.js';
import { coverEdits, explanationRowEdits, sealNameEdits } from '../form/index.js';
import { digestOf, lettersOf } from './digest.js';
import { explainedValues } from './explained-values.js';
import { explanationOf } from './explanation.js';
import { receiptOf } from './receipt.js';
import type { SealedTexts } from './sealed-parts.js';
import { answerParts, answerSigns, textOfPart, textParts, textSigns } from './sealed-parts.js';
import type { Submission, SubmissionOptions } from './submission.js';
import { countsOf, submissionOf } from './submission.js';

/** What a seal (封印) says: what was checked, by what, when and by whom, and what was found then. */
export interface Seal {
  /** Name and version of the engine, such as `tenken 0.1.0`. */
  readonly engine: string;
  /** ISO date, or date and time without a zone (`2023-08-10T14:03:22`), as the door gave it. */
  readonly sealedAt: string;
  /** Who sealed it; `''` when nobody was named. */
  readonly by: string;
  /** SHA-256 of everything that is sealed, 43 letters. */
  readonly digest: string;
  /** 受付コード, as it stands on the cover. */
  readonly receipt: string;
  /** Receipt code of the submission that this one replaces. */
  readonly replaces?: string;
  readonly counts: Readonly<Record<Severity, number>>;
  /** Confirmations that were explained. */
  readonly explained: number;
  /** How many findings each rule gave, by its code. */
  readonly rules: ReadonlyMap<string, number>;
}

/** Who seals, when and with what. */
export interface SealOptions extends SubmissionOptions {
  readonly engine: string;
  /** As `Seal.sealedAt`; its day is written as 提出日 where that is blank. */
  readonly sealedAt: string;
  readonly by?: string;
}

/** A seal, and the edits that put it into the workbook. */
export interface Sealing {
  readonly seal: Seal;
  readonly edits: readonly Edit[];
}

const VERSION = '1';

/** What a reading says that is sealed, with the answers. */
export type SealedContents = SealedTexts & Pick<Reading, 'edition' | 'answers'>;

type Said = Omit<Seal, 'digest' | 'receipt'>;

/**
 * Seals a submission as it stands; ask `gateOf` first. The edits write the receipt code on the cover, 提出日 where it is blank, beside
 * each explanation that a person wrote by hand the answers that it is for, and the seal into hidden names. A seal that was
 * there before is replaced, and the new one names its receipt code.
 */
export function sealing(edition: Edition, { file, reading }: Submission, options: SealOptions): Sealing {
  const { engine, sealedAt, by = '', ...checking } = options;
  const cover = { ...reading.cover, submitted: reading.cover.submitted || sealedAt.slice(0, 10) };
  const before = submissionOf(edition, file, { ...reading, cover }, checking);
  const { findings } = before.validation;
  const explanations = reading.explanations.map((explanation) => completed(edition, reading, explanation, findings));
  // What stood in 提出日 and was no date is written over.
  const unreadable = new Set([...reading.unreadable].filter((key) => key !== 'cover.submitted'));
  const sealed: Reading = { ...reading, cover, explanations, unreadable };
  const earlier = reading.seal && parseSealRecord(reading.seal)?.receipt;
  const counts = countsOf(findings);
  const waived = findings.filter(({ severity, rule }) => severity === 'confirmation' && isWaived(before, rule)).length;
  const said: Said = {
    engine: oneLine(engine),
    sealedAt: oneLine(sealedAt),
    by: oneLine(by),
    ...(earlier !== undefined && { replaces: earlier }),
    counts,
    explained: counts.confirmation - before.unexplained - waived,
    rules: ruleCounts(findings),
  };
  const digest = sealDigest(edition, sealed, said);
  const seal: Seal = { ...said, digest: lettersOf(digest), receipt: receiptOf(digest) };
  return {
    seal,
    edits: [
      ...coverEdits(reading, {
        receipt: seal.receipt,
        ...(reading.cover.submitted === '' && { submitted: cover.submitted }),
      }),
      ...explanations.flatMap((explanation, index) =>
        explanation === reading.explanations[index] || !reading.explanationRows
          ? []
          : explanationRowEdits(
              edition,
              reading.explanationRows,
              reading.explanationRows.rows[index]!,
              explanation,
              reading.from1904,
            ),
      ),
      ...sealNameEdits(textsOfSeal(edition, sealed, seal), reading.seal),
    ],
  };
}

/** The edits of `sealing` alone. */
export function sealEdits(edition: Edition, submission: Submission, options: SealOptions): readonly Edit[] {
  return sealing(edition, submission, options).edits;
}

/** The digest of everything that a seal covers. Throws for a reading of another edition. */
export function sealDigest(edition: Edition, reading: SealedContents, said: Said): Uint8Array {
  if (reading.edition !== edition.id)
    throw new Error(`A checklist of ${reading.edition} cannot be sealed as ${edition.id}`);
  const answers = answerParts(edition).map(({ question, row = '', option = '' }) => `${question.id}.${row}.${option}`);
  const texts = textParts(edition, reading).map((part) => [...Object.values(part), textOfPart(part, reading)]);
  const canonical = JSON.stringify([
    'tenken-seal',
    VERSION,
    edition.id,
    said.engine,
    said.sealedAt,
    said.by,
    said.replaces ?? '',
    severities.map((severity) => said.counts[severity]),
    said.explained,
    [...said.rules],
    answers,
    answerSigns(edition, reading),
    texts,
  ]);
  return digestOf(canonical);
}

/** How many findings each rule gave, in code-unit order of the codes. */
export function ruleCounts(findings: readonly Finding[]): ReadonlyMap<string, number> {
  const counts = new Map<string, number>();
  for (const { rule } of findings) counts.set(rule, (counts.get(rule) ?? 0) + 1);
  return new Map([...counts].sort(([a], [b]) => byCodeUnits(a, b)));
}

/** What the seal in a workbook says; undefined when it is damaged. It is not yet known whether it is true: see `sealStateOf`. */
export function parseSealRecord({ record, findings }: SealTexts): Seal | undefined {
  const [version, digest, receipt, replaces, engine, sealedAt, numbers = '', ...by] = record.split('|');
  const counted = numbers.split('.').map(Number);
  if (version !== VERSION || counted.length !== severities.length + 1 || !counted.every(Number.isInteger)) {
    return undefined;
  }
  const rules = findings.split(' ').flatMap((text): (readonly [string, number])[] => {
    const [rule, count = '1'] = text.split('*') as [string, string?];
    return rule === '' ? [] : [[rule, Number(count)]];
  });
  return {
    engine: engine!,
    sealedAt: sealedAt!,
    by: by.join('|'),
    digest: digest!,
    receipt: receipt!,
    ...(replaces !== '' && { replaces: replaces! }),
    counts: Object.fromEntries(severities.map((severity, place) => [severity, counted[place]!])) as Seal['counts'],
    explained: counted[severities.length]!,
    rules: new Map(rules),
  };
}

function textsOfSeal(edition: Edition, reading: Reading, seal: Seal): SealTexts {
  const numbers = [...severities.map((severity) => seal.counts[severity]), seal.explained].join('.');
  const { digest, receipt, replaces = '', engine, sealedAt, by } = seal;
  return {
    record: [VERSION, digest, receipt, replaces, engine, sealedAt, numbers, by].join('|'),
    answers: answerSigns(edition, reading),
    texts: textSigns(edition, reading).join(''),
    findings: [...seal.rules].map(([rule, count]) => (count === 1 ? rule : `${rule}*${count}`)).join(' '),
  };
}

/** An explanation with the answers that it is for, where a person wrote it by hand and the form has the column. */
function completed(
  edition: Edition,
  reading: Reading,
  explanation: Explanation,
  findings: readonly Finding[],
): Explanation {
  if (explanation.values !== undefined || reading.explanationRows?.hasValues !== true) return explanation;
  const about = findings.filter(
    (finding) => finding.severity === 'confirmation' && explanationOf(finding, [explanation]) !== undefined,
  );
  // What was written of several findings at once is for the answers of all of them; it does not expire by one.
  return about.length === 1 ? { ...explanation, values: explainedValues(edition, reading, about[0]!) } : explanation;
}

const isWaived = ({ waivers = [] }: Submission, rule: string) => waivers.some((waiver) => waiver.rule === rule);

/** The fields of a record are set apart by `|` on one line. */
const oneLine = (text: string) =>
  text
    .normalize('NFC')
    .replace(/[\s|\p{Cc}]+/gu, ' ')
    .trim();

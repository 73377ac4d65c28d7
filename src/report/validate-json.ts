import type { Edition, Language } from '../checklist/index.js';
import type { CellRef, Severity } from '../findings/index.js';
import { describe, describeError } from '../findings/index.js';
import type { Submission, UnusedExplanation } from '../submission/index.js';
import { countsOf, sealStateOf } from '../submission/index.js';
import { unusedWords } from './explanation-words.js';
import type { CheckedFile, ValidateReport } from './validate-report.js';

/** One finding as programs read it. This array is the same in all doors. */
export interface FindingJson {
  readonly rule: string;
  readonly severity: Severity;
  /** Question id; null when the finding is about the cover or the whole workbook. */
  readonly question: string | null;
  readonly row?: string;
  readonly cells: readonly CellRef[];
  readonly message: string;
  readonly fix: string;
}

/** One file as programs read it; of a refused file only the reason says something. */
export interface CheckedFileJson {
  readonly file: string;
  readonly status: 'read' | 'refused';
  readonly reason?: { readonly code: string; readonly message: string };
  readonly edition: string | null;
  readonly institution: { readonly code: string; readonly name: string; readonly sector: string };
  readonly counts: Readonly<Record<Severity, number>>;
  readonly findings: readonly FindingJson[];
  /** Ids of the rules that could not be decided. */
  readonly undecided: readonly string[];
  /** Of a file that was sealed: whether it is as it was, and which cells are not. */
  readonly seal?: {
    readonly state: 'intact' | 'broken' | 'lost';
    readonly receipt?: string;
    readonly changed: readonly CellRef[];
  };
  /** Rows of the 説明 sheet that explain nothing: something to look at that stands in nobody's way. */
  readonly unusedExplanations?: readonly {
    readonly why: UnusedExplanation['why'];
    readonly cell: CellRef;
    readonly message: string;
  }[];
  /** What the regulator waives for the institution. */
  readonly waivers?: readonly {
    readonly rule: string;
    readonly reason: string;
    readonly until: string;
    readonly inForce: boolean;
  }[];
}

/** The output of `tenken validate --format json`: a stable shape, for other programs. */
export interface ValidateJson {
  readonly engine: string;
  readonly files: readonly CheckedFileJson[];
}

/** The report for programs. Texts are in `language`; everything else does not depend on it. */
export function validateJson({ engine, files }: ValidateReport, language: Language): ValidateJson {
  return { engine, files: files.map((checked) => fileJson(checked, language)) };
}

function fileJson(checked: CheckedFile, language: Language): CheckedFileJson {
  if ('refused' in checked) {
    const { code, message } = describeError(checked.refused, language);
    return {
      file: checked.file,
      status: 'refused',
      reason: { code, message },
      edition: null,
      institution: { code: '', name: '', sector: '' },
      counts: countsOf([]),
      findings: [],
      undecided: [],
    };
  }
  const { file, edition, submission } = checked;
  const { cover } = submission.reading;
  const { findings, undecided } = submission.validation;
  return {
    file,
    status: 'read',
    edition: submission.reading.edition,
    institution: { code: cover.code, name: cover.name, sector: cover.sector },
    counts: countsOf(findings),
    findings: findings.map((finding) => {
      const { message, fix } = describe(finding, edition, language);
      const { rule, severity, question = null, row, cells } = finding;
      return { rule, severity, question, ...(row !== undefined && { row }), cells, message, fix };
    }),
    undecided,
    ...sealJson(edition, submission),
    ...unusedJson(edition, submission, language),
    ...waiversJson(submission),
  };
}

function unusedJson(
  edition: Edition,
  submission: Submission,
  language: Language,
): Pick<CheckedFileJson, 'unusedExplanations'> {
  const unused = unusedWords(edition, submission, language);
  return unused.length === 0
    ? {}
    : { unusedExplanations: unused.map(({ why, cell, message }) => ({ why, cell, message })) };
}

function sealJson(edition: Edition, { reading }: Submission): Pick<CheckedFileJson, 'seal'> {
  const state = sealStateOf(edition, reading);
  if (state.kind === 'unsealed') return {};
  const changed = state.kind === 'broken' ? state.changes.flatMap(({ cells }) => cells) : [];
  return { seal: { state: state.kind, ...(state.kind !== 'lost' && { receipt: state.seal.receipt }), changed } };
}

function waiversJson({ waivers = [], expiredWaivers = [] }: Submission): Pick<CheckedFileJson, 'waivers'> {
  const all = [
    ...waivers.map((waiver) => ({ waiver, inForce: true })),
    ...expiredWaivers.map((waiver) => ({ waiver, inForce: false })),
  ];
  if (all.length === 0) return {};
  return { waivers: all.map(({ waiver: { rule, reason, until }, inForce }) => ({ rule, reason, until, inForce })) };
}

import type { Policy, Release, ReleasedRow, Reason } from '../../disclosure/index.js';

/** A file that went out. */
export interface ReleasedReturn {
  /** Code of the institution. */
  readonly code: string;
  readonly file: string;
  /** Whether it holds the institution's own answers. */
  readonly own: boolean;
  readonly bytes: number;
  /** In hexadecimal. */
  readonly sha256: string;
}

/** What was looked for in the files, and how much of it could not be because every file has it. */
export interface LeakCheckSummary {
  readonly files: number;
  readonly traces: number;
  readonly commonWords: number;
}

/** How many cells of one population are withheld for a reason. */
export interface WithheldCount {
  readonly population: string;
  readonly reason: Reason;
  readonly cells: number;
}

/**
 * What was released, to whom, under which policy (公表・還元の記録). It is the authority's own and confidential: it names the institutions
 * and, beside each other, everything that later releases must be compared with (`parseEarlier`).
 */
export interface ReleaseRecord {
  readonly record: 'tenken-release';
  readonly version: 1;
  readonly notice: { readonly ja: string; readonly en: string };
  readonly engine: string;
  /** ISO date and time that the documents bear. */
  readonly created: string;
  readonly edition: string;
  readonly policy: Policy;
  readonly populations: Release['populations'];
  readonly loss: Release['loss'];
  readonly leakCheck: LeakCheckSummary;
  readonly withheld: readonly WithheldCount[];
  readonly returns: readonly ReleasedReturn[];
  readonly members: Release['members'];
  readonly questions: readonly ReleasedRow[];
  readonly figures: readonly ReleasedRow[];
}

const notice = {
  ja: '機密・取扱注意。当局限りの記録です。機関コードを含みます。還元資料と一緒に渡さないでください。翌年以降の公表・還元の検査（--earlier）に使うため、保管してください。',
  en: 'Confidential: for the authority alone. It holds institution codes. Never hand it out with the returns. Keep it: later releases are checked against it (--earlier).',
};

/** Puts the record of a release together. */
export function releaseRecord(
  release: Release,
  parts: Pick<ReleaseRecord, 'engine' | 'created' | 'leakCheck' | 'returns'>,
): ReleaseRecord {
  const { edition, policy, populations, loss, members, questions, figures } = release;
  const { engine, created, leakCheck, returns } = parts;
  return {
    record: 'tenken-release',
    version: 1,
    notice,
    engine,
    created,
    edition,
    policy,
    populations,
    loss,
    leakCheck,
    withheld: withheldCounts(release),
    returns,
    members,
    questions,
    figures,
  };
}

/** Cells of the questions that are withheld, by population and reason. */
export function withheldCounts({
  questions,
  populations,
}: Pick<Release, 'questions' | 'populations'>): WithheldCount[] {
  const reasons: readonly Reason[] = ['release', 'base', 'protection'];
  return populations.flatMap(({ id }) =>
    reasons.flatMap((reason) => {
      let cells = 0;
      for (const { columns } of questions) {
        for (const { cell } of columns.find(({ population }) => population === id)?.values ?? []) {
          if (cell.status === 'withheld' && cell.reason === reason) cells++;
        }
      }
      return cells === 0 ? [] : [{ population: id, reason, cells }];
    }),
  );
}

/** The record as JSON: one line for each return, member and row, so that two records can be compared by eye. */
export function recordText(record: ReleaseRecord): string {
  const lines = Object.entries(record).map(([key, value]: [string, unknown]) => {
    const text = Array.isArray(value)
      ? `[\n${value.map((one) => `    ${JSON.stringify(one)}`).join(',\n')}\n  ]`
      : JSON.stringify(value);
    return `  ${JSON.stringify(key)}: ${text}`;
  });
  return `{\n${lines.join(',\n')}\n}\n`;
}

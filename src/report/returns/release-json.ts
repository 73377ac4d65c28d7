import type { Edition, Language } from '../../checklist/index.js';
import type { CellKey, Leak, Release } from '../../disclosure/index.js';
import { leakWords } from '../../disclosure/index.js';
import type { ReleasedReturn, ReleaseRecord, WithheldCount } from './release-record.js';
import { withheldCounts } from './release-record.js';

/** What `tenken returns --format json` prints. */
export interface ReleaseJson {
  readonly status: 'released' | 'blocked';
  readonly edition: string;
  readonly institutions: number;
  readonly withheld: readonly WithheldCount[];
  readonly loss: Release['loss'];
  /** Why it is blocked: what could be worked out. */
  readonly leaks: readonly {
    readonly kind: Leak['kind'];
    readonly cell: CellKey;
    readonly attackers: readonly string[];
    readonly message: string;
  }[];
  readonly returns: readonly ReleasedReturn[];
  /** Folder of the returns, and the record; absent when nothing was written. */
  readonly output?: string;
  readonly record?: string;
}

/** The outcome of a release for programs; without `written` it was blocked. */
export function releaseJson(
  edition: Edition,
  release: Release,
  language: Language,
  written?: { readonly output: string; readonly recordPath: string; readonly record: ReleaseRecord },
): ReleaseJson {
  return {
    status: written ? 'released' : 'blocked',
    edition: edition.id,
    institutions: release.members.length,
    withheld: withheldCounts(release),
    loss: release.loss,
    leaks: release.leaks.map((leak) => ({
      kind: leak.kind,
      cell: leak.cell,
      attackers: leak.attackers ?? [],
      message: leakWords(edition, leak)[language],
    })),
    returns: written?.record.returns ?? [],
    ...(written && { output: written.output, record: written.recordPath }),
  };
}

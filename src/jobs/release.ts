import { sha256 } from '@noble/hashes/sha2.js';
import { bytesToHex } from '@noble/hashes/utils.js';
import type { Edition } from '../checklist/index.js';
import type { Consolidation } from '../consolidation/index.js';
import type { Release } from '../disclosure/index.js';
import { TenkenError } from '../findings/index.js';
import type { ReleasedReturn, ReleaseRecord, Trace } from '../report/index.js';
import {
  emptyRelease,
  knownTraces,
  nobodies,
  publishedBook,
  recipientsOf,
  releaseRecord,
  returnBook,
  returnFileName,
} from '../report/index.js';
import type { Inflate } from '../workbook/ooxml/index.js';
import { bookBytes, PressedParts } from '../workbook/ooxml/index.js';
import { LeakCheck } from './leak-check.js';
import type { Watch } from './watch.js';

/** What goes out together, and what is needed to make sure of it. */
export interface ReleaseInput {
  readonly edition: Edition;
  readonly consolidation: Consolidation;
  readonly release: Release;
  /** What the files of the institutions say besides their answers (`tracesIn`). */
  readonly traces: readonly Trace[];
  /** ISO date and time that the documents bear. */
  readonly created: string;
  /** Name and version of the engine. */
  readonly engine: string;
  readonly inflate?: Inflate;
}

/** A return that was searched and may go out. */
export interface FinishedReturn extends ReleasedReturn {
  readonly content: Uint8Array;
}

/**
 * Makes the return of every institution that took part, one at a time, each searched as the bytes that go out; ends with the record of the
 * release. What comes before an error must not go out either.
 * @throws TenkenError RELEASE_BLOCKED while the release has leaks, RELEASE_FILE_LEAK for a file that betrays somebody; the signal's reason
 */
export function* releaseReturns(input: ReleaseInput, watch: Watch = {}): Generator<FinishedReturn, ReleaseRecord> {
  const { edition, consolidation, release, created, engine } = input;
  refuseLeaks(release);
  const recipients = recipientsOf(consolidation);
  const pressed = new PressedParts();
  const options = { edition, release, created };
  const check = leakCheckOf(input);
  const returns: ReleasedReturn[] = [];
  for (const recipient of recipients) {
    watch.signal?.throwIfAborted();
    const { code } = recipient;
    const file = returnFileName(recipient);
    const content = bookBytes(returnBook(options, recipient), pressed);
    check.check(file, content, recipient);
    const own = recipient.arrival !== undefined;
    const one = { code, file, own, bytes: content.length, sha256: bytesToHex(sha256(content)) };
    returns.push(one);
    watch.progress?.(returns.length, recipients.length, code);
    yield { ...one, content };
  }
  return releaseRecord(release, { engine, created, returns, leakCheck: check.summary });
}

/**
 * The book for publication, drawn from the same release as the returns and searched like them.
 * @throws TenkenError as `releaseReturns` does
 */
export function releasePublication(input: ReleaseInput, file: string): Uint8Array {
  const { consolidation, release, created } = input;
  refuseLeaks(release);
  const content = bookBytes(publishedBook(consolidation, { created, release }));
  leakCheckOf(input).check(file, content);
  return content;
}

function refuseLeaks({ leaks }: Release): void {
  if (leaks.length > 0) throw new TenkenError('RELEASE_BLOCKED', { count: leaks.length });
}

function leakCheckOf({ edition, consolidation, release, traces, created, inflate }: ReleaseInput): LeakCheck {
  const options = { edition, release: emptyRelease(release), created };
  const common = [
    ...nobodies(edition).map((nobody) => bookBytes(returnBook(options, nobody))),
    bookBytes(publishedBook(consolidation, { created, release: options.release })),
  ];
  return new LeakCheck([...knownTraces(consolidation), ...traces], common, inflate);
}

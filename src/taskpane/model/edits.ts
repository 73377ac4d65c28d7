import type { Edit, Snapshot } from '../../book/index.js';
import { parseA1 } from '../../book/index.js';
import type { Edition } from '../../checklist/index.js';
import { clearMarkEdits, markEdits, repairEdits } from '../../form/index.js';
import { saidFindings } from '../../jobs/index.js';
import type { ExplanationText, SealOptions, Submission } from '../../submission/index.js';
import { explainEdits, gateOf, sealEdits } from '../../submission/index.js';
import { answersOutside } from '../../validation/index.js';
import { keyedFindings } from './check-view.js';

/** What the pane writes, each by command alone. */
export type Writing =
  | { readonly kind: 'marks' | 'noMarks' | 'clearOutside' | 'repair' }
  /** What the institution says about the finding of that key; a blank text takes it back. */
  | { readonly kind: 'explain'; readonly finding: string; readonly said: ExplanationText }
  /** `sealedAt` is the local date and time. */
  | { readonly kind: 'seal'; readonly sealedAt: string };

/** What edits are made of: a checklist as it was read, and the workbook that it was read from. */
export interface Checked {
  readonly edition: Edition;
  readonly submission: Submission;
  readonly snapshot: Snapshot;
}

/** The changes that a command makes to the workbook; none when what it asks for is no longer there, or may not be done. */
export function editsFor(
  writing: Writing,
  { edition, submission, snapshot }: Checked,
  options: Pick<SealOptions, 'engine' | 'today' | 'waivers'>,
): readonly Edit[] {
  const { reading } = submission;
  switch (writing.kind) {
    case 'marks':
      return markEdits(edition, reading, saidFindings(edition, submission));
    case 'noMarks':
      return clearMarkEdits(edition, reading);
    case 'clearOutside':
      return answersOutside(edition, reading)
        .flatMap(({ cells }) => cells)
        .flatMap(({ sheet, address }): Edit[] => {
          const at = parseA1(address);
          return at ? [{ kind: 'value', sheet, at, value: undefined }] : [];
        });
    case 'repair':
      return repairEdits(edition, snapshot).edits;
    case 'explain': {
      const finding = keyedFindings(submission).find(([key]) => key === writing.finding)?.[1];
      return finding ? explainEdits(edition, reading, finding, writing.said) : [];
    }
    case 'seal':
      if (gateOf(edition, submission).length > 0) return [];
      return sealEdits(edition, submission, {
        ...options,
        sealedAt: writing.sealedAt,
        by: reading.cover.approvedBy,
      });
  }
}

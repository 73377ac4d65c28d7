import type { Edit } from '../../book/index.js';
import { parseA1 } from '../../book/index.js';
import type { Edition } from '../../checklist/index.js';
import { clearMarkEdits, markEdits } from '../../form/index.js';
import type { Submission } from '../../submission/index.js';
import { answersOutside } from '../../validation/index.js';
import { saidInMarks } from './check-view.js';

/** What the pane writes, each by command alone. */
export type Writing = 'marks' | 'noMarks' | 'clearOutside';

/** The changes that a command makes to the workbook. */
export function editsFor(writing: Writing, edition: Edition, submission: Submission): Edit[] {
  const { reading } = submission;
  switch (writing) {
    case 'marks':
      return markEdits(edition, reading, saidInMarks(edition, submission));
    case 'noMarks':
      return clearMarkEdits(edition, reading);
    case 'clearOutside':
      return answersOutside(edition, reading)
        .flatMap(({ cells }) => cells)
        .flatMap(({ sheet, address }): Edit[] => {
          const at = parseA1(address);
          return at ? [{ kind: 'value', sheet, at, value: undefined }] : [];
        });
  }
}

import { blankAnswers, type Edition } from '../checklist/index.js';
import type { Roster } from '../consolidation/index.js';
import { blankForm, fillForm } from '../form/index.js';
import type { Inflate } from '../workbook/ooxml/index.js';
import { bookBytes, patchWorkbook } from '../workbook/ooxml/index.js';

/** The blank checklist workbook of an edition. */
export function blankTemplate(edition: Edition): Uint8Array {
  return bookBytes(blankForm(edition));
}

/** A checklist for each institution of the roster, with code, name and sector filled in. */
export function* prefilledTemplates(
  edition: Edition,
  roster: Roster,
  inflate?: Inflate,
): Generator<{ readonly fileName: string; readonly bytes: Uint8Array }> {
  const blank = blankTemplate(edition);
  const answers = blankAnswers(edition);
  for (const { code, name, sector } of roster.institutions) {
    const edits = fillForm(edition, { cover: { code, name, sector }, answers });
    yield { fileName: `${code}.xlsx`, bytes: patchWorkbook(blank, edits, { ...(inflate && { inflate }) }) };
  }
}

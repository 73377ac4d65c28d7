import type { Edit } from '../../../book/index.js';
import { rangeOf } from '../range-of.js';
import type { Batch } from './batch.js';
import { writeHighlight } from './write-highlight.js';
import { writeStyle } from './write-style.js';

/** Edits that change the form of a sheet rather than what stands in it. */
export type FormEdit = Extract<
  Edit,
  { kind: 'formula' | 'style' | 'conditionalFormat' | 'merge' | 'unmerge' | 'unhide' }
>;

/** Makes the edits in order, in a sheet that is not protected. `indents` as in `writeStyle`. */
export async function writeForm(
  sheet: Excel.Worksheet,
  edits: readonly FormEdit[],
  batch: Batch,
  indents: boolean,
): Promise<void> {
  for (const edit of edits) {
    await batch.room(edit.kind === 'formula' ? edit.formula.length : 500);
    writeOne(sheet, edit, indents);
  }
}

function writeOne(sheet: Excel.Worksheet, edit: FormEdit, indents: boolean): void {
  switch (edit.kind) {
    case 'formula':
      rangeOf(sheet, { from: edit.at, to: edit.at }).formulas = [[`=${edit.formula}`]];
      break;
    case 'style': {
      const area = { from: edit.at, to: edit.at };
      // Not cleared first: that would take merged areas apart and drop conditional formats.
      writeStyle(sheet, { style: edit.style, area }, indents);
      const { format } = rangeOf(sheet, area);
      format.protection.locked = !edit.style.unlocked;
      if (edit.style.fill === undefined) format.fill.clear();
      break;
    }
    case 'conditionalFormat':
      writeHighlight(sheet, edit.format, edit.first ? 'first' : 'last');
      break;
    case 'merge':
      rangeOf(sheet, edit.area).merge();
      break;
    case 'unmerge':
      rangeOf(sheet, edit.area).unmerge();
      break;
    case 'unhide':
      for (const row of edit.rows) {
        rangeOf(sheet, { from: { row, column: 1 }, to: { row, column: 1 } }).rowHidden = false;
      }
      for (const column of edit.columns) {
        rangeOf(sheet, { from: { row: 1, column }, to: { row: 1, column } }).columnHidden = false;
      }
      break;
  }
}

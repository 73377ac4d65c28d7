import type { Area } from '../book/index.js';
import { absolute } from '../book/index.js';
import type { Edition } from '../checklist/index.js';
import type { BoundCell, Label } from './bound-cell.js';
import { closingNotes, closingsOf } from './closing.js';
import type { SectionColumns } from './columns.js';
import { sectionColumns } from './columns.js';
import { coverCells } from './cover-cells.js';
import type { Line } from './lines.js';
import { groupByQuestion, questionLines } from './lines.js';
import type { OptionLists } from './lists.js';
import { optionLists } from './lists.js';
import { EXPLANATIONS_NAME } from './names.js';
import { questionCells } from './question-cells.js';

/** Where everything of an edition's form stands. */
export interface FormLayout {
  readonly edition: Edition;
  readonly cells: readonly BoundCell[];
  /** The bound cell of this name (exact case). */
  readonly byName: ReadonlyMap<string, BoundCell>;
  readonly columns: SectionColumns;
  readonly sections: readonly { readonly id: string; readonly sheet: string; readonly lines: readonly Line[] }[];
  readonly explanations: { readonly sheet: string; readonly area: Area; readonly headings: readonly Label[] };
  readonly lists: OptionLists;
}

export const GUIDE_SHEET = '記入要領';
export const EXPLANATIONS_SHEET = '説明';

/** Rows of a section's sheet above its first question. */
export const SECTION_HEAD_ROWS = 3;

const EXPLANATIONS = { headRow: 5, firstColumn: 2, rows: 60 };
const EXPLANATION_HEADINGS = ['指摘番号', '設問', '説明', '記入者', '記入日', '説明した回答（自動記入）'];

/** Headings that a sheet of explanations must have; forms issued before the last column was added have no others. */
export const NEEDED_EXPLANATION_HEADINGS = 5;

const layouts = new WeakMap<Edition, FormLayout>();

/** The layout of an edition's form: made once, always the same. */
export function formLayout(edition: Edition): FormLayout {
  let layout = layouts.get(edition);
  if (!layout) {
    layout = makeLayout(edition);
    layouts.set(edition, layout);
  }
  return layout;
}

function makeLayout(edition: Edition): FormLayout {
  const columns = sectionColumns(edition);
  const closings = closingsOf(edition);
  const sections = edition.sections.map((section) => {
    const lines: Line[] = [];
    for (const question of edition.questions.filter((one) => one.section === section.id)) {
      const notes = [...(question.guidance ? [question.guidance.ja] : []), ...closingNotes(question, closings)];
      lines.push(...questionLines(question, notes, SECTION_HEAD_ROWS + lines.length + 1));
    }
    return { id: section.id, sheet: sheetName(`${section.number} ${section.label.ja}`), lines };
  });
  const cells = [
    ...coverCells(),
    ...sections.flatMap(({ sheet, lines }) =>
      groupByQuestion(lines).flatMap((group) => questionCells(group, sheet, columns)),
    ),
  ].map((cell) => ({ ...cell, reference: absolute(cell.sheet, { from: cell.at, to: cell.at }) }));
  return {
    edition,
    cells,
    byName: new Map(cells.map((cell) => [cell.name, cell])),
    columns,
    sections,
    explanations: explanationsPlan(),
    lists: optionLists(edition),
  };
}

/** A text made fit for the name of a sheet. */
function sheetName(text: string): string {
  return text.replace(/[:\\/?*[\]]/g, '・').slice(0, 31);
}

function explanationsPlan(): FormLayout['explanations'] {
  const { headRow, firstColumn, rows } = EXPLANATIONS;
  return {
    sheet: EXPLANATIONS_SHEET,
    area: {
      from: { row: headRow + 1, column: firstColumn },
      to: { row: headRow + rows, column: firstColumn + EXPLANATION_HEADINGS.length - 1 },
    },
    headings: EXPLANATION_HEADINGS.map((text, index) => ({ at: { row: headRow, column: firstColumn + index }, text })),
  };
}

/** What the name of the explanations refers to in the form as issued. */
export function explanationsReference({ explanations }: FormLayout): { name: string; refersTo: string } {
  return { name: EXPLANATIONS_NAME, refersTo: absolute(explanations.sheet, explanations.area) };
}

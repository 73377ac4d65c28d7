import type { Book, Name } from '../book/index.js';
import type { Edition } from '../checklist/index.js';
import { drawCover } from './draw-cover.js';
import { drawExplanations } from './draw-explanations.js';
import { drawGuide } from './draw-guide.js';
import { drawLists } from './draw-lists.js';
import { drawSection } from './draw-section.js';
import type { FormLayout } from './layout.js';
import { explanationsReference, formLayout } from './layout.js';
import { BASE_SIZE } from '../book/index.js';
import { EDITION_NAME } from './names.js';

/**
 * The checklist workbook of an edition as issued: nothing is filled in but the reference date that
 * the edition proposes. Its document properties carry the first day of the assessment window.
 */
export function blankForm(edition: Edition): Book {
  const layout = formLayout(edition);
  return {
    title: edition.title.ja,
    creator: 'Tenken',
    created: `${edition.window.from}T00:00:00Z`,
    defaultFont: { name: 'Meiryo UI', size: BASE_SIZE },
    sheets: [
      drawCover(layout),
      drawGuide(layout),
      ...layout.sections.map(({ id }) => drawSection(layout, id)),
      drawExplanations(layout),
      drawLists(layout.lists),
    ],
    names: namesOf(layout),
    customProperties: { [EDITION_NAME]: edition.id },
  };
}

function namesOf(layout: FormLayout): Name[] {
  return [
    { name: EDITION_NAME, refersTo: `"${layout.edition.id}"`, hidden: true },
    explanationsReference(layout),
    ...layout.cells.map(({ name, reference }) => ({ name, refersTo: reference })),
  ];
}

import type { Sheet } from '../book/index.js';
import type { OptionLists } from './lists.js';
import { LISTS_SHEET } from './lists.js';
import { SheetDraft } from '../book/index.js';
import { styles } from './styles.js';

/** The hidden sheet to which the dropdowns refer: one list a column. */
export function drawLists({ all }: OptionLists): Sheet {
  const draft = new SheetDraft();
  for (const { title, at, texts } of all) {
    draft.put(at.row, at.column, styles.columnHead, title);
    texts.forEach((text, index) => draft.put(at.row + 1 + index, at.column, {}, text));
  }
  return {
    name: LISTS_SHEET,
    state: 'hidden',
    columns: [{ from: 1, to: Math.max(1, all.length), width: 30 }],
    cells: draft.cells(),
    protected: true,
  };
}

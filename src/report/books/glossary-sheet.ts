import type { ColumnWidth, Sheet } from '../../book/index.js';
import { heightFor, SheetDraft } from '../../book/index.js';
import type { Edition } from '../../checklist/index.js';
import type { Frame } from './frame.js';
import { drawHead, sheetOf } from './frame.js';
import { styles } from './styles.js';

export const GLOSSARY = '用語と注記';

const columns: readonly ColumnWidth[] = [
  { from: 1, to: 1, width: 26 },
  { from: 2, to: 2, width: 94 },
  { from: 3, to: 3, width: 18 },
];

/** How figures are reckoned; the same in every book. */
export const figureNotes: readonly string[] = [
  '割合は、先の数を母数で割り、小数点第2位を四捨五入して小数点第1位まで示しています。四捨五入のため、割合の合計は必ずしも100になりません。',
  '「計」とある値は、先の数を合計してから割合を計算しています。四捨五入した割合どうしの和とは、0.1異なることがあります。',
  '母数は、図表のその項目の対象となる先の数です。「該当なし」に当たる選択肢を選んだ先は、その項目の母数に含めません。',
  '図表の各項目で、先の数＝母数＋対象外＋無回答です。母数が0の項目の割合は「–」で示しています。',
  '複数回答の設問の割合は、その選択肢を選んだ先の数を母数で割ったもので、合計は100％を超えることがあります。',
];

/** Official definitions of the edition, and notes on reckoning. */
export function glossarySheet(edition: Edition, frame: Frame, notes: readonly string[]): Sheet {
  const draft = new SheetDraft();
  const lead = '点検票で用いている用語の定義と、集計上の取扱いです。';
  let row = drawHead(draft, columns, frame, { title: GLOSSARY, lead, name: GLOSSARY });
  const line = (style: 'paragraph', text: string) => {
    draft.across(row, 1, 3, styles[style], text);
    draft.atLeast(row, heightFor(text, 138));
    row++;
  };
  draft.across(row, 1, 3, styles.heading, '用語');
  draft.atLeast(row++, 21);
  for (const { term, definition } of edition.glossary) {
    draft.put(row, 1, styles.term, term.ja);
    draft.across(row, 2, 3, styles.definition, definition.ja);
    draft.atLeast(row, heightFor(definition.ja, 112));
    row++;
  }
  row++;
  draft.across(row, 1, 3, styles.heading, '集計上の取扱い');
  draft.atLeast(row++, 21);
  [...figureNotes, ...notes].forEach((note, place) => line('paragraph', `${place + 1}. ${note}`));
  return sheetOf(draft, columns, frame, GLOSSARY);
}

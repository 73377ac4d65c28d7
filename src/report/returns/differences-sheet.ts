import type { ColumnWidth, Sheet } from '../../book/index.js';
import { heightFor, SheetDraft } from '../../book/index.js';
import type { Frame } from '../books/frame.js';
import { drawHead, sheetOf } from '../books/frame.js';
import { styles } from '../books/styles.js';
import type { Difference, Differences } from './differences.js';

export const DIFFERENCES = '同業との差';

const columns: readonly ColumnWidth[] = [
  { from: 1, to: 1, width: 30 },
  { from: 2, to: 2, width: 50 },
  { from: 3, to: 3, width: 32 },
  { from: 4, to: 4, width: 9 },
  { from: 5, to: 5, width: 7 },
  { from: 6, to: 6, width: 10 },
];
const LAST = 6;
const WIDTH = 138;

const heads = ['設問', '項目', '貴社の回答', '該当する先の割合（％）', '母数', '比べた先'];

/** What most peers have and the institution does not, and the reverse: a list in the order of the checklist, without judgement. */
export function differencesSheet({ withPeersOnly, withOwnOnly }: Differences, frame: Frame): Sheet {
  const draft = new SheetDraft();
  let row = drawHead(draft, columns, frame, {
    title: DIFFERENCES,
    lead: '点検票の順に並べています。順番や件数に、優劣・重要度の意味はありません。',
    name: DIFFERENCES,
  });
  const paragraphs = [
    '表示できる数値だけから作成しています。同じ業態の先（貴社を含みます）と比べ、業態の数値を表示していない項目は全体と比べています。業態別に還元しない設問、貴社が対象外・無回答の項目は含みません。',
    '対策の要否は、各先の規模・特性やリスクによって異なります。この一覧は、対策の追加や見直しを求めるものではありません。',
  ];
  for (const text of paragraphs) {
    draft.across(row, 1, LAST, styles.paragraph, text);
    draft.atLeast(row, heightFor(text, WIDTH));
    row++;
  }
  const section = (title: string, list: readonly Difference[]) => {
    row++;
    draft.across(row, 1, LAST, styles.heading, `${title}（${list.length}項目）`);
    draft.atLeast(row++, 22);
    if (list.length === 0) {
      draft.across(row++, 1, LAST, styles.paragraph, '該当する項目はありません。');
      return;
    }
    heads.forEach((text, place) => draft.put(row, place + 1, styles.columnHead, text));
    draft.atLeast(row++, 34);
    for (const one of list) {
      draft.put(row, 1, styles.text, one.question);
      draft.put(row, 2, styles.text, one.control);
      draft.put(row, 3, styles.text, one.own);
      draft.put(row, 4, styles.share, one.share);
      draft.put(row, 5, styles.count, one.base);
      draft.put(row, 6, styles.centred, one.group);
      draft.atLeast(row, Math.max(heightFor(one.question, 28), heightFor(one.control, 48), heightFor(one.own, 30)));
      row++;
    }
  };
  section('同業の過半にあり、貴社にないもの', withPeersOnly);
  section('貴社にあり、同業の過半にないもの', withOwnOnly);
  return sheetOf(draft, columns, frame, DIFFERENCES);
}

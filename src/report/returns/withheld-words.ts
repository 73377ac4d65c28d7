import type { Reason } from '../../disclosure/index.js';
import { HIDDEN } from './look.js';

/** Why a number is not shown, in words that tell nothing of the number. */
export const reasonWords: Readonly<Record<Reason, string>> = {
  release: 'この区分では還元しない設問です',
  base: '回答した先が少なく、個別の先の回答が分かるおそれがあります',
  protection: '個別の先の回答が推測されるおそれがあります',
};

/** What `protection` may also mean; said once, on the cover. */
export const protectionNote =
  'その数値自体ではなく、他の数値の逆算を防ぐために表示していないものを含みます。どの数値がどちらに当たるかは示しません。';

/** The notes below a block that hides something, in a fixed order. */
export function hiddenNotes(reasons: ReadonlySet<Reason | 'merged'>): string[] {
  const inOrder: readonly Reason[] = ['release', 'base', 'protection'];
  const withheld = inOrder.filter((reason) => reasons.has(reason)).map((reason) => reasonWords[reason]);
  return [
    ...(withheld.length > 0 ? [`（${HIDDEN}）表示していません：${withheld.join('、または')}。`] : []),
    ...(reasons.has('merged') ? ['（計に含む）選択肢をまとめ、「計」の行または列で示しています。'] : []),
  ];
}

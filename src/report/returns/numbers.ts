import type { Scalar, SheetDraft, Style } from '../../book/index.js';
import type { Cell } from '../../disclosure/index.js';
import { asOwn, HIDDEN, looks, MARK, NO_SHARE, withMark } from './look.js';

/** The share of a cell in percent; undefined where it is not shown. */
export function shareIn(cell: Cell): number | undefined {
  return cell.status === 'shown' && cell.share !== null ? cell.share : undefined;
}

/** Writes the share of a cell; of the own answer with its mark. */
export function putShare(
  draft: SheetDraft,
  row: number,
  place: { readonly from: number; readonly to: number },
  cell: Cell,
  look: { readonly isSum: boolean; readonly mark: boolean },
): void {
  const plain = look.isSum ? looks.sumShare : looks.share;
  if (cell.status === 'shown' && cell.share !== null) {
    draft.across(row, place.from, place.to, look.mark ? withMark(plain) : plain, cell.share);
    return;
  }
  const text = textFor(cell);
  draft.across(
    row,
    place.from,
    place.to,
    look.mark ? asOwn(looks.hidden) : looks.hidden,
    look.mark ? `${MARK} ${text}` : text,
  );
}

/** What stands for a number that a cell does not have. */
export function textFor(cell: Cell): Scalar {
  if (cell.status === 'merged') return '計に含む';
  return cell.status === 'withheld' ? HIDDEN : NO_SHARE;
}

/** Writes a number that belongs to a whole column, such as its base, or the sign that it is withheld. */
export function putWhole(
  draft: SheetDraft,
  row: number,
  column: number,
  style: Style,
  value: number | undefined,
): void {
  if (value === undefined) draft.put(row, column, looks.hidden, HIDDEN);
  else draft.put(row, column, style, value);
}

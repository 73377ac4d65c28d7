import type { CellRef } from '../../findings/index.js';
import { visible } from '../../findings/index.js';
import { useWords } from './words.js';

/** So many cells are named; the sheet shows the rest. */
const NAMED = 6;

interface CellLinksProps {
  readonly cells: readonly CellRef[];
  /** Shows the cell; without it the places are text. */
  readonly onReveal?: ((cell: CellRef) => void) | undefined;
}

/** Places of cells, each a way to it where there is one. */
export function CellLinks({ cells, onReveal }: CellLinksProps) {
  const words = useWords();
  const more = cells.length - NAMED;
  return (
    <span className="cell-links">
      {cells.slice(0, NAMED).map((cell, index) => {
        const place = placeOf(cell, cells[index - 1]);
        const whole = `${visible(cell.sheet)}!${cell.address}`;
        return onReveal ? (
          <button
            key={whole}
            type="button"
            className="cell"
            aria-label={words.goTo(whole)}
            onClick={() => onReveal(cell)}
          >
            {place}
          </button>
        ) : (
          <span key={whole} className="cell">
            {place}
          </span>
        );
      })}
      {more > 0 && <span className="more-cells">{words.moreCells(more)}</span>}
    </span>
  );
}

/** The sheet is named once for neighbours of the same sheet. */
function placeOf({ sheet, address }: CellRef, before: CellRef | undefined): string {
  return before?.sheet === sheet ? address : `${visible(sheet)}!${address}`;
}

import { refuse } from '../protocol/host-error.js';
import type { Box } from './box.js';
import { cellCount, intersection, lastColumn, lastRow } from './box.js';
import type { CellStyle } from './cell-style.js';
import type { Worksheet } from './worksheet.js';

/** Reads and changes one aspect of the style of some cells. */
export class Styling {
  constructor(
    readonly worksheet: Worksheet,
    readonly boxes: readonly Box[],
  ) {}

  /** The common value; null when cells differ (host fact `mixed-format`). */
  read<T>(aspect: (style: CellStyle) => T): T | null {
    const { cells } = this.worksheet;
    const found = new Set<T>();
    const styles = new Set<CellStyle>();
    for (const box of this.boxes) {
      // Of very large ranges only the cells in use can differ from the rest.
      const used = cells.used(false);
      const part = cellCount(box) > 1_000_000 ? used && intersection(used, box) : box;
      if (part !== box) styles.add(cells.styleOf(lastRow(box), lastColumn(box)));
      for (let row = part?.row ?? 1; part && row <= lastRow(part); row++) {
        for (let column = part.column; column <= lastColumn(part); column++) styles.add(cells.styleOf(row, column));
      }
    }
    for (const style of styles) found.add(aspect(style));
    return found.size === 1 ? [...found][0]! : null;
  }

  change(change: (style: CellStyle) => CellStyle): void {
    this.worksheet.guardFormat();
    for (const box of this.boxes) this.worksheet.restyle(box, change);
  }
}

/** A colour as `#RRGGBB`; names of HTML colours that tests use. */
export function colorOf(input: unknown): string {
  const names: Readonly<Record<string, string>> = {
    red: '#FF0000',
    yellow: '#FFFF00',
    white: '#FFFFFF',
    black: '#000000',
  };
  const color = names[String(input).toLowerCase()] ?? String(input);
  return /^#[0-9a-f]{6}$/i.test(color) ? color.toUpperCase() : refuse('InvalidArgument');
}

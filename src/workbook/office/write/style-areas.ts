import type { Area, Cell, Style } from '../../../book/index.js';

/** A rectangle of cells that look the same. */
export interface StyledArea {
  readonly style: Style;
  readonly area: Area;
}

interface Span {
  readonly style: Style;
  /** Styles are equal by content. */
  readonly key: string;
  readonly from: number;
  to: number;
}

/** Joins equally styled neighbours along rows, then equal spans of rows below one another: each rectangle is set at once. */
export function styleAreas(cells: readonly Cell[]): StyledArea[] {
  const rows = new Map<number, Span[]>();
  // Most cells share the same few objects.
  const keys = new Map<Style, string>();
  for (const { row, column, style } of cells) {
    if (!style) continue;
    const spans = rows.get(row) ?? [];
    rows.set(row, spans);
    const last = spans.at(-1);
    const key = keys.get(style) ?? JSON.stringify(style);
    keys.set(style, key);
    if (last && last.key === key && last.to === column - 1) last.to = column;
    else spans.push({ style, key, from: column, to: column });
  }
  const done: { style: Style; area: { from: Area['from']; to: Area['to'] } }[] = [];
  let open = new Map<string, (typeof done)[number]>();
  for (const [row, spans] of rows) {
    const next: typeof open = new Map();
    for (const { style, key, from, to } of spans) {
      const place = `${from} ${to} ${key}`;
      const above = open.get(place);
      if (above && above.area.to.row === row - 1) {
        above.area.to = { row, column: to };
        next.set(place, above);
      } else {
        const fresh = { style, area: { from: { row, column: from }, to: { row, column: to } } };
        done.push(fresh);
        next.set(place, fresh);
      }
    }
    open = next;
  }
  return done;
}

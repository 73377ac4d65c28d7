import type { Area, Table } from '../../book/index.js';

/** The cells of a table, header included. A table has at least one row of body, even if blank: Excel repairs one without. */
export function tableArea({ at, columns, rowCount }: Table): Area {
  return {
    from: at,
    to: { row: at.row + Math.max(1, rowCount), column: at.column + columns.length - 1 },
  };
}

import type { Area } from '../../book/index.js';

/** How far a sheet is looked at for hidden rows and columns one by one. No checklist is as large; Excel is asked for each of them. */
const MOST_ROWS = 5000;
const MOST_COLUMNS = 256;

/** What a sheet covers, without its cells. */
export interface Shape {
  /** Around all cells that hold something; undefined when none does. */
  readonly used: Area | undefined;
  /** Of the part of the sheet that was ever touched: which rows and columns are hidden, or that some are and each must be asked for. */
  readonly hiddenRows: Lines;
  readonly hiddenColumns: Lines;
}

/** Neighbouring rows, or columns, both ends included; `all` hidden, none, or some of them. */
export interface Lines {
  readonly from: number;
  readonly to: number;
  readonly hidden: 'all' | 'none' | 'some';
}

/** Ranges whose answers make a shape once the batch has run. */
export interface ShapeRequest {
  readonly used: Excel.Range;
  readonly touched: Excel.Range;
  readonly names: Excel.NamedItemCollection;
}

/** Asks for the shape of a sheet and for the names that hold within it alone. */
export function requestShape(sheet: Excel.Worksheet): ShapeRequest {
  const used = sheet.getUsedRangeOrNullObject(true).untrack();
  used.load('rowIndex,columnIndex,rowCount,columnCount');
  const touched = sheet.getUsedRangeOrNullObject().untrack();
  touched.load('rowIndex,columnIndex,rowCount,columnCount,rowHidden,columnHidden');
  const { names } = sheet;
  names.load('items/name,items/formula,items/visible');
  return { used, touched, names };
}

export function shapeOf({ used, touched }: ShapeRequest): Shape {
  const none: Lines = { from: 1, to: 0, hidden: 'none' };
  if (touched.isNullObject) return { used: areaOf(used), hiddenRows: none, hiddenColumns: none };
  const { from, to } = areaOf(touched)!;
  return {
    used: areaOf(used),
    hiddenRows: lines(from.row, Math.min(to.row, from.row + MOST_ROWS - 1), touched.rowHidden),
    hiddenColumns: lines(from.column, Math.min(to.column, from.column + MOST_COLUMNS - 1), touched.columnHidden),
  };
}

function areaOf(range: Excel.Range): Area | undefined {
  if (range.isNullObject) return undefined;
  const { rowIndex, columnIndex, rowCount, columnCount } = range;
  return {
    from: { row: rowIndex + 1, column: columnIndex + 1 },
    to: { row: rowIndex + rowCount, column: columnIndex + columnCount },
  };
}

/** Excel says null, against its type, where some are hidden and some are not. */
function lines(from: number, to: number, hidden: boolean | null): Lines {
  return { from, to, hidden: hidden === null ? 'some' : hidden ? 'all' : 'none' };
}

import { MAX_COLUMNS, parseA1 } from '../../../book/index.js';
import type { Area, SheetSnapshot } from '../../../book/index.js';
import { CellRows } from './cell-rows.js';
import type { WorkbookContext } from './cell-rows.js';
import { GuardReader } from './guards.js';
import { XmlScanner } from './xml-scanner.js';

/** What a worksheet part holds of its sheet; name and state stand in the workbook part. */
export type SheetContent = Omit<SheetSnapshot, 'name' | 'state'>;

/** Reads a worksheet part (ECMA-376 part 1, 18.3.1.99): columns, cells and merged areas; everything else is passed over. */
export function readWorksheet(bytes: Uint8Array, part: string, context: WorkbookContext): SheetContent {
  const scanner = new XmlScanner(bytes, part);
  const hiddenColumns = new Set<number>();
  const merges: Area[] = [];
  const guards = context.unlockedStyles && new GuardReader(context.budget);
  let rows: CellRows | undefined;
  while (scanner.next()) {
    if (!scanner.opens) continue;
    if (scanner.is('cols')) readHiddenColumns(scanner, hiddenColumns);
    else if (scanner.is('sheetData')) rows = new CellRows(scanner, context);
    else if (scanner.is('mergeCells')) {
      readMerges(scanner, merges, context);
      // Nothing behind the merged areas is read otherwise: validations and formats are most of a form's bytes there.
      if (!guards) break;
    } else guards?.read(scanner);
  }
  if (!rows) throw scanner.broken();
  const { cells, formulas, hiddenRows, unlocked, formulaTexts } = rows;
  return {
    cells,
    formulas,
    merges,
    hiddenRows,
    hiddenColumns,
    ...(guards && { guards: { ...guards.seen, unlocked, formulas: formulaTexts } }),
  };
}

/** The columns `<col min max hidden>`; ascending, as the schema wants them, each column is looked at once. */
function readHiddenColumns(scanner: XmlScanner, hidden: Set<number>): void {
  if (scanner.empty) return;
  let done = 0;
  while (scanner.next() && !scanner.is('cols')) {
    const from = Math.max(Number(scanner.attribute('min')), done + 1);
    const to = Math.min(Number(scanner.attribute('max')), MAX_COLUMNS);
    if (!scanner.opens || !(from <= to)) continue;
    if (scanner.flag('hidden')) for (let column = from; column <= to; column++) hidden.add(column);
    done = to;
  }
}

function readMerges(scanner: XmlScanner, merges: Area[], { budget }: WorkbookContext): void {
  if (scanner.empty) return;
  while (scanner.next() && !scanner.is('mergeCells')) {
    if (!scanner.opens) continue;
    const [first = '', last = first] = (scanner.attribute('ref') ?? '').split(':');
    const from = parseA1(first);
    const to = parseA1(last);
    if (!from || !to) throw scanner.broken();
    budget.spend();
    merges.push({ from, to });
  }
}

import type { FactId } from '../host-facts.js';

type ExcelApi = typeof Excel;

/** One thing that Excel does, tried through Office.js alone, so that the same case runs on the double and in Excel. */
export interface ConformanceCase {
  /** `group/what`, unique. */
  readonly id: string;
  /** The row of the table of host facts that it confirms. */
  readonly fact?: FactId;
  /** The version of ExcelApi that it needs, where that is above 1.8. */
  readonly set?: string;
  /** Runs on a workbook with an empty first sheet and an empty sheet `CASE_SHEET`; gives what is compared. */
  readonly run: (Excel: ExcelApi, context: Excel.RequestContext) => Promise<unknown>;
  /** What `run` gives, compared as JSON. */
  readonly gives?: unknown;
  /** Code of the error that `run` ends with. */
  readonly fails?: string;
}

/** The sheet that every case finds empty. */
export const CASE_SHEET = 'Tenken case';

/** The sheet of the case. */
export const sheetOf = (context: Excel.RequestContext) => context.workbook.worksheets.getItem(CASE_SHEET);

/** A range of the sheet of the case. */
export const at = (context: Excel.RequestContext, address: string) => sheetOf(context).getRange(address);

/** Writes values from A1 on and gives their range. */
export function fill(context: Excel.RequestContext, values: unknown[][], from = 'A1'): Excel.Range {
  const range = at(context, from).getResizedRange(values.length - 1, values[0]!.length - 1);
  range.values = values;
  return range;
}

/** Values of a range, once the batch has run. */
export async function valuesOf(context: Excel.RequestContext, range: Excel.Range): Promise<unknown[][]> {
  range.load('values');
  await context.sync();
  return range.values;
}

/** Code of the error that `work` ends with; undefined when it does not. */
export async function codeOf(work: () => Promise<unknown>): Promise<string | undefined> {
  try {
    await work();
    return undefined;
  } catch (error) {
    return (error as { readonly code?: string }).code ?? String(error);
  }
}

/** Waits until something has been heard, or for two seconds. */
export async function heard(list: readonly unknown[], count = 1): Promise<void> {
  for (let waited = 0; list.length < count && waited < 2000; waited += 20) {
    await new Promise((done) => setTimeout(done, 20));
  }
}

/** Name of a sheet besides the one of the case. */
export const OTHER_SHEET = "Tenken's 2";

export const TABLE: unknown[][] = [
  ['会社', '業態', '件数'],
  ['A社', 'life', 3],
  ['B社', 'nonlife', 5],
  ['C社', 'life', 7],
];

import type { ConformanceCase } from './case.js';
import { CASE_SHEET } from './case.js';

type ExcelApi = typeof Excel;

export interface CaseResult {
  readonly id: string;
  readonly fact?: string;
  readonly outcome: 'same' | 'different' | 'skipped';
  /** What Excel gave, where it is different; an error as `{ code }`. */
  readonly got?: unknown;
  readonly expected?: unknown;
}

/** The version without which no case runs. */
const BASE = '1.8';

/**
 * Runs a case on the workbook that is open and leaves one empty sheet behind. The workbook must be one in which nothing can be lost:
 * everything but its first sheet is deleted.
 */
export async function runCase(
  Excel: ExcelApi,
  supports: (version: string) => boolean,
  { id, fact, set = BASE, run, gives, fails }: ConformanceCase,
): Promise<CaseResult> {
  const about = { id, ...(fact === undefined ? {} : { fact }) };
  if (!supports(set)) return { ...about, outcome: 'skipped' };
  await emptyWorkbook(Excel);
  await Excel.run(async (context) => {
    context.workbook.worksheets.add(CASE_SHEET);
    await context.sync();
  });
  let got: unknown;
  try {
    got = await Excel.run((context) => run(Excel, context));
  } catch (error) {
    got = { code: (error as { readonly code?: string }).code ?? String(error) };
  } finally {
    await emptyWorkbook(Excel);
  }
  const expected = fails === undefined ? gives : { code: fails };
  const same = JSON.stringify(got) === JSON.stringify(expected);
  return { ...about, outcome: same ? 'same' : 'different', ...(same ? {} : { got, expected }) };
}

/** Leaves the first sheet alone in the workbook. */
async function emptyWorkbook(Excel: ExcelApi): Promise<void> {
  await Excel.run(async (context) => {
    const { worksheets, names, protection } = context.workbook;
    protection.load('protected');
    worksheets.load('items/name,items/protection/protected');
    names.load('items/name');
    await context.sync();
    if (protection.protected) protection.unprotect();
    for (const sheet of worksheets.items) {
      if (sheet.protection.protected) sheet.protection.unprotect();
      sheet.visibility = 'Visible';
    }
    for (const sheet of worksheets.items.filter(({ name }) => name !== FIRST_SHEET)) {
      if (worksheets.items.some(({ name }) => name === FIRST_SHEET)) sheet.delete();
    }
    for (const item of names.items) item.delete();
    context.runtime.enableEvents = true;
    await context.sync();
  });
}

/** What the one empty sheet of the workbook is called while cases run. */
export const FIRST_SHEET = 'Tenken first';

/**
 * Makes the workbook ready.
 * @throws Error when it is not empty
 */
export async function claimEmptyWorkbook(Excel: ExcelApi): Promise<void> {
  await Excel.run(async (context) => {
    const { worksheets, names } = context.workbook;
    worksheets.load('items/name');
    names.load('items/name');
    await context.sync();
    const used = worksheets.items.map((sheet) => sheet.getUsedRangeOrNullObject());
    await context.sync();
    const empty =
      worksheets.items.length === 1 && names.items.length === 0 && used.every((range) => range.isNullObject);
    if (!empty) throw new Error('This workbook is not empty. Open a new one: everything in it will be deleted.');
    worksheets.items[0]!.name = FIRST_SHEET;
    await context.sync();
  });
}

import type { Sheet } from '../../../../book/index.js';
import { TenkenError } from '../../../../findings/index.js';
import { askAll, OBJECT } from '../../ask-all.js';
import { hostCode } from '../../translate-error.js';
import type { Supports } from '../drafted.js';
import type { EditPlan } from '../plan-edits.js';
import { NameBefore } from './name-before.js';
import { SheetBefore } from './sheet-before.js';

/** What stood in the workbook before edits were made, as far as they touch it. */
export interface EditsBefore {
  /** Without those that the edits add. */
  readonly sheets: readonly SheetBefore[];
  readonly names: readonly NameBefore[];
  /** Sheets that were not there. */
  readonly added: readonly Sheet[];
}

/**
 * Asks for all that edits touch and for what could stand in their way: one batch, and more only where answers are long or not the
 * same holds for all cells of an area.
 * @throws TenkenError PATCH_UNKNOWN_SHEET, EXCEL_PROTECTED, EXCEL_SHEET_EXISTS; and errors of Excel
 */
export async function lookBefore(
  context: Excel.RequestContext,
  plan: EditPlan,
  supports: Supports,
): Promise<EditsBefore> {
  const { worksheets, protection } = context.workbook;
  const sheets = existing(plan).map((sheet) => new SheetBefore(worksheets.getItem(sheet.sheet), sheet, supports));
  const parts = sheets.flatMap((sheet) => sheet.parts);
  const names = plan.names.map((name) => new NameBefore(context, name));
  const taken = plan.added.map(({ name }) => worksheets.getItemOrNullObject(name));
  const around = [
    ...taken.map((sheet) => ({ weight: OBJECT, ask: () => sheet.load('name') })),
    { weight: OBJECT, ask: () => protection.load('protected') },
  ];
  try {
    await askAll(context, [...around, ...sheets, ...names, ...parts]);
  } catch (error) {
    throw hostCode(error) === 'ItemNotFound' ? await unknownSheet(context, plan) : error;
  }
  for (const sheet of sheets) sheet.refuseLocked();
  taken.forEach((sheet, index) => {
    if (!sheet.isNullObject) throw new TenkenError('EXCEL_SHEET_EXISTS', { sheet: plan.added[index]!.name });
  });
  if (isStructural(plan) && protection.protected) throw new TenkenError('EXCEL_PROTECTED', { case: 'structure' });
  await askAll(
    context,
    parts.flatMap((part) => part.further?.() ?? []),
  );
  return { sheets, names, added: plan.added };
}

/** What concerns sheets that are not added by the same edits. */
function existing({ sheets, added }: EditPlan): EditPlan['sheets'] {
  return sheets.filter(({ sheet }) => added.every(({ name }) => name !== sheet));
}

const isStructural = ({ sheets, added }: EditPlan) =>
  added.length > 0 || sheets.some(({ state, renamed }) => state !== undefined || renamed !== undefined);

/** Excel does not tell which sheet it did not find. */
async function unknownSheet(context: Excel.RequestContext, plan: EditPlan): Promise<unknown> {
  const { worksheets } = context.workbook;
  worksheets.load('items/name');
  await context.sync();
  const there = new Set(worksheets.items.map(({ name }) => name.toLowerCase()));
  const wanted = [...existing(plan).map(({ sheet }) => sheet), ...plan.names.flatMap(({ scope }) => scope ?? [])];
  const missing = wanted.find((name) => !there.has(name.toLowerCase()));
  return missing === undefined
    ? new TenkenError('EXCEL_FAILED', { code: 'ItemNotFound' })
    : new TenkenError('PATCH_UNKNOWN_SHEET', { sheet: missing });
}

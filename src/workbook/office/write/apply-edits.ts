import type { Edit, Name } from '../../../book/index.js';
import { a1Area } from '../../../book/index.js';
import { TenkenError } from '../../../findings/index.js';
import { rangeOf } from '../range-of.js';
import { hostCode } from '../translate-error.js';
import { checkAdded, fillAdded, removeAdded } from './add-sheets.js';
import { asWritten } from './as-written.js';
import { Batch } from './batch.js';
import type { EditPlan, SheetPlan } from './plan-edits.js';
import { planEdits } from './plan-edits.js';
import { writeValidation } from './write-validation.js';

/**
 * Makes edits in the open workbook: one batch looks whether all of them can be made, since Excel does not undo the first half of a
 * batch when the second fails; one writes, or as many as the writes need. Sheets and names that were added go when a write fails.
 * @throws TenkenError PATCH_UNKNOWN_SHEET, EXCEL_PROTECTED, EXCEL_SHEET_EXISTS, EXCEL_UNSUPPORTED, BOOK_INVALID;
 * and errors of Excel
 */
export async function applyEdits(
  context: Excel.RequestContext,
  edits: readonly Edit[],
  indents: boolean,
): Promise<void> {
  const plan = planEdits(edits);
  checkAdded(plan.added);
  const known = await look(context, plan);
  const fresh = plan.names.filter((_, index) => known[index]!.isNullObject);
  const batch = new Batch(context);
  try {
    // Formulas may refer to any sheet and any name of the same edits.
    const worksheets = plan.added.map(({ name }) => context.workbook.worksheets.add(name));
    for (const [index, name] of plan.names.entries()) {
      await batch.room(name.refersTo.length);
      writeName(context, name, known[index]!);
    }
    for (const [index, sheet] of plan.added.entries()) await fillAdded(worksheets[index]!, sheet, batch, indents);
    for (const sheet of plan.sheets) await writeSheet(context, sheet, batch);
    await batch.send();
  } catch (error) {
    await removeAdded(context, plan.added, fresh);
    throw error;
  }
}

/** Asks for all that could stand in the way; gives the names that are there already, as far as they are. */
async function look(context: Excel.RequestContext, plan: EditPlan): Promise<readonly Excel.NamedItem[]> {
  const { worksheets, protection } = context.workbook;
  const sheets = existing(plan).map(({ sheet, runs }) => {
    const worksheet = worksheets.getItem(sheet);
    worksheet.load('protection/protected');
    const ranges = runs.map(({ area }) => rangeOf(worksheet, area).load('format/protection/locked'));
    return { worksheet, ranges };
  });
  const names = plan.names.map((name) => namesFor(context, name).getItemOrNullObject(name.name).load('name'));
  const taken = plan.added.map(({ name }) => worksheets.getItemOrNullObject(name).load('name'));
  if (plan.added.length > 0) protection.load('protected');
  try {
    await context.sync();
  } catch (error) {
    throw hostCode(error) === 'ItemNotFound' ? await unknownSheet(context, plan) : error;
  }
  existing(plan).forEach((sheet, index) => refuseLocked(sheet, sheets[index]!));
  taken.forEach((sheet, index) => {
    if (!sheet.isNullObject) throw new TenkenError('EXCEL_SHEET_EXISTS', { sheet: plan.added[index]!.name });
  });
  if (plan.added.length > 0 && protection.protected) throw new TenkenError('EXCEL_PROTECTED', { case: 'structure' });
  return names;
}

/** What concerns sheets that are not added by the same edits. */
function existing({ sheets, added }: EditPlan): readonly SheetPlan[] {
  return sheets.filter(({ sheet }) => added.every(({ name }) => name !== sheet));
}

/** On a protected sheet only values of unlocked cells can change. */
function refuseLocked(
  { sheet, runs, fills, validations }: SheetPlan,
  { worksheet, ranges }: { worksheet: Excel.Worksheet; ranges: readonly Excel.Range[] },
): void {
  if (!worksheet.protection.protected) return;
  const locked = runs.filter((_, index) => ranges[index]!.format.protection.locked !== false).map(({ area }) => area);
  const areas = [...locked, ...fills.map(({ area }) => area), ...validations.flatMap((validation) => validation.areas)];
  if (areas.length === 0) return;
  const cells = areas.slice(0, 5).map(a1Area).join(', ') + (areas.length > 5 ? ', …' : '');
  throw new TenkenError('EXCEL_PROTECTED', { case: 'cells', sheet, cells });
}

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

function namesFor({ workbook }: Excel.RequestContext, { scope }: Name): Excel.NamedItemCollection {
  return scope === undefined ? workbook.names : workbook.worksheets.getItem(scope).names;
}

function writeName(context: Excel.RequestContext, name: Name, known: Excel.NamedItem): void {
  const formula = `=${name.refersTo}`;
  const item = known.isNullObject ? namesFor(context, name).add(name.name, formula) : known;
  if (!known.isNullObject) item.formula = formula;
  item.visible = !name.hidden;
}

async function writeSheet(context: Excel.RequestContext, plan: SheetPlan, batch: Batch): Promise<void> {
  const sheet = context.workbook.worksheets.getItem(plan.sheet);
  for (const { area, values } of plan.runs) {
    const written = values.map(asWritten);
    await batch.room(written.reduce<number>((sum, value) => sum + String(value).length + 8, 0));
    rangeOf(sheet, area).values = written.map((value) => [value]);
  }
  for (const { area, color } of plan.fills) {
    await batch.room();
    rangeOf(sheet, area).format.fill.color = `#${color}`;
  }
  for (const validation of plan.validations) {
    for (const area of validation.areas) {
      await batch.room();
      writeValidation(sheet, area, validation);
    }
  }
}

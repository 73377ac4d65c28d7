import type { Area, Edit, Name } from '../../../book/index.js';
import { a1Area } from '../../../book/index.js';
import { TenkenError } from '../../../findings/index.js';
import { rangeOf } from '../range-of.js';
import { hostCode } from '../translate-error.js';
import { checkAdded, fillAdded, removeAdded } from './add-sheets.js';
import { asWritten } from './as-written.js';
import { Batch } from './batch.js';
import type { EditPlan, Run, SheetPlan } from './plan-edits.js';
import { planEdits } from './plan-edits.js';
import { protect } from './fill-sheet.js';
import type { FormEdit } from './write-form.js';
import { writeForm } from './write-form.js';
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
  const { known, locked, formats } = await look(context, plan);
  const fresh = plan.names.filter((_, index) => known[index]!.isNullObject);
  const batch = new Batch(context);
  try {
    // Formulas may refer to any sheet and any name of the same edits.
    const changed = plan.sheets.map(({ sheet }) => context.workbook.worksheets.getItem(sheet));
    plan.sheets.forEach(({ renamed }, index) => {
      if (renamed !== undefined) changed[index]!.name = renamed;
    });
    const worksheets = plan.added.map(({ name }) => context.workbook.worksheets.add(name));
    for (const [index, name] of plan.names.entries()) {
      await batch.room(name.refersTo.length);
      writeName(context, name, known[index]!);
    }
    for (const [index, sheet] of plan.added.entries()) await fillAdded(worksheets[index]!, sheet, batch, indents);
    for (const [index, sheet] of plan.sheets.entries()) {
      await writeSheet(changed[index]!, sheet, batch, { indents, isProtected: locked.has(sheet.sheet), formats });
    }
    await batch.send();
  } catch (error) {
    await removeAdded(context, plan.added, fresh);
    throw error;
  }
}

/** What stands there before anything is written. */
interface Looked {
  /** The names of the plan, as far as they are there already. */
  readonly known: readonly Excel.NamedItem[];
  /** Sheets that are protected. */
  readonly locked: ReadonlySet<string>;
  /** Number formats of the cells of each run, where they are there already. */
  readonly formats: ReadonlyMap<Run, readonly (readonly unknown[])[]>;
}

/** Asks for all that could stand in the way. */
async function look(context: Excel.RequestContext, plan: EditPlan): Promise<Looked> {
  const { worksheets, protection } = context.workbook;
  const sheets = existing(plan).map(({ sheet, runs }) => {
    const worksheet = worksheets.getItem(sheet);
    worksheet.load('protection/protected');
    const ranges = runs.map(({ area }) => rangeOf(worksheet, area).load('format/protection/locked,numberFormat'));
    return { worksheet, ranges };
  });
  const names = plan.names.map((name) => namesFor(context, name).getItemOrNullObject(name.name).load('name'));
  const taken = plan.added.map(({ name }) => worksheets.getItemOrNullObject(name).load('name'));
  const structural =
    plan.added.length > 0 || plan.sheets.some(({ state, renamed }) => state !== undefined || renamed !== undefined);
  if (structural) protection.load('protected');
  try {
    await context.sync();
  } catch (error) {
    throw hostCode(error) === 'ItemNotFound' ? await unknownSheet(context, plan) : error;
  }
  existing(plan).forEach((sheet, index) => refuseLocked(sheet, sheets[index]!));
  taken.forEach((sheet, index) => {
    if (!sheet.isNullObject) throw new TenkenError('EXCEL_SHEET_EXISTS', { sheet: plan.added[index]!.name });
  });
  if (structural && protection.protected) throw new TenkenError('EXCEL_PROTECTED', { case: 'structure' });
  const locked = existing(plan).filter((_, index) => sheets[index]!.worksheet.protection.protected);
  const formats = existing(plan).flatMap(({ runs }, index) =>
    runs.map((run, place) => [run, sheets[index]!.ranges[place]!.numberFormat] as const),
  );
  return { known: names, locked: new Set(locked.map(({ sheet }) => sheet)), formats: new Map(formats) };
}

/** What concerns sheets that are not added by the same edits. */
function existing({ sheets, added }: EditPlan): readonly SheetPlan[] {
  return sheets.filter(({ sheet }) => added.every(({ name }) => name !== sheet));
}

/** On a protected sheet only values of unlocked cells can change, unless it is to be protected anew. */
function refuseLocked(
  { sheet, runs, fills, validations, forms, protects }: SheetPlan,
  { worksheet, ranges }: { worksheet: Excel.Worksheet; ranges: readonly Excel.Range[] },
): void {
  if (!worksheet.protection.protected || protects) return;
  const locked = runs.filter((_, index) => ranges[index]!.format.protection.locked !== false).map(({ area }) => area);
  const areas = [
    ...locked,
    ...fills.map(({ area }) => area),
    ...validations.flatMap((validation) => validation.areas),
    ...forms.flatMap(areasOf),
  ];
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

async function writeSheet(
  sheet: Excel.Worksheet,
  plan: SheetPlan,
  batch: Batch,
  {
    indents,
    isProtected,
    formats,
  }: Pick<Looked, 'formats'> & { readonly indents: boolean; readonly isProtected: boolean },
): Promise<void> {
  const { forms, protects, state } = plan;
  if (protects && isProtected) sheet.protection.unprotect();
  if (state !== undefined) sheet.visibility = visibilities[state];
  await writeForm(sheet, forms, batch, indents);
  for (const run of plan.runs) {
    const { area, values } = run;
    const before = formats.get(run);
    // A cell in the format of texts keeps everything as it is written, the apostrophe of a text too.
    const written = values.map((value, row) => (before?.[row]?.[0] === '@' ? (value ?? '') : asWritten(value)));
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
  if (protects) {
    await batch.room();
    protect(sheet);
  }
}

const visibilities = { visible: 'Visible', hidden: 'Hidden', veryHidden: 'VeryHidden' } as const;

/** The cells that an edit of the form concerns. */
function areasOf(edit: FormEdit): Area[] {
  switch (edit.kind) {
    case 'formula':
    case 'style':
      return [{ from: edit.at, to: edit.at }];
    case 'conditionalFormat':
      return [...edit.format.areas];
    case 'merge':
    case 'unmerge':
      return [edit.area];
    case 'unhide':
      // A sheet of ours lets rows and columns be shown while it is protected.
      return [];
  }
}

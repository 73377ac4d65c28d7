import type { Edit } from '../../../book/index.js';
import { rangeOf } from '../range-of.js';
import { hostCode } from '../translate-error.js';
import { checkAdded, fillAdded } from './add-sheets.js';
import { asWritten } from './as-written.js';
import { Batch } from './batch.js';
import type { EditsBefore } from './before/edits-before.js';
import { lookBefore } from './before/edits-before.js';
import type { SheetBefore } from './before/sheet-before.js';
import type { Supports } from './drafted.js';
import { protect } from './fill-sheet.js';
import type { EditPlan, SheetPlan } from './plan-edits.js';
import { planEdits } from './plan-edits.js';
import { takeBackEdits } from './take-back-edits.js';
import { writeForm } from './write-form.js';
import { writeValidation } from './write-validation.js';

/** `Excel.run`. */
export type Runner = <T>(options: Excel.RunOptions, body: (context: Excel.RequestContext) => Promise<T>) => Promise<T>;

/**
 * Makes edits in the open workbook, or none of them: one batch looks what stands there and whether all of them can be made, one lifts
 * protections, where that is needed, and one writes, or as many as the writes need. Excel does not undo the first half of a batch
 * when the second fails: then what stood there is put back.
 * @throws TenkenError PATCH_UNKNOWN_SHEET, EXCEL_PROTECTED, EXCEL_SHEET_EXISTS, EXCEL_UNSUPPORTED, BOOK_INVALID, EXCEL_HALF_CHANGED;
 * and errors of Excel
 */
export async function applyEdits(run: Runner, edits: readonly Edit[], supports: Supports): Promise<void> {
  const plan = planEdits(edits);
  checkAdded(plan.added);
  await run({}, async (context) => {
    const before = await lookBefore(context, plan, supports);
    let sent = 0;
    const batch = new Batch(context, { sent: () => sent++ });
    let isLifted = false;
    try {
      await lift(before, batch);
      isLifted = true;
      await write(context, plan, before, batch, supports('1.9'));
    } catch (error) {
      // Excel takes nothing of a batch while somebody is typing.
      if (sent === 0 && hostCode(error) === 'InvalidOperationInCellEditMode') throw error;
      // Whoever is typing now is waited for.
      throw await run({ delayForCellEdit: true }, (again) => takeBackEdits(again, before, isLifted, error));
    }
  });
}

/** Lifts protections in a batch of its own: a password that refuses it is met while nothing else has been changed. */
async function lift({ sheets }: EditsBefore, batch: Batch): Promise<void> {
  const lifted = sheets.filter((sheet) => sheet.isLifted);
  for (const { worksheet } of lifted) worksheet.protection.unprotect();
  if (lifted.length > 0) await batch.send();
}

async function write(
  context: Excel.RequestContext,
  plan: EditPlan,
  before: EditsBefore,
  batch: Batch,
  indents: boolean,
): Promise<void> {
  const { worksheets } = context.workbook;
  // Written in other objects than those that were asked: these would take new values for old ones, whatever comes of the batch.
  for (const { worksheet, plan: sheet } of before.sheets) {
    if (sheet.renamed !== undefined) worksheets.getItem(worksheet.id).name = sheet.renamed;
  }
  // Formulas may refer to any sheet and any name of the same edits.
  const added = plan.added.map(({ name }) => worksheets.add(name));
  for (const name of before.names) {
    await batch.room(name.name.refersTo.length);
    name.write(context);
  }
  for (const [index, sheet] of plan.added.entries()) await fillAdded(added[index]!, sheet, batch, indents);
  for (const sheet of plan.sheets) {
    const there = before.sheets.find((one) => one.plan === sheet);
    await writeSheet(worksheets.getItem(there?.worksheet.id ?? sheet.sheet), sheet, batch, indents, there);
  }
  await batch.send();
}

async function writeSheet(
  sheet: Excel.Worksheet,
  plan: SheetPlan,
  batch: Batch,
  indents: boolean,
  before?: SheetBefore,
): Promise<void> {
  const { forms, protects, state } = plan;
  if (state !== undefined) sheet.visibility = visibilities[state];
  await writeForm(sheet, forms, batch, indents);
  for (const run of plan.runs) {
    const { area, values } = run;
    const content = before?.contentAt(run);
    const written = values.map((value, row) => (content?.isText(row, 0) ? (value ?? '') : asWritten(value)));
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

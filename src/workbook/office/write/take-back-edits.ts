import { Batch } from './batch.js';
import type { EditsBefore } from './before/edits-before.js';
import { SheetNow } from './before/sheet-now.js';
import { halfChanged } from './half-written.js';
import { deleteSheet } from './surroundings.js';

/** Times that it is tried; the second time the host may have come to itself. */
const TRIES = 3;

/**
 * Puts back whatever edits changed before `error` ended them, so that the workbook is as it was; `isLifted`: whether they came
 * further than to lift protections. Gives the error to end with: `error` itself, or EXCEL_HALF_CHANGED when not all could be put back.
 */
export async function takeBackEdits(
  context: Excel.RequestContext,
  before: EditsBefore,
  isLifted: boolean,
  error: unknown,
): Promise<unknown> {
  for (let tried = 1; ; tried++) {
    try {
      await (isLifted ? putBack(context, before) : close(context, before));
      return error;
    } catch {
      if (tried === TRIES) return halfChanged(error, before, await open(context, before));
    }
  }
}

/** In an order in which each finds what it needs; protection last. */
async function putBack(context: Excel.RequestContext, before: EditsBefore): Promise<void> {
  const { worksheets } = context.workbook;
  const asked = before.sheets.map((sheet) => new SheetNow(context, sheet));
  const names = before.names.map((name) => name.askNow(context));
  const added = before.added.map(({ name }) => worksheets.getItemOrNullObject(name).load('visibility'));
  await context.sync();
  const sheets = asked.filter(({ isThere }) => isThere);
  const batch = new Batch(context);
  for (const sheet of sheets) await sheet.makeWay(batch);
  // Formulas name sheets as they were called before.
  for (const sheet of [...sheets].reverse()) sheet.rename();
  for (const sheet of sheets) await sheet.putBack(batch);
  for (const name of names) {
    await batch.room(200);
    name();
  }
  // Excel hides no sheet that is the last one to be seen.
  for (const isShown of [true, false]) for (const sheet of sheets) sheet.show(isShown);
  for (const sheet of added) if (!sheet.isNullObject) deleteSheet(sheet);
  for (const sheet of sheets) sheet.close();
  await batch.send();
}

/** Protects the sheets again whose protection was lifted. */
async function close(context: Excel.RequestContext, { sheets }: EditsBefore): Promise<void> {
  const lifted = sheets.filter(({ isLifted }) => isLifted).map((sheet) => new SheetNow(context, sheet));
  await context.sync();
  for (const sheet of lifted) if (sheet.isThere && sheet.isOpen) sheet.close();
  await context.sync();
}

/** Names of the sheets that may stay open, when nothing else could be put back: none, if at least they can be protected again. */
async function open(context: Excel.RequestContext, before: EditsBefore): Promise<readonly string[]> {
  try {
    await close(context, before);
    return [];
  } catch {
    return before.sheets.filter(({ isLifted }) => isLifted).map(({ plan }) => plan.sheet);
  }
}

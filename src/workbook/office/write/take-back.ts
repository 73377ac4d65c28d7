import { writeClaims } from './claims.js';
import { halfWritten } from './half-written.js';
import type { BookPlan } from './plan-book.js';
import { removeNames } from './settle-book.js';
import type { Surroundings } from './surroundings.js';
import { deleteSheets, lookAround } from './surroundings.js';

/** Times that it is tried; the second time the host may have come to itself. */
const TRIES = 3;

/**
 * Removes what a run wrote before `error` ended it, so that the workbook is as it was. Gives the error to end with: `error`
 * itself, or EXCEL_HALF_WRITTEN when it could not be removed.
 */
export async function takeBack(
  context: Excel.RequestContext,
  before: Surroundings,
  plan: BookPlan,
  error: unknown,
): Promise<unknown> {
  for (let tried = 1; ; tried++) {
    try {
      await remove(context, before);
      return error;
    } catch {
      const sheets = plan.sheets.map(({ name }) => ({ name }));
      if (tried === TRIES) return halfWritten(error, [{ created: '', isWhole: false, sheets, names: [] }]);
    }
  }
}

async function remove(context: Excel.RequestContext, before: Surroundings): Promise<void> {
  const now = await lookAround(context);
  const kept = before.claims.length;
  if (now.claims.length === kept) return;
  deleteSheets(context, now.sheets, (id) => (now.ours.get(id) ?? -1) >= kept);
  const had = new Set(before.names);
  const added = now.claims
    .slice(kept)
    .map((claim) => ({ ...claim, names: claim.names.filter((name) => !had.has(name)) }));
  removeNames(context, now, added, []);
  writeClaims(context, now.setting, before.claims);
  await context.sync();
}

/** Removes everything of ours, and what the workbook was told of it. */
export async function removeOurs(context: Excel.RequestContext, now: Surroundings): Promise<void> {
  if (now.claims.length === 0) return;
  deleteSheets(context, now.sheets, (id) => now.ours.has(id));
  removeNames(context, now, now.claims, []);
  writeClaims(context, now.setting, []);
  await context.sync();
}

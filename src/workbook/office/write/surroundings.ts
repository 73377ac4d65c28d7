import type { Claim, ClaimedSheet } from './claims.js';
import { askForClaims, claimsOf, MARK } from './claims.js';

/** What stands in the open workbook around a book of ours. */
export interface Surroundings {
  readonly sheets: readonly Excel.Worksheet[];
  /** Tables, with the id of their sheet. */
  readonly tables: readonly { readonly name: string; readonly sheet: string }[];
  /** Defined names of the workbook. */
  readonly names: readonly string[];
  readonly isProtected: boolean;
  readonly setting: Excel.Setting;
  readonly claims: readonly Claim[];
  /** Place of the claim that a sheet of ours belongs to, by the sheet's id. */
  readonly ours: ReadonlyMap<string, number>;
}

/** Looks at the workbook: one batch, and one more where a sheet of ours is not known by its id. */
export async function lookAround(context: Excel.RequestContext): Promise<Surroundings> {
  const { worksheets, tables, names, protection } = context.workbook;
  worksheets.load('items/id,items/name,items/visibility');
  tables.load('items/name,items/worksheet/id');
  names.load('items/name');
  protection.load('protected');
  const setting = askForClaims(context);
  await context.sync();
  const claims = claimsOf(setting);
  return {
    sheets: worksheets.items,
    tables: tables.items.map(({ name, worksheet }) => ({ name, sheet: worksheet.id })),
    names: names.items.map(({ name }) => name),
    isProtected: protection.protected,
    setting,
    claims,
    ours: await findOurs(context, worksheets.items, claims),
  };
}

/**
 * A sheet is ours by the id that the claim gives it. Where there is no sheet of that id (another program may have given new ones, or
 * the run broke off before ids were known) one of that name is, if it bears our mark; or if nothing stands in it yet, so that nothing
 * can be lost.
 */
async function findOurs(
  context: Excel.RequestContext,
  sheets: readonly Excel.Worksheet[],
  claims: readonly Claim[],
): Promise<ReadonlyMap<string, number>> {
  const ours = new Map<string, number>();
  const unknown: { readonly claimed: ClaimedSheet; readonly place: number }[] = [];
  claims.forEach((claim, place) =>
    claim.sheets.forEach((claimed) => {
      if (claimed.id !== undefined && sheets.some(({ id }) => id === claimed.id)) ours.set(claimed.id, place);
      else unknown.push({ claimed, place });
    }),
  );
  const asked = unknown.flatMap(({ claimed, place }) =>
    sheets
      .filter(({ id, name }) => !ours.has(id) && name.toLowerCase() === claimed.name.toLowerCase())
      .map((sheet) => ({
        place,
        id: sheet.id,
        mayBeBare: claimed.id === undefined,
        mark: sheet.names.getItemOrNullObject(MARK).load('name'),
        used: sheet.getUsedRangeOrNullObject().untrack().load('address'),
      })),
  );
  if (asked.length > 0) await context.sync();
  for (const { id, place, mayBeBare, mark, used } of asked) {
    if (!mark.isNullObject || (mayBeBare && used.isNullObject)) ours.set(id, place);
  }
  return ours;
}

/** Deletes sheets, whatever their state; adds an empty one first where no visible sheet would be left. */
export function deleteSheets(
  { workbook }: Excel.RequestContext,
  all: readonly Excel.Worksheet[],
  isGoing: (id: string) => boolean,
): void {
  const going = all.filter(({ id }) => isGoing(id));
  if (going.length === 0) return;
  if (!all.some(({ id, visibility }) => visibility === 'Visible' && !isGoing(id))) workbook.worksheets.add();
  for (const sheet of going) deleteSheet(sheet);
}

/** Deletes a sheet whose `visibility` is known. */
export function deleteSheet(sheet: Excel.Worksheet): void {
  // Excel deletes no sheet that is very hidden.
  if (sheet.visibility !== 'Visible') sheet.visibility = 'Visible' as Excel.SheetVisibility;
  sheet.delete();
}

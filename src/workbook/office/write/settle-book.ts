import type { Claim } from './claims.js';
import { writeClaims } from './claims.js';
import { Batch } from './batch.js';
import type { Drafted, Supports } from './drafted.js';
import { closeSheet } from './fill-sheet.js';
import type { Renames } from './follow-names.js';
import { followFormula } from './follow-names.js';
import { halfWritten } from './half-written.js';
import { namesFor } from './plan-book.js';
import type { Surroundings } from './surroundings.js';
import { deleteSheets, lookAround } from './surroundings.js';
import { writeLinks } from './write-links.js';

/** Times that it is tried: whatever was done before is done already. */
const TRIES = 3;

/**
 * Puts a whole book into the place of the one that it replaces: the old sheets go, the new ones get their names, their links lead
 * there, and the workbook is told that the book is whole. Gives the names that the sheets got, by those that they want.
 * @throws TenkenError EXCEL_HALF_WRITTEN
 */
export async function settleBook(
  context: Excel.RequestContext,
  drafted: Drafted,
  supports: Supports,
): Promise<Renames> {
  for (let tried = 1; ; tried++) {
    try {
      return await settle(context, drafted, supports);
    } catch (error) {
      if (tried === TRIES) throw halfWritten(error, [...drafted.before.claims, drafted.claim]);
    }
  }
}

async function settle(context: Excel.RequestContext, drafted: Drafted, supports: Supports): Promise<Renames> {
  const { book, pages, claim, before } = drafted;
  const fresh = new Set(pages.map(({ worksheet }) => worksheet.id));
  const closing = pages.filter(({ sheet }) => sheet.protected).map(({ worksheet }) => worksheet);
  for (const worksheet of closing) worksheet.load('protection/protected');
  const now = await lookAround(context);
  const isClosed = (worksheet: Excel.Worksheet) => closing.includes(worksheet) && worksheet.protection.protected;
  const isOld = (id: string) => now.ours.has(id) && !fresh.has(id);
  const renames = namesFor(book, { ...now, names: withoutOwn(now, before.claims) }, (id) => isOld(id) || fresh.has(id));

  const batch = new Batch(context);
  await batch.room(2000);
  writeClaims(context, now.setting, [...before.claims, { ...claim, isWhole: true }]);
  deleteSheets(context, now.sheets, isOld);
  removeNames(context, now, before.claims, claim.names);
  for (const { wanted, worksheet } of pages) {
    const name = renames.sheets.get(wanted.name)!;
    if (now.sheets.find(({ id }) => id === worksheet.id)?.name !== name) worksheet.name = name;
  }
  renameTables(context, drafted, now, renames);
  for (const { name, refersTo, scope } of book.names ?? []) {
    if (scope === undefined) context.workbook.names.getItem(name).formula = `=${followFormula(refersTo, renames)}`;
  }
  for (const { wanted, worksheet } of pages) {
    if (isClosed(worksheet)) continue;
    const target = (link: string) => followFormula(link, renames);
    await writeLinks(worksheet, wanted, target, batch, supports('1.9'));
    closeSheet(worksheet, wanted);
  }
  const sheets = pages.map(({ wanted, worksheet }) => ({ name: renames.sheets.get(wanted.name)!, id: worksheet.id }));
  writeClaims(context, now.setting, [{ ...claim, isWhole: true, sheets }]);
  await batch.send();
  return renames;
}

/** Names that the books being replaced brought are free for the new one. */
function withoutOwn({ names }: Surroundings, claims: readonly Claim[]): readonly string[] {
  const own = new Set(claims.flatMap((claim) => claim.names));
  return names.filter((name) => !own.has(name));
}

/** Takes away the defined names of books that go, but for those that stay. */
export function removeNames(
  { workbook }: Excel.RequestContext,
  { names }: Surroundings,
  going: readonly Claim[],
  staying: readonly string[],
): void {
  const kept = new Set(staying.map((name) => name.toLowerCase()));
  const gone = new Set(going.flatMap((claim) => claim.names).map((name) => name.toLowerCase()));
  for (const name of names) {
    if (gone.has(name.toLowerCase()) && !kept.has(name.toLowerCase())) workbook.names.getItem(name).delete();
  }
}

function renameTables(
  { workbook }: Excel.RequestContext,
  { book, plan }: Drafted,
  now: Surroundings,
  renames: Renames,
) {
  for (const { name } of book.sheets.flatMap(({ tables = [] }) => tables)) {
    const [drafted, final] = [plan.renames.tables.get(name)!, renames.tables.get(name)!];
    if (drafted !== final && now.tables.some((table) => table.name === drafted)) {
      workbook.tables.getItem(drafted).name = final;
    }
  }
}

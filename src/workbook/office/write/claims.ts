/** Key of the setting of the workbook that names what we wrote into it. */
const KEY = 'TenkenBook';

/** Name, within each sheet of ours alone, that tells it from a sheet of the user's with the same name. */
export const MARK = 'tenken_sheet';

/** A sheet that we wrote. Its id is known once Excel has made it. */
export interface ClaimedSheet {
  readonly name: string;
  readonly id?: string;
}

/** A book of ours, in the making or whole. */
export interface Claim {
  /** `created` of the book. */
  readonly created: string;
  readonly isWhole: boolean;
  readonly sheets: readonly ClaimedSheet[];
  /** Defined names of the workbook that the book brought. */
  readonly names: readonly string[];
}

/** Asks for the setting; `claimsOf` reads the answer. */
export function askForClaims({ workbook }: Excel.RequestContext): Excel.Setting {
  return workbook.settings.getItemOrNullObject(KEY).load('value');
}

/** What a setting says; nothing when it is missing or was not written by us. */
export function claimsOf(setting: Excel.Setting): readonly Claim[] {
  if (setting.isNullObject) return [];
  try {
    const claims: unknown = JSON.parse(String(setting.value));
    return Array.isArray(claims) && claims.every(isClaim) ? claims : [];
  } catch {
    return [];
  }
}

/** Writes the setting anew; without any claim it goes. `setting` as it was last asked for. */
export function writeClaims(
  { workbook }: Excel.RequestContext,
  setting: Excel.Setting,
  claims: readonly Claim[],
): void {
  if (claims.length > 0) workbook.settings.add(KEY, JSON.stringify(claims));
  else if (!setting.isNullObject) setting.delete();
}

function isClaim(value: unknown): value is Claim {
  const claim = value as Partial<Claim> | null;
  return (
    typeof claim?.created === 'string' &&
    typeof claim.isWhole === 'boolean' &&
    Array.isArray(claim.names) &&
    Array.isArray(claim.sheets) &&
    claim.sheets.every((sheet) => typeof (sheet as Partial<ClaimedSheet> | null)?.name === 'string')
  );
}

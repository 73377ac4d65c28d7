import type { Parameters } from '../../../findings/index.js';
import { TenkenError } from '../../../findings/index.js';
import { translateError } from '../translate-error.js';
import type { EditsBefore } from './before/edits-before.js';
import type { Claim } from './claims.js';

/** The error of a run that broke off and of which not everything could be taken back: names why, and the sheets that may be left. */
export function halfWritten(error: unknown, claims: readonly Claim[]): TenkenError {
  const sheets = claims.flatMap((claim) => claim.sheets.map(({ name }) => name));
  return half('EXCEL_HALF_WRITTEN', error, { sheets: listed(sheets) });
}

/** Most defined names that are named one by one. */
const MOST_NAMES = 5;

/**
 * The error of edits that broke off and that could not be put back: names why, the sheets and names that may be half-changed, and the
 * sheets whose protection may still be lifted.
 */
export function halfChanged(
  error: unknown,
  { sheets, names, added }: EditsBefore,
  open: readonly string[],
): TenkenError {
  const named = names.map(({ name }) => name.name);
  const changed = [
    ...sheets.map(({ plan }) => plan.sheet),
    ...added.map(({ name }) => name),
    ...named.slice(0, MOST_NAMES),
    ...(named.length > MOST_NAMES ? ['…'] : []),
  ];
  const opened = open.length > 0 ? { case: 'open', open: listed(open) } : {};
  return half('EXCEL_HALF_CHANGED', error, { changed: listed(changed), ...opened });
}

function half(code: string, error: unknown, parameters: Parameters): TenkenError {
  const translated = translateError(error);
  const half = new TenkenError(code, {
    code: translated instanceof TenkenError ? translated.code : 'EXCEL_FAILED',
    ...parameters,
  });
  half.cause = error;
  return half;
}

const listed = (names: readonly string[]) => [...new Set(names)].join('、');

import { TenkenError } from '../../../findings/index.js';
import { translateError } from '../translate-error.js';
import type { Claim } from './claims.js';

/** The error of a run that broke off and of which not everything could be taken back: names why, and the sheets that may be left. */
export function halfWritten(error: unknown, claims: readonly Claim[]): TenkenError {
  const translated = translateError(error);
  const code = translated instanceof TenkenError ? translated.code : 'EXCEL_FAILED';
  const sheets = [...new Set(claims.flatMap((claim) => claim.sheets.map(({ name }) => name)))].join('、');
  const half = new TenkenError('EXCEL_HALF_WRITTEN', { code, sheets });
  half.cause = error;
  return half;
}

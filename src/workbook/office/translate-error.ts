import { TenkenError } from '../../findings/index.js';
import { NEEDED } from './host.js';

/** An error that Office.js throws. Its text is for developers and may quote cells; only its code is used. */
interface HostFailure {
  readonly name: string;
  readonly code: string;
}

/** The code of an error of Office.js; undefined for any other error. */
export function hostCode(error: unknown): string | undefined {
  const failure = error as Partial<HostFailure> | null;
  return failure?.name === 'RichApi.Error' && typeof failure.code === 'string' ? failure.code : undefined;
}

const tooLarge = [
  'RequestPayloadSizeLimitExceeded',
  'ResponsePayloadSizeLimitExceeded',
  'RangeExceedsLimit',
  'OperationCellsExceedLimit',
  'MemoryLimitReached',
];
const tooOld = ['ApiNotFound', 'ApiNotAvailable', 'UnsupportedOperation', 'UnsupportedFeature'];
const closed = ['InactiveWorkbook', 'HostRestartNeeded', 'ServiceNotAvailable', 'RequestAborted', 'ConnectionFailure'];

/**
 * The refusal that an error of Excel means to people, with the error itself as its cause, for developers. Anything else is given back as
 * it is.
 */
export function translateError(error: unknown): unknown {
  const code = hostCode(error);
  if (code === undefined) return error;
  const refusal = refusalOf(code);
  refusal.cause = error;
  return refusal;
}

function refusalOf(code: string): TenkenError {
  if (code === 'InvalidOperationInCellEditMode') return new TenkenError('EXCEL_CELL_EDIT');
  if (code === 'AccessDenied') return new TenkenError('EXCEL_PROTECTED');
  if (tooLarge.includes(code)) return new TenkenError('EXCEL_TOO_LARGE');
  if (tooOld.includes(code)) return new TenkenError('EXCEL_TOO_OLD', { missing: `${NEEDED.name} ${NEEDED.version}` });
  if (closed.includes(code)) return new TenkenError('EXCEL_CLOSED', { code });
  return new TenkenError('EXCEL_FAILED', { code });
}

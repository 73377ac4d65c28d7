import type { FactId } from '../host-facts.js';

/** Texts and statuses of the errors that Excel answers with. Texts are not for users; the code is what counts. */
const errors = {
  AccessDenied: [403, 'You cannot perform the requested operation.'],
  ApiNotFound: [404, 'The API you are trying to use could not be found.'],
  EmptyChartSeries: [400, 'The attempted operation failed because the chart series is empty.'],
  GeneralException: [500, 'There was an internal error while processing the request.'],
  InactiveWorkbook: [400, 'The workbook is not active.'],
  InvalidArgument: [400, 'The argument is invalid or missing or has an incorrect format.'],
  InvalidObjectPath: [400, 'The object path does not point to an object.'],
  InvalidOperation: [400, 'The operation attempted is invalid on the object.'],
  InvalidOperationInCellEditMode: [400, 'Excel is in cell-editing mode.'],
  InvalidReference: [400, 'This reference is not valid for the current operation.'],
  ItemAlreadyExists: [409, 'The resource being created already exists.'],
  ItemNotFound: [404, "The requested resource doesn't exist."],
  MemoryLimitReached: [400, 'The memory limit has been reached.'],
  MergedRangeConflict: [409, 'A table cannot overlap merged cells.'],
  NotImplemented: [501, 'The requested feature is not implemented.'],
  OperationCellsExceedLimit: [400, 'The operation affects more than the limit of 33,554,000 cells.'],
  PivotTableRangeConflict: [409, 'The attempted operation causes a conflict with a PivotTable range.'],
  RangeExceedsLimit: [400, 'The cell count in the range has exceeded the maximum supported number.'],
  RequestPayloadSizeLimitExceeded: [413, 'The request payload size has exceeded the limit.'],
  ResponsePayloadSizeLimitExceeded: [413, 'The response payload size has exceeded the limit.'],
  UnsupportedFeature: [400, 'The operation failed because the source worksheet contains unsupported features.'],
} as const;

export type ErrorCode = keyof typeof errors;

/** A refusal by the host, as the client sees it; `fact` is the row of the table that it enforces. */
export class HostError extends Error {
  readonly status: number;

  constructor(
    readonly code: ErrorCode,
    readonly fact?: FactId,
    detail?: string,
  ) {
    super(detail ?? errors[code][1]);
    this.status = errors[code][0];
  }
}

/** Ends the present batch with an error. */
export function refuse(code: ErrorCode, fact?: FactId, detail?: string): never {
  throw new HostError(code, fact, detail);
}

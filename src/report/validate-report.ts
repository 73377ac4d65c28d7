import type { Edition } from '../checklist/index.js';
import type { TenkenError } from '../findings/index.js';
import type { Submission } from '../submission/index.js';

/** What validation says about one file: its findings by its edition, or why it was not read. */
export type CheckedFile =
  | { readonly file: string; readonly edition: Edition; readonly submission: Submission }
  | { readonly file: string; readonly refused: TenkenError };

/** What is reported of one run of validation, in text, JSON or HTML. */
export interface ValidateReport {
  /** Name and version of the product, such as `Tenken 0.1.0`. */
  readonly engine: string;
  readonly files: readonly CheckedFile[];
}

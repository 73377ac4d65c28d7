import type { Edition } from '../checklist/index.js';
import type { Finding, TenkenError } from '../findings/index.js';

/** What was found of the form of one file, or why it was not read. */
export type InspectedForm =
  | {
      readonly file: string;
      readonly edition: Edition;
      readonly repaired: readonly Finding[];
      readonly unrepaired: readonly Finding[];
    }
  | { readonly file: string; readonly refused: TenkenError };

/** What is reported of one run of inspection. */
export interface FormReport {
  readonly engine: string;
  readonly files: readonly InspectedForm[];
}

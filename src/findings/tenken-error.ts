import type { Parameters } from './finding.js';

/**
 * A refusal with a code of the catalogue: bad input, wrong usage or a limit. Anything else that is
 * thrown is a defect of the product ("we failed", not "your file is wrong").
 */
export class TenkenError extends Error {
  override readonly name = 'TenkenError';

  constructor(
    readonly code: string,
    readonly parameters: Parameters = {},
  ) {
    super(code);
  }
}

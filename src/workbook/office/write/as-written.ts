import type { Scalar } from '../../../book/index.js';
import { literalText } from './literal-text.js';

/** A value as Excel takes it: texts stay texts; an empty text clears a cell, where null would leave it. */
export function asWritten(value: Scalar | undefined): Scalar {
  return typeof value === 'string' ? literalText(value) : (value ?? '');
}

import type { Language } from '../checklist/index.js';
import type { DescribedError } from '../findings/index.js';
import { describeError, TenkenError } from '../findings/index.js';
import { texts } from './texts.js';

/** A refusal in the words of the catalogue; of a defect of the product only that it happened, never what it quotes. */
export function describeFailure(error: unknown, language: Language): DescribedError {
  if (error instanceof TenkenError) return describeError(error, language);
  const { failed, failedHint } = texts[language];
  return { code: 'TENKEN_FAILED', message: failed, fix: failedHint };
}

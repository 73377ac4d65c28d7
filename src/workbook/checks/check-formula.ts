import { MAX_FORMULA } from '../../book/index.js';

/** Design decision 7: the functions whose results we calculate ourselves and show before any program has calculated. */
const functions = new Set(['COUNTIFS', 'SUM', 'IF', 'INT']);

/** Texts, quoted sheets and columns in brackets, whose content is free. */
const quoted = /"(?:[^"]|"")*"|'(?:[^']|'')+'!|[\p{L}_][\p{L}\p{N}_.]*\[[^[\]#@]+\]/gu;
const called = /([\p{L}_][\p{L}\p{N}_.]*)\s*\(/gu;
const rest = /^[\p{L}\p{N}_.$:,()+\-*/=\s]*$/u;

/**
 * Whether a formula (without leading `=`) keeps to COUNTIFS, SUM, IF, INT, + − × ÷ and =, on cells, names and `Table[column]`.
 * Anything else would be shown with a value that we cannot vouch for.
 */
export function isOwnFormula(formula: string): boolean {
  if (formula === '' || formula.length > MAX_FORMULA || formula.startsWith('=')) return false;
  const bare = formula.replace(quoted, ' ');
  return rest.test(bare) && [...bare.matchAll(called)].every((match) => functions.has(match[1]!));
}

import type { Scalar } from '../../../src/book/index.js';
import { limitOf } from '../host-facts.js';
import { refuse } from '../protocol/host-error.js';

/** What a cell gets when something is typed or written into it. */
export interface Typed {
  readonly value: Scalar | undefined;
  /** With its `=`. */
  readonly formula?: string;
  /** Format that the input brings along, such as that of a date. */
  readonly format?: string;
}

const DAY = 86_400_000;
const EPOCH = Date.UTC(1899, 11, 30);

/** Serial number of a day; undefined when there is no such day. */
export function serialOf(year: number, month: number, day: number): number | undefined {
  const date = new Date(Date.UTC(year, month - 1, day));
  const exists = date.getUTCFullYear() === year && date.getUTCMonth() === month - 1 && date.getUTCDate() === day;
  return exists ? Math.round((date.getTime() - EPOCH) / DAY) : undefined;
}

/**
 * What Excel makes of an input into a cell of that format: numerals, percentages, days and TRUE/FALSE become values, texts that begin
 * with `=` formulas; an apostrophe or the format `@` keeps a text as it is. Days without a year are taken in 2024.
 */
export function typedValue(input: unknown, format: string): Typed {
  if (typeof input === 'number' || typeof input === 'boolean') return { value: input };
  if (typeof input !== 'string') return refuse('InvalidArgument', 'values-shape');
  if (input.length > limitOf('cell-text')) return refuse('InvalidArgument', 'cell-text');
  if (input === '') return { value: undefined };
  if (format === '@') return { value: input };
  if (input.startsWith("'")) return { value: input.slice(1) };
  if (input.startsWith('=') && input.length > 1) {
    if (input.length > limitOf('formula-length')) refuse('InvalidArgument', 'formula-length');
    return { value: undefined, formula: input };
  }
  return parsed(input) ?? text(input);
}

function text(input: string): Typed {
  // Typed so, Excel takes these for the beginning of a formula.
  if (/^[+\-@]./.test(input)) return refuse('InvalidArgument', 'values-formula');
  return { value: input };
}

function parsed(input: string): Typed | undefined {
  const trimmed = input.trim();
  if (/^(true|false)$/i.test(trimmed)) return { value: trimmed.toLowerCase() === 'true' };
  if (/^[+-]?(\d+\.?\d*|\.\d+)(e[+-]?\d+)?$/i.test(trimmed)) return { value: Number(trimmed) };
  if (/^[+-]?\d{1,3}(,\d{3})+(\.\d+)?$/.test(trimmed))
    return { value: Number(trimmed.replaceAll(',', '')), format: '#,##0' };
  const percent = /^([+-]?\d+(\.\d+)?)%$/.exec(trimmed);
  if (percent) return { value: Number(percent[1]) / 100, format: percent[2] ? '0.00%' : '0%' };
  const day = /^(?:(\d{4})([/-]))?(\d{1,2})[/-](\d{1,2})$/.exec(trimmed);
  if (!day) return undefined;
  const serial = serialOf(Number(day[1] ?? 2024), Number(day[3]), Number(day[4]));
  return serial === undefined ? undefined : { value: serial, format: day[1] ? 'yyyy/m/d' : 'm"月"d"日"' };
}

/** Year, month and day of a serial number. */
export function dayOf(serial: number): { readonly year: number; readonly month: number; readonly day: number } {
  const date = new Date(EPOCH + Math.floor(serial) * DAY);
  return { year: date.getUTCFullYear(), month: date.getUTCMonth() + 1, day: date.getUTCDate() };
}

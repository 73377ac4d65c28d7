import type { Scalar } from '../../../src/book/index.js';
import { intersection } from '../model/box.js';
import type { ValidationEntry } from '../model/data-validation.js';
import type { Worksheet } from '../model/worksheet.js';

/**
 * The message with which a validation stops an input; undefined when it lets it pass. Lists, lengths, numbers, days and custom formulas
 * that the double can calculate are checked, anything else passes.
 */
export function refusedInput(
  sheet: Worksheet,
  row: number,
  column: number,
  value: Scalar | undefined,
): string | undefined {
  const cell = { row, column, rows: 1, columns: 1 };
  const entry = sheet.validations.find(({ boxes }) => boxes.some((box) => intersection(box, cell)));
  if (!entry || (entry.errorAlert.style ?? 'Stop') !== 'Stop' || entry.errorAlert.showAlert === false) return undefined;
  if (value === undefined && entry.ignoreBlanks) return undefined;
  return passes(sheet, entry, value)
    ? undefined
    : String(entry.errorAlert.message || 'The value does not match the data validation.');
}

function passes(sheet: Worksheet, { rule }: ValidationEntry, value: Scalar | undefined): boolean {
  const [kind, limits] = Object.entries(rule)[0] as [string, Readonly<Record<string, unknown>>];
  switch (kind) {
    case 'list':
      return listed(sheet, String(limits.source)).includes(String(value ?? ''));
    case 'textLength':
      return within(String(value ?? '').length, limits);
    case 'date':
    case 'wholeNumber':
    case 'decimal':
      return typeof value === 'number' && within(value, limits);
    case 'custom':
      return sheet.workbook.calculator.resultOf(sheet, String(limits.formula)) !== false;
    default:
      return true;
  }
}

/** Items of a list: written out, or those of a range or name. */
function listed(sheet: Worksheet, source: string): string[] {
  if (!source.startsWith('=')) return source.split(',').map((item) => item.trim());
  const reference = source.slice(1).replaceAll('$', '');
  const range = sheet.workbook.rangeOf(source.slice(1)) ?? sheet.getRange(reference);
  return range.values.flat().map(String);
}

function within(
  value: number,
  { operator = 'Between', formula1, formula2 }: Readonly<Record<string, unknown>>,
): boolean {
  const [a, b] = [Number(formula1), Number(formula2)];
  switch (operator) {
    case 'Between':
      return value >= a && value <= b;
    case 'LessThanOrEqualTo':
    case 'LessThanOrEqual':
      return value <= a;
    case 'LessThan':
      return value < a;
    case 'GreaterThanOrEqualTo':
      return value >= a;
    case 'GreaterThan':
      return value > a;
    case 'EqualTo':
      return value === a;
    case 'NotEqualTo':
      return value !== a;
    default:
      return !(value >= a && value <= b);
  }
}

import type { SeenValidation } from '../../book/index.js';

/** Kinds as files name them, by the member of the rule that Excel gives. */
const kinds: Readonly<Record<string, string>> = {
  wholeNumber: 'whole',
  decimal: 'decimal',
  list: 'list',
  date: 'date',
  time: 'time',
  textLength: 'textLength',
  custom: 'custom',
};

interface Compared {
  readonly source?: unknown;
  readonly formula?: unknown;
  readonly formula1?: unknown;
  readonly formula2?: unknown;
  readonly operator?: string;
}

/** What a validation of Excel lets in and says, in the words of files. */
export function seenValidation(
  rule: Excel.DataValidationRule,
  errorAlert: Excel.DataValidationErrorAlert,
): Omit<SeenValidation, 'areas'> {
  const [kind = '', limits] = Object.entries(rule).find(([, value]) => value !== undefined && value !== null) ?? [];
  const { source, formula, formula1, formula2, operator = 'Between' } = (limits ?? {}) as Compared;
  const formulas = [formula ?? formula1, formula2].filter((one) => one !== undefined && one !== null && one !== '');
  return {
    kind: kinds[kind] ?? 'none',
    operator: operators[operator] ?? 'between',
    formulas: kind === 'list' ? [listSource(String(source))] : formulas.map((one) => String(one).replace(/^=/, '')),
    alert: errorAlert.showAlert ? (alerts[errorAlert.style] ?? 'stop') : 'none',
  };
}

const operators: Readonly<Record<string, string>> = {
  Between: 'between',
  NotBetween: 'notBetween',
  EqualTo: 'equal',
  NotEqualTo: 'notEqual',
  GreaterThan: 'greaterThan',
  LessThan: 'lessThan',
  GreaterThanOrEqualTo: 'greaterThanOrEqual',
  LessThanOrEqualTo: 'lessThanOrEqual',
};

const alerts: Readonly<Record<string, SeenValidation['alert']>> = {
  Stop: 'stop',
  Warning: 'warning',
  Information: 'information',
};

/** Excel gives a list bare and a reference with `=`; files put a list in quotes and a reference as it is. */
function listSource(source: string): string {
  return source.startsWith('=') ? source.slice(1) : `"${source.replaceAll('"', '""')}"`;
}

import type { Worksheet } from './worksheet.js';

/** Rewrites the formulas of validations and conditional formats. */
export function rewriteRules(sheet: Worksheet, rewrite: (formula: string) => string): void {
  const written = (value: unknown): unknown => {
    if (typeof value === 'string') return value.startsWith('=') ? rewrite(value) : value;
    if (value === null || typeof value !== 'object') return value;
    return Object.fromEntries(Object.entries(value).map(([key, part]) => [key, written(part)]));
  };
  for (const entry of sheet.validations) entry.rule = written(entry.rule) as typeof entry.rule;
  for (const entry of sheet.conditionalFormats) entry.formula = rewrite(entry.formula);
}

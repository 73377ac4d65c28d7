import type { Area, Validation } from '../../../book/index.js';
import { rangeOf } from '../range-of.js';

/** Sets what may be typed into one of the areas of a validation. */
export function writeValidation(sheet: Excel.Worksheet, area: Area, validation: Validation): void {
  const { dataValidation } = rangeOf(sheet, area);
  const { alert = 'stop', error, prompt } = validation;
  dataValidation.rule = ruleOf(validation);
  dataValidation.ignoreBlanks = validation.allowBlank ?? false;
  dataValidation.errorAlert = {
    showAlert: true,
    style: alerts[alert],
    title: error?.title ?? '',
    message: error?.text ?? '',
  };
  if (prompt) dataValidation.prompt = { showPrompt: true, title: prompt.title, message: prompt.text };
}

const alerts = { stop: 'Stop', warning: 'Warning', information: 'Information' } as const;

function ruleOf(validation: Validation): Excel.DataValidationRule {
  switch (validation.kind) {
    case 'list':
      return { list: { inCellDropDown: true, source: listSource(validation.source) } };
    case 'custom':
      return { custom: { formula: `=${validation.formula}` } };
    case 'date':
      return { date: { formula1: `=${validation.from}`, formula2: `=${validation.to}`, operator: 'Between' } };
    case 'textLength':
      return { textLength: { formula1: validation.max, operator: 'LessThanOrEqualTo' } };
  }
}

/** Files put a list in quotes and a reference as it is; Excel wants the list bare and the reference with `=`. */
function listSource(source: string): string {
  return source.startsWith('"') ? source.slice(1, -1).replaceAll('""', '"') : `=${source}`;
}

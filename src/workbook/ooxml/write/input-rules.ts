import type { Area, ConditionalFormat, Validation } from '../../../book/index.js';
import { a1Area } from '../../../book/index.js';
import { attributeText } from './attribute-text.js';
import { escapeCellText } from '../package/index.js';
import type { Styles } from './styles.js';

function areasXml(areas: readonly Area[]): string {
  return areas.map(a1Area).join(' ');
}

function ruleOf(validation: Validation): string {
  const formula = (text: string, place: 1 | 2) => `<formula${place}>${escapeCellText(text)}</formula${place}>`;
  switch (validation.kind) {
    case 'list':
      return formula(validation.source, 1);
    case 'custom':
      return formula(validation.formula, 1);
    case 'date':
      return formula(String(validation.from), 1) + formula(String(validation.to), 2);
    case 'textLength':
      return formula(String(validation.max), 1);
  }
}

/** `<dataValidation>` of one validation. */
export function validationXml(validation: Validation): string {
  const { kind, alert, error, prompt } = validation;
  return (
    `<dataValidation type="${kind}"` +
    (alert === undefined || alert === 'stop' ? '' : ` errorStyle="${alert}"`) +
    (kind === 'textLength' ? ' operator="lessThanOrEqual"' : '') +
    (validation.allowBlank ? ' allowBlank="1"' : '') +
    ' showInputMessage="1" showErrorMessage="1"' +
    (error ? ` errorTitle="${attributeText(error.title)}" error="${attributeText(error.text)}"` : '') +
    (prompt ? ` promptTitle="${attributeText(prompt.title)}" prompt="${attributeText(prompt.text)}"` : '') +
    ` sqref="${areasXml(validation.areas)}">${ruleOf(validation)}</dataValidation>`
  );
}

/** `<dataValidations>` (ECMA-376 part 1, 18.3.1.33); `''` when there are none. */
export function validationsXml(validations: readonly Validation[]): string {
  if (validations.length === 0) return '';
  return `<dataValidations count="${validations.length}">${validations.map(validationXml).join('')}</dataValidations>`;
}

/** `<conditionalFormatting>` of one format (ECMA-376 part 1, 18.3.1.18): number of its highlight, and its place among all of the sheet. */
export function conditionalFormatXml(
  { areas, formula, stopIfTrue }: ConditionalFormat,
  highlight: number,
  priority: number,
): string {
  return (
    `<conditionalFormatting sqref="${areasXml(areas)}"><cfRule type="expression" dxfId="${highlight}"` +
    ` priority="${priority}"${stopIfTrue ? ' stopIfTrue="1"' : ''}><formula>${escapeCellText(formula)}</formula>` +
    '</cfRule></conditionalFormatting>'
  );
}

/** `<conditionalFormatting>` elements; the first format wins where two disagree. */
export function conditionalFormatsXml(
  formats: readonly ConditionalFormat[],
  styles: Pick<Styles, 'highlight'>,
): string {
  return formats
    .map((format, place) => conditionalFormatXml(format, styles.highlight(format.highlight), place + 1))
    .join('');
}

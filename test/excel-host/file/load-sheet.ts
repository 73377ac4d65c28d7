import { cellOfKey } from '../../../src/book/index.js';
import type { SheetSnapshot } from '../../../src/book/index.js';
import { filledFormula } from '../calc/references.js';
import { boxOfArea, parseBox } from '../model/box.js';
import type { Box } from '../model/box.js';
import { PLAIN } from '../model/cell-style.js';
import type { ValidationEntry } from '../model/data-validation.js';
import { NOTHING_ALLOWED } from '../model/sheet-protection.js';
import type { ProtectionOptions } from '../model/sheet-protection.js';
import type { Worksheet } from '../model/worksheet.js';
import { loadPrint } from './load-print.js';
import type { FileStyles } from './load-styles.js';
import { all, flag, one } from './xml.js';
import type { Xml } from './xml.js';

/** Fills a sheet with what its part and its snapshot say. */
export function loadSheet(sheet: Worksheet, snapshot: SheetSnapshot, root: Xml, styles: FileStyles): void {
  const visibility = { visible: 'Visible', hidden: 'Hidden', veryHidden: 'VeryHidden' } as const;
  const tab = one(one(root, 'sheetPr'), 'tabColor')?.attributes.rgb;
  const view = one(one(root, 'sheetViews'), 'sheetView');
  sheet.load({
    visibility: visibility[snapshot.state],
    tabColor: tab ? `#${tab.slice(-6).toUpperCase()}` : '',
    gridlines: flag(view?.attributes.showGridLines, true),
  });
  const pane = one(view, 'pane')?.attributes;
  if (pane?.state?.startsWith('frozen')) {
    sheet.freezePanes.frozenRows = Number(pane.ySplit ?? 0);
    sheet.freezePanes.frozenColumns = Number(pane.xSplit ?? 0);
  }
  sheet.cells.base = styles.cells[0] ?? PLAIN;
  loadColumns(sheet, root, styles);
  loadRows(sheet, root, styles);
  for (const [key, value] of snapshot.cells) {
    const { row, column } = cellOfKey(key);
    sheet.cells.values.set(row, column, value);
  }
  for (const area of snapshot.merges) sheet.merges.areas.push(boxOfArea(area));
  for (const row of snapshot.hiddenRows) sheet.lines.hiddenRows.add(row);
  for (const column of snapshot.hiddenColumns) sheet.lines.hiddenColumns.add(column);
  loadProtection(sheet, one(root, 'sheetProtection'));
  sheet.validations = all(one(root, 'dataValidations'), 'dataValidation').map(validationOf);
  sheet.conditionalFormats = conditionalFormatsOf(sheet, root, styles);
  for (const { attributes } of all(one(root, 'hyperlinks'), 'hyperlink')) {
    const box = parseBox(attributes.ref ?? '');
    if (box && attributes.location) sheet.links.set(box.row, box.column, { documentReference: attributes.location });
  }
  loadPrint(sheet, root);
  const filter = one(root, 'autoFilter')?.attributes.ref;
  if (filter) sheet.autoFilter.box = parseBox(filter);
}

/** Points of a width that a file gives in characters of 7 pixels; the margins of the cell are in it already. */
export const pointsOfWidth = (characters: number) => Math.round(characters * 7 * 0.75 * 100) / 100;

function loadColumns(sheet: Worksheet, root: Xml, styles: FileStyles): void {
  for (const { attributes } of all(one(root, 'cols'), 'col')) {
    const style = styles.cells[Number(attributes.style ?? 0)];
    for (let column = Number(attributes.min); column <= Number(attributes.max); column++) {
      if (attributes.width) sheet.lines.columnWidths.set(column, pointsOfWidth(Number(attributes.width)));
      if (attributes.style && style) sheet.cells.columnStyles.set(column, style);
    }
  }
}

function loadRows(sheet: Worksheet, root: Xml, styles: FileStyles): void {
  const shared = new Map<string, { readonly formula: string; readonly row: number; readonly column: number }>();
  let row = 0;
  for (const element of all(one(root, 'sheetData'), 'row')) {
    row = Number(element.attributes.r ?? row + 1);
    if (element.attributes.ht) sheet.lines.rowHeights.set(row, Number(element.attributes.ht));
    const style = styles.cells[Number(element.attributes.s ?? 0)];
    if (flag(element.attributes.customFormat) && style) sheet.cells.rowStyles.set(row, style);
    let column = 0;
    for (const cell of all(element, 'c')) {
      column = parseBox(cell.attributes.r ?? '')?.column ?? column + 1;
      const own = styles.cells[Number(cell.attributes.s ?? 0)];
      if (own) sheet.cells.styles.set(row, column, own);
      const formula = one(cell, 'f');
      if (!formula) continue;
      const { si } = formula.attributes;
      const master = si === undefined ? undefined : shared.get(si);
      if (si !== undefined && formula.text !== '') shared.set(si, { formula: formula.text, row, column });
      const text = formula.text || (master && filledFormula(master.formula, row - master.row, column - master.column));
      if (text) sheet.cells.formulas.set(row, column, `=${text}`);
    }
  }
}

function loadProtection(sheet: Worksheet, protection: Xml | undefined): void {
  if (!protection || !flag(protection.attributes.sheet)) return;
  const options: Record<string, boolean | string> = { ...NOTHING_ALLOWED };
  // A file says what is locked, the API what is allowed.
  for (const name of Object.keys(NOTHING_ALLOWED)) {
    const attribute = name
      .replace(/^allow(.)/, (_, first: string) => first.toLowerCase())
      .replace('editO', 'o')
      .replace('editS', 's');
    if (attribute in protection.attributes) options[name] = !flag(protection.attributes[attribute]);
  }
  const { password, hashValue } = protection.attributes;
  // The double cannot know the password of a file; no guess opens it.
  sheet.protection.state = { options: options as unknown as ProtectionOptions, password: password ?? hashValue };
}

const boxesOf = (sqref: string): Box[] => sqref.split(' ').flatMap((address) => parseBox(address) ?? []);
const capital = (word: string) => word.charAt(0).toUpperCase() + word.slice(1);

const operators: Readonly<Record<string, string>> = {
  between: 'Between',
  notBetween: 'NotBetween',
  equal: 'EqualTo',
  notEqual: 'NotEqualTo',
  greaterThan: 'GreaterThan',
  lessThan: 'LessThan',
  greaterThanOrEqual: 'GreaterThanOrEqualTo',
  lessThanOrEqual: 'LessThanOrEqualTo',
};

function validationOf({ attributes, ...element }: Xml): ValidationEntry {
  const formula = (name: string) => one({ attributes, ...element }, name)?.text ?? '';
  const kind = attributes.type === 'whole' ? 'wholeNumber' : (attributes.type ?? 'none');
  const first = formula('formula1');
  const limits = {
    operator: operators[attributes.operator ?? 'between'],
    formula1: number(first),
    formula2: number(formula('formula2')),
  };
  const source = first.startsWith('"') ? first.slice(1, -1) : `=${first}`;
  const rule =
    kind === 'list'
      ? { list: { inCellDropDown: true, source } }
      : kind === 'custom'
        ? { custom: { formula: `=${first}` } }
        : { [kind]: limits };
  return {
    boxes: boxesOf(attributes.sqref ?? ''),
    rule,
    ignoreBlanks: flag(attributes.allowBlank),
    errorAlert: {
      showAlert: flag(attributes.showErrorMessage),
      style: capital(attributes.errorStyle ?? 'stop'),
      title: attributes.errorTitle ?? '',
      message: attributes.error ?? '',
    },
    prompt: {
      showPrompt: flag(attributes.showInputMessage),
      title: attributes.promptTitle ?? '',
      message: attributes.prompt ?? '',
    },
  };
}

const number = (text: string) => (text !== '' && !Number.isNaN(Number(text)) ? Number(text) : text && `=${text}`);

function conditionalFormatsOf(sheet: Worksheet, root: Xml, styles: FileStyles) {
  return all(root, 'conditionalFormatting')
    .flatMap((group) => all(group, 'cfRule').map((rule) => ({ rule, sqref: group.attributes.sqref ?? '' })))
    .sort((a, b) => Number(a.rule.attributes.priority) - Number(b.rule.attributes.priority))
    .map(({ rule, sqref }) => ({
      id: sheet.workbook.newId(),
      boxes: boxesOf(sqref),
      type: rule.attributes.type === 'expression' ? 'Custom' : capital(rule.attributes.type ?? ''),
      formula: `=${one(rule, 'formula')?.text ?? ''}`,
      stopIfTrue: flag(rule.attributes.stopIfTrue),
      ...(styles.highlights[Number(rule.attributes.dxfId)] ?? { fill: null, fontColor: null, bold: null }),
    }));
}

import { a1Area, parseA1 } from '../../../book/index.js';
import type { Address, Highlight } from '../../../book/index.js';
import { XmlScanner } from '../read/xml-scanner.js';
import { validationXml } from '../write/input-rules.js';
import { PROTECTION } from '../write/worksheet.js';
import { ChildInserter, withPrefix } from './children.js';
import { deselect, showColumns } from './frame.js';
import { FormatPatcher } from './formats.js';
import { mergesXml, patchMerges } from './merges.js';
import { patchValidations, takeFromExtension } from './validations.js';
import { RowPatcher } from './rows.js';
import type { CellContext } from './rows.js';
import type { SheetEdits } from './sheet-edits.js';
import { Splices } from './splices.js';

/** Children of a worksheet in the order of the schema (CT_Worksheet, ECMA-376 part 1, 18.3.1.99). */
const order = (
  'sheetPr dimension sheetViews sheetFormatPr cols sheetData sheetCalcPr sheetProtection protectedRanges scenarios autoFilter ' +
  'sortState dataConsolidate customSheetViews mergeCells phoneticPr conditionalFormatting dataValidations hyperlinks ' +
  'printOptions pageMargins pageSetup headerFooter rowBreaks colBreaks customProperties cellWatches ignoredErrors smartTags ' +
  'drawing legacyDrawing legacyDrawingHF drawingHF picture oleObjects controls webPublishItems tableParts extLst'
).split(' ');

export interface PatchedSheet {
  readonly bytes: Uint8Array;
  readonly droppedFormula: boolean;
  /** Id of the relationship to the boxes of the sheet's notes, if it had one. */
  readonly boxes: string | undefined;
}

/**
 * Changes a worksheet part in one pass. `newBoxes` gives the element `<legacyDrawing>`; it is called only when the sheet has none
 * yet, and left out when there are no notes to add.
 */
export function patchWorksheet(
  bytes: Uint8Array,
  part: string,
  edits: SheetEdits,
  context: Pick<CellContext, 'sheet' | 'filled' | 'styled'> & { readonly highlight: (highlight: Highlight) => number },
  newBoxes: (() => string) | undefined,
): PatchedSheet {
  const scanner = new XmlScanner(bytes, part);
  const splices = new Splices();
  const inserter = new ChildInserter(scanner, splices, order);
  const columns: { from: number; to: number; style: number }[] = [];
  let droppedFormula = false;
  let boxes: string | undefined;

  const validations = edits.validations.map(validationXml);
  if (validations.length > 0) {
    inserter.insert('dataValidations', () => {
      return `<dataValidations count="${validations.length}">${validations.join('')}</dataValidations>`;
    });
  }
  if (edits.merged.length > 0) inserter.insert('mergeCells', () => mergesXml(edits.merged));
  if (edits.protects) inserter.insert('sheetProtection', () => PROTECTION);
  if (edits.formats.length > 0) {
    const formats = new FormatPatcher(bytes, part, edits.formats, splices);
    inserter.insert('conditionalFormatting', () => formats.xml(context.highlight));
  }
  if (newBoxes) inserter.insert('legacyDrawing', newBoxes);

  inserter.run((name) => {
    switch (name) {
      case 'dimension':
        widenDimension(scanner, splices, edits);
        break;
      case 'sheetViews':
        // Two sheets in view are a group: what is typed into the one goes into the other too.
        if (edits.state !== undefined && edits.state !== 'visible') deselect(scanner, splices);
        break;
      case 'sheetProtection':
        inserter.cancel(name);
        if (edits.protects && !scanner.flag('sheet')) {
          const { start } = scanner;
          scanner.skip();
          splices.replace(start, scanner.end, withPrefix(PROTECTION, scanner.prefixText));
        }
        break;
      case 'mergeCells':
        inserter.cancel(name);
        patchMerges(scanner, splices, edits, context.sheet);
        break;
      case 'extLst':
        if (edits.validations.length > 0) takeFromExtension(scanner, splices, edits.validations);
        break;
      case 'cols':
        if (scanner.empty) break;
        while (scanner.next() && !scanner.is('cols')) {
          if (!scanner.opens) continue;
          const [from, to, style] = ['min', 'max', 'style'].map((name) => Number(scanner.attribute(name) ?? 0));
          columns.push({ from: from!, to: to!, style: style! });
          showColumns(scanner, splices, edits.shownColumns);
        }
        break;
      case 'sheetData': {
        const columnStyle = (column: number) =>
          columns.find(({ from, to }) => from <= column && column <= to)?.style ?? 0;
        droppedFormula = new RowPatcher(scanner, splices, edits, { ...context, columnStyle }).droppedFormula;
        break;
      }
      case 'dataValidations':
        inserter.cancel(name);
        if (validations.length > 0) patchValidations(scanner, splices, edits.validations);
        break;
      case 'legacyDrawing':
        boxes = scanner.attribute('id', true);
        inserter.cancel(name);
        break;
    }
  });
  return { bytes: splices.any ? splices.apply(bytes) : bytes, droppedFormula, boxes };
}

/** `<dimension ref>` covers the cells in use; some readers stop at its edge. */
function widenDimension(scanner: XmlScanner, splices: Splices, edits: SheetEdits): void {
  const range = scanner.attributeRange('ref');
  const [first = '', last = first] = (scanner.attribute('ref') ?? '').split(':');
  const from = parseA1(first);
  const to = parseA1(last);
  if (!range || !from || !to) return;
  const used: Address[] = edits.rows.flatMap(([row, cells]) =>
    cells.flatMap(([column, { value, fill, style }]) =>
      value?.to !== undefined || value?.formula !== undefined || fill !== undefined || style !== undefined
        ? [{ row, column }]
        : [],
    ),
  );
  const all = [from, to, ...used];
  const rows = all.map(({ row }) => row);
  const columns = all.map(({ column }) => column);
  const area = {
    from: { row: Math.min(...rows), column: Math.min(...columns) },
    to: { row: Math.max(...rows), column: Math.max(...columns) },
  };
  if (a1Area(area) !== a1Area({ from, to })) splices.replace(...range, a1Area(area));
}

/** Whether a worksheet part holds a formula. */
export function holdsFormula(bytes: Uint8Array, part: string): boolean {
  const scanner = new XmlScanner(bytes, part);
  while (scanner.seek()) {
    if (scanner.opens && scanner.is('f')) return true;
    if (!scanner.opens && scanner.is('sheetData')) return false;
  }
  return false;
}

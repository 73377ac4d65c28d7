import { a1, columnLetters, parseA1 } from '../../../book/index.js';
import type { Style } from '../../../book/index.js';
import { escapeCellText } from '../package/index.js';
import type { XmlScanner } from '../read/xml-scanner.js';
import { withPrefix } from './children.js';
import type { CellEdit, SheetEdits } from './sheet-edits.js';
import type { Splices } from './splices.js';
import { unsupported } from './unsupported.js';

/** What changing cells needs from the rest of the workbook. */
export interface CellContext {
  readonly sheet: string;
  /** Number of the style that is as `base`, with another colour behind. */
  readonly filled: (base: number, color: string) => number;
  /** Number of a style. */
  readonly styled: (style: Style) => number;
  /** Style of a cell that is not in the file yet, by its column; 0 is the plain one. */
  readonly columnStyle: (column: number) => number;
}

/** `t` and content of a cell. A text stands in the cell itself, so that the table of shared texts stays as it is. */
function content({ to: value, formula }: NonNullable<CellEdit['value']> = {}): {
  readonly type: string;
  readonly xml: string;
} {
  // Without a value of its own: the program that opens the file calculates it.
  if (formula !== undefined) return { type: '', xml: `<f>${escapeCellText(formula)}</f>` };
  if (value === undefined) return { type: '', xml: '' };
  if (typeof value === 'number') return { type: '', xml: `<v>${value}</v>` };
  if (typeof value === 'boolean') return { type: ' t="b"', xml: `<v>${value ? 1 : 0}</v>` };
  return { type: ' t="inlineStr"', xml: `<is><t xml:space="preserve">${escapeCellText(value)}</t></is>` };
}

/** Points of a row that was hidden by having no height. */
const SHOWN_HEIGHT = 18;

/** Changes the cells of `<sheetData>`, at whose start tag the scanner stands, in one pass; leaves it at the end tag. */
export class RowPatcher {
  /** Whether a formula gave way to a value. */
  droppedFormula = false;
  private readonly rows: [number, [number, CellEdit][]][];
  private readonly shown: ReadonlySet<number>;
  private readonly prefix: string;

  constructor(
    private readonly scanner: XmlScanner,
    private readonly splices: Splices,
    edits: SheetEdits,
    private readonly context: CellContext,
  ) {
    this.rows = edits.rows;
    this.shown = edits.shownRows;
    this.prefix = scanner.prefixText;
    if (scanner.empty) this.fillEmptyData();
    else this.patchRows();
  }

  private fillEmptyData(): void {
    const { start, end } = this.scanner;
    const rows = this.rows.map(([row, cells]) => this.newRow(row, cells)).join('');
    if (rows === '') return;
    this.splices.replace(start, end, `<${this.prefix}sheetData>${rows}</${this.prefix}sheetData>`);
  }

  private patchRows(): void {
    const { scanner, splices, rows } = this;
    let next = 0;
    let last = 0;
    const insertBefore = (row: number, at: number) => {
      for (; next < rows.length && rows[next]![0] < row; next++) splices.insert(at, this.newRow(...rows[next]!));
    };
    for (;;) {
      if (!scanner.seek()) throw scanner.broken();
      if (!scanner.opens && scanner.is('sheetData')) break;
      if (!scanner.opens || !scanner.is('row')) continue;
      scanner.read();
      this.show(Number(scanner.attribute('r') ?? last + 1));
      last = Number(scanner.attribute('r') ?? last + 1);
      insertBefore(last, scanner.start);
      if (rows[next]?.[0] === last) this.patchRow(...rows[next++]!);
    }
    insertBefore(Infinity, scanner.start);
    scanner.read();
  }

  /** Shows the row at whose start tag the scanner stands, where that is wanted. */
  private show(row: number): void {
    const { scanner, splices } = this;
    if (!this.shown.has(row) || !scanner.flag('hidden')) return;
    splices.replace(...scanner.attributeRange('hidden')!, '0');
    const height = scanner.attributeRange('ht');
    if (height && Number(scanner.attribute('ht')) === 0) splices.replace(...height, String(SHOWN_HEIGHT));
  }

  private newRow(row: number, cells: readonly [number, CellEdit][]): string {
    const xml = cells.map(([column, edit]) => this.newCell(row, column, edit, undefined)).join('');
    return xml === '' ? '' : `<${this.prefix}row r="${row}">${xml}</${this.prefix}row>`;
  }

  /** Changes cells of a row, at whose start tag the scanner stands. */
  private patchRow(row: number, cells: readonly [number, CellEdit][]): void {
    const { scanner, splices } = this;
    const rowStyle = scanner.flag('customFormat') ? Number(scanner.attribute('s') ?? 0) : undefined;
    const spans = scanner.attributeRange('spans');
    const spansText = scanner.attribute('spans');
    const added: number[] = [];
    const newCells = (part: readonly [number, CellEdit][]) =>
      part
        .map(([column, edit]) => {
          const xml = this.newCell(row, column, edit, rowStyle);
          if (xml !== '') added.push(column);
          return xml;
        })
        .join('');

    if (scanner.empty) {
      const xml = newCells(cells);
      if (xml !== '') splices.replace(scanner.end - 2, scanner.end, `>${xml}</${this.prefix}row>`);
    } else {
      let next = 0;
      let last = 0;
      while (next < cells.length) {
        if (!scanner.seek()) throw scanner.broken();
        if (!scanner.opens && scanner.is('row')) {
          splices.insert(scanner.start, newCells(cells.slice(next)));
          break;
        }
        if (!scanner.opens || !scanner.is('c')) continue;
        scanner.read();
        last = parseA1(scanner.attribute('r') ?? '')?.column ?? last + 1;
        const from = next;
        while (next < cells.length && cells[next]![0] < last) next++;
        if (next > from) splices.insert(scanner.start, newCells(cells.slice(from, next)));
        if (cells[next]?.[0] === last) this.patchCell(row, last, cells[next++]![1]);
      }
    }
    if (spans && added.length > 0) {
      // A hint of where the row's cells stand; a wrong one would hide the new cells from some programs.
      const columns = [...added, ...(spansText ?? '').split(/[: ]/).map(Number)].filter((column) => column >= 1);
      splices.replace(...spans, `${Math.min(...columns)}:${Math.max(...columns)}`);
    }
  }

  private newCell(row: number, column: number, edit: CellEdit, rowStyle: number | undefined): string {
    const { value, fill, style: given } = edit;
    if (content(value).xml === '' && fill === undefined && given === undefined) return '';
    const style = rowStyle ?? this.context.columnStyle(column);
    return this.cellXml(row, column, this.styleOf(style, edit), value);
  }

  /** Changes the cell at whose start tag the scanner stands. */
  private patchCell(row: number, column: number, edit: CellEdit): void {
    const { scanner, splices } = this;
    const { start, end } = scanner;
    const styleRange = scanner.attributeRange('s');
    const base = Number(scanner.attribute('s') ?? 0);
    const style = this.styleOf(base, edit);
    if (edit.value) {
      if (!scanner.empty) this.passContent(row, column);
      splices.replace(start, scanner.end, this.cellXml(row, column, style, edit.value));
    } else if (styleRange) splices.replace(...styleRange, String(style));
    else splices.insert(scanner.empty ? end - 2 : end - 1, ` s="${style}"`);
  }

  /** Goes to the end tag of a cell whose content will be replaced. */
  private passContent(row: number, column: number): void {
    const { scanner } = this;
    for (;;) {
      if (!scanner.seek()) throw scanner.broken();
      if (!scanner.opens && scanner.is('c')) break;
      if (!scanner.opens || !scanner.is('f')) continue;
      scanner.read();
      this.droppedFormula = true;
      const type = scanner.attribute('t');
      const cell = a1({ row, column });
      const ref = scanner.attribute('ref') ?? cell;
      const alone = ref === cell || ref === `${cell}:${cell}`;
      const place = `${this.context.sheet}!${cell}`;
      // The first cell of a shared formula holds it for the others; a part of an array cannot change at all.
      if (type === 'shared' && !alone) throw unsupported('sharedFormula', place);
      if (type === 'array' || type === 'dataTable') if (!alone) throw unsupported('arrayFormula', place);
    }
    scanner.read();
  }

  private styleOf(base: number, { fill, style }: CellEdit): number {
    const own = style === undefined ? base : this.context.styled(style);
    return fill === undefined ? own : this.context.filled(own, fill);
  }

  private cellXml(row: number, column: number, style: number, value: CellEdit['value']): string {
    const { type, xml } = content(value);
    const start = `<${this.prefix}c r="${columnLetters(column)}${row}"${style === 0 ? '' : ` s="${style}"`}${type}`;
    return xml === '' ? `${start}/>` : `${start}>${withPrefix(xml, this.prefix)}</${this.prefix}c>`;
  }
}

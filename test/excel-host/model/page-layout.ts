import { refuse } from '../protocol/host-error.js';
import { HostObject } from './host-object.js';
import { KeyedCollection } from './keyed-collection.js';
import { Range } from './range.js';
import type { Worksheet } from './worksheet.js';

/** Three parts of a header and three of a footer, with the codes that files have: `&P`, `&8`. */
class HeaderFooter extends HostObject {
  readonly className = 'HeaderFooter';
  leftHeader = '';
  centerHeader = '';
  rightHeader = '';
  leftFooter = '';
  centerFooter = '';
  rightFooter = '';
}

class HeaderFooterGroup extends HostObject {
  readonly className = 'HeaderFooterGroup';
  readonly defaultForAllPages = new HeaderFooter();
  state = 'Default';
}

/** How a sheet is printed. */
export class PageLayout extends HostObject {
  readonly className = 'PageLayout';
  readonly headersFooters = new HeaderFooterGroup();
  orientation = 'Portrait';
  paperSize = 'A4';
  leftMargin = 50.4;
  rightMargin = 50.4;
  topMargin = 54;
  bottomMargin = 54;
  headerMargin = 21.6;
  footerMargin = 21.6;
  zoom: { readonly horizontalFitToPages?: number; readonly scale?: number } = { scale: 100 };
  printArea: Range | undefined;
  titleRows: readonly [number, number] | undefined;

  constructor(private readonly worksheet: Worksheet) {
    super();
  }

  setPrintArea(area: Range | string): void {
    this.printArea = area instanceof Range ? area : this.worksheet.getRange(area);
    this.worksheet.workbook.history.touch();
  }

  /** Whole rows, such as `$1:$3`. */
  setPrintTitleRows(rows: Range | string): void {
    const { box, isEntireRow } = rows instanceof Range ? rows : this.worksheet.getRange(rows.replaceAll('$', ''));
    if (!isEntireRow) refuse('InvalidArgument', 'print-title-rows');
    this.titleRows = [box.row, box.row + box.rows - 1];
    this.worksheet.workbook.history.touch();
  }

  getPrintAreaOrNullObject(): Range | null {
    return this.printArea ?? null;
  }

  getPrintTitleRowsOrNullObject(): Range | null {
    const { titleRows, worksheet } = this;
    return titleRows ? worksheet.getRange(`${titleRows[0]}:${titleRows[1]}`) : null;
  }
}

/** A page begins at this row. */
class PageBreak extends HostObject {
  readonly className = 'PageBreak';
  readonly columnIndex = 0;

  constructor(readonly row: number) {
    super();
  }

  get rowIndex(): number {
    return this.row - 1;
  }
}

export class PageBreakCollection extends KeyedCollection<PageBreak> {
  readonly className = 'PageBreakCollection';

  constructor(private readonly worksheet: Worksheet) {
    super();
  }

  add(range: Range | string): PageBreak {
    const { box } = range instanceof Range ? range : this.worksheet.getRange(range);
    const added = new PageBreak(box.row);
    this.list.push(added);
    this.worksheet.workbook.history.touch();
    return added;
  }

  /** Adds a break while a file is loaded. */
  load(row: number): void {
    this.list.push(new PageBreak(row));
  }

  removePageBreaks(): void {
    this.list.length = 0;
    this.worksheet.workbook.history.touch();
  }

  protected override keysOf({ row }: PageBreak): readonly string[] {
    return [String(row)];
  }
}

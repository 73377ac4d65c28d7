import type { Book, Cell, Pivot, Sheet, Table } from '../../../book/index.js';
import { checkPivotShape } from '../../checks/check-pivot.js';
import { bookInvalid } from '../../checks/invalid.js';
import { checkPivotItems, checkPivotPlaces } from './check-pivot.js';
import type { Parts } from './parts.js';
import { PivotCache } from './pivot-cache.js';
import { pivotCells } from './pivot-cells.js';
import { layOutPivot } from './pivot-layout.js';
import type { PivotLayout } from './pivot-layout.js';
import { pivotTableXml } from './pivot-table.js';

const cachePart = (id: number) => `xl/pivotCache/pivotCacheDefinition${id}.xml`;

/** All PivotTables of a book, with one cache for each table that they read. */
export class BookPivots {
  /** By table, in order of first use; the cache's id is its place, from 1. */
  private readonly caches = new Map<Table, PivotCache>();
  private readonly tableOf = new Map<Pivot, Table>();
  private readonly layouts = new Map<Pivot, PivotLayout>();
  private added = 0;

  /** Throws BOOK_INVALID for a PivotTable that could not be made of any rows. */
  constructor(private readonly book: Book) {
    const tables = new Map(book.sheets.flatMap((sheet) => sheet.tables ?? []).map((table) => [table.name, table]));
    const byTable = new Map<Table, Pivot[]>();
    for (const pivot of book.sheets.flatMap((sheet) => sheet.pivots ?? [])) {
      const table = tables.get(pivot.table);
      if (!table) throw bookInvalid('PIVOT_TABLE', pivot.name);
      checkPivotShape(pivot, table);
      this.tableOf.set(pivot, table);
      byTable.set(table, [...(byTable.get(table) ?? []), pivot]);
    }
    for (const [table, pivots] of byTable) this.caches.set(table, new PivotCache(table, pivots));
  }

  /** The cache that must take every row of `table` before `layOut`; undefined when no PivotTable reads it. */
  cacheOf(table: Table): PivotCache | undefined {
    return this.caches.get(table);
  }

  /** Lays out every PivotTable. Throws BOOK_INVALID when one cannot be made of the rows, or covers something. */
  layOut(): void {
    for (const [pivot, table] of this.tableOf) {
      const cache = this.caches.get(table)!;
      checkPivotItems(pivot, cache.fields);
      this.layouts.set(pivot, layOutPivot(pivot, cache));
    }
    for (const sheet of this.book.sheets) checkPivotPlaces(sheet, this.layouts);
  }

  /** The cells of a sheet's PivotTables. */
  cellsOf(sheet: Sheet): Cell[] {
    return (sheet.pivots ?? []).flatMap((pivot) => {
      const { fields } = this.caches.get(this.tableOf.get(pivot)!)!;
      return pivotCells(pivot, fields, this.layouts.get(pivot)!);
    });
  }

  /** Adds the parts of a sheet's PivotTables. */
  addTo(parts: Parts, sheet: Sheet, sheetPart: string): void {
    const ids = [...this.caches.keys()];
    for (const pivot of sheet.pivots ?? []) {
      const table = this.tableOf.get(pivot)!;
      const id = ids.indexOf(table) + 1;
      const part = `xl/pivotTables/pivotTable${++this.added}.xml`;
      parts.addText(
        part,
        'spreadsheetml.pivotTable+xml',
        pivotTableXml(pivot, this.caches.get(table)!.fields, this.layouts.get(pivot)!, id),
      );
      parts.relate(part, 'pivotCacheDefinition', cachePart(id));
      parts.relate(sheetPart, 'pivotTable', part);
    }
  }

  /** Adds the caches and their records; gives the ids by which the workbook knows them. */
  addCaches(parts: Parts, workbookPart: string): string[] {
    return [...this.caches.values()].map((cache, place) => {
      const part = cachePart(place + 1);
      const records = `xl/pivotCache/pivotCacheRecords${place + 1}.xml`;
      parts.add(records, 'spreadsheetml.pivotCacheRecords+xml', (sink) => cache.writeRecords(sink), true);
      const recordsId = parts.relate(part, 'pivotCacheRecords', records);
      const { creator, created } = this.book;
      parts.addText(part, 'spreadsheetml.pivotCacheDefinition+xml', cache.definitionXml(recordsId, creator, created));
      return parts.relate(workbookPart, 'pivotCacheDefinition', part);
    });
  }
}

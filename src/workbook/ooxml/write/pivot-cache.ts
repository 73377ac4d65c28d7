import type { Pivot, Scalar, Table } from '../../../book/index.js';
import { escapeXml } from '../package/index.js';
import { attributeText } from './attribute-text.js';
import { ascii, ByteBuffer } from './bulk/byte-buffer.js';
import { MAIN, RELATIONSHIPS, XML } from './parts.js';
import type { Sink } from './parts.js';
import { PivotFields } from './pivot-fields.js';
import { PivotGroups } from './pivot-groups.js';

const RECORD = ascii('<r>');
const RECORD_END = ascii('</r>');

/** Days from 1899-12-30, from which Excel counts, to 1970-01-01. */
const EPOCH = 25_569;
const DAY = 86_400_000;

/** A table's rows as records. A table without rows has one blank row in the sheet, and so one blank record. */
function* records({ rowCount, rows }: Table): Iterable<readonly (Scalar | undefined)[]> {
  if (rowCount === 0) yield [];
  else yield* rows();
}

/**
 * The records of one table as all its PivotTables share them (ECMA-376 part 1, 18.10.1.67 and 18.10.1.68). Its rows pass twice:
 * once to learn items and totals, once to be written.
 */
export class PivotCache {
  readonly fields: PivotFields;
  private readonly groups: ReadonlyMap<Pivot, PivotGroups>;

  constructor(
    private readonly table: Table,
    pivots: readonly Pivot[],
  ) {
    const onAxis = pivots.flatMap(({ rows, columns, filters }) => [
      ...rows,
      ...columns,
      ...filters.map((f) => f.field),
    ]);
    this.fields = new PivotFields(table, new Set(onAxis));
    this.groups = new Map(pivots.map((pivot) => [pivot, new PivotGroups(pivot, this.fields)]));
    if (table.rowCount === 0) this.take([]);
  }

  /** What `pivot` adds up. */
  groupsOf(pivot: Pivot): PivotGroups {
    return this.groups.get(pivot)!;
  }

  /** Learns a row of the table. */
  take(values: readonly (Scalar | undefined)[]): void {
    const items = this.fields.take(values);
    for (const group of this.groups.values()) group.take(items, values);
  }

  /**
   * The definition. The source is given by the table's name, other than by its cells: when rows are added, the table grows, and a
   * refresh takes them in.
   */
  definitionXml(recordsId: string, creator: string, created: string): string {
    const fields = this.fields.list;
    const refreshed = EPOCH + Date.parse(created) / DAY;
    // Version 6 is Excel 2016, so that every version in support may change the PivotTable; 3 is Excel 2007. Not refreshed on load:
    // the cells are there, in Protected View as well, and nobody is asked to save a book that was only looked at.
    return (
      `${XML}<pivotCacheDefinition ${MAIN} ${RELATIONSHIPS} r:id="${recordsId}" refreshedBy="${escapeXml(creator)}"` +
      ` refreshedDate="${refreshed}" createdVersion="6" refreshedVersion="6" minRefreshableVersion="3"` +
      ` recordCount="${this.recordCount}"><cacheSource type="worksheet"><worksheetSource name="${attributeText(this.table.name)}"/>` +
      `</cacheSource><cacheFields count="${fields.length}">${fields.map((field) => field.definitionXml()).join('')}` +
      '</cacheFields></pivotCacheDefinition>'
    );
  }

  /** The records, row by row. */
  writeRecords(sink: Sink): void {
    const out = new ByteBuffer(sink);
    out.text(`${XML}<pivotCacheRecords ${MAIN} ${RELATIONSHIPS} count="${this.recordCount}">`);
    const fields = this.fields.list;
    for (const values of records(this.table)) {
      out.put(RECORD);
      for (let place = 0; place < fields.length; place++) fields[place]!.writeRecord(values[place], out);
      out.put(RECORD_END);
    }
    out.text('</pivotCacheRecords>');
    out.flush();
  }

  private get recordCount(): number {
    return Math.max(1, this.table.rowCount);
  }
}

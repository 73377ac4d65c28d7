import { unzipSync } from 'fflate';
import type { SheetSnapshot } from '../../src/book/index.js';
import { readWorkbook } from '../../src/workbook/ooxml/index.js';

/** How many parts of some kinds a package has. */
export function partsOf(bytes: Uint8Array): Readonly<Record<'tables' | 'pivotTables' | 'charts', number>> {
  const names = Object.keys(
    unzipSync(bytes, { filter: ({ name }) => /^xl\/(tables|pivotTables|charts)\//.test(name) }),
  );
  const count = (kind: RegExp) => names.filter((name) => kind.test(name)).length;
  return {
    tables: count(/^xl\/tables\/table\d*\.xml$/),
    pivotTables: count(/^xl\/pivotTables\/pivotTable\d*\.xml$/),
    charts: count(/^xl\/charts\/chart\d*\.xml$/),
  };
}

/** Sheets of a file by name. */
export function sheetsOf(bytes: Uint8Array): ReadonlyMap<string, SheetSnapshot> {
  return new Map(readWorkbook(bytes, { profile: 'book' }).sheets.map((sheet) => [sheet.name, sheet]));
}

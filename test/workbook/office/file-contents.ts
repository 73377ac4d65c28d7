import { a1, cellKey, cellOfKey } from '../../../src/book/index.js';
import type { Address, Area, Scalar, Sheet } from '../../../src/book/index.js';
import { readWorkbook } from '../../../src/workbook/ooxml/index.js';
import { nodeInflate } from '../../../src/workbook/ooxml/node.js';
import { all, FileParts, one } from '../../excel-host/file/xml.js';
import type { Xml } from '../../excel-host/file/xml.js';
import { chartContents } from './chart-contents.js';
import type { ChartContents } from './chart-contents.js';
import { areaOfRef, pivotContents } from './pivot-contents.js';
import type { PivotContents } from './pivot-contents.js';

/** What a sheet of a file holds, in a form in which two files can be compared. */
export interface SheetContents {
  readonly state: Sheet['state'];
  /** Values outside of PivotTables, by address. */
  readonly values: Readonly<Record<string, Scalar>>;
  readonly formulas: Readonly<Record<string, string>>;
  readonly merges: readonly string[];
  readonly links: Readonly<Record<string, string>>;
  readonly tables: readonly {
    readonly name: string;
    readonly ref: string;
    readonly columns: readonly string[];
    readonly style: string;
  }[];
  readonly pivots: readonly PivotContents[];
  readonly charts: readonly ChartContents[];
  readonly print: unknown;
}

/**
 * What the sheets of an .xlsx hold, by name: values by the product's own reader, the rest from the parts. Two files with equal
 * contents show the same; items of PivotTables may stand in another order.
 */
export function fileContents(bytes: Uint8Array): Map<string, SheetContents> {
  const snapshot = readWorkbook(bytes, { profile: 'book', inflate: nodeInflate });
  const parts = new FileParts(bytes);
  const [main = ''] = parts.related('', 'officeDocument').values();
  const root = parts.root(main);
  const sheetParts = parts.related(main, 'worksheet');
  const names = all(one(root, 'definedNames'), 'definedName');
  return new Map(
    all(one(root, 'sheets'), 'sheet').map(({ attributes }, place) => {
      const part = sheetParts.get(attributes.id!)!;
      const read = snapshot.sheets.find(({ name }) => name === attributes.name)!;
      const sheet = parts.root(part);
      const pivots = [...parts.related(part, 'pivotTable').values()].map((pivot) =>
        pivotContents(parts, pivot, (row, column) => read.cells.get(cellKey(row, column))),
      );
      const inPivot = (at: Address) => pivots.some(({ areas }) => areas.some((area) => within(at, area)));
      const values = [...read.cells]
        .map(([key, value]) => [cellOfKey(key), value] as const)
        .filter(([at]) => !inPivot(at))
        .map(([at, value]) => [a1(at), value] as const);
      const [drawing] = parts.related(part, 'drawing').values();
      const own = names.filter((name) => name.attributes.localSheetId === String(place));
      return [
        read.name,
        {
          state: read.state,
          values: Object.fromEntries(values),
          formulas: formulasOf(sheet),
          merges: read.merges.map(({ from, to }) => `${a1(from)}:${a1(to)}`).sort(),
          links: Object.fromEntries(
            all(one(sheet, 'hyperlinks'), 'hyperlink').map((link) => [link.attributes.ref!, link.attributes.location!]),
          ),
          tables: [...parts.related(part, 'table').values()].map((table) => tableOf(parts.root(table))),
          pivots: pivots.map(({ areas: _, ...pivot }) => ({ ...pivot, areas: [] })),
          charts: drawing === undefined ? [] : chartContents(parts, drawing),
          print: printOf(sheet, own),
        },
      ] as const;
    }),
  );
}

/** Where two sheets differ, such as `values.B3: 4 / 5`; at most ten places. */
export function contentsDiffer(expected: SheetContents | undefined, actual: SheetContents | undefined): string[] {
  const places: string[] = [];
  const compare = (place: string, a: unknown, b: unknown): void => {
    if (a === b || places.length >= 10) return;
    if (typeof a === 'object' && typeof b === 'object' && a !== null && b !== null) {
      for (const key of new Set([...Object.keys(a), ...Object.keys(b)])) {
        compare(`${place}.${key}`, (a as Record<string, unknown>)[key], (b as Record<string, unknown>)[key]);
      }
    } else places.push(`${place.slice(1)}: ${JSON.stringify(a)} / ${JSON.stringify(b)}`);
  };
  compare('', expected, actual);
  return places;
}

const within = ({ row, column }: Address, { from, to }: Area) =>
  row >= from.row && row <= to.row && column >= from.column && column <= to.column;

function formulasOf(sheet: Xml): Record<string, string> {
  return Object.fromEntries(
    all(one(sheet, 'sheetData'), 'row').flatMap((row) =>
      all(row, 'c').flatMap((cell) => {
        const formula = one(cell, 'f');
        return formula ? [[cell.attributes.r!, formula.text]] : [];
      }),
    ),
  );
}

function tableOf({ attributes, ...table }: Xml): SheetContents['tables'][number] {
  const root = { attributes, ...table };
  return {
    name: attributes.displayName!,
    ref: a1Ref(areaOfRef(attributes.ref!)),
    columns: all(one(root, 'tableColumns'), 'tableColumn').map((column) => column.attributes.name!),
    style: one(root, 'tableStyleInfo')?.attributes.name ?? '',
  };
}

const a1Ref = ({ from, to }: Area) => `${a1(from)}:${a1(to)}`;

function printOf(sheet: Xml, names: readonly Xml[]): unknown {
  const texts = one(sheet, 'headerFooter');
  return {
    setup: one(sheet, 'pageSetup')?.attributes ?? {},
    fit: one(one(sheet, 'sheetPr'), 'pageSetUpPr')?.attributes ?? {},
    header: one(texts, 'oddHeader')?.text ?? '',
    footer: one(texts, 'oddFooter')?.text ?? '',
    breaks: all(one(sheet, 'rowBreaks'), 'brk').map(({ attributes }) => attributes.id),
    names: names
      .filter(({ attributes }) => attributes.name!.startsWith('_xlnm.Print'))
      .map(({ attributes, text }) => [attributes.name, text]),
  };
}

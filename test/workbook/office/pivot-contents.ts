import type { Area, Scalar } from '../../../src/book/index.js';
import { parseA1 } from '../../../src/book/index.js';
import type { FileParts, Xml } from '../../excel-host/file/xml.js';
import { all, one } from '../../excel-host/file/xml.js';

/** A PivotTable of a file: its fields, and the values of its cells in no order. */
export interface PivotContents {
  readonly name: string;
  readonly table: string;
  readonly rows: readonly string[];
  readonly columns: readonly string[];
  readonly filters: readonly (readonly [field: string, selected: string | undefined])[];
  readonly data: readonly (readonly [name: string, field: string, summary: string])[];
  readonly values: readonly string[];
  /** The cells of the body and of the page filters. */
  readonly areas: readonly Area[];
}

/** `A1:C3` as an area. */
export function areaOfRef(ref: string): Area {
  const [from = '', to = from] = ref.split(':');
  return { from: parseA1(from)!, to: parseA1(to)! };
}

export function pivotContents(
  parts: FileParts,
  part: string,
  valueAt: (row: number, column: number) => Scalar | undefined,
): PivotContents {
  const root = parts.root(part);
  const [cachePart = ''] = parts.related(part, 'pivotCacheDefinition').values();
  const cache = parts.root(cachePart);
  const fields = all(one(cache, 'cacheFields'), 'cacheField');
  const nameOf = (place: string) => fields[Number(place)]!.attributes.name!;
  const axis = (list: string) =>
    all(one(root, list), 'field')
      .filter(({ attributes }) => Number(attributes.x) >= 0)
      .map(({ attributes }) => nameOf(attributes.x!));
  const pages = all(one(root, 'pageFields'), 'pageField');
  const body = areaOfRef(one(root, 'location')!.attributes.ref!);
  const filtersAbove: Area = {
    from: { row: body.from.row - pages.length - 1, column: body.from.column },
    to: { row: body.from.row - 2, column: body.from.column + 1 },
  };
  const values: string[] = [];
  for (let row = body.from.row; row <= body.to.row; row++) {
    for (let column = body.from.column; column <= body.to.column; column++) {
      values.push(String(valueAt(row, column) ?? ''));
    }
  }
  return {
    name: root.attributes.name!,
    table: one(one(cache, 'cacheSource'), 'worksheetSource')!.attributes.name!,
    rows: axis('rowFields'),
    columns: axis('colFields'),
    filters: pages.map(({ attributes }) => [nameOf(attributes.fld!), selectedItem(root, fields, attributes)]),
    data: all(one(root, 'dataFields'), 'dataField').map(({ attributes }) => [
      attributes.name!,
      nameOf(attributes.fld!),
      attributes.subtotal ?? 'sum',
    ]),
    values: values.sort(),
    areas: pages.length === 0 ? [body] : [body, filtersAbove],
  };
}

function selectedItem(root: Xml, fields: readonly Xml[], page: Xml['attributes']): string | undefined {
  if (page.item === undefined) return undefined;
  const items = all(one(all(one(root, 'pivotFields'), 'pivotField')[Number(page.fld)], 'items'), 'item');
  const shared = one(fields[Number(page.fld)], 'sharedItems')!.children;
  return shared[Number(items[Number(page.item)]!.attributes.x)]!.attributes.v;
}

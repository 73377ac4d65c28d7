import { cellKey, parseA1 } from '../../../src/book/index.js';
import type { Address, Scalar, SheetSnapshot } from '../../../src/book/index.js';
import { readWorkbook } from '../../../src/workbook/ooxml/index.js';
import { all, one, PackageTree } from './xml-tree.js';
import type { Element } from './xml-tree.js';

/** A breach of one of the seven rules; the Open XML SDK finds none of them, and Excel answers with a repair or with wrong numbers. */
export interface PivotDefect {
  /**
   * 1 counts and links · 2 flags of numbers · 3 blanks and long texts · 4 items unique · 5 items, lines and place of the body ·
   * 6 names · 7 complete without a refresh
   */
  readonly rule: 1 | 2 | 3 | 4 | 5 | 6 | 7;
  readonly message: string;
}

type Report = (rule: PivotDefect['rule'], message: string) => void;
const number = (element: Element | undefined, name: string, otherwise = 0) =>
  Number(element?.attributes[name] ?? otherwise);
const flag = (element: Element | undefined, name: string, otherwise: boolean) =>
  element?.attributes[name] === undefined ? otherwise : ['1', 'true'].includes(element.attributes[name]!);

interface Area {
  readonly from: Address;
  readonly to: Address;
}

function areaOf(ref: string): Area {
  const [from, to] = ref.split(':');
  return { from: parseA1(from!)!, to: parseA1(to ?? from!)! };
}

/** The items of a record or of a list: `s`, `n`, `b`, `d`, `e`, `m`. */
const valueOf = ({ name, attributes }: Element): string => `${name}:${attributes.v ?? ''}`;

class Cache {
  readonly fields: readonly Element[];
  readonly records: readonly Element[] | undefined;

  constructor(
    readonly tree: PackageTree,
    readonly part: string,
  ) {
    this.fields = all(one(this.root, 'cacheFields'), 'cacheField');
    const records = tree.related(part, 'pivotCacheRecords')[0];
    this.records = records && all(tree.root(records.part), 'r');
  }

  get root(): Element {
    return this.tree.root(this.part);
  }

  name(field: number): string {
    return this.fields[field]!.attributes.name!;
  }

  items(field: number): readonly Element[] {
    return one(this.fields[field], 'sharedItems')?.children ?? [];
  }

  /** Items that an axis shows: those of a group where people have grouped the field. */
  axisItems(field: number): readonly Element[] {
    const groups = one(one(this.fields[field], 'fieldGroup'), 'groupItems');
    return groups ? groups.children : this.items(field);
  }

  /** Fields with a column in the source; calculated and grouped ones have none, and no entry in the records. */
  get columns(): readonly Element[] {
    return this.fields.filter((field) => flag(field, 'databaseField', true));
  }
}

/** Rules 1 to 4 and the headers of rule 6: what one cache says of its source. */
function lintCache(cache: Cache, sheets: readonly SheetSnapshot[], report: Report, ours: boolean): void {
  const { root, tree, part } = cache;
  const { records } = cache;
  const recordsPart = tree.related(part, 'pivotCacheRecords')[0]?.part;
  if (records) {
    const counts = [number(root, 'recordCount', -1), number(tree.root(recordsPart!), 'count', -1), records.length];
    if (new Set(counts).size > 1) report(1, `recordCount, count and records are ${counts.join(', ')}`);
    const torn = records.findIndex((record) => record.children.length !== cache.columns.length);
    if (torn >= 0) report(1, `record ${torn} has not one entry for each field`);
  }
  const source = sourceOf(cache, sheets);
  if (source && ours && source.area.to.row - source.area.from.row !== records?.length) {
    report(1, 'there are not as many records as rows in the source');
  }
  if (source) lintHeaders(cache, source, report);
  cache.fields.forEach((_, field) => lintField(cache, field, report));
}

/** The worksheets in order; chart sheets are left out. */
function worksheetParts(tree: PackageTree): string[] {
  const parts = new Map(tree.related('xl/workbook.xml', 'worksheet').map(({ id, part }) => [id, part]));
  const sheets = all(one(tree.root('xl/workbook.xml'), 'sheets'), 'sheet');
  return sheets.flatMap(({ attributes }) => parts.get(attributes['r:id']!) ?? []);
}

function sourceOf(
  { root, tree }: Cache,
  sheets: readonly SheetSnapshot[],
): { sheet: SheetSnapshot; area: Area } | undefined {
  const source = one(one(root, 'cacheSource'), 'worksheetSource')?.attributes;
  // Another workbook's table is not at hand.
  if (source?.['r:id']) return undefined;
  if (source?.ref) {
    const sheet = sheets.find(({ name }) => name === source.sheet);
    return sheet && { sheet, area: areaOf(source.ref) };
  }
  for (const [place, part] of worksheetParts(tree).entries()) {
    for (const table of tree.related(part, 'table')) {
      const { attributes } = tree.root(table.part);
      if (attributes.displayName === source?.name) return { sheet: sheets[place]!, area: areaOf(attributes.ref!) };
    }
  }
  return undefined;
}

function lintHeaders(cache: Cache, { sheet, area }: { sheet: SheetSnapshot; area: Area }, report: Report): void {
  const headers = cache.columns.map((_, place) => sheet.cells.get(cellKey(area.from.row, area.from.column + place)));
  const names = cache.columns.map((_, place) => cache.name(place));
  if (headers.some((header, place) => String(header ?? '') !== names[place]))
    report(6, 'headers of the source are not the fields');
  if (new Set(names.map((name) => name.toLowerCase())).size < names.length) report(6, 'two fields have one name');
}

function lintField(cache: Cache, field: number, report: Report): void {
  const shared = one(cache.fields[field], 'sharedItems');
  const listed = cache.items(field);
  const name = cache.name(field);
  const own = (cache.records ?? []).flatMap((record) => {
    const entry = record.children[field];
    return entry && entry.name !== 'x' ? [entry] : [];
  });
  for (const record of cache.records ?? []) {
    const entry = record.children[field];
    if (entry?.name === 'x' && !listed[number(entry, 'v')]) report(1, `${name}: a record points to no item`);
  }
  if (!shared || (listed.length === 0 && own.length === 0)) return;
  const values = [...listed, ...own];
  const has = (...kinds: string[]) => values.some((value) => kinds.includes(value.name));
  const numbers = values.filter((value) => value.name === 'n').map((value) => Number(value.attributes.v));

  // Rule 2. Dates are numbers to these flags only in that they are no texts.
  const plain = !has('s', 'b', 'e', 'm');
  if (flag(shared, 'containsNumber', false) !== numbers.length > 0) report(2, `${name}: containsNumber`);
  if (numbers.length > 0) {
    if (flag(shared, 'containsSemiMixedTypes', true) === plain) report(2, `${name}: containsSemiMixedTypes`);
    if (flag(shared, 'containsString', true) !== has('s', 'e', 'b')) report(2, `${name}: containsString`);
    if (flag(shared, 'containsMixedTypes', false) !== has('s', 'e', 'b')) report(2, `${name}: containsMixedTypes`);
    if (flag(shared, 'containsInteger', false) !== numbers.every(Number.isInteger))
      report(2, `${name}: containsInteger`);
    const [least, most] = [numbers.reduce((a, b) => Math.min(a, b)), numbers.reduce((a, b) => Math.max(a, b))];
    if (number(shared, 'minValue') !== least || number(shared, 'maxValue') !== most)
      report(2, `${name}: minValue, maxValue`);
  }

  // Rule 3.
  if (flag(shared, 'containsBlank', false) !== has('m')) report(3, `${name}: containsBlank`);
  if (listed.filter((item) => item.name === 'm').length > 1) report(3, `${name}: two blank items`);
  if (flag(shared, 'longText', false) !== values.some((v) => v.name === 's' && v.attributes.v!.length > 255))
    report(3, `${name}: longText`);

  // Rule 4.
  const captions = listed.map((item) => (item.name === 'm' ? valueOf(item) : item.attributes.v!.toLowerCase()));
  if (new Set(captions).size < captions.length) report(4, `${name}: two items read alike`);
  if (listed.length > 0 && number(shared, 'count') !== listed.length) report(4, `${name}: count of items`);
}

/** Rules 1, 5, 6 and 7 of one PivotTable. */
class PivotLinter {
  private readonly root: Element;
  private readonly fields: readonly Element[];
  private readonly body: Area;

  constructor(
    part: string,
    private readonly cache: Cache,
    private readonly sheet: SheetSnapshot,
    private readonly report: Report,
    private readonly ours: boolean,
  ) {
    this.root = cache.tree.root(part);
    this.fields = all(one(this.root, 'pivotFields'), 'pivotField');
    this.body = areaOf(one(this.root, 'location')!.attributes.ref!);
  }

  lint(): void {
    if (this.fields.length !== this.cache.fields.length)
      this.report(5, 'not one pivotField for each field of the cache');
    this.fields.forEach((field, place) => this.lintItems(field, place));
    this.lintBody();
    this.lintLines('rowFields', 'rowItems');
    this.lintLines('colFields', 'colItems');
    this.lintPages();
    const names = new Set(this.cache.fields.map((_, place) => this.cache.name(place).toLowerCase()));
    for (const data of all(one(this.root, 'dataFields'), 'dataField')) {
      if (names.has(data.attributes.name!.toLowerCase()))
        this.report(6, `data field ${data.attributes.name} is called like a field`);
    }
    if (this.ours) this.lintComplete();
  }

  private axisFields(element: string): number[] {
    return all(one(this.root, element), 'field').map((field) => number(field, 'x'));
  }

  private items(field: number): readonly Element[] {
    return all(one(this.fields[field], 'items'), 'item');
  }

  private cell(row: number, column: number): Scalar | undefined {
    return this.sheet.cells.get(cellKey(row, column));
  }

  private lintItems(field: Element, place: number): void {
    const items = this.items(place);
    if (!('axis' in field.attributes)) return;
    const pointers = items.filter((item) => !('t' in item.attributes)).map((item) => number(item, 'x'));
    const shared = this.cache.axisItems(place).length;
    const whole = pointers.length === shared && new Set(pointers).size === shared && pointers.every((x) => x < shared);
    if (!whole) this.report(5, `${this.cache.name(place)}: items are not the shared items`);
    if (number(one(field, 'items'), 'count') !== items.length)
      this.report(5, `${this.cache.name(place)}: count of items`);
    const wantsTotal =
      flag(field, 'defaultSubtotal', true) &&
      !Object.keys(field.attributes).some((key) => /^\w+Subtotal$/.test(key) && key !== 'defaultSubtotal');
    if (wantsTotal && !items.some((item) => item.attributes.t === 'default'))
      this.report(5, `${this.cache.name(place)}: no default item`);
  }

  /** The body is as large as its lines. */
  private lintBody(): void {
    const location = one(this.root, 'location');
    const rows = all(one(this.root, 'rowItems'), 'i').length;
    const columns = all(one(this.root, 'colItems'), 'i').length;
    if (all(one(this.root, 'dataFields'), 'dataField').length === 0) return;
    const height = this.body.to.row - this.body.from.row + 1;
    const width = this.body.to.column - this.body.from.column + 1;
    if (height !== number(location, 'firstDataRow') + rows)
      this.report(5, `the body has ${height} rows for ${rows} lines`);
    if (width !== number(location, 'firstDataCol') + columns)
      this.report(5, `the body has ${width} columns for ${columns} lines`);
  }

  /** Each index of a line points into the items of its field, and the cell of its label shows that item. */
  private lintLines(fieldsElement: string, linesElement: string): void {
    const fields = this.axisFields(fieldsElement);
    const lines = all(one(this.root, linesElement), 'i');
    if (lines.length !== number(one(this.root, linesElement), 'count')) this.report(5, `${linesElement}: count`);
    lines.forEach((line, place) => {
      const type = line.attributes.t ?? 'data';
      if (type === 'grand' || type === 'blank') return;
      line.children.forEach((x, offset) => {
        const level = number(line, 'r') + offset;
        const field = fields[level];
        const index = number(x, 'v');
        if (field === undefined) return this.report(5, `${linesElement}: line ${place} goes deeper than its fields`);
        if (field < 0) return;
        const item = this.items(field)[index];
        if (!item || 't' in item.attributes) return this.report(5, `${linesElement}: line ${place} points to no item`);
        if (type === 'data') this.lintLabel(linesElement, place, level, field, item);
      });
    });
  }

  private lintLabel(linesElement: string, place: number, level: number, field: number, item: Element): void {
    const shared = this.cache.axisItems(field)[number(item, 'x')];
    if (shared?.name !== 's' || 'n' in item.attributes) return;
    const compact = flag(this.fields[field], 'compact', true) || flag(this.fields[field], 'outline', true);
    const location = one(this.root, 'location');
    const isRow = linesElement === 'rowItems';
    if (compact && (isRow || !this.ours)) return;
    const row = isRow ? this.body.from.row + number(location, 'firstDataRow') + place : this.body.from.row + 1 + level;
    const column = isRow
      ? this.body.from.column + level
      : this.body.from.column + number(location, 'firstDataCol') + place;
    const shown = this.cell(row, column);
    if (shown !== shared.attributes.v)
      this.report(5, `${linesElement}: line ${place} shows ${String(shown)}, not ${shared.attributes.v}`);
  }

  /** Page filters stand above the body, with one empty row between. */
  private lintPages(): void {
    const pages = all(one(this.root, 'pageFields'), 'pageField');
    if (pages.length === 0) return;
    const top = this.body.from.row - 1 - number(one(this.root, 'location'), 'rowPageCount');
    pages.forEach((page, place) => {
      const field = number(page, 'fld');
      const caption = this.fields[field]?.attributes.name ?? this.cache.name(field);
      if (this.cell(top + place, this.body.from.column) !== caption)
        this.report(5, `page filter ${caption} is not above the body`);
      if ('item' in page.attributes && !this.items(field)[number(page, 'item')])
        this.report(5, `page filter ${caption} points to no item`);
    });
  }

  /** Every line has its label and at least one value in the file, so that nothing waits for a refresh. */
  private lintComplete(): void {
    if (flag(this.cache.root, 'refreshOnLoad', false)) this.report(7, 'refreshOnLoad');
    const first = this.body.from.row + number(one(this.root, 'location'), 'firstDataRow');
    for (let row = first; row <= this.body.to.row; row++) {
      let cells = 0;
      for (let column = this.body.from.column; column <= this.body.to.column; column++) {
        if (this.cell(row, column) !== undefined) cells++;
      }
      if (cells === 0) this.report(7, `row ${row} of the body is empty`);
    }
  }
}

/**
 * Looks for breaches of the seven rules in all PivotTables of a workbook. `ours`: also what we ask of our own files alone, namely
 * that they are complete without a refresh and that cache and source agree (in a file that people have gone on to use they need not).
 */
export function lintPivots(bytes: Uint8Array, { ours }: { ours: boolean }): PivotDefect[] {
  const defects: PivotDefect[] = [];
  const tree = new PackageTree(bytes);
  const { sheets } = readWorkbook(bytes, { profile: 'book' });
  const workbook = tree.root('xl/workbook.xml');
  const cacheOfId = new Map(
    all(one(workbook, 'pivotCaches'), 'pivotCache').map(({ attributes }) => [
      attributes.cacheId!,
      tree.related('xl/workbook.xml', 'pivotCacheDefinition').find(({ id }) => id === attributes['r:id'])?.part,
    ]),
  );
  const caches = new Map<string, Cache>();
  for (const part of cacheOfId.values()) {
    if (part === undefined) {
      defects.push({ rule: 1, message: 'a pivotCache has no part' });
      continue;
    }
    caches.set(part, new Cache(tree, part));
    lintCache(
      caches.get(part)!,
      sheets,
      (rule, message) => defects.push({ rule, message: `${part} ${message}` }),
      ours,
    );
  }
  worksheetParts(tree).forEach((sheetPart, place) => {
    const names = new Set<string>();
    for (const { part } of tree.related(sheetPart, 'pivotTable')) {
      const report: Report = (rule, message) => defects.push({ rule, message: `${part} ${message}` });
      const { name, cacheId } = tree.root(part).attributes;
      if (names.has(name!.toLowerCase())) report(6, `two PivotTables are called ${name}`);
      names.add(name!.toLowerCase());
      const definition = tree.related(part, 'pivotCacheDefinition')[0]?.part;
      if (cacheOfId.get(cacheId!) !== definition || !definition) report(1, 'cacheId and part of the cache disagree');
      else new PivotLinter(part, caches.get(definition)!, sheets[place]!, report, ours).lint();
    }
  });
  return defects;
}

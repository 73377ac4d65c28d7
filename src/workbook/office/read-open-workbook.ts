import type { Area, Name, Reference, SheetSnapshot, Snapshot } from '../../book/index.js';
import { TenkenError } from '../../findings/index.js';
import { askAll, BATCH_CELLS } from './ask-all.js';
import type { Question } from './ask-all.js';
import { contentRequests } from './content.js';
import type { Content, ContentRequest } from './content.js';
import type { Lines, Shape, ShapeRequest } from './shape.js';
import { requestShape, shapeOf } from './shape.js';

/** Cells within the ranges in use of all sheets, most of them blank, up to which a workbook is read. */
const MOST_CELLS = 1_000_000;

/** The serial number of 2000-01-01 where days count from 1904. */
const NEW_YEAR_2000_FROM_1904 = 35_064;

/** What was seen of a sheet, to ask for the same at once next time. */
interface Seen {
  readonly shape: Shape;
  readonly areas: readonly Area[];
}

/** What was asked of a sheet. */
interface Asked {
  readonly shape: ShapeRequest;
  /** The content that was asked for, by what was known then. */
  content?: { readonly seen: Seen; readonly requests: readonly ContentRequest[] };
}

/**
 * Reads the open workbook in three batches: what sheets there are, how large each is, what stands in them. Where it remembers an
 * earlier read it asks for all that at once, and once more only for sheets that have grown.
 */
export class OpenWorkbookReader {
  private seen = new Map<string, Seen>();
  private nameOfId = new Map<string, string>();

  /** The name of a sheet by its id, as last read. */
  nameOf(id: string): string | undefined {
    return this.nameOfId.get(id);
  }

  /** Whether the next read builds on an earlier one. */
  get remembers(): boolean {
    return this.seen.size > 0;
  }

  /** Forgets what was read, so that nothing is asked for that may be gone. */
  forget(): void {
    this.seen.clear();
  }

  /** Throws TenkenError EXCEL_TOO_LARGE, and errors of Excel. */
  async read(context: Excel.RequestContext, ranges?: readonly Reference[]): Promise<Snapshot> {
    const { worksheets, names, properties, functions } = context.workbook;
    const asked = new Map<string, Asked>();
    worksheets.load('items/id,items/name,items/visibility');
    names.load('items/name,items/formula,items/visible,items/scope');
    properties.custom.load('items/key,items/value');
    const newYear = functions.date(2000, 1, 1);
    newYear.load('value');
    if (!ranges) {
      for (const [id, seen] of this.seen) {
        const sheet = worksheets.getItem(id);
        asked.set(id, { shape: requestShape(sheet), content: askFor(sheet, seen) });
      }
    }
    await context.sync();

    const sheets = worksheets.items;
    const unknown = sheets.filter(({ id }) => !asked.has(id));
    for (const { id } of unknown) asked.set(id, { shape: requestShape(worksheets.getItem(id)) });
    if (unknown.length > 0) await context.sync();

    const wanted = new Map<string, Seen>();
    for (const { id, name } of sheets) {
      const shape = shapeOf(asked.get(id)!.shape);
      wanted.set(id, { shape, areas: ranges ? areasIn(ranges, name) : shape.used ? [shape.used] : [] });
    }
    refuseTooMany([...wanted.values()]);
    await this.askRest(context, asked, wanted);

    const snapshot: Snapshot = {
      sheets: sheets.map(({ id, name, visibility }) => ({
        name,
        state: stateOf(visibility),
        ...contentOf(asked.get(id)!, wanted.get(id)!.shape),
      })),
      names: [
        ...names.items.filter(({ scope }) => scope !== 'Worksheet').map((item) => nameFrom(item)),
        ...sheets.flatMap(({ id, name }) => asked.get(id)!.shape.names.items.map((item) => nameFrom(item, name))),
      ],
      customProperties: new Map(properties.custom.items.map(({ key, value }) => [key, String(value)])),
      application: '',
      ...(newYear.value === NEW_YEAR_2000_FROM_1904 && { from1904: true }),
    };
    this.nameOfId = new Map(sheets.map(({ id, name }) => [id, name]));
    const cells = [...wanted.values()].flatMap(({ areas }) => areas).reduce((sum, area) => sum + cellsIn(area), 0);
    if (!ranges) this.seen = cells <= BATCH_CELLS ? wanted : new Map();
    return snapshot;
  }

  /** Asks for the content of the sheets that it is not known of yet. */
  private async askRest(
    context: Excel.RequestContext,
    asked: ReadonlyMap<string, Asked>,
    wanted: ReadonlyMap<string, Seen>,
  ): Promise<void> {
    const questions: Question[] = [];
    for (const [id, seen] of wanted) {
      const sheet = asked.get(id)!;
      if (sheet.content && covers(sheet.content.seen, seen)) continue;
      const requests = contentRequests(seen.shape, seen.areas);
      sheet.content = { seen, requests };
      for (const request of requests) {
        const { weight } = request;
        questions.push({ weight, ask: () => request.ask(context.workbook.worksheets.getItem(id)) });
      }
    }
    await askAll(context, questions);
  }
}

function askFor(sheet: Excel.Worksheet, seen: Seen): NonNullable<Asked['content']> {
  const requests = contentRequests(seen.shape, seen.areas);
  for (const request of requests) request.ask(sheet);
  return { seen, requests };
}

/** Whether what was asked for before holds everything that is wanted now. */
function covers(before: Seen, now: Seen): boolean {
  return (
    now.areas.every((area) => before.areas.some((other) => within(area, other))) &&
    linesCovered(before.shape.hiddenRows, now.shape.hiddenRows) &&
    linesCovered(before.shape.hiddenColumns, now.shape.hiddenColumns)
  );
}

const within = (area: Area, other: Area) =>
  area.from.row >= other.from.row &&
  area.from.column >= other.from.column &&
  area.to.row <= other.to.row &&
  area.to.column <= other.to.column;

const linesCovered = (before: Lines, now: Lines) =>
  now.hidden !== 'some' || (before.hidden === 'some' && before.from <= now.from && before.to >= now.to);

const cellsIn = ({ from, to }: Area) => (to.row - from.row + 1) * (to.column - from.column + 1);

const areasIn = (ranges: readonly Reference[], name: string) =>
  ranges.filter(({ sheet }) => sheet === name).map(({ area }) => area);

function refuseTooMany(wanted: readonly Seen[]): void {
  const count = wanted.flatMap(({ areas }) => areas).reduce((sum, area) => sum + cellsIn(area), 0);
  if (count > MOST_CELLS) throw new TenkenError('EXCEL_TOO_LARGE', { case: 'cells', count, limit: MOST_CELLS });
}

/** Merged areas are left out: they are asked for with what guards the input, since nothing else needs them. */
function contentOf({ content }: Asked, shape: Shape): Omit<SheetSnapshot, 'name' | 'state'> {
  const result: Content = {
    cells: new Map(),
    formulas: new Set(),
    hiddenRows: new Set(all(shape.hiddenRows)),
    hiddenColumns: new Set(all(shape.hiddenColumns)),
  };
  for (const request of content?.requests ?? []) request.take(result);
  return { ...result, merges: [] };
}

const all = ({ from, to, hidden }: Lines) =>
  hidden === 'all' ? Array.from({ length: to - from + 1 }, (_, index) => from + index) : [];

const states: Readonly<Record<string, SheetSnapshot['state']>> = { Hidden: 'hidden', VeryHidden: 'veryHidden' };

function stateOf(visibility: string): SheetSnapshot['state'] {
  return states[visibility] ?? 'visible';
}

/** Excel writes formulas of names with `=`; files, and so snapshots, without. */
function nameFrom({ name, formula, visible }: Excel.NamedItem, scope?: string): Name {
  return {
    name,
    refersTo: String(formula).replace(/^=/, ''),
    ...(!visible && { hidden: true }),
    ...(scope !== undefined && { scope }),
  };
}

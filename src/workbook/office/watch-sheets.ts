export interface WatchOptions {
  readonly onChange: (sheet: string) => void;
  /** The name of a sheet by its id, as last known. */
  readonly nameOf: (id: string) => string | undefined;
  /** Whether Excel tells that a sheet was renamed (ExcelApi 1.17). */
  readonly renames: boolean;
}

/** Any of the handlers that Office.js keeps. */
interface Handler {
  readonly context: OfficeExtension.ClientRequestContext;
  remove(): void;
}

/**
 * Listens to every sheet by itself, since a single handler for all of them comes with ExcelApi 1.9 only, and to sheets that are added
 * from the moment that Excel tells of them.
 */
export async function watchSheets(context: Excel.RequestContext, options: WatchOptions): Promise<SheetWatch> {
  const watch = new SheetWatch(options);
  await watch.begin(context);
  return watch;
}

export class SheetWatch {
  private handlers: Handler[] = [];
  private readonly names = new Map<string, string>();
  private ended = false;

  constructor(private readonly options: WatchOptions) {}

  async begin(context: Excel.RequestContext): Promise<void> {
    const { worksheets } = context.workbook;
    worksheets.load('items/id,items/name');
    this.handlers.push(
      worksheets.onAdded.add(({ worksheetId }) => this.added(context, worksheetId)),
      worksheets.onDeleted.add(({ worksheetId }) => this.tell(worksheetId)),
    );
    await context.sync();
    for (const sheet of worksheets.items) this.listen(sheet);
    await context.sync();
    if (this.options.renames) await this.listenToRenames(context);
  }

  /** Takes all handlers back. */
  async end(): Promise<void> {
    this.ended = true;
    const contexts = new Set(this.handlers.map((handler) => handler.context));
    for (const handler of this.handlers) handler.remove();
    this.handlers = [];
    for (const context of contexts) await context.sync();
  }

  private listen(sheet: Excel.Worksheet): void {
    const { id } = sheet;
    this.names.set(id, sheet.name);
    this.handlers.push(sheet.onChanged.add(() => this.tell(id)));
  }

  /** The next read finds a new name anyway, so that nothing is lost where library and host disagree about this event. */
  private async listenToRenames(context: Excel.RequestContext): Promise<void> {
    const { onNameChanged } = context.workbook.worksheets;
    try {
      const handler = onNameChanged.add(({ worksheetId, nameAfter }) => this.renamed(worksheetId, nameAfter));
      await context.sync();
      this.handlers.push(handler);
    } catch {
      return;
    }
  }

  private async added(context: Excel.RequestContext, id: string): Promise<void> {
    const sheet = context.workbook.worksheets.getItemOrNullObject(id).load('id,name');
    await context.sync();
    if (sheet.isNullObject || this.ended) return;
    this.listen(sheet);
    await context.sync();
    return this.tell(id);
  }

  private renamed(id: string, name: string): Promise<void> {
    this.names.set(id, name);
    return this.tell(id);
  }

  /** Office.js wants a promise from every handler. */
  private async tell(id: string): Promise<void> {
    if (!this.ended) this.options.onChange(this.options.nameOf(id) ?? this.names.get(id) ?? '');
  }
}

/** Numbers of the events on the wire, by what is registered for them. */
const sheetEvents: Readonly<Record<string, number>> = {
  DataChanged: 10,
  Activated: 11,
  Deactivated: 12,
  Added: 13,
  SelectionChanged: 14,
  Deleted: 15,
  Calculated: 16,
  FormatChanged: 18,
  RowHiddenChanged: 22,
  ProtectionChanged: 24,
  NameChanged: 25,
  VisibilityChanged: 26,
  Moved: 27,
};
const tableEvents: Readonly<Record<string, number>> = { DataChanged: 101, Added: 102, Deleted: 103 };

const byClass: Readonly<Record<string, Readonly<Record<string, number>>>> = {
  Worksheet: sheetEvents,
  WorksheetCollection: sheetEvents,
  Table: tableEvents,
  TableCollection: tableEvents,
};

export type SheetEvent = keyof typeof sheetEvents;

/** Target of handlers that were added to a collection. */
const WHOLE_WORKBOOK = 'Workbook';

/** An event on its way to the client. */
export interface EventEntry {
  readonly messageCategory: number;
  readonly messageType: number;
  readonly targetId: string;
  readonly message: string;
}

/** Who listens to what; events wait here until the batch that caused them has been answered. */
export class EventRegistry {
  /** `runtime.enableEvents` of the pane. */
  enabled = true;
  private readonly listeners = new Map<string, number>();
  private readonly waiting: EventEntry[] = [];

  /** Number of the event that `_Register…Event` of a class stands for; undefined when the double has none such. */
  static numberOf(className: string, event: string): number | undefined {
    return byClass[className]?.[event];
  }

  register(type: number, target: string | undefined): void {
    const key = `${type} ${target ?? WHOLE_WORKBOOK}`;
    this.listeners.set(key, (this.listeners.get(key) ?? 0) + 1);
  }

  unregister(type: number, target: string | undefined): void {
    const key = `${type} ${target ?? WHOLE_WORKBOOK}`;
    this.listeners.set(key, Math.max(0, (this.listeners.get(key) ?? 0) - 1));
  }

  /** A pane that was closed or loaded anew has no handlers. */
  forgetAll(): void {
    this.listeners.clear();
    this.waiting.length = 0;
  }

  /** Queues an event of a sheet for those who listen to the sheet or to all sheets. */
  sheet(event: SheetEvent, sheetId: string, payload: Readonly<Record<string, unknown>>): void {
    this.queue(sheetEvents[event]!, sheetId, { ...payload, worksheetId: sheetId });
  }

  /** As `sheet`, of a table. */
  table(event: keyof typeof tableEvents, tableId: string, payload: Readonly<Record<string, unknown>>): void {
    this.queue(tableEvents[event]!, tableId, { ...payload, tableId });
  }

  /** Takes what has been queued. */
  take(): EventEntry[] {
    return this.waiting.splice(0);
  }

  private queue(type: number, id: string, payload: Readonly<Record<string, unknown>>): void {
    if (!this.enabled) return;
    for (const target of [id, WHOLE_WORKBOOK]) {
      if (!this.listeners.get(`${type} ${target}`)) continue;
      this.waiting.push({
        messageCategory: 65536,
        messageType: type,
        targetId: target,
        message: JSON.stringify(payload),
      });
    }
  }
}

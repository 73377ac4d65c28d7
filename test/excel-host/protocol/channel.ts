import type { EventEntry } from './events.js';
import { HostError } from './host-error.js';
import type { ErrorCode } from './host-error.js';
import { DELAY_FOR_CELL_EDIT, PathKind } from './wire.js';
import type { Batch, BatchResult, RequestMessage } from './wire.js';

/** What went over the bridge, but for what Office.js says to services of its own. */
export interface Traffic {
  batches: number;
  actions: number;
  /** Batches that changed the workbook. */
  writingBatches: number;
  /** UTF-8 bytes from and to the client, and the largest single message of each. */
  bytesIn: number;
  bytesOut: number;
  largestIn: number;
  largestOut: number;
}

/** A failure that a test wants: the batch of that number (from 1) ends with the code, before its action `action` (from 0). */
export interface Fault {
  readonly batch: number;
  readonly action?: number;
  readonly code: ErrorCode;
  readonly message?: string;
  /** So do all later ones, until the test forgets the failure. */
  readonly lasting?: boolean;
}

export interface ChannelOptions {
  /** Most bytes of a message; undefined where there is no limit. */
  readonly limit: number | undefined;
  execute(batch: Batch, failure: (actionIndex: number) => HostError | undefined): BatchResult;
  /** Called after each batch; true when it changed the workbook. */
  settle(): boolean;
}

const bytesOf = (text: string) => Buffer.byteLength(text, 'utf8');

/** The host's end of the bridge: envelopes, limits, counters, waiting and failing. */
export class Channel {
  readonly traffic: Traffic = {
    batches: 0,
    actions: 0,
    writingBatches: 0,
    bytesIn: 0,
    bytesOut: 0,
    largestIn: 0,
    largestOut: 0,
  };
  /** Failures to come. */
  readonly faults: Fault[] = [];
  /** Hands a message to the client. */
  send: (text: string) => void = () => undefined;
  private editing = false;
  private readonly delayed: RequestMessage[] = [];

  constructor(private readonly options: ChannelOptions) {}

  /** Takes a message of the client. */
  receive(text: string): void {
    const size = bytesOf(text);
    const { traffic, options } = this;
    const message = JSON.parse(text) as RequestMessage;
    if (message.type !== 1) return;
    if (isService(message.message.body)) {
      this.reply(
        message,
        options.execute(message.message.body, () => undefined),
        false,
      );
      return;
    }
    traffic.batches++;
    traffic.bytesIn += size;
    traffic.largestIn = Math.max(traffic.largestIn, size);
    if (options.limit !== undefined && size > options.limit) {
      this.refuseWhole(message, new HostError('RequestPayloadSizeLimitExceeded', 'payload-web'));
    } else if (!this.editing) this.answer(message);
    else if ((message.flags & DELAY_FOR_CELL_EDIT) !== 0) this.delayed.push(message);
    else this.reply(message, failed(new HostError('InvalidOperationInCellEditMode', 'cell-edit')));
  }

  /** The user begins to type into a cell, or has ended it. */
  setCellEdit(editing: boolean): void {
    this.editing = editing;
    if (!editing) for (const message of this.delayed.splice(0)) this.answer(message);
  }

  /** Hands events to the client. */
  deliver(entries: readonly EventEntry[]): void {
    if (entries.length > 0) this.send(JSON.stringify({ type: 3, message: { entries } }));
  }

  private answer(message: RequestMessage): void {
    const { traffic, options } = this;
    const fault = this.faults.find(({ batch, lasting }) =>
      lasting ? batch <= traffic.batches : batch === traffic.batches,
    );
    const error = fault && new HostError(fault.code, undefined, fault.message);
    const { body } = message.message;
    traffic.actions += body.Actions.length;
    const result = options.execute(body, (index) => (index === (fault?.action ?? 0) ? error : undefined));
    if (options.settle()) traffic.writingBatches++;
    this.reply(message, result);
  }

  private reply(message: RequestMessage, result: BatchResult, counted = true): void {
    const { traffic, options } = this;
    const body = JSON.stringify(result);
    const size = bytesOf(body);
    if (options.limit !== undefined && size > options.limit) {
      this.refuseWhole(message, new HostError('ResponsePayloadSizeLimitExceeded', 'payload-web'));
      return;
    }
    if (counted) {
      traffic.bytesOut += size;
      traffic.largestOut = Math.max(traffic.largestOut, size);
    }
    this.send(envelope(message.id, 200, body));
  }

  private refuseWhole({ id }: RequestMessage, { code, message, status }: HostError): void {
    this.send(envelope(id, status, JSON.stringify({ error: { code, message } })));
  }
}

function envelope(id: number, statusCode: number, body: string): string {
  return JSON.stringify({ id, type: 2, message: { statusCode, headers: {}, body } });
}

/** Whether Office.js speaks to a service of its own, not the add-in to the workbook. */
function isService({ ObjectPaths }: Batch): boolean {
  const paths = Object.values(ObjectPaths);
  return paths.length > 0 && paths.every(({ ObjectPathType }) => ObjectPathType === PathKind.newObject);
}

function failed({ code, message, status }: HostError): BatchResult {
  const error = { Code: code, Message: message, Location: '', HttpStatusCode: status, ActionIndex: 0 };
  return { Results: [], TraceIds: [], Error: error };
}

import { regulatorEngine } from '../../../src/taskpane/regulator/engine/engine.js';
import type { Channel, OpenChannel, Request, Response } from '../../../src/taskpane/regulator/engine/messages.js';
import { serve } from '../../../src/taskpane/regulator/engine/serve.js';

/** A file whose reading can be made to fail or to end its worker; it is handed to workers as it is, since Node clones no File. */
export class TestFile extends File {
  /** `gone`: it cannot be read · `deadly`: its worker ends · `endless`: its worker never answers. */
  fate: 'sound' | 'gone' | 'deadly' | 'endless' = 'sound';
  reads = 0;

  override async arrayBuffer(): Promise<ArrayBuffer> {
    this.reads++;
    if (this.fate === 'gone') throw new DOMException('The file could not be read.', 'NotReadableError');
    if (this.fate === 'endless') await new Promise(() => undefined);
    return super.arrayBuffer();
  }

  override slice(...range: Parameters<Blob['slice']>): Blob {
    if (this.fate !== 'gone') return super.slice(...range);
    return this;
  }
}

export function testFile(name: string, bytes: Uint8Array | string, modified = 1_700_000_000_000): TestFile {
  return new TestFile([bytes as BlobPart], name.split('/').pop()!, { lastModified: modified });
}

/** What workers of a test did. */
export interface Workers {
  readonly open: OpenChannel;
  started: number;
  running: number;
  /** Ends the worker that holds the collection, as if memory had run out. */
  killCollector(): void;
  /** Called before each request is carried out. */
  onRequest: (request: Request) => void;
}

/**
 * Workers within this process. What goes in and out is cloned as between threads, so that nothing slips through that a real worker could
 * not be sent; a `deadly` file ends its worker.
 */
export function workersInProcess(): Workers {
  const kills: (() => void)[] = [];
  const workers: Workers = {
    started: 0,
    running: 0,
    onRequest: () => undefined,
    killCollector: () => kills.forEach((kill) => kill()),
    open: async () => {
      workers.started++;
      workers.running++;
      let tell: ((response: Response) => void) | undefined;
      let lose = (): void => undefined;
      let isOver = false;
      const end = () => {
        if (!isOver) workers.running--;
        isOver = true;
      };
      const carryOut = serve(regulatorEngine(), (response) => {
        if (!isOver) tell?.(clone(response) as Response);
      });
      const channel: Channel = {
        post(request) {
          workers.onRequest(request);
          if (request.call === 'choose') kills.push(() => lose());
          const files = request.args.flatMap((arg) => (arg as { file?: TestFile } | null)?.file ?? []);
          if (files.some(({ fate }) => fate === 'deadly')) return void setTimeout(() => lose());
          carryOut(clone(request) as Request);
        },
        listen(onResponse, onLost) {
          tell = onResponse;
          lose = () => {
            if (isOver) return;
            end();
            onLost();
          };
        },
        end,
      };
      return channel;
    },
  };
  return workers;
}

/** A structured clone in which files and blobs stay themselves, as they do in a browser. */
function clone(value: unknown): unknown {
  const blobs: Blob[] = [];
  const marked = marking(value, blobs);
  return unmarking(structuredClone(marked), blobs);
}

interface Mark {
  readonly blobInTest: number;
}

function marking(value: unknown, blobs: Blob[]): unknown {
  if (value instanceof Blob) return { blobInTest: blobs.push(value) - 1 } satisfies Mark;
  if (Array.isArray(value)) return value.map((one) => marking(one, blobs));
  if (isPlain(value)) return Object.fromEntries(Object.entries(value).map(([key, one]) => [key, marking(one, blobs)]));
  return value;
}

function unmarking(value: unknown, blobs: readonly Blob[]): unknown {
  if (Array.isArray(value)) return value.map((one) => unmarking(one, blobs));
  if (!isPlain(value)) return value;
  if ('blobInTest' in value) return blobs[(value as unknown as Mark).blobInTest];
  return Object.fromEntries(Object.entries(value).map(([key, one]) => [key, unmarking(one, blobs)]));
}

function isPlain(value: unknown): value is Readonly<Record<string, unknown>> {
  if (typeof value !== 'object' || value === null) return false;
  const prototype: unknown = Object.getPrototypeOf(value);
  // Clones come from another realm's Object under jest.
  return prototype === null || (prototype as object).constructor?.name === 'Object';
}

/** Bytes of a request at which the next one begins: well below the 5 MB that Excel on the web takes. */
const FULL = 900_000;

/** What an object and an action cost in a request, whatever is written. */
const BASE = 400;

export interface BatchOptions {
  /** Bytes at which a request is sent. */
  readonly full?: number;
  /** When it is aborted, nothing more is sent. */
  readonly signal?: AbortSignal | undefined;
  /** Called before the first write of each request. */
  readonly begin?: () => void;
  /** Called when a request has been answered. */
  readonly sent?: () => void;
}

/** Sends writes in as few batches as fit. */
export class Batch {
  private bytes = 0;

  constructor(
    private readonly context: Excel.RequestContext,
    private readonly options: BatchOptions = {},
  ) {}

  /** Makes room for one more write with a content of so many characters, sending what is there when it would be too much. */
  async room(characters = 0): Promise<void> {
    // Japanese takes three bytes a character.
    const bytes = BASE + 3 * characters;
    if (this.bytes > 0 && this.bytes + bytes > (this.options.full ?? FULL)) await this.send();
    if (this.bytes === 0) this.options.begin?.();
    this.bytes += bytes;
  }

  /** @throws the signal's reason */
  async send(): Promise<void> {
    this.bytes = 0;
    this.options.signal?.throwIfAborted();
    await this.context.sync();
    this.options.sent?.();
  }
}

/** Bytes of a request at which the next one begins: well below the 5 MB that Excel on the web takes. */
const FULL = 900_000;

/** What an object and an action cost in a request, whatever is written. */
const BASE = 400;

/** Sends writes in as few batches as fit. */
export class Batch {
  private bytes = 0;

  constructor(private readonly context: Excel.RequestContext) {}

  /** Makes room for one more write with a content of so many characters, sending what is there when it would be too much. */
  async room(characters = 0): Promise<void> {
    // Japanese takes three bytes a character.
    const bytes = BASE + 3 * characters;
    if (this.bytes > 0 && this.bytes + bytes > FULL) await this.send();
    this.bytes += bytes;
  }

  async send(): Promise<void> {
    this.bytes = 0;
    await this.context.sync();
  }
}

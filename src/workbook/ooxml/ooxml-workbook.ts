import type { Book, Edit, Snapshot } from '../../book/index.js';
import type { Workbook } from '../port.js';
import { patchWorkbook } from './patch/index.js';
import { readWorkbook } from './read/index.js';
import type { ReadOptions } from './read/index.js';
import { bookBytes } from './write/index.js';

/** A workbook as the bytes of an .xlsx file. It is always read whole. */
export class OoxmlWorkbook implements Workbook {
  /** `bytes` is the file as it is now; without content (length 0) it can only be rendered to. */
  constructor(
    private content: Uint8Array,
    private readonly options: ReadOptions = {},
  ) {}

  /** The file as it has become. */
  get bytes(): Uint8Array {
    return this.content;
  }

  async read(): Promise<Snapshot> {
    return readWorkbook(this.content, this.options);
  }

  async apply(edits: readonly Edit[]): Promise<void> {
    this.content = patchWorkbook(this.content, edits, this.options);
  }

  async render(book: Book): Promise<void> {
    this.content = bookBytes(book);
  }
}

import { joinBytes } from '../package/index.js';

interface Splice {
  readonly from: number;
  readonly to: number;
  readonly text: string;
}

/** Changes to a part by byte offsets; what lies between them is copied as it is. They may not overlap. */
export class Splices {
  private readonly list: Splice[] = [];

  get any(): boolean {
    return this.list.length > 0;
  }

  replace(from: number, to: number, text: string): void {
    this.list.push({ from, to, text });
  }

  /** Several insertions at one offset stand in the order in which they were made. */
  insert(at: number, text: string): void {
    this.replace(at, at, text);
  }

  remove(from: number, to: number): void {
    this.replace(from, to, '');
  }

  apply(bytes: Uint8Array): Uint8Array {
    const encoder = new TextEncoder();
    const chunks: Uint8Array[] = [];
    let at = 0;
    for (const { from, to, text } of this.list.sort((a, b) => a.from - b.from || a.to - b.to)) {
      chunks.push(bytes.subarray(at, from), encoder.encode(text));
      at = to;
    }
    chunks.push(bytes.subarray(at));
    return joinBytes(chunks);
  }
}

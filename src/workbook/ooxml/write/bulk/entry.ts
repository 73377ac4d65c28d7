import { crc32, joinBytes } from '../../package/index.js';
import type { PackedEntry } from '../../package/index.js';
import { Deflater } from './deflater.js';

const DEFLATED = 8;

/** An entry of a zip archive for a bulk part: text goes in piece by piece, and only its pressed bytes are held. */
export class BulkEntry {
  private readonly chunks: Uint8Array[] = [];
  private readonly encoder = new TextEncoder();
  private readonly deflater: Deflater;
  private crc = 0;
  private size = 0;

  constructor() {
    this.deflater = new Deflater(
      (bytes) => {
        this.crc = crc32(bytes, this.crc);
        this.size += bytes.length;
      },
      (bytes) => void this.chunks.push(bytes),
    );
  }

  /** Adds text (a pair of surrogates must stand in one piece) or bytes. */
  write(piece: string | Uint8Array): void {
    const { deflater } = this;
    if (typeof piece === 'string') {
      for (let rest = piece; rest !== '';) {
        const { read, written } = this.encoder.encodeInto(rest, deflater.room());
        deflater.advance(written);
        if (read === rest.length) return;
        deflater.flush(false);
        rest = rest.slice(read);
      }
      return;
    }
    for (let at = 0; at < piece.length;) {
      const room = deflater.room();
      const some = piece.subarray(at, at + room.length);
      room.set(some);
      deflater.advance(some.length);
      at += some.length;
    }
  }

  /** The finished entry. */
  end(name: string): PackedEntry {
    this.deflater.flush(true);
    return { name, method: DEFLATED, crc: this.crc, size: this.size, packed: joinBytes(this.chunks) };
  }
}

import { Deflate, deflateSync } from 'fflate';
import { joinBytes } from './bytes.js';
import { crc32 } from './crc32.js';

/** How hard to press an entry: 0 stores, 1 is for bulk (a third of the time of 6 for a tenth more bytes), 6 for the rest. */
export type Level = 0 | 1 | 6 | 9;

/** An entry as it stands in another archive: its packed bytes are copied as they are. */
export interface PackedEntry {
  readonly name: string;
  /** Method of the zip format: 0 stored, 8 deflated. */
  readonly method: number;
  readonly crc: number;
  /** Length after unpacking. */
  readonly size: number;
  readonly packed: Uint8Array;
}

/** The entry that is being written; `end` must be called before the next one begins. */
export interface EntryWriter {
  /** Adds text (as UTF-8) or bytes. */
  write(content: string | Uint8Array): void;
  end(): void;
}

/** 1980-01-01 00:00, the first time of the zip format: the same book gives the same bytes on any day. */
const TIME = 0;
const DATE = (1 << 5) | 1;
const UTF8_NAME = 1 << 11;
const CHUNK = 1 << 16;

const encoder = new TextEncoder();

/**
 * Writes a zip archive in one pass. An entry is pressed while it is written and goes out when it ends, so that its header tells
 * its true lengths; no more than one pressed entry is held. Bytes depend on the content alone, not on how it was cut into writes
 * (a pair of surrogates must stand in one write), and are the same in Node and in a browser. Entries stand in the order in which they are added.
 */
export class ZipWriter {
  private readonly names = new Set<string>();
  private readonly directory: Uint8Array[] = [];
  private position = 0;
  private open = false;
  private readonly buffer = new Uint8Array(CHUNK);

  /** `emit` takes over each chunk; it is never written to again. */
  constructor(private readonly emit: (chunk: Uint8Array) => void) {}

  /** Begins an entry. */
  entry(name: string, level: Level): EntryWriter {
    if (this.open) throw new Error(`entry ${name} begins before the last one has ended`);
    this.open = true;
    return pressing(level, this.buffer, (crc, size, pressed) => {
      this.open = false;
      this.put(name, level === 0 ? 0 : 8, crc, size, pressed);
    });
  }

  /** A whole entry at once. */
  add(name: string, content: string | Uint8Array, level: Level): void {
    const entry = this.entry(name, level);
    entry.write(content);
    entry.end();
  }

  /** Copies an entry of another archive without unpacking it. */
  copy({ name, method, crc, size, packed }: PackedEntry): void {
    this.put(name, method, crc, size, [packed]);
  }

  /** Writes the directory; nothing can be added afterwards. */
  finish(): void {
    const start = this.position;
    for (const record of this.directory) this.out(record);
    const end = new DataView(new ArrayBuffer(22));
    end.setUint32(0, 0x06054b50, true);
    end.setUint16(8, this.directory.length, true);
    end.setUint16(10, this.directory.length, true);
    end.setUint32(12, this.position - start, true);
    end.setUint32(16, start, true);
    this.out(new Uint8Array(end.buffer));
    // Past these limits the format needs zip64, which no workbook of ours comes near.
    if (this.position > 0xffffffff || this.directory.length > 0xffff)
      throw new Error('archive too large for the zip format');
  }

  private put(name: string, method: number, crc: number, size: number, packed: readonly Uint8Array[]): void {
    if (this.names.has(name)) throw new Error(`entry ${name} stands twice`);
    this.names.add(name);
    const packedSize = packed.reduce((sum, chunk) => sum + chunk.length, 0);
    const nameBytes = encoder.encode(name);
    const flags = nameBytes.length === name.length ? 0 : UTF8_NAME;

    // The fields that the local header and the directory's record share, 26 bytes from "version needed" on.
    const fields = (record: DataView, at: number) => {
      record.setUint16(at, 20, true);
      record.setUint16(at + 2, flags, true);
      record.setUint16(at + 4, method, true);
      record.setUint16(at + 6, TIME, true);
      record.setUint16(at + 8, DATE, true);
      record.setUint32(at + 10, crc, true);
      record.setUint32(at + 14, packedSize, true);
      record.setUint32(at + 18, size, true);
      record.setUint16(at + 22, nameBytes.length, true);
    };
    const local = new Uint8Array(30 + nameBytes.length);
    const localView = new DataView(local.buffer);
    localView.setUint32(0, 0x04034b50, true);
    fields(localView, 4);
    local.set(nameBytes, 30);

    const record = new Uint8Array(46 + nameBytes.length);
    const recordView = new DataView(record.buffer);
    recordView.setUint32(0, 0x02014b50, true);
    recordView.setUint16(4, 20, true);
    fields(recordView, 6);
    recordView.setUint32(42, this.position, true);
    record.set(nameBytes, 46);
    this.directory.push(record);

    this.out(local);
    for (const chunk of packed) this.out(chunk);
  }

  private out(chunk: Uint8Array): void {
    this.position += chunk.length;
    this.emit(chunk);
  }
}

/** A whole text, pressed as `ZipWriter.add` does, to be copied into several archives. */
export function press(text: string, level: Level): Omit<PackedEntry, 'name'> {
  let packed: Omit<PackedEntry, 'name'> | undefined;
  const entry = pressing(level, new Uint8Array(CHUNK), (crc, size, pressed) => {
    packed = { method: level === 0 ? 0 : 8, crc, size, packed: joinBytes(pressed) };
  });
  entry.write(text);
  entry.end();
  return packed!;
}

/** Presses what is written, held in `buffer` (of the length CHUNK) on its way, and hands it over when it ends. */
function pressing(
  level: Level,
  buffer: Uint8Array,
  done: (crc: number, size: number, pressed: readonly Uint8Array[]) => void,
): EntryWriter {
  const pressed: Uint8Array[] = [];
  let stream: Deflate | undefined;
  let held = 0;
  let size = 0;
  let crc = 0;

  // Chunks are cut at fixed places of the content; a part of one chunk is pressed in one go, which is faster.
  const flush = (last: boolean) => {
    const chunk = buffer.subarray(0, held);
    crc = crc32(chunk, crc);
    size += held;
    held = 0;
    if (level === 0) pressed.push(chunk.slice());
    else if (last && !stream) pressed.push(deflateSync(chunk, { level }));
    else {
      stream ??= new Deflate({ level }, (bytes) => void pressed.push(bytes));
      stream.push(chunk, last);
    }
  };
  return {
    write: (content) => {
      if (typeof content === 'string') {
        for (let rest = content; rest !== '';) {
          const { read, written } = encoder.encodeInto(rest, buffer.subarray(held));
          held += written;
          if (read === rest.length) break;
          flush(false);
          rest = rest.slice(read);
        }
        return;
      }
      for (let at = 0; at < content.length;) {
        if (held === CHUNK) flush(false);
        const some = content.subarray(at, at + CHUNK - held);
        buffer.set(some, held);
        held += some.length;
        at += some.length;
      }
    },
    end: () => {
      flush(true);
      done(crc, size, pressed);
    },
  };
}

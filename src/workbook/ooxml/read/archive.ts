import { TenkenError } from '../../../findings/index.js';
import { crc32 } from '../package/index.js';
import type { PackedEntry } from '../package/index.js';
import { refuseOtherContainers } from './container.js';
import type { Inflate } from './inflate.js';
import type { Limits } from './limits.js';

const END = 0x06054b50;
const RECORD = 0x02014b50;
const LOCAL = 0x04034b50;
const ZIP64_END = 0x06064b50;
const ENCRYPTED = 1;
/** Length of an archive's comment at most, and of the end record before it. */
const END_SEARCH = 0xffff + 22;

interface Entry {
  readonly name: string;
  readonly flags: number;
  readonly method: number;
  readonly crc: number;
  readonly packedSize: number;
  readonly size: number;
  readonly offset: number;
}

/**
 * The parts of a package (zip archive), bounded: every limit is checked on the directory before anything is unpacked, and a part
 * is unpacked only when it is asked for. Part names are compared without regard to case (ECMA-376 part 2, 6.2.2.3).
 */
export class Archive {
  private readonly view: DataView;
  private readonly entries = new Map<string, Entry>();

  /**
   * @throws TenkenError FILE_EMPTY, FILE_LOCK, FILE_OLE, FILE_XLS, FILE_ENCRYPTED, FILE_NOT_XLSX, FILE_TOO_LARGE, FILE_TRUNCATED,
   * FILE_ZIP64, FILE_TOO_MANY_PARTS, FILE_DUPLICATE_PART, FILE_BOMB, FILE_CORRUPT
   */
  constructor(
    private readonly bytes: Uint8Array,
    limits: Limits,
    private readonly inflate: Inflate,
  ) {
    refuseOtherContainers(bytes);
    if (bytes.length > limits.fileBytes)
      throw new TenkenError('FILE_TOO_LARGE', { size: bytes.length, limit: limits.fileBytes });
    this.view = new DataView(bytes.buffer, bytes.byteOffset, bytes.length);
    this.readDirectory(limits);
  }

  has(part: string): boolean {
    return this.entries.has(part.toLowerCase());
  }

  /** Names of all parts as the archive writes them, in its order. */
  get names(): string[] {
    return [...this.entries.values()].map((entry) => entry.name);
  }

  /** A part's content as UTF-8; undefined when there is no such part. */
  part(name: string): Uint8Array | undefined {
    const entry = this.entries.get(name.toLowerCase());
    if (!entry) return undefined;
    if (entry.flags & ENCRYPTED) throw new TenkenError('FILE_ENCRYPTED');
    const packed = this.packedBytes(entry);
    if (entry.method === 8) {
      try {
        return asUtf8(this.inflate(packed, entry.size, entry.crc));
      } catch {
        throw new TenkenError('FILE_CORRUPT', { part: name });
      }
    }
    if (entry.method !== 0) throw new TenkenError('FILE_UNSUPPORTED_COMPRESSION', { part: name, method: entry.method });
    if (packed.length !== entry.size || crc32(packed) !== entry.crc)
      throw new TenkenError('FILE_CORRUPT', { part: name });
    return asUtf8(packed);
  }

  /** As `part`, of a part that must be there. */
  required(name: string): Uint8Array {
    const content = this.part(name);
    if (!content) throw new TenkenError('FILE_CORRUPT', { part: name });
    return content;
  }

  /** A part as it is, still packed, for copying. */
  packed(name: string): PackedEntry {
    const entry = this.entries.get(name.toLowerCase())!;
    if (entry.flags & ENCRYPTED) throw new TenkenError('FILE_ENCRYPTED');
    return {
      name: entry.name,
      method: entry.method,
      crc: entry.crc,
      size: entry.size,
      packed: this.packedBytes(entry),
    };
  }

  private packedBytes({ name, offset, packedSize }: Entry): Uint8Array {
    if (offset + 30 > this.bytes.length) throw new TenkenError('FILE_TRUNCATED', { part: name });
    if (this.view.getUint32(offset, true) !== LOCAL) throw new TenkenError('FILE_CORRUPT', { part: name });
    const start = offset + 30 + this.view.getUint16(offset + 26, true) + this.view.getUint16(offset + 28, true);
    if (start + packedSize > this.bytes.length) throw new TenkenError('FILE_TRUNCATED', { part: name });
    return this.bytes.subarray(start, start + packedSize);
  }

  /** The end record: that whose comment reaches the file's end, else (something was appended) the last one. */
  private findEnd(): number {
    const { view } = this;
    const earliest = Math.max(0, view.byteLength - END_SEARCH);
    let last: number | undefined;
    for (let at = view.byteLength - 22; at >= earliest; at--) {
      if (view.getUint32(at, true) !== END) continue;
      const over = view.byteLength - (at + 22 + view.getUint16(at + 20, true));
      if (over === 0) return at;
      if (over > 0) last ??= at;
    }
    if (last === undefined) throw new TenkenError('FILE_TRUNCATED');
    return last;
  }

  private readDirectory(limits: Limits): void {
    const { view } = this;
    const end = this.findEnd();
    const count = view.getUint16(end + 10, true);
    let at = view.getUint32(end + 16, true);
    if (count === 0xffff || at === 0xffffffff) throw new TenkenError('FILE_ZIP64');
    if (count > limits.entries) throw new TenkenError('FILE_TOO_MANY_PARTS', { count, limit: limits.entries });
    const decoder = new TextDecoder();
    let total = 0;
    for (let i = 0; i < count; i++) {
      if (at + 46 > end) throw new TenkenError('FILE_TRUNCATED');
      if (view.getUint32(at, true) !== RECORD) throw new TenkenError('FILE_CORRUPT');
      const nameLength = view.getUint16(at + 28, true);
      const next = at + 46 + nameLength + view.getUint16(at + 30, true) + view.getUint16(at + 32, true);
      if (next > end) throw new TenkenError('FILE_TRUNCATED');
      const entry: Entry = {
        // Some old writers put backslashes, or a slash in front.
        name: decoder
          .decode(this.bytes.subarray(at + 46, at + 46 + nameLength))
          .replaceAll('\\', '/')
          .replace(/^\/+/, ''),
        flags: view.getUint16(at + 8, true),
        method: view.getUint16(at + 10, true),
        crc: view.getUint32(at + 16, true),
        packedSize: view.getUint32(at + 20, true),
        size: view.getUint32(at + 24, true),
        offset: view.getUint32(at + 42, true),
      };
      total += entry.size;
      check(entry, total, limits);
      const key = entry.name.toLowerCase();
      if (this.entries.has(key)) throw new TenkenError('FILE_DUPLICATE_PART', { part: entry.name });
      this.entries.set(key, entry);
      at = next;
    }
    // A directory of something in front of it: another program may find another workbook in the same file.
    if (at !== end && view.getUint32(at, true) !== ZIP64_END) throw new TenkenError('FILE_CORRUPT');
  }
}

function check({ name, size, packedSize, offset }: Entry, total: number, limits: Limits): void {
  if (size === 0xffffffff || packedSize === 0xffffffff || offset === 0xffffffff) throw new TenkenError('FILE_ZIP64');
  if (size > 1 << 20 && size > packedSize * limits.ratio) throw new TenkenError('FILE_BOMB', { part: name, size });
  if (size > limits.partBytes) throw new TenkenError('FILE_TOO_LARGE', { part: name, size, limit: limits.partBytes });
  if (total > limits.totalBytes) throw new TenkenError('FILE_TOO_LARGE', { size: total, limit: limits.totalBytes });
}

/** The package format also allows UTF-16 for XML; everything behind this point is written for UTF-8. */
function asUtf8(content: Uint8Array): Uint8Array {
  const mark = content.length > 1 ? (content[0]! << 8) | content[1]! : 0;
  if (mark !== 0xfffe && mark !== 0xfeff) return content;
  return new TextEncoder().encode(new TextDecoder(mark === 0xfffe ? 'utf-16le' : 'utf-16be').decode(content));
}

import {
  closeSync,
  existsSync,
  mkdirSync,
  openSync,
  readFileSync,
  renameSync,
  rmSync,
  statSync,
  writeSync,
} from 'node:fs';
import { readdir, readFile, stat } from 'node:fs/promises';
import { basename, dirname, join, relative, resolve, sep } from 'node:path';
import { byCodeUnits, listed, quoted, TenkenError, visible } from '../findings/index.js';
import type { SourceFile } from '../jobs/index.js';
import { isSystemFile, MAX_FILE_BYTES } from '../jobs/index.js';

/** A file of this machine. */
export interface FoundFile extends SourceFile {
  readonly path: string;
}

/**
 * The files that were named, and every file below the folders that were named, in the order of their paths,
 * each once. What a file is, is decided by its content when it is read.
 * @throws TenkenError USAGE_NO_SUCH_PATH
 */
export async function foundFiles(paths: readonly string[]): Promise<FoundFile[]> {
  const found = new Map<string, FoundFile>();
  for (const path of paths) {
    const info = await stat(path).catch(() => undefined);
    if (!info) throw new TenkenError('USAGE_NO_SUCH_PATH', { path });
    if (!info.isDirectory()) {
      found.set(resolve(path), sourceFile(path, basename(path)));
      continue;
    }
    for (const entry of await readdir(path, { recursive: true, withFileTypes: true })) {
      if (entry.isDirectory() || isSystemFile(entry.name)) continue;
      const full = join(entry.parentPath, entry.name);
      found.set(resolve(full), sourceFile(full, relative(path, full).split(sep).join('/')));
    }
  }
  const inOrder = [...found].sort(([a], [b]) => byCodeUnits(a, b));
  if (inOrder.length === 0) throw new TenkenError('USAGE_NO_FILES', { path: paths.join(', ') });
  return inOrder.map(([, file]) => file);
}

function sourceFile(path: string, name: string): FoundFile {
  return {
    path,
    name,
    read: async () => {
      const info = await stat(path).catch(unreadable(name));
      if (!info.isFile()) throw new TenkenError('FILE_UNREADABLE', { file: name, reason: 'not a regular file' });
      if (info.size > MAX_FILE_BYTES) {
        throw new TenkenError('FILE_TOO_LARGE', { size: info.size, limit: MAX_FILE_BYTES });
      }
      const bytes = await readFile(path).catch(unreadable(name));
      const after = await stat(path).catch(unreadable(name));
      // Half of one version and half of another would be an answer that nobody gave.
      if (after.mtimeMs !== info.mtimeMs || after.size !== bytes.length) throw new TenkenError('FILE_CHANGED');
      return bytes;
    },
  };
}

/**
 * The bytes of a file that was named as an option.
 * @throws TenkenError USAGE_NO_SUCH_PATH, USAGE_FOLDER, FILE_UNREADABLE, FILE_TOO_LARGE
 */
export async function namedFile(path: string): Promise<Uint8Array> {
  const info = await stat(path).catch(() => undefined);
  if (!info) throw new TenkenError('USAGE_NO_SUCH_PATH', { path });
  if (info.isDirectory()) throw new TenkenError('USAGE_FOLDER', { path });
  return sourceFile(path, basename(path)).read();
}

function unreadable(file: string): (error: NodeJS.ErrnoException) => never {
  return (error) => {
    throw new TenkenError('FILE_UNREADABLE', { file, reason: error.code ?? error.message });
  };
}

/**
 * Originals are never overwritten.
 * @throws TenkenError USAGE_OUTPUT_IS_INPUT
 */
export function refuseOverwriting(output: string, inputs: readonly Pick<FoundFile, 'path'>[]): void {
  if (inputs.some(({ path }) => isSameFile(path, output))) {
    throw new TenkenError('USAGE_OUTPUT_IS_INPUT', { path: output });
  }
}

/** Whether two paths lead to one file: by their names, or because the disk says so (it may not tell capitals from small letters). */
function isSameFile(one: string, other: string): boolean {
  if (resolve(one) === resolve(other)) return true;
  const [a, b] = [one, other].map((path) => statSync(path, { bigint: true, throwIfNoEntry: false }));
  return a !== undefined && b !== undefined && a.dev === b.dev && a.ino === b.ino;
}

/** One thing to be written: where, and what people know it by. */
export interface Target {
  readonly path: string;
  readonly of: string;
}

/**
 * No two things may be written to one path, on a disk that tells no capitals from small letters either.
 * @throws TenkenError USAGE_SAME_OUTPUT
 */
export function refuseSameOutput(targets: readonly Target[]): void {
  const taken = new Map<string, Target>();
  for (const target of targets) {
    const key = resolve(target.path).normalize('NFC').toLowerCase();
    const first = taken.get(key);
    if (first) {
      const files = listed([first, target].map(({ of }) => quoted({ ja: visible(of, 200), en: visible(of, 200) })));
      throw new TenkenError('USAGE_SAME_OUTPUT', { path: target.path, files });
    }
    taken.set(key, target);
  }
}

/**
 * What is there already is not written over, so that a sealed or annotated copy never takes the place of another.
 * @throws TenkenError USAGE_OUTPUT_EXISTS
 */
export function refuseExisting(output: string): void {
  if (existsSync(output)) throw new TenkenError('USAGE_OUTPUT_EXISTS', { path: output });
}

/**
 * What is there already stays, unless it is to the byte what would be written.
 * @throws TenkenError USAGE_OUTPUT_EXISTS
 */
export function refuseReplacing(output: string, content: Uint8Array): void {
  const info = statSync(output, { throwIfNoEntry: false });
  if (info?.isFile() && info.size === content.length && readFileSync(output).equals(content)) return;
  refuseExisting(output);
}

/**
 * Writes a file under a temporary name beside it, which becomes the file only when it is whole; nothing half is left.
 * Chunks are written as they come (the writer of workbooks is synchronous), so that a long file is never held in memory.
 * @throws TenkenError OUTPUT_UNWRITABLE
 */
export function writeFile(path: string, produce: (emit: (chunk: Uint8Array) => void) => void): void {
  const partial = `${path}.partial`;
  const guarded = <T>(action: () => T): T => {
    try {
      return action();
    } catch (error) {
      const { code, message } = error as NodeJS.ErrnoException;
      throw new TenkenError('OUTPUT_UNWRITABLE', { path, reason: code ?? message });
    }
  };
  const file = guarded(() => {
    mkdirSync(dirname(path), { recursive: true });
    return openSync(partial, 'w');
  });
  try {
    produce((chunk) => guarded(() => writeSync(file, chunk)));
    closeSync(file);
    guarded(() => renameSync(partial, path));
  } catch (error) {
    rmSync(partial, { force: true });
    throw error;
  }
}

/** Writes one whole file; text as UTF-8. */
export function writeWhole(path: string, content: Uint8Array | string): void {
  writeFile(path, (emit) => emit(typeof content === 'string' ? Buffer.from(content, 'utf8') : content));
}

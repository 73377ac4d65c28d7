import { dirname, relative, resolve, sep } from 'node:path';
import type { FoundFile } from './files.js';

/**
 * The files under names of which no two are the same, on a disk that tells no capitals from small letters either: where their names
 * repeat, all are called by their paths below the folder that holds them all.
 */
export function distinctlyNamed(files: readonly FoundFile[]): readonly FoundFile[] {
  if (new Set(files.map(({ name }) => name.toLowerCase())).size === files.length) return files;
  const folder = files.map(({ path }) => dirname(resolve(path))).reduce(sharedFolder);
  return files.map((file) => {
    const name = relative(folder, resolve(file.path)).split(sep).join('/');
    return { ...file, name };
  });
}

function sharedFolder(one: string, other: string): string {
  const [a, b] = [one.split(sep), other.split(sep)];
  const end = a.findIndex((part, place) => part !== b[place]);
  return end < 0 ? one : a.slice(0, end).join(sep) || sep;
}

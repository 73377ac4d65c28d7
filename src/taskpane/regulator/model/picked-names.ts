import { isSystemFile } from '../../../jobs/index.js';
import type { PlacedFile } from './regulator.js';
import type { PickedFile } from './view.js';

/** What was picked, with the names that the command line gives it: relative to the folder that was picked. What operating systems put into folders is passed over. */
export function namedFiles(picked: Iterable<File | PlacedFile>): PickedFile[] {
  return Array.from(picked, (one): PickedFile & { inFolder: boolean } => {
    if (!(one instanceof Blob)) return { name: one.path, file: one.file, inFolder: true };
    const [, ...below] = (one.webkitRelativePath ?? '').split('/');
    return below.length > 0
      ? { name: below.join('/'), file: one, inFolder: true }
      : { name: one.name, file: one, inFolder: false };
  }).flatMap(({ name, file, inFolder }) => (inFolder && isSystemFile(name) ? [] : [{ name, file }]));
}

/** Whether two handles are of the same file, unchanged, as far as they tell. */
export function isSameFile(one: File, other: File): boolean {
  return one.size === other.size && one.lastModified === other.lastModified;
}

/** `folder/SL-0001 (2).xlsx`: the name for another file of the same name. */
export function numbered(name: string, number: number): string {
  const dot = name.lastIndexOf('.');
  const end = dot > name.lastIndexOf('/') + 1 ? dot : name.length;
  return `${name.slice(0, end)} (${number})${name.slice(end)}`;
}

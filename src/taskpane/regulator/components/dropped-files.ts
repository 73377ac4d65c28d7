import type { PlacedFile } from '../model/regulator.js';

/**
 * The files that were dropped, and those in the folders that were dropped, with their path below that folder. The browser hands out
 * the entries only while the event lasts, so nothing is awaited before they are taken.
 */
export async function droppedFiles(transfer: DataTransfer): Promise<(File | PlacedFile)[]> {
  const entries = [...transfer.items].flatMap((item) => item.webkitGetAsEntry() ?? []);
  if (!entries.some(({ isDirectory }) => isDirectory)) return [...transfer.files];
  const found = await Promise.all(
    entries.map((entry) =>
      entry.isDirectory ? filesWithin(entry as FileSystemDirectoryEntry, '') : [placed(entry, '')],
    ),
  );
  return Promise.all(found.flat());
}

/** `path`: that of the folder below the one that was dropped, with `/` at its end. */
async function filesWithin(folder: FileSystemDirectoryEntry, path: string): Promise<Promise<PlacedFile>[]> {
  const reader = folder.createReader();
  const found: Promise<PlacedFile>[] = [];
  for (;;) {
    // At most a hundred entries come at a time, and none at the end.
    const entries = await new Promise<FileSystemEntry[]>((resolve, reject) => reader.readEntries(resolve, reject));
    if (entries.length === 0) return found;
    for (const entry of entries) {
      if (entry.isDirectory) {
        found.push(...(await filesWithin(entry as FileSystemDirectoryEntry, `${path}${entry.name}/`)));
      } else {
        found.push(placed(entry, path));
      }
    }
  }
}

async function placed(entry: FileSystemEntry, path: string): Promise<PlacedFile> {
  const file = await new Promise<File>((resolve, reject) => (entry as FileSystemFileEntry).file(resolve, reject));
  return { file, path: `${path}${entry.name}` };
}

/** A file as a door hands it over; it is read only when its turn comes, so that memory stays bounded. */
export interface SourceFile {
  /** As people know it, for lists and reports: the name, with folders below the one that was picked. */
  readonly name: string;
  /** Its bytes. Throws TenkenError FILE_UNREADABLE, FILE_CHANGED or FILE_TOO_LARGE. */
  read(): Promise<Uint8Array>;
}

/** Larger files are refused unread: a filled checklist has well under one megabyte. */
export const MAX_FILE_BYTES = 64 * 1024 * 1024;

const SYSTEM_FILES = new Set(['.ds_store', 'thumbs.db', 'desktop.ini']);

/** Whether operating systems leave such a file in folders of their own accord; nobody handed it in. */
export function isSystemFile(name: string): boolean {
  return SYSTEM_FILES.has((name.split('/').pop() ?? name).toLowerCase());
}

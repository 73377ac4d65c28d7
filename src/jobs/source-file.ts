/** A file as a door hands it over; it is read only when its turn comes, so that memory stays bounded. */
export interface SourceFile {
  /** As people know it, for lists and reports: the name, with folders below the one that was picked. */
  readonly name: string;
  /** Its bytes. Throws TenkenError FILE_UNREADABLE or FILE_TOO_LARGE. */
  read(): Promise<Uint8Array>;
}

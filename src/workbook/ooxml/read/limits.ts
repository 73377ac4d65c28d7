/** What a file is allowed to be: one institution's checklist, or a book that we or others made of many. */
export type Profile = 'checklist' | 'book';

/** Bounds within which a file is unpacked. Lengths in bytes. */
export interface Limits {
  readonly fileBytes: number;
  readonly entries: number;
  /** One part, unpacked. */
  readonly partBytes: number;
  /** All parts, unpacked. */
  readonly totalBytes: number;
  /** Unpacked to packed length of a part that is longer than 1 MiB; text of workbooks stays well below. */
  readonly ratio: number;
  readonly sheets: number;
  /** Cells that hold something, shared texts, merged areas, names: each kind over the whole workbook. */
  readonly cells: number;
}

const MiB = 1 << 20;

export const limitsOf: Readonly<Record<Profile, Limits>> = {
  checklist: {
    fileBytes: 16 * MiB,
    entries: 2000,
    partBytes: 16 * MiB,
    totalBytes: 48 * MiB,
    ratio: 200,
    sheets: 256,
    cells: 200_000,
  },
  book: {
    fileBytes: 128 * MiB,
    entries: 2000,
    partBytes: 64 * MiB,
    totalBytes: 256 * MiB,
    ratio: 200,
    sheets: 256,
    cells: 2_000_000,
  },
};

import type { Address, Area } from '../book/index.js';
import type { CoverField } from './cover.js';

/** A printed text by which a bound cell is known. */
export interface Label {
  readonly at: Address;
  readonly text: string;
}

/** A cell of the form that a defined name is bound to. */
export interface BoundCell {
  readonly name: string;
  readonly kind: 'answer' | 'comment' | 'otherText' | 'cover' | 'check';
  readonly sheet: string;
  readonly at: Address;
  /** What its name refers to in the form as issued. */
  readonly reference: string;
  /** The cells that are merged with it, or it alone. */
  readonly area: Area;
  /** All must stand where they stood beside the cell (same row; the heading of a grid's column above), or the name is wrong. */
  readonly labels: readonly Label[];
  readonly question?: string;
  readonly row?: string;
  readonly option?: string;
  readonly field?: CoverField;
}

/** A bound cell before the reference of its name is known. */
export type UnboundCell = Omit<BoundCell, 'reference'>;

/** A cell by itself. */
export const single = (row: number, column: number) => ({
  at: { row, column },
  area: { from: { row, column }, to: { row, column } },
});

/** Cells of one row that are merged; the first is bound. */
export const across = (row: number, from: number, to: number) => ({
  at: { row, column: from },
  area: { from: { row, column: from }, to: { row, column: to } },
});

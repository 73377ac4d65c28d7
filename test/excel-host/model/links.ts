import { refuse } from '../protocol/host-error.js';
import type { Box } from './box.js';
import type { Worksheet } from './worksheet.js';

/** Where a cell leads. */
export interface RangeHyperlink {
  readonly address?: string;
  /** A place in the same workbook, such as `'集計'!A1`; it stays when the sheet is renamed (host fact `link-rename`). */
  readonly documentReference?: string;
  readonly textToDisplay?: string;
  readonly screenTip?: string;
}

/** Excel gives a linked cell the look of links (host fact `link-look`). */
const LOOK = { fontColor: '#0563C1', underline: 'Single' } as const;

/** Makes a link of a cell, with the text that it shows. */
export function setLink(sheet: Worksheet, box: Box, input: unknown): void {
  const link = input as RangeHyperlink | null;
  if (!link || (!link.address && !link.documentReference)) return refuse('InvalidArgument');
  if (link.textToDisplay !== undefined) sheet.input(box, `'${link.textToDisplay}`);
  sheet.links.set(box.row, box.column, link);
  sheet.restyle(box, (style) => ({ ...style, ...LOOK }));
}

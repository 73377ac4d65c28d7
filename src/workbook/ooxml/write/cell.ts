import type { Scalar } from '../../../book/index.js';
import { escapeCellText } from '../package/index.js';
import { textXml } from './shared-strings.js';
import type { SharedStrings } from './shared-strings.js';
import type { Styles } from './styles.js';

/** What the cells of a sheet are written with. */
export interface CellContext {
  readonly strings: SharedStrings;
  readonly styles: Pick<Styles, 'place' | 'highlight'>;
}

/**
 * What follows `<c r="A1` in a cell: the rest of its attributes and its content; `''` for a blank cell without style, which is left
 * out. `style` is the number of the style.
 */
export function cellTail(
  style: number,
  value: Scalar | undefined,
  formula: string | undefined,
  strings: SharedStrings,
): string {
  const start = style === 0 ? '"' : `" s="${style}"`;
  if (formula !== undefined) return formulaTail(start, formula, value);
  if (value === undefined || value === '') return style === 0 ? '' : `${start}/>`;
  if (typeof value === 'number') return `${start}><v>${value}</v></c>`;
  if (typeof value === 'boolean') return `${start} t="b"><v>${value ? 1 : 0}</v></c>`;
  const place = strings.place(value);
  if (place === undefined) return `${start} t="inlineStr"><is>${textXml(value)}</is></c>`;
  return `${start} t="s"><v>${place}</v></c>`;
}

function formulaTail(start: string, formula: string, value: Scalar | undefined): string {
  const f = `<f>${escapeCellText(formula)}</f>`;
  if (value === undefined) return `${start}>${f}</c>`;
  if (typeof value === 'number') return `${start}>${f}<v>${value}</v></c>`;
  if (typeof value === 'boolean') return `${start} t="b">${f}<v>${value ? 1 : 0}</v></c>`;
  return `${start} t="str">${f}<v>${escapeCellText(value)}</v></c>`;
}

import { columnsOf, wrap } from './wrap.js';

/** Columns that a report at a terminal takes at most. */
export const WIDTH = 80;

/** A text in lines that all begin `indent` columns from the left. */
export function indented(text: string, indent: number): string[] {
  return wrap(text, WIDTH - indent).map((line) => ' '.repeat(indent) + line);
}

/** `対応：…`, with later lines under the text. */
export function labelled(label: string, text: string, indent: number): string[] {
  const head = /[^\u0020-\u007e]/.test(label) ? `${label}：` : `${label}: `;
  const hang = indent + columnsOf(head);
  return wrap(text, WIDTH - hang).map(
    (line, place) => `${' '.repeat(place === 0 ? indent : hang)}${place === 0 ? head : ''}${line}`,
  );
}

import type { Choices } from '../engine/collector.js';

/** The command that makes the same book from a folder; names of the folder and of lists are for people to fill in. */
export function commandLine(date: string, { roster, include, keep, decisions, waivers }: Choices): string {
  return [
    'tenken consolidate FOLDER -o consolidated.xlsx',
    `--as-of ${date}`,
    ...(roster ? ['--roster ROSTER'] : []),
    ...(decisions.length > 0 ? ['--decisions DECISIONS'] : []),
    ...(waivers ? ['--waivers WAIVERS'] : []),
    ...include.map(({ code, reason }) => `--include ${quoted(code)} --reason ${quoted(reason)}`),
    ...keep.map((file) => `--keep ${quoted(file)}`),
  ].join(' ');
}

/** A word of a command as shells take it; what would mean something to a shell within quotes is left out. */
function quoted(word: string): string {
  return /^[\w./-]+$/.test(word) ? word : `"${word.replace(/["\\$`%!\u0000-\u001f]/g, '')}"`;
}

import type { Edit } from '../book/index.js';
import type { Edition } from '../checklist/index.js';
import type { Finding, Severity } from '../findings/index.js';
import { severities } from '../findings/index.js';
import type { CheckCell } from './check-cells.js';
import { checkCells } from './check-cells.js';
import type { Reading } from './reading.js';
import { markHighlights } from './styles.js';

/** A finding and what it says to people. */
export interface SaidFinding {
  readonly finding: Finding;
  readonly message: string;
}

/** How a mark begins; the form's conditional formats know it by that. */
const prefixes = new Map<Severity, string>(
  severities.map((severity, index) => [severity, markHighlights[index]!.prefix]),
);

/** Longest text of a mark; the full list is in the report and in the pane. */
const LONGEST = 2000;

/**
 * Writes the findings into the 検証 column, each beside every cell that it names, so that both
 * sides of a contradiction are shown alike; what has no place in the form goes to the cover. The
 * most severe comes first, since it gives the colour. Marks of an earlier check that no longer
 * hold are cleared; cells that need no change get no edit. Throws for a reading not made by `readForm`.
 */
export function markEdits(_edition: Edition, reading: Reading, described: readonly SaidFinding[]): Edit[] {
  const cells = checkCells(reading);
  const marks = new Map<CheckCell, SaidFinding[]>();
  for (const said of described) {
    const { question, row, cells: named } = said.finding;
    const beside = new Set(named.map(cells.speaksOf).filter((cell) => cell !== undefined));
    const own = question === undefined ? undefined : cells.of(question, row);
    const targets = beside.size > 0 ? [...beside] : [own ?? cells.general];
    for (const target of targets) if (target) marks.set(target, [...(marks.get(target) ?? []), said]);
  }
  return cells.all.flatMap((cell) => changeTo(cell, textOf(marks.get(cell) ?? [])));
}

/** Clears every mark; cells that hold none get no edit. */
export function clearMarkEdits(_edition: Edition, reading: Reading): Edit[] {
  return checkCells(reading).all.flatMap((cell) => changeTo(cell, ''));
}

function textOf(said: readonly SaidFinding[]): string {
  const lines = severities.flatMap((severity) =>
    said
      .filter(({ finding }) => finding.severity === severity)
      .map(({ finding, message }) => `${prefixes.get(severity)}${finding.rule} ${message}`),
  );
  const text = lines.join('\n');
  return text.length > LONGEST ? `${text.slice(0, LONGEST - 1)}…` : text;
}

function changeTo({ place, text: before }: CheckCell, text: string): Edit[] {
  if (text === before) return [];
  const { sheet, row, column } = place;
  return [{ kind: 'value', sheet: sheet.name, at: { row, column }, value: text === '' ? undefined : text }];
}

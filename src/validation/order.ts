import type { Edition } from '../checklist/index.js';
import type { Finding } from '../findings/index.js';
import { byCodeUnits, severities } from '../findings/index.js';

/** Sorts findings: most severe first, then the cover and the questions as printed, then rows, then rule ids in code-unit order. */
export function inOrder(edition: Edition, findings: readonly Finding[]): Finding[] {
  const places = new Map<string, number>();
  for (const { id, rows } of edition.questions) {
    places.set(id, places.size);
    for (const row of rows) places.set(`${id}.${row.id}`, places.size);
  }
  const place = ({ question, row }: Finding) =>
    question === undefined ? -1 : (places.get(row === undefined ? question : `${question}.${row}`) ?? places.size);
  const keyed = findings.map((finding) => ({
    finding,
    severity: severities.indexOf(finding.severity),
    place: place(finding),
    cell: finding.cells.map(({ sheet, address }) => `${sheet} ${address}`).join(' '),
  }));
  keyed.sort(
    (a, b) =>
      a.severity - b.severity ||
      a.place - b.place ||
      byCodeUnits(a.finding.rule, b.finding.rule) ||
      byCodeUnits(a.cell, b.cell),
  );
  return keyed.map(({ finding }) => finding);
}

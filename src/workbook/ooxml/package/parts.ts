/** The part that holds the relationships of `part`: `xl/workbook.xml` → `xl/_rels/workbook.xml.rels`, `''` → `_rels/.rels`. */
export function relationshipsPart(part: string): string {
  const slash = part.lastIndexOf('/') + 1;
  return `${part.slice(0, slash)}_rels/${part.slice(slash)}.rels`;
}

/**
 * The part that a relationship's target means, seen from the part that has the relationship (OPC, ECMA-376 part 2, 8.3):
 * `resolveTarget('xl/worksheets/sheet1.xml', '../comments1.xml')` → `xl/comments1.xml`; absolute targets lose their slash.
 */
export function resolveTarget(from: string, target: string): string {
  const steps = target.startsWith('/') ? [] : from.split('/').slice(0, -1);
  for (const step of target.split('/')) {
    if (step === '..') steps.pop();
    else if (step !== '.' && step !== '') steps.push(step);
  }
  return steps.join('/');
}

/** A target for `to` as a relationship of `from` may write it: absolute, which every reader resolves alike. */
export function absoluteTarget(to: string): string {
  return `/${to}`;
}

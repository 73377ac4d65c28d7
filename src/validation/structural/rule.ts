import type { CellRef, Finding, Parameters, Severity } from '../../findings/index.js';
import { catalogue } from '../../findings/index.js';
import type { AskedItem, Subject } from '../subject.js';

/** A structural rule: a pure function from one reading to its findings. */
export type StructuralRule = (subject: Subject) => readonly Finding[];

/** A finding of the catalogue about an item, or about the cover where none is given; the catalogue says how much it matters. */
export function finding(
  rule: string,
  about: Partial<AskedItem> | undefined,
  parameters: Parameters,
  cells: readonly CellRef[],
): Finding {
  return {
    rule,
    severity: severityOf(rule, parameters['case']),
    ...(about?.question && { question: about.question.id }),
    ...(about?.row !== undefined && { row: about.row }),
    parameters,
    cells,
  };
}

function severityOf(rule: string, name: unknown): Severity {
  const { severity, cases } = catalogue.get(rule)!;
  return (typeof name === 'string' ? cases?.[name]?.severity : undefined) ?? severity!;
}

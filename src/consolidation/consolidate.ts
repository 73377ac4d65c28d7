import type { Edition } from '../checklist/index.js';
import type { Received } from '../submission/index.js';
import type { Arrival } from './arrival.js';
import type { Dataset } from './dataset.js';
import { datasetOf } from './dataset.js';
import { smallBases, subsetsChecked, totalsChecked } from './figure-checks.js';
import { figuresOf } from './figures.js';
import type { IntakeOptions } from './intake.js';
import { intake } from './intake.js';
import type { Intake, IntakeFinding } from './outcome.js';
import type { Check, FigureSet } from './reconciliation.js';
import { reconcile } from './reconciliation.js';

/** Everything that one consolidation found out: what the books and the JSON are made of. */
export interface Consolidation {
  readonly edition: Edition;
  readonly intake: Intake;
  readonly dataset: Dataset;
  readonly figures: FigureSet;
  /** Findings across files (M rules), those about the figures included. */
  readonly findings: readonly IntakeFinding[];
  readonly checks: readonly Check[];
}

/** Intake, dataset, figures of all and of each sector, checks: the whole way from received files to numbers. Throws as `intake` does. */
export function consolidate(
  edition: Edition,
  received: Iterable<Received | Arrival>,
  options: IntakeOptions = {},
): Consolidation {
  const taken = intake(edition, received, options);
  const dataset = datasetOf(edition, taken.accepted);
  const all = figuresOf(edition, dataset);
  const bySector = new Map(edition.sectors.map(({ id }) => [id, figuresOf(edition, dataset, id)]));
  const figures = { all, bySector };
  const found = [
    ...totalsChecked(edition, dataset),
    ...subsetsChecked(edition, dataset, all),
    ...smallBases(edition, all),
    ...edition.sectors.flatMap(({ id, label }) => smallBases(edition, bySector.get(id)!, label)),
  ];
  return {
    edition,
    intake: taken,
    dataset,
    figures,
    findings: [...taken.findings, ...found.map((finding) => ({ finding, files: [], institutions: [] }))],
    checks: reconcile(edition, taken, dataset, figures),
  };
}

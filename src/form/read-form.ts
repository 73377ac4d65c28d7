import type { Snapshot } from '../book/index.js';
import type { Edition } from '../checklist/index.js';
import type { CellRef } from '../findings/index.js';
import { editionIdOf } from './edition-id.js';
import { formLayout } from './layout.js';
import type { Placement } from './locate.js';
import { locate, refTo, withoutContents } from './locate.js';
import { rememberChecks } from './check-cells.js';
import { readAnswers } from './read-answers.js';
import { readCover } from './read-cover.js';
import { readExplanations } from './read-explanations.js';
import type { ItemPlan, PlannedCell, ReadPlan } from './read-plan.js';
import { readPlan } from './read-plan.js';
import type { Reading } from './reading.js';
import { namesByKey } from './references.js';
import { readSealTexts } from './seal-names.js';
import { structureFindings } from './structure-findings.js';
import { toleranceFindings } from './tolerances.js';

/**
 * Reads a filled checklist workbook as people really fill it (domain 5.6). What is ambiguous
 * becomes a finding, never an answer; each tolerance that was used is named by one.
 */
export function readForm(edition: Edition, snapshot: Snapshot): Reading {
  const layout = formLayout(edition);
  const plan = readPlan(layout);
  const names = namesByKey(snapshot.names);
  const placement = locate(layout, snapshot, names);
  const cover = readCover(edition, plan, placement, snapshot.from1904 ?? false);
  const answers = readAnswers(edition, plan, placement);
  const { explanations, found, place: explanationRows } = readExplanations(layout, snapshot, names);
  const seal = readSealTexts(names);
  const remembered = withoutContents(
    placement,
    plan.checks.map(({ index }) => index),
  );
  const reading: Reading = {
    edition: editionIdOf(snapshot) ?? edition.id,
    cover: cover.cover,
    answers: answers.answers,
    otherTexts: texts(plan.otherTexts, placement),
    comments: texts(plan.comments, placement),
    explanations,
    ...(explanationRows && { explanationRows }),
    ...(seal && { seal }),
    ...(snapshot.from1904 && { from1904: true }),
    findings: [
      ...structureFindings(layout, placement, found),
      ...cover.findings,
      ...answers.findings,
      ...toleranceFindings(edition, [...cover.tolerances, ...answers.tolerances]),
    ],
    unreadable: new Set([...cover.unreadable, ...answers.unreadable]),
    cellsOf: (question, row, option) => cellsOf(plan, remembered, question, row, option),
    textCell: (kind, question) => {
      const cells = kind === 'comment' ? plan.comments : plan.otherTexts;
      const found = cells.find(({ cell }) => cell.question === question);
      const place = found && remembered.places[found.index];
      return place && refTo(place);
    },
    coverCell: (field) => {
      const place = remembered.places[plan.cover.get(field)!.index];
      return place && refTo(place);
    },
  };
  rememberChecks(reading, plan, remembered);
  return reading;
}

/** Texts by question; blank ones are left out. */
function texts(cells: readonly PlannedCell[], { places }: Placement): Record<string, string> {
  const result: Record<string, string> = {};
  for (const { cell, index } of cells) {
    const place = places[index];
    const value = place?.sheet.cells.get(place.key);
    const text = value === undefined ? '' : String(value).trim();
    if (text !== '') result[cell.question!] = text;
  }
  return result;
}

function cellsOf(plan: ReadPlan, { places }: Placement, question: string, row?: string, option?: string): CellRef[] {
  const items: readonly ItemPlan[] = plan.itemsOf.get(question) ?? [];
  return items
    .filter((item) => row === undefined || item.row === row)
    .flatMap(({ cells }) => cells)
    .filter(({ cell }) => option === undefined || cell.option === undefined || cell.option === option)
    .flatMap(({ index }) => {
      const place = places[index];
      return place ? [refTo(place)] : [];
    });
}

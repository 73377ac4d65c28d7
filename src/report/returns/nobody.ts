import type { Edition } from '../../checklist/index.js';
import { answerItems } from '../../consolidation/index.js';
import type { Release, ReleasedRow } from '../../disclosure/index.js';
import type { Recipient } from './recipient.js';

/** A release without any number or institution: what is drawn of it are the words that every file has. */
export function emptyRelease(release: Release): Release {
  const emptied = (row: ReleasedRow): ReleasedRow => ({
    ...row,
    columns: row.columns.map(({ population, values }) => ({
      population,
      withheld: 'base',
      values: values.map((value) => ({ ...value, cell: { status: 'withheld', reason: 'base' } })),
    })),
  });
  return {
    ...release,
    members: [],
    populations: release.populations.map(({ id }) => ({ id, institutions: 0 })),
    questions: release.questions.map(emptied),
    figures: release.figures.map(emptied),
  };
}

/** Recipients that do not exist: of each sector and of none, without answers, and one that is not counted. */
export function nobodies(edition: Edition): Recipient[] {
  const { items, options } = answerItems(edition);
  const arrival = { states: new Uint8Array(items.length), chosen: new Uint8Array(options) };
  return [
    ...edition.sectors.map(({ id }) => ({ code: '', name: '', sector: id, arrival })),
    { code: '', name: '', arrival },
    { code: '', name: '' },
  ];
}

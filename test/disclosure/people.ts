import type { Answers, Edition } from '../../src/checklist/index.js';
import { answerOf, applicability } from '../../src/checklist/index.js';
import type { Consolidation, Institution } from '../../src/consolidation/index.js';
import { answerItems } from '../../src/consolidation/index.js';

/** An institution as far as the release is concerned. */
export interface Person {
  readonly code: string;
  readonly sector: string;
  readonly group?: string;
  readonly answers: Answers;
}

/** What a consolidation of these institutions hands to the release, without any workbook. */
export function consolidationOf(edition: Edition, people: readonly Person[]): Pick<Consolidation, 'dataset'> {
  const institutions = people.map((person) => institutionOf(edition, person));
  return { dataset: { institutions, lineCount: 0, answered: 0, lines: () => [] } };
}

function institutionOf(edition: Edition, { code, sector, group, answers }: Person): Institution {
  const { items, options } = answerItems(edition);
  const applies = applicability(edition, answers);
  const states = new Uint8Array(items.length);
  const chosen = new Uint8Array(options);
  for (const item of items) {
    const state = applies.stateOf(item.question.id, item.row?.id);
    if (state !== 'open') {
      states[item.index] = state === 'closed' ? 2 : 0;
      continue;
    }
    const answer = answerOf(answers, item.question.id, item.row?.id);
    item.options.forEach(({ id }, place) => {
      const isChosen = typeof answer === 'string' ? answer === id : (answer as readonly string[]).includes(id);
      if (!isChosen) return;
      chosen[item.first + place] = 1;
      states[item.index] = 1;
    });
  }
  const arrival = {
    file: `${code}.xlsx`,
    edition: edition.id,
    cover: { code, name: code, sector, submitted: '' },
    findings: [],
    errors: [],
    unexplained: 0,
    contentPrint: '',
    submissionPrint: '',
    states,
    chosen,
    sheets: [],
    cells: new Float64Array(0),
  };
  return { code, name: code, sector, ...(group !== undefined && { group }), arrival };
}

import type { Answers, Edition } from '../../src/checklist/index.js';
import { answerItems, type Received } from '../../src/consolidation/index.js';
import { defaultEditionId, editionOf } from '../../src/editions/index.js';
import type { CellRef, Finding } from '../../src/findings/index.js';
import type { Cover, Explanation, Reading } from '../../src/form/index.js';
import { manyInstitutions, type SampleInstitution } from '../../src/samples/index.js';
import { submissionOf } from '../../src/submission/index.js';

export const edition = editionOf(defaultEditionId)!;

/** Six life and six non-life sample institutions with sound answers. */
export const samples = manyInstitutions(edition, 71, 1).slice(36, 48);

interface Parts {
  readonly file?: string;
  readonly edition?: string;
  readonly cover?: Partial<Cover>;
  readonly answers?: Answers;
  readonly comments?: Readonly<Record<string, string>>;
  readonly explanations?: readonly Explanation[];
  /** Found while reading. */
  readonly findings?: readonly Finding[];
  readonly unreadable?: readonly string[];
}

/** What a sample institution handed in, with some parts of it replaced. */
export function handedIn(institution: SampleInstitution, parts: Parts = {}): Received {
  const { contents } = institution;
  const reading: Reading = {
    edition: parts.edition ?? edition.id,
    cover: { ...contents.cover, ...parts.cover },
    answers: parts.answers ?? contents.answers,
    otherTexts: contents.otherTexts ?? {},
    comments: parts.comments ?? contents.comments ?? {},
    explanations: parts.explanations ?? contents.explanations ?? [],
    findings: parts.findings ?? [],
    unreadable: new Set(parts.unreadable),
    cellsOf: (question, row, option) => cellsIn(edition, question, row, option),
    textCell: () => undefined,
    coverCell: () => undefined,
  };
  const file = parts.file ?? institution.fileName;
  return { file, submission: submissionOf(edition, file, reading) };
}

/** Answers with some of them replaced; `q39.ident` replaces one row. */
export function withAnswers(answers: Answers, changes: Readonly<Record<string, string | readonly string[]>>): Answers {
  const changed: Record<string, unknown> = { ...answers };
  for (const [key, value] of Object.entries(changes)) {
    const [question, row] = key.split('.') as [string, string | undefined];
    changed[question] = row === undefined ? value : { ...(changed[question] as object), [row]: value };
  }
  return changed as Answers;
}

/** A made-up form: every answer cell in one column, in printed order, on one sheet. */
function cellsIn(edition: Edition, question: string, row?: string, option?: string): CellRef[] {
  const { find, items } = answerItems(edition);
  const one = find(question, row);
  const asked = one ? [one] : items.filter((item) => item.question.id === question);
  return asked.flatMap(({ many, options, cell }) => {
    if (!many) return [ref(cell)];
    if (option !== undefined) return [ref(cell + options.findIndex(({ id }) => id === option))];
    return options.map((_, place) => ref(cell + place));
  });
}

function ref(place: number): CellRef {
  return { sheet: '点検票', address: `F${place + 1}` };
}

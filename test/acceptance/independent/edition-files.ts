import { readFileSync } from 'node:fs';
import { join } from 'node:path';

/** The edition as its files say, read without the product's loader. */
export interface PlainOption {
  readonly id: string;
  readonly number: number;
  readonly label: { readonly ja: string };
  readonly notApplicable?: boolean;
}

export interface PlainQuestion {
  readonly id: string;
  readonly number: string;
  readonly type: 'single' | 'multiple' | 'matrix' | 'matrixMultiple';
  readonly options: readonly PlainOption[];
  readonly rows: readonly { readonly id: string; readonly label: { readonly ja: string } }[];
}

export interface PlainPanel {
  readonly id: string;
  readonly question: string;
  readonly rows?: readonly string[];
  readonly base: 'all' | 'open';
  readonly values: readonly {
    readonly code: string;
    readonly options: readonly string[];
    readonly derived?: boolean;
  }[];
  readonly plot: readonly string[];
}

export interface PlainFigure {
  readonly id: string;
  readonly number: number;
  readonly panels: readonly PlainPanel[];
}

const folder = join(__dirname, '../../../src/editions/cssa-insurers-2023');

function read<T>(name: string): T {
  return JSON.parse(readFileSync(join(folder, name), 'utf8')) as T;
}

type FileQuestion = Omit<PlainQuestion, 'options' | 'rows'> & {
  readonly options: string | readonly PlainOption[];
  readonly rows?: PlainQuestion['rows'];
};

const sections = ['governance', 'identify', 'thirdparty', 'people', 'protect', 'detect', 'respond'];
const { scales } = read<{ scales: Record<string, PlainOption[]> }>('edition.json');

/** All 48 questions, with shared scales put in their places. */
export const questions: readonly PlainQuestion[] = sections
  .flatMap((section) => read<FileQuestion[]>(`questions/${section}.json`))
  .map(({ options, rows = [], ...question }) => ({
    ...question,
    rows,
    options: typeof options === 'string' ? scales[options]! : options,
  }));

export const figures: readonly PlainFigure[] = read('figures.json');

/** Rows of the matrix that a panel shows, in order; one undefined where the question has none. */
export function rowIds({ question, rows }: PlainPanel): readonly (string | undefined)[] {
  const all = questions.find(({ id }) => id === question)!.rows.map(({ id }) => id);
  return all.length === 0 ? [undefined] : (rows ?? all);
}

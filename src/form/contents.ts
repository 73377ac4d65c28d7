import type { Answers } from '../checklist/index.js';
import type { Cover } from './cover.js';

/** One row of the 説明 sheet: why a confirmation stands as it is. */
export interface Explanation {
  /** Code of the rule, such as `L35`. */
  readonly rule: string;
  /** Question id; of several their printed numbers; as typed when it names no question of the edition; absent when the cell is blank. */
  readonly question?: string;
  readonly text: string;
  readonly author?: string;
  /** ISO where it could be read as a date, else as typed. */
  readonly date?: string;
  /** The answers that it was given for, in words; absent where a person wrote the row by hand. It is out of date when they change. */
  readonly values?: string;
}

/** What is to be written into a blank form. */
export interface FormContents {
  readonly cover: Partial<Cover>;
  readonly answers: Answers;
  /** Free texts of その他 by question id. */
  readonly otherTexts?: Readonly<Record<string, string>>;
  /** Comments by question id. */
  readonly comments?: Readonly<Record<string, string>>;
  readonly explanations?: readonly Explanation[];
}

import type { Answers } from '../checklist/index.js';
import type { CellRef, Finding } from '../findings/index.js';
import type { Explanation } from './contents.js';
import type { Cover, CoverField } from './cover.js';
import type { ExplanationRows } from './explanation-rows.js';
import type { SealTexts } from './seal-names.js';

/** What stood in one filled checklist workbook. */
export interface Reading {
  /** Id of the edition that the workbook says it is; of the one by which it was read where it says nothing. */
  readonly edition: string;
  readonly cover: Cover;
  /** Every question of the edition; what could not be read is blank and its item stands in `unreadable`. */
  readonly answers: Answers;
  /** Free texts of その他 by question id; blank ones are absent. */
  readonly otherTexts: Readonly<Record<string, string>>;
  /** Comments by question id; blank ones are absent. */
  readonly comments: Readonly<Record<string, string>>;
  readonly explanations: readonly Explanation[];
  /** Where the explanations stand now; absent when they were not found. */
  readonly explanationRows?: ExplanationRows;
  /** What a seal left in the workbook; absent when it was never sealed, or when its names are lost. */
  readonly seal?: SealTexts;
  /** Set when the workbook counts dates from 1904. */
  readonly from1904?: boolean;
  /** V02, V04, V12 and V14, and the cover's V09 and V11 that show while reading; the rest is the validation's. */
  readonly findings: readonly Finding[];
  /** Items (`q01`, `q39.retention`, `cover.sector`) whose cells hold something that is no answer: not also missing. */
  readonly unreadable: ReadonlySet<string>;
  /** Answer cells of a question, of a row, or of one option, where they stand now; cells that were not found are left out. */
  cellsOf(question: string, row?: string, option?: string): readonly CellRef[];
  /** Where the comment or the free text of a question stands now. */
  textCell(kind: 'comment' | 'otherText', question: string): CellRef | undefined;
  /** Where a field of the cover stands now. */
  coverCell(field: CoverField): CellRef | undefined;
}

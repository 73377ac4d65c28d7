import type { CellRef, Severity } from '../../findings/index.js';

/** One item that a finding speaks of: its words, and what stands there now. A contradiction has several. */
export interface SideView {
  /** `Q39「ログ規定」の「保管期間」`. */
  readonly heading: string;
  /** The question in full. */
  readonly text: string;
  /** The answer in the words of the form; `''` for a matrix as a whole, whose rows the finding names itself. */
  readonly answer: string;
  readonly cells: readonly CellRef[];
}

/** A finding in words, ready to be shown. */
export interface FindingView {
  /** The same in the next check while the finding stays. */
  readonly key: string;
  readonly rule: string;
  readonly severity: Severity;
  readonly title: string;
  readonly message: string;
  readonly why: string;
  readonly fix: string;
  /** Question id; absent for the cover and the whole workbook. */
  readonly question?: string;
  /** `V 防御`; `''` for the cover and the whole workbook. */
  readonly section: string;
  readonly sides: readonly SideView[];
  readonly cells: readonly CellRef[];
  /** What the institution says about it on the 説明 sheet. */
  readonly explanation?: string;
  /** Whether it stands in the way of handing the checklist in. */
  readonly blocks: boolean;
}

/** How far one section has come. */
export interface SectionView {
  readonly id: string;
  /** `I ガバナンス`. */
  readonly label: string;
  /** Questions that concern this institution, as far as its answers tell. */
  readonly asked: number;
  readonly answered: number;
  readonly next?: NextQuestion;
}

/** The first question that still waits for an answer. */
export interface NextQuestion {
  /** `Q12「…」`. */
  readonly heading: string;
  /** Its first blank cell; absent when it was not found. */
  readonly cell?: CellRef;
}

/** An answer to a question that does not concern this institution. */
export interface OutsideView {
  readonly heading: string;
  readonly answer: string;
  readonly cells: readonly CellRef[];
}

/** What the pane shows of one checklist: plain data, in one language. */
export interface CheckView {
  readonly file: string;
  readonly edition: string;
  /** Texts from the cover, made fit to be shown; `''` where blank. */
  readonly institution: { readonly code: string; readonly name: string; readonly sector: string };
  /** Nothing stands in the way of handing it in. */
  readonly ready: boolean;
  readonly counts: Readonly<Record<Severity, number>>;
  /** Confirmations without an explanation. */
  readonly unexplained: number;
  readonly sections: readonly SectionView[];
  readonly asked: number;
  readonly answered: number;
  /** Most severe first, then as printed. */
  readonly findings: readonly FindingView[];
  /** Keys of what stands in the way, those first for which the fewest cells must be looked at. */
  readonly left: readonly string[];
  /** What the 検証 column says: nothing, what this check says, or something older. */
  readonly marks: 'none' | 'current' | 'outOfDate';
  readonly outside: readonly OutsideView[];
  /** Rules that could not be decided yet. */
  readonly undecided: number;
}

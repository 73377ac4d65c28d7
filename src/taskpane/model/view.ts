import type { CellRef, Severity } from '../../findings/index.js';
import type { Readiness, SealChange, SealState, SettlementState } from '../../submission/index.js';

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
  /** What was said about it; absent where nothing needs to be. */
  readonly settlement?: SettlementView;
  /** Whether it stands in the way of handing the checklist in. */
  readonly blocks: boolean;
}

/** How a confirmation stands: what the institution says about it on the 説明 sheet, or that the regulator waives it. */
export interface SettlementView {
  readonly state: SettlementState;
  readonly text?: string;
  readonly author?: string;
  readonly date?: string;
  /** The answers that were explained, in words; absent where a person wrote the row by hand. */
  readonly values?: string;
  /** Of a stale explanation: the answers as they are now. */
  readonly now?: string;
  /** Of a stale explanation: what to do about it on the sheet itself. */
  readonly remedy?: string;
  /** The regulator's reason, and the last day (ISO) on which it is waived. */
  readonly waived?: { readonly reason: string; readonly until: string };
}

/** A field of the cover that must be filled before sealing. */
export interface SignOffView {
  readonly label: string;
  readonly cells: readonly CellRef[];
}

/** A row of the 説明 sheet that explains nothing; it stands in nobody's way. */
export interface UnusedExplanationView {
  readonly message: string;
  readonly cell: CellRef;
}

/** Something that changed after sealing. */
export interface SealChangeView {
  readonly kind: SealChange['kind'];
  readonly heading: string;
  readonly cells: readonly CellRef[];
  /** Of an answer: what was sealed and what stands there now; `''` for a blank. */
  readonly before?: string;
  readonly now?: string;
}

/** The seal in the workbook. What it says of itself is there while it can be read. */
export interface SealView {
  readonly state: SealState['kind'];
  readonly receipt?: string;
  readonly sealedAt?: string;
  readonly by?: string;
  /** Name under which the sealed checklist is handed in. */
  readonly fileName?: string;
  readonly changes: readonly SealChangeView[];
}

/** One way in which the form is not as it was issued. */
export interface DamageView {
  readonly rule: string;
  readonly severity: Severity;
  readonly title: string;
  readonly message: string;
  readonly fix: string;
  readonly cells: readonly CellRef[];
}

/** The form beside the one that was issued. */
export interface FormView {
  /** What a repair restores. */
  readonly repairable: readonly DamageView[];
  /** What it does not. */
  readonly left: readonly DamageView[];
  /** Set where the host does not tell what guards the input: dropdowns, formats, locks and merged areas were not compared. */
  readonly withoutGuards: boolean;
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
  readonly readiness: Readiness;
  readonly counts: Readonly<Record<Severity, number>>;
  /** Confirmations without an explanation. */
  readonly unexplained: number;
  /** Waivers of the regulator that hold for this institution on the day of the check. */
  readonly waivers: number;
  readonly sections: readonly SectionView[];
  readonly asked: number;
  readonly answered: number;
  /** Most severe first, then as printed. */
  readonly findings: readonly FindingView[];
  /** Keys of what stands in the way, those first for which the fewest cells must be looked at. */
  readonly left: readonly string[];
  /** Blank fields of the sign-off. */
  readonly signOff: readonly SignOffView[];
  /** Rows of the 説明 sheet to look at. */
  readonly unusedExplanations: readonly UnusedExplanationView[];
  readonly seal: SealView;
  readonly form: FormView;
  /** What the 検証 column says: nothing, what this check says, or something older. */
  readonly marks: 'none' | 'current' | 'outOfDate';
  readonly outside: readonly OutsideView[];
  /** Rules that could not be decided yet. */
  readonly undecided: number;
}

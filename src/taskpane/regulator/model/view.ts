import type { CellRef, DescribedError, Severity } from '../../../findings/index.js';
import type { DatasetLines } from '../../../report/index.js';

/** A file that was picked, as the page knows it; it is read in a worker when its turn comes. */
export interface PickedFile {
  /** Its name, with folders below the one that was picked; unique in the collection. */
  readonly name: string;
  readonly file: File;
}

/** What became of a file, for filters: each of `leftOut` has its reason in the entry. */
export type EntryKind =
  | 'counted'
  /** Counted, but with open confirmations or included by staff. */
  | 'flagged'
  /** Left out because of errors (M06), or because it was changed after it was sealed (M13). */
  | 'errors'
  /** Left out because another file of the institution is counted, or because nobody can tell which (M01, M12). */
  | 'duplicate'
  /** Of another edition (V10). */
  | 'wrongEdition'
  /** Not in the roster, or there in another sector (M11). */
  | 'stranger'
  /** Without a usable code or sector (V09). */
  | 'nameless'
  /** Refused: no checklist, or not to be read. */
  | 'unreadable';

/** One received file. */
export interface EntryView {
  /** Name of the file, as the actions take it. */
  readonly file: string;
  /** The name, fit to be shown. */
  readonly shown: string;
  readonly kind: EntryKind;
  /** From the cover or the roster, fit to be shown; `''` where unknown. */
  readonly code: string;
  readonly name: string;
  /** Label of the sector. */
  readonly sector: string;
  /** ISO date. */
  readonly submitted: string;
  readonly counts: Readonly<Record<Severity, number>>;
  /** Confirmations without an explanation. */
  readonly unexplained: number;
  /** Why it is left out or looked at: code, words, and what to do. */
  readonly reason?: DescribedError;
  /** The reason that staff gave for counting it nevertheless. */
  readonly included?: string;
  /** Whether staff may have it counted by giving a reason. */
  readonly canInclude: boolean;
  /** Absent where nobody can tell: it could not be read, or is of another edition. */
  readonly seal?: SealView;
  /** What the institution had handed in before this one, newest first. */
  readonly history: readonly SupersededView[];
  /** Confirmations that the institution explains, for staff to accept or to refuse. */
  readonly explained: readonly ExplainedView[];
}

/** What intake found about the seal of a file; texts are `''` where unknown. */
export interface SealView {
  /** `broken`: something changed after sealing · `lost`: the cover bears a receipt code, but the seal is gone. */
  readonly state: 'intact' | 'broken' | 'lost' | 'unsealed';
  /** Receipt code (受付コード). */
  readonly receipt: string;
  /** ISO date, or date and time. */
  readonly sealedAt: string;
  readonly by: string;
  /** Cells that changed after sealing, as `sheet!A1`. */
  readonly changed: readonly string[];
}

/** An earlier submission; texts are `''` where unknown. */
export interface SupersededView {
  readonly shown: string;
  /** ISO date. */
  readonly submitted: string;
  readonly receipt: string;
}

/** A confirmation, what the institution says of it, and what staff decided. Texts are `''` where there are none. */
export interface ExplainedView {
  /** Unique in its file, as `decide` takes it. */
  readonly key: string;
  readonly rule: string;
  /** Id of the question. */
  readonly item: string;
  /** Number and topic of the question. */
  readonly question: string;
  /** What the rule found, with the answers. */
  readonly message: string;
  /** The answers explained, as they stand on the 説明 sheet. */
  readonly values: string;
  /** In the words of the institution. */
  readonly text: string;
  readonly author: string;
  /** ISO date. */
  readonly date: string;
  readonly decision?: DecisionView;
}

export interface DecisionView {
  readonly decision: 'accept' | 'refuse';
  readonly note: string;
  readonly by: string;
  /** ISO date. */
  readonly date: string;
}

/** Several files of one institution. */
export interface DuplicateView {
  /** Institution code. */
  readonly code: string;
  readonly files: readonly {
    readonly file: string;
    readonly shown: string;
    readonly name: string;
    readonly submitted: string;
    /** What the file system says, ISO date and time. */
    readonly modified: string;
    readonly isCounted: boolean;
    /** By staff; counted unless something stands in its own way. */
    readonly isChosen: boolean;
    /** The newest: what the pane proposes. None is proposed where the names differ, or where the one that comes first is held up. */
    readonly isProposed: boolean;
    /** It comes first, but cannot be counted. */
    readonly isHeldUp: boolean;
  }[];
  /**
   * `same`: same content · `replaced`: by what a seal says · `newest`: by date of submission or of sealing · `chosen`: by staff · `open`:
   * nothing is counted until staff choose · `spare`: the one that comes first is held up, another could be counted · `held`: none could be.
   */
  readonly decided: 'same' | 'replaced' | 'newest' | 'chosen' | 'open' | 'spare' | 'held';
  readonly reason: DescribedError;
}

/** Numbers of one sector. */
export interface SectorView {
  readonly id: string;
  readonly label: string;
  readonly counted: number;
  /** What the roster says where there is one, else the edition. */
  readonly expected: number;
}

/** A finding that only several files together show. */
export interface CollectionFindingView {
  readonly key: string;
  readonly rule: string;
  readonly severity: Severity;
  readonly title: string;
  readonly message: string;
  readonly why: string;
  readonly fix: string;
  readonly files: readonly string[];
}

/** What is laid down for explanations and rules besides the files. */
export interface TrustView {
  /** How many decisions about explanations there are. */
  readonly decisions: number;
  /** The file of waivers. */
  readonly waivers?: { readonly name: string; readonly count: number };
}

/** Under which policy numbers may go out, and what the last check found. */
export interface ReleaseView {
  readonly policy: {
    /** The file; absent where the policy is the default. */
    readonly name?: string;
    readonly words: readonly string[];
  };
  /** Files of records of earlier releases. */
  readonly earlier: readonly string[];
  /** Absent until something was to go out, and again when files or choices change. */
  readonly check?: ReleaseCheckView;
}

/** What the disclosure check found; with leaks nothing goes out. */
export interface ReleaseCheckView {
  /** Cells that could be worked out, and how; never their values. */
  readonly leaks: readonly string[];
  /** What is lost, by population: everybody, then the sectors. */
  readonly populations: readonly {
    readonly id: string;
    readonly label: string;
    readonly cells: number;
    readonly withheld: number;
    /** Withheld cells in percent; null where there are none at all. */
    readonly share: number | null;
    /** Cells shown in a coarser value alone. */
    readonly merged: number;
    readonly reasons: readonly { readonly reason: 'release' | 'base' | 'protection'; readonly cells: number }[];
  }[];
}

export interface RosterView {
  /** The file or the sheet. */
  readonly name: string;
  /** Institutions in it that belong to this edition's day. */
  readonly count: number;
}

/** What the intake shows: plain data, in one language. */
export interface IntakeView {
  readonly edition: string;
  /** In order of file names. */
  readonly entries: readonly EntryView[];
  readonly received: number;
  /** Files counted; received = counted + leftOut. */
  readonly counted: number;
  readonly leftOut: number;
  readonly kinds: Readonly<Record<EntryKind, number>>;
  readonly sectors: readonly SectorView[];
  readonly roster?: RosterView;
  /** Institutions of the roster from which nothing readable came. */
  readonly missing: readonly { readonly code: string; readonly name: string; readonly sector: string }[];
  readonly duplicates: readonly DuplicateView[];
  readonly findings: readonly CollectionFindingView[];
  /** Decisions that fit no explanation of any file. */
  readonly unusedDecisions: number;
  /** Files that go back to their institutions, and can be marked with what was found. */
  readonly sentBack: number;
  /** Sums reckoned in two ways: how many there are, and those that differ, in words. */
  readonly checks: { readonly count: number; readonly wrong: readonly string[] };
  readonly dataset: {
    readonly lines: number;
    /** Whether a sheet has room for them; else the book has values, and the dataset is a CSV of its own. */
    readonly fitsSheet: boolean;
  };
}

/** What is there to be chosen among the figures. */
export interface FigureTitle {
  readonly id: string;
  readonly number: number;
  readonly title: string;
}

/** Everybody, or one sector. */
export interface PopulationView {
  /** `all`, or the id of a sector. */
  readonly id: string;
  readonly label: string;
}

/** Numbers of one row of a figure in one population. Institutions = base + outside + unanswered. */
export interface FigureNumbers {
  readonly base: number;
  readonly outside: number;
  readonly unanswered: number;
  /** In the order of `PanelView.values`. */
  readonly values: readonly {
    readonly count: number;
    /** Percent with one decimal; null where the base is 0. */
    readonly share: number | null;
  }[];
}

export interface PanelView {
  readonly id: string;
  readonly title?: string;
  /** `Q04　…` as printed. */
  readonly question: string;
  readonly base: string;
  /** Parts of one bar, or bars side by side: as in the book. */
  readonly chart: 'stacked' | 'clustered';
  readonly values: readonly {
    readonly code: string;
    readonly label: string;
    /** A sum of other values. */
    readonly isSum: boolean;
    /** Colour in a stacked bar as RRGGBB; absent when the value is not drawn. */
    readonly color?: string;
  }[];
  readonly rows: readonly {
    readonly id: string;
    readonly label: string;
    /** In the order of `FigureView.populations`. */
    readonly numbers: readonly FigureNumbers[];
  }[];
}

/** One figure with its numbers, all and by sector. */
export interface FigureView extends FigureTitle {
  readonly populations: readonly (PopulationView & {
    /** Colour where populations stand side by side. */
    readonly color: string;
  })[];
  readonly panels: readonly PanelView[];
}

/** A number of a figure. */
export interface ExploreQuery {
  readonly figure: string;
  readonly panel: string;
  readonly row: string;
  /** `all`, or the id of a sector. */
  readonly population: string;
  /** A count of a value, or one of the three numbers of the row. */
  readonly what: { readonly value: string } | 'base' | 'outside' | 'unanswered';
}

/** The institutions behind a number. */
export interface ExploreView {
  readonly query: ExploreQuery;
  /** What the number is, in words: `図表4　…｜行｜値｜全体`. */
  readonly heading: string;
  /** As many as the figure says. */
  readonly count: number;
  readonly institutions: readonly {
    readonly code: string;
    readonly name: string;
    readonly sector: string;
    readonly file: string;
    /** `file`, fit to be shown. */
    readonly shown: string;
    /** The answer in the words of the form, or 対象外, 無回答. */
    readonly answer: string;
    /** Where it stands in the file. */
    readonly cells: readonly CellRef[];
    /** Its lines in the dataset table of the book; absent where the dataset is no table. */
    readonly lines?: LinesView;
  }[];
}

/** Lines of the dataset table, and what stands in each of them. */
export interface LinesView extends DatasetLines {
  readonly institution: string;
  readonly question: string;
  /** Id of the row of a matrix. */
  readonly row?: string;
}

/** What is under way. */
export interface Progress {
  /** `reading` files · `counting` · `making` a file · `writing` into the open workbook · `removing` what was written. */
  readonly step: 'reading' | 'counting' | 'making' | 'writing' | 'removing';
  /** Absent where nobody knows how much there is. */
  readonly done?: number;
  readonly total?: number;
  /** The file or the sheet in hand, fit to be shown. */
  readonly current?: string;
  readonly secondsLeft?: number;
  /** Whether `cancel` stops it. */
  readonly canCancel: boolean;
}

/** What came of the last command; the words are the page's. */
export type Outcome =
  | { readonly kind: 'added'; readonly files: number; readonly replaced: number }
  | { readonly kind: 'cancelled' }
  | { readonly kind: 'saved'; readonly files: readonly string[] }
  /** Into the open workbook; see `WrittenView`. */
  | { readonly kind: 'written' }
  | { readonly kind: 'removed' }
  /** Lines of the dataset table stand apart, so only the first of them was shown. */
  | { readonly kind: 'apart'; readonly count: number }
  /** About an explanation; `undone`: taken back. */
  | { readonly kind: 'decided'; readonly decision: 'accept' | 'refuse' | 'undone'; readonly rule: string }
  | { readonly kind: 'problem'; readonly problem: DescribedError };

/** The book that stands in the open workbook. */
export interface WrittenView {
  /** Names that its sheets bear now. */
  readonly sheets: readonly string[];
  /** False when a run broke off: what is there can be removed. */
  readonly isWhole: boolean;
  /** ISO date. */
  readonly created: string;
  /** What was found while it was written; absent when that was not in this session. */
  readonly result?: {
    /** False since files, choices or the day have changed. */
    readonly isCurrent: boolean;
    readonly renamed: readonly { readonly wanted: string; readonly name: string }[];
    /** What the host cannot show, and what stands there instead. */
    readonly shortfalls: readonly DescribedError[];
    /** Cells whose value, as the host calculated it, is not ours; empty: equal. */
    readonly differences: readonly { readonly cell: CellRef; readonly ours: string; readonly theirs: string }[];
  };
}

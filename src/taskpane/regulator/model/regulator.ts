import type { Language } from '../../../checklist/index.js';
import type { CellRef } from '../../../findings/index.js';
import type { Surroundings } from '../../model/surroundings.js';
import type {
  ExploreQuery,
  ExploreView,
  FigureTitle,
  FigureView,
  IntakeView,
  LinesView,
  Outcome,
  Progress,
  ReleaseView,
  RosterView,
  TrustView,
  WrittenView,
} from './view.js';

/** Everything that the regulator's view shows. */
export interface RegulatorState {
  readonly language: Language;
  /** ISO date on which the files are checked, and which the books bear. */
  readonly date: string;
  /** Whether there is an open workbook for the book. */
  readonly hasWorkbook: boolean;
  /** Whether files can be handed out here; Excel for Mac cannot. */
  readonly canSave: boolean;
  readonly busy?: Progress;
  /** What came of the last command, until it is dismissed or another one begins. */
  readonly outcome?: Outcome;
  /** Absent as long as there are no files. */
  readonly intake?: IntakeView;
  /** Also without files: the roster may come first. */
  readonly roster?: RosterView;
  readonly trust: TrustView;
  /** Absent as long as there are no files. */
  readonly release?: ReleaseView;
  readonly figures: readonly FigureTitle[];
  /** The figure that is shown. */
  readonly figure?: FigureView;
  /** What is behind the number that was asked for. */
  readonly explore?: ExploreView;
  readonly written?: WrittenView;
  /** The same on the command line, where files cannot be handed out; folder and roster are for people to fill in. */
  readonly commandLine: string;
}

/** A file with its place below a folder that was dropped, such as `2023/SL-0001.xlsx`; of a folder that was picked the file knows it itself. */
export interface PlacedFile {
  readonly file: File;
  readonly path: string;
}

/** What can be downloaded; the book for publication and the returns only after the disclosure check. */
export type Download =
  'consolidated' | 'published' | 'returns' | 'csv' | 'figures' | 'intake' | 'decisions' | 'feedback';

/**
 * The regulator's view as its components see it. No action rejects: what comes of it stands in `outcome`, and what is under way in
 * `busy`. While something is under way other actions wait for its end, but more files join those that are being read.
 */
export interface Regulator {
  readonly subscribe: (listener: () => void) => () => void;
  readonly snapshot: () => RegulatorState;

  useLanguage(language: Language): Promise<void>;
  /** Asks the open workbook whether a book of ours stands in it. */
  start(): Promise<void>;

  /**
   * Reads files into the collection; hand over all that was picked, folders whole. What operating systems put into folders is passed
   * over, and every other file becomes an entry, as on the command line. A file that is there already replaces itself; another one of
   * the same name gets a number.
   */
  addFiles(files: Iterable<File | PlacedFile>): Promise<void>;
  removeFile(file: string): Promise<void>;
  removeAll(): Promise<void>;
  /** Reads all files again, as on this day. */
  setDate(date: string): Promise<void>;

  /** A CSV file or a workbook's first sheet; or a sheet of the open workbook. */
  useRoster(source: File | { readonly sheet: string }): Promise<void>;
  dropRoster(): Promise<void>;
  /** Names of the sheets of the open workbook that people see, without those of our book. */
  sheets(): Promise<readonly string[]>;

  /** Counts this one of several files of an institution. */
  keep(file: string): Promise<void>;
  /** Takes back the choice among the files of an institution. */
  keepNone(code: string): Promise<void>;
  /** Counts an institution in spite of errors or of the roster; without a reason it is refused. */
  include(code: string, reason: string): Promise<void>;
  exclude(code: string): Promise<void>;

  /**
   * Accepts or refuses what an institution explains, by the key in the entry of the file; a refusal without a note is refused. A decision
   * about a sealed file is for that submission alone. Without a decision the one that holds is taken back.
   */
  decide(file: string, key: string, decision: 'accept' | 'refuse' | undefined, note: string): Promise<void>;
  /** Adds the decisions of a file such as `download('decisions')` and `--decisions` know; of two about the same, the one of the file holds. */
  useDecisions(file: File): Promise<void>;
  /** Reads all files again with the waivers of this file instead of those before. */
  useWaivers(file: File): Promise<void>;
  dropWaivers(): Promise<void>;

  /** Checks what goes out by the policy of a JSON file, as `--policy` does. */
  usePolicy(file: File): Promise<void>;
  /** Goes back to the default policy. */
  dropPolicy(): Promise<void>;
  /** Also checks against records of earlier releases, as `--earlier` does; one of the same name is replaced. */
  addEarlier(files: readonly File[]): Promise<void>;
  dropEarlier(): Promise<void>;

  showFigure(id: string): Promise<void>;
  explore(query: ExploreQuery): Promise<void>;
  closeExplore(): void;
  /** What stands around cells of a file. */
  lookAround(file: string, cells: readonly CellRef[]): Promise<readonly Surroundings[]>;
  /** Shows a cell of the open workbook: of the standing book by the name that its sheet wants, else of the user's. */
  jump(cell: CellRef): Promise<void>;
  /** Shows lines of the dataset in the standing book, also where somebody has sorted the table. */
  jumpToLines(lines: LinesView): Promise<void>;

  /** Puts the book into the open workbook, in place of the one that stood there. */
  consolidate(): Promise<void>;
  /** Takes the standing book, whole or half, out of the open workbook. */
  removeWritten(): Promise<void>;
  /** Hands out a file; `consolidated` comes with the CSV of the dataset where no sheet has room for it. */
  download(what: Download): Promise<void>;

  /** Stops what is under way; everything is as it was before it. */
  cancel(): void;
  dismiss(): void;
}

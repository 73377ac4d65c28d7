import type { Language } from '../../../checklist/index.js';
import type { Consolidation, Decision, Roster } from '../../../consolidation/index.js';
import { consolidate, membersOf, parseRoster } from '../../../consolidation/index.js';
import type { EarlierRelease, Policy, Release } from '../../../disclosure/index.js';
import { defaultPolicy, parseEarlier, parsePolicy, releaseOf } from '../../../disclosure/index.js';
import { isSentBack, loadSolver, readDecisions, readRoster, readWaivers } from '../../../jobs/index.js';
import { consolidatedBook } from '../../../report/index.js';
import type { Table, Waiver } from '../../../submission/index.js';
import { exploreView } from '../model/explore-view.js';
import { figureTitles, figureView } from '../model/figure-view.js';
import { intakeView } from '../model/intake-view.js';
import { releaseView } from '../model/release-view.js';
import type { Download } from '../model/regulator.js';
import type { ExploreQuery, ExploreView, FigureTitle, FigureView, IntakeView, ReleaseView } from '../model/view.js';
import type { BookShell, TableRow } from './book-pieces.js';
import { BookPieces, shellOf } from './book-pieces.js';
import { editionInUse } from '../../engine/edition-in-use.js';
import type { HandedOut } from './hand-out.js';
import { handOut, handOutDecisions, handOutFeedback, handOutReleased, isReleased } from './hand-out.js';
import type { ReadFile, SentBack } from './reader.js';

/** What staff decided about the collection. */
export interface Choices {
  readonly roster?: { readonly name: string; readonly roster: Roster };
  readonly include: readonly { readonly code: string; readonly reason: string }[];
  /** Files to be counted where an institution sent several. */
  readonly keep: readonly string[];
  /** What staff decided about explanations. */
  readonly decisions: readonly Decision[];
  /** By which the files are checked. */
  readonly waivers?: { readonly name: string; readonly waivers: readonly Waiver[] };
  /** By which it is decided what may go out; where there is none, the default. */
  readonly policy?: { readonly name: string; readonly policy: Policy };
  readonly earlier?: readonly { readonly name: string; readonly release: EarlierRelease }[];
}

export const noChoices: Choices = { include: [], keep: [], decisions: [] };

/** A file as it is given to the collector. */
export interface Staged extends ReadFile {
  /** When the file was last changed, in milliseconds since 1970. */
  readonly modified: number;
}

/**
 * What the collector worker does: it holds of every file what the consolidation needs, a few kilobytes each, and makes of it everything
 * that the page shows and hands out. Files join in two steps, so that a run that is given up leaves no trace.
 */
export class Collector {
  private readonly files = new Map<string, Staged>();
  private staged: Staged[] = [];
  private choices = noChoices;
  private today = '';
  private found: Consolidation | undefined;
  private pieces: BookPieces | undefined;
  /** What of it may go out; to find that out takes long. */
  private released: Release | undefined;

  /** Holds a file until `commit`. */
  stage(file: Staged): void {
    this.staged.push(file);
  }

  /** Takes files out and what is staged in; a file of a name that is there replaces it. */
  commit(removed: readonly string[]): void {
    for (const name of removed) this.files.delete(name);
    for (const file of this.staged) this.files.set(file.arrival.file, file);
    this.staged = [];
    this.forget();
  }

  discard(): void {
    this.staged = [];
  }

  /** `today`: ISO date on which waivers hold or not. */
  choose(choices: Choices, today: string): void {
    this.choices = choices;
    this.today = today;
    this.forget();
  }

  /**
   * A roster from the bytes of a CSV file or workbook, or from the table in a sheet, and how many institutions it has on the day of the
   * edition. Throws TenkenError ROSTER_…, FILE_…
   */
  roster(source: Uint8Array | Table): { readonly roster: Roster; readonly count: number } {
    const edition = editionInUse();
    const roster = source instanceof Uint8Array ? readRoster(source, edition) : parseRoster(source, edition);
    return { roster, count: membersOf(edition, roster).size };
  }

  /** Decisions from the bytes of a CSV file, a workbook or JSON. Throws TenkenError DECISION_…, FILE_… */
  decisions(bytes: Uint8Array): readonly Decision[] {
    return readDecisions(bytes, editionInUse());
  }

  /** Waivers from the bytes of a CSV file or workbook. Throws TenkenError WAIVER_…, FILE_… */
  waivers(bytes: Uint8Array): readonly Waiver[] {
    return readWaivers(bytes, editionInUse());
  }

  /** A policy from the bytes of its JSON file. Throws TenkenError RELEASE_POLICY. */
  policy(bytes: Uint8Array): Policy {
    return parsePolicy(new TextDecoder().decode(bytes));
  }

  /** What must be known of an earlier release, from the bytes of its record. Throws TenkenError RELEASE_EARLIER. */
  earlier(bytes: Uint8Array): EarlierRelease {
    return parseEarlier(new TextDecoder().decode(bytes));
  }

  /** Under which policy numbers may go out, and what the check found if there was one since the last change. */
  release(language: Language): ReleaseView {
    const { policy, earlier = [] } = this.choices;
    const terms = { policy: policy?.policy ?? defaultPolicy, earlier: earlier.map(({ name }) => name) };
    const named = { ...terms, ...(policy && { policyName: policy.name }) };
    return releaseView(editionInUse(), named, this.released, language);
  }

  /** Undefined while there are no files. */
  intake(language: Language): IntakeView | undefined {
    if (this.files.size === 0) return undefined;
    const modified = new Map([...this.files].map(([name, file]) => [name, file.modified]));
    const { roster, keep } = this.choices;
    const context = { modified, keep, ...(roster && { rosterName: roster.name }) };
    return intakeView(this.consolidation(), context, language);
  }

  figureTitles(language: Language): readonly FigureTitle[] {
    return figureTitles(editionInUse(), language);
  }

  figure(id: string, language: Language): FigureView | undefined {
    return figureView(this.consolidation(), id, language);
  }

  explore(query: ExploreQuery, language: Language): ExploreView {
    return exploreView(this.consolidation(), query, language);
  }

  /** The consolidated book as of a day (ISO), whose rows are then asked for with `rows`. */
  book(date: string): BookShell {
    const book = consolidatedBook(this.consolidation(), { created: `${date}T00:00:00Z` });
    this.pieces = new BookPieces(book);
    return shellOf(book);
  }

  /** Rows of a table of the book that was asked for last, from this one on; none behind the last one. */
  rows(table: string, first: number): readonly TableRow[] {
    return this.pieces?.rowsFrom(table, first) ?? [];
  }

  /**
   * Makes files to be saved. What goes out of the house needs the solver, whose `wasm` is handed in where it cannot be loaded from here.
   * Throws TenkenError RELEASE_…
   */
  async handOut(
    what: Exclude<Download, 'feedback'>,
    date: string,
    language: Language,
    wasm?: Uint8Array,
  ): Promise<readonly HandedOut[]> {
    if (what === 'decisions') return [handOutDecisions(this.choices.decisions, date, language)];
    const consolidation = this.consolidation();
    if (!isReleased(what)) return handOut(consolidation, what, date, language);
    this.released ??= await releaseOf(
      editionInUse(),
      consolidation,
      this.choices.policy?.policy ?? defaultPolicy,
      await loadSolver(wasm),
      { earlier: this.choices.earlier?.map(({ release }) => release) ?? [] },
    );
    const traces = [...this.files.values()].flatMap((file) => file.traces);
    return handOutReleased({ consolidation, release: this.released, traces }, what, date, language);
  }

  /** The files that go back to their institutions, with what is known of each. */
  sentBack(): readonly SentBack[] {
    const { entries, findings } = this.consolidation().intake;
    return entries
      .filter(isSentBack)
      .map((entry) => ({ entry, findings: findings.filter(({ files }) => files[0] === entry.file) }));
  }

  /** One archive of marked copies. */
  feedback(copies: readonly HandedOut[], date: string, language: Language): Promise<HandedOut> {
    return handOutFeedback(copies, date, language);
  }

  private forget(): void {
    this.found = undefined;
    this.released = undefined;
  }

  private consolidation(): Consolidation {
    const { roster, include, keep, decisions, waivers } = this.choices;
    this.found ??= consolidate(
      editionInUse(),
      [...this.files.values()].map(({ arrival }) => arrival),
      {
        include,
        keep,
        decisions,
        today: this.today,
        ...(roster && { roster: roster.roster }),
        ...(waivers && { waivers: waivers.waivers }),
      },
    );
    return this.found;
  }
}

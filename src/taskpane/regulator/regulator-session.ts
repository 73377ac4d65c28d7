import type { Language } from '../../checklist/index.js';
import type { CellRef } from '../../findings/index.js';
import { TenkenError } from '../../findings/index.js';
import type { Table } from '../../submission/index.js';
import type { LiveWorkbook } from '../../workbook/index.js';
import { describeFailure } from '../describe-failure.js';
import type { Surroundings } from '../model/surroundings.js';
import { pickedBytes } from '../picked-bytes.js';
import type { Save } from '../standalone-session.js';
import { Store } from '../store.js';
import { Collection } from './collection.js';
import type { RegulatorDoors } from './doors.js';
import { noChoices } from './engine/collector.js';
import type { OpenChannel } from './engine/messages.js';
import { LostError } from './engine/remote.js';
import { findLines } from './find-lines.js';
import { commandLine } from './model/command-line.js';
import { namedFiles } from './model/picked-names.js';
import type { Download, PlacedFile, Regulator, RegulatorState } from './model/regulator.js';
import type { ExploreQuery, LinesView, Outcome, Progress } from './model/view.js';
import { rosterTable } from './roster-sheet.js';
import { Written } from './written.js';

/** What a session is made of. */
export interface SessionTools {
  readonly open: OpenChannel;
  /** Workers that read at the same time. */
  readonly workers: number;
  readonly doors: RegulatorDoors;
  readonly save: Save;
  /** The bytes of `highs.wasm`, asked for when something is to go out; absent where a worker finds them by itself. */
  readonly solver?: () => Promise<Uint8Array>;
  readonly language: Language;
  /** ISO date of today. */
  readonly today: string;
}

/** Files that are picked become a collection, and that a book: in the workbook that is open in Excel, or as a download. */
export class RegulatorSession extends Store<RegulatorState> implements Regulator {
  private readonly collection: Collection;
  private readonly written: Written | undefined;
  private readonly save: Save;
  private readonly solver: SessionTools['solver'];
  private readonly today: string;
  /** Actions wait here for each other. */
  private last: Promise<void> = Promise.resolve();
  /** Ends what is under way. */
  private stop = new AbortController();

  constructor({ open, workers, doors, save, solver, language, today }: SessionTools) {
    const { workbook, canSave } = doors;
    const first = {
      language,
      date: today,
      hasWorkbook: workbook !== undefined,
      canSave,
      figures: [],
      trust: { decisions: 0 },
    };
    super({ ...first, commandLine: commandLine(today, noChoices) });
    this.save = save;
    this.solver = solver;
    this.today = today;
    this.written = workbook && new Written(workbook);
    this.collection = new Collection(open, workers, today, (busy) => this.change({ busy }));
  }

  async start(): Promise<void> {
    if (this.written) await this.act(() => this.lookAtWorkbook());
  }

  async useLanguage(language: Language): Promise<void> {
    this.change({ language });
    await this.act(async (signal) => {
      if (this.state.intake) await this.show(signal, this.state.explore?.query);
      await this.lookAtWorkbook();
    });
  }

  async addFiles(files: Iterable<File | PlacedFile>): Promise<void> {
    const named = namedFiles(files);
    if (named.length === 0 || this.collection.join(named)) return;
    await this.act(async (signal) => {
      this.progress({ step: 'reading', canCancel: true });
      const { added, replaced } = await this.collection.add(named, signal);
      await this.shownAnew(signal);
      return { kind: 'added', files: added, replaced };
    });
  }

  removeFile(file: string): Promise<void> {
    return this.changing((signal) => this.collection.remove([file], signal));
  }

  removeAll(): Promise<void> {
    return this.changing((signal) => this.collection.removeAll(signal));
  }

  setDate(date: string): Promise<void> {
    if (!/^\d{4}-\d{2}-\d{2}$/.test(date) || date === this.state.date) return Promise.resolve();
    return this.changing((signal) => this.collection.setDate(date, signal));
  }

  useRoster(source: File | { readonly sheet: string }): Promise<void> {
    return this.changing(async (signal) => {
      const name = source instanceof Blob ? source.name : source.sheet;
      const content = source instanceof Blob ? await bytesOf(source) : await this.tableIn(source.sheet);
      await this.collection.useRoster(name, content, signal);
    });
  }

  dropRoster(): Promise<void> {
    return this.changing((signal) => this.collection.dropRoster(signal));
  }

  sheets(): Promise<readonly string[]> {
    return this.asked(async () => (this.written ? usersSheets(this.written.workbook) : []));
  }

  keep(file: string): Promise<void> {
    const group = this.state.intake?.duplicates.find(({ files }) => files.some((one) => one.file === file));
    return this.changing((signal) => this.collection.keep(file, group?.files.map((one) => one.file) ?? [], signal));
  }

  keepNone(code: string): Promise<void> {
    const group = this.state.intake?.duplicates.find((one) => one.code === code);
    return this.changing((signal) =>
      this.collection.keep(undefined, group?.files.map((one) => one.file) ?? [], signal),
    );
  }

  include(code: string, reason: string): Promise<void> {
    return this.changing(async (signal) => {
      if (reason.trim() === '') throw new TenkenError('USAGE_INCLUDE_REASON', { code });
      await this.collection.include(code, reason.trim(), signal);
    });
  }

  exclude(code: string): Promise<void> {
    return this.changing((signal) => this.collection.include(code, undefined, signal));
  }

  decide(file: string, key: string, decision: 'accept' | 'refuse' | undefined, note: string): Promise<void> {
    return this.act(async (signal) => {
      const entry = this.state.intake?.entries.find((one) => one.file === file);
      const about = entry?.explained.find((one) => one.key === key);
      if (!entry || !about) return undefined;
      const { code: institution, seal } = entry;
      const { rule, item: question } = about;
      if (decision === undefined) {
        await this.collection.undecide(
          (one) =>
            one.institution === institution &&
            one.rule === rule &&
            (one.question === undefined || one.question.toLowerCase() === question) &&
            (one.receipt === undefined || one.receipt === seal?.receipt),
          signal,
        );
      } else {
        if (decision === 'refuse' && note.trim() === '') {
          throw new TenkenError('DECISION_NOTE', { code: institution, rule });
        }
        const receipt = seal?.state === 'intact' ? seal.receipt : '';
        const said = { institution, rule, decision, note: note.trim(), date: this.today };
        await this.collection.decide({ ...said, ...(question && { question }), ...(receipt && { receipt }) }, signal);
      }
      await this.shownAnew(signal);
      return { kind: 'decided', decision: decision ?? 'undone', rule };
    });
  }

  useDecisions(file: File): Promise<void> {
    return this.changing(async (signal) => this.collection.useDecisions(await bytesOf(file), signal));
  }

  useWaivers(file: File): Promise<void> {
    return this.changing(async (signal) => this.collection.useWaivers(file.name, await bytesOf(file), signal));
  }

  dropWaivers(): Promise<void> {
    return this.changing((signal) => this.collection.dropWaivers(signal));
  }

  usePolicy(file: File): Promise<void> {
    return this.changing(async (signal) => this.collection.usePolicy(file.name, await bytesOf(file), signal));
  }

  dropPolicy(): Promise<void> {
    return this.changing((signal) => this.collection.dropPolicy(signal));
  }

  addEarlier(files: readonly File[]): Promise<void> {
    return this.changing(async (signal) => {
      const records = await Promise.all(files.map(async (file) => ({ name: file.name, bytes: await bytesOf(file) })));
      await this.collection.addEarlier(records, signal);
    });
  }

  dropEarlier(): Promise<void> {
    return this.changing((signal) => this.collection.dropEarlier(signal));
  }

  showFigure(id: string): Promise<void> {
    return this.act(async (signal) => {
      const collector = await this.collection.ready(signal);
      this.change({ figure: await collector.ask('figure', id, this.state.language), explore: undefined });
    });
  }

  explore(query: ExploreQuery): Promise<void> {
    return this.act(async (signal) => {
      const collector = await this.collection.ready(signal);
      this.change({ explore: await collector.ask('explore', query, this.state.language) });
    });
  }

  closeExplore(): void {
    this.change({ explore: undefined });
  }

  lookAround(file: string, cells: readonly CellRef[]): Promise<readonly Surroundings[]> {
    return this.asked(() => this.collection.surroundings(file, cells));
  }

  jump({ sheet, address }: CellRef): Promise<void> {
    return this.act(async () => {
      await this.written?.workbook.reveal({ sheet: this.written.nameOf(sheet), address });
    });
  }

  jumpToLines(lines: LinesView): Promise<void> {
    return this.act(async () => {
      if (!this.written) return undefined;
      const { workbook } = this.written;
      const sheet = this.written.nameOf(lines.sheet);
      const [first, ...others] = await findLines(workbook, sheet, lines);
      await workbook.reveal({ sheet, address: first! });
      return others.length > 0 ? { kind: 'apart', count: lines.count } : undefined;
    });
  }

  consolidate(): Promise<void> {
    return this.act(async (signal) => {
      if (!this.written) return undefined;
      this.progress({ step: 'counting', canCancel: false });
      try {
        const { date } = this.state;
        const collector = await this.collection.ready(signal);
        const { revision } = this.collection;
        const onProgress = (progress: Progress) => this.progress(progress);
        await this.written.present(collector, { date, revision }, { onProgress, signal });
      } finally {
        await this.lookAtWorkbook();
      }
      return { kind: 'written' };
    });
  }

  removeWritten(): Promise<void> {
    return this.act(async () => {
      this.progress({ step: 'removing', canCancel: false });
      try {
        await this.written?.remove();
      } finally {
        await this.lookAtWorkbook();
      }
      return { kind: 'removed' };
    });
  }

  download(what: Download): Promise<void> {
    return this.act(async (signal) => {
      this.progress({ step: 'making', canCancel: true });
      const { date, language } = this.state;
      const collector = await this.collection.ready(signal);
      if (what === 'feedback') {
        const copies = await this.collection.feedback(signal);
        const archive = await unlessAborted(collector.ask('feedback', copies, date, language), signal);
        this.save(archive.name, archive.content, archive.content.type);
        return { kind: 'saved', files: [archive.name] };
      }
      const isReleased = what === 'published' || what === 'returns';
      // The disclosure check may take minutes: given up, it is ended with its worker, and the files are read again when they are needed.
      if (isReleased) signal.addEventListener('abort', () => collector.end(signal.reason), { once: true });
      const wasm = isReleased ? await this.solver?.() : undefined;
      try {
        const files = await unlessAborted(collector.ask('handOut', what, date, language, wasm), signal);
        for (const { name, content } of files) this.save(name, content, content.type);
        return { kind: 'saved', files: files.map(({ name }) => name) };
      } finally {
        // What the check found is told, whether it let anything out or not.
        if (isReleased && !collector.isLost) this.change({ release: await collector.ask('release', language) });
      }
    });
  }

  cancel(): void {
    this.stop.abort(new DOMException('cancelled', 'AbortError'));
  }

  dismiss(): void {
    this.change({ outcome: undefined });
  }

  /** Carries out a command when those before it have come to an end, and says what came of it. */
  private act(work: (signal: AbortSignal) => Promise<Outcome | undefined | void>): Promise<void> {
    this.last = this.last.then(async () => {
      this.stop = new AbortController();
      this.change({ outcome: undefined });
      let outcome: Outcome | undefined;
      try {
        outcome = (await work(this.stop.signal)) ?? undefined;
      } catch (error) {
        outcome = this.outcomeOf(error);
      }
      this.change({ busy: undefined, outcome });
    });
    return this.last;
  }

  /** An answer that a component waits for; where it fails, none, and what came of it. */
  private async asked<Result>(work: () => Promise<readonly Result[]>): Promise<readonly Result[]> {
    try {
      return await work();
    } catch (error) {
      this.change({ outcome: this.outcomeOf(error) });
      return [];
    }
  }

  /** A command after which the collection says something else. */
  private changing(work: (signal: AbortSignal) => Promise<void>): Promise<void> {
    return this.act(async (signal) => {
      await work(signal);
      await this.shownAnew(signal);
    });
  }

  private async shownAnew(signal: AbortSignal): Promise<void> {
    this.progress({ step: 'counting', canCancel: false });
    await this.show(signal);
    if (this.state.written) await this.lookAtWorkbook();
  }

  /** Asks for everything that is shown, in the language of the page. */
  private async show(signal: AbortSignal, explored?: ExploreQuery): Promise<void> {
    const { language, figure } = this.state;
    const { date, choices, roster, trust } = this.collection;
    const collector = await this.collection.ready(signal);
    const intake = await collector.ask('intake', language);
    const figures = intake ? await collector.ask('figureTitles', language) : [];
    this.change({
      date,
      intake,
      roster,
      trust,
      figures,
      release: intake && (await collector.ask('release', language)),
      figure: intake && figure && (await collector.ask('figure', figure.id, language)),
      explore: intake && explored && (await collector.ask('explore', explored, language)),
      commandLine: commandLine(date, choices),
    });
  }

  private async lookAtWorkbook(): Promise<void> {
    const { language } = this.state;
    this.change({ written: await this.written?.view(this.collection.revision, language) });
  }

  private tableIn(sheet: string): Promise<Table> {
    const { workbook } = this.written ?? {};
    if (!workbook) throw new TenkenError('EXCEL_SHEET_GONE', { sheet });
    return rosterTable(workbook, sheet);
  }

  private progress(busy: Progress): void {
    this.change({ busy });
  }

  private outcomeOf(error: unknown): Outcome {
    if (error instanceof DOMException && error.name === 'AbortError') return { kind: 'cancelled' };
    const told = error instanceof LostError ? new TenkenError('INTAKE_LOST') : error;
    return { kind: 'problem', problem: describeFailure(told, this.state.language) };
  }
}

async function usersSheets(workbook: LiveWorkbook): Promise<readonly string[]> {
  const [{ sheets }, standing] = await Promise.all([workbook.read([]), workbook.standing()]);
  return sheets
    .filter(({ name, state }) => state === 'visible' && !standing?.sheets.includes(name))
    .map(({ name }) => name);
}

const bytesOf = (file: File) => pickedBytes(file.name, file);

/** The answer, unless the signal is aborted first; the worker finishes nevertheless. */
function unlessAborted<Result>(answer: Promise<Result>, signal: AbortSignal): Promise<Result> {
  return new Promise((resolve, reject) => {
    if (signal.aborted) reject(signal.reason as Error);
    signal.addEventListener('abort', () => reject(signal.reason as Error), { once: true });
    answer.then(resolve, reject);
  });
}

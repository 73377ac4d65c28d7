import type { Language } from '../checklist/index.js';
import type { CellRef, DescribedError } from '../findings/index.js';
import { describeFailure } from './describe-failure.js';
import type { EngineClient } from './engine/engine-client.js';
import type { Writing } from './model/edits.js';
import type { Surroundings } from './model/surroundings.js';
import type { CheckView } from './model/view.js';
import { pickedBytes } from './picked-bytes.js';
import { Store } from './store.js';
import { texts } from './texts.js';
import { localTime, today } from './today.js';
import type { WaiverList } from './waiver-list.js';
import { readWaiverList } from './waiver-list.js';

/** A file that was picked or dropped, and what became of it. */
export interface PickedFile {
  readonly id: number;
  readonly file: File;
  readonly state: 'waiting' | 'checked' | 'refused' | 'stopped';
  readonly view?: CheckView;
  readonly checkedAt?: Date;
  readonly problem?: DescribedError;
}

/** Everything that the page shows without Excel. */
export interface StandaloneState {
  readonly language: Language;
  readonly files: readonly PickedFile[];
  /** Id of the file that is shown. */
  readonly shown?: number;
  /** Key of the finding that is open. */
  readonly current?: string;
  /** The waivers under which files are checked. */
  readonly waivers?: WaiverList;
  readonly busy: boolean;
  readonly problem?: DescribedError;
  readonly announcement: string;
}

/** A file that is handed to the browser to be saved. */
export type Save = (name: string, content: BlobPart, type: string) => void;

const XLSX = 'application/vnd.openxmlformats-officedocument.spreadsheetml.sheet';

/** Checklist files that people pick or drop; they are read on this machine, one at a time, and never changed. */
export class StandaloneSession extends Store<StandaloneState> {
  private lastId = 0;
  /** Counts the runs over the list, so that a cancelled one ends. */
  private turn = 0;

  constructor(
    private readonly engine: EngineClient,
    private readonly save: Save,
    language: Language,
  ) {
    super({ language, files: [], busy: false, announcement: '' });
  }

  /** Adds files to the list and checks those that wait. */
  async add(files: Iterable<File>): Promise<void> {
    const added = Array.from(files, (file): PickedFile => ({ id: ++this.lastId, file, state: 'waiting' }));
    if (added.length === 0) return;
    this.change({ files: [...this.state.files, ...added], shown: added[0]!.id, current: undefined });
    await this.checkWaiting();
  }

  remove(id: number): void {
    const files = this.state.files.filter((one) => one.id !== id);
    const shown = this.state.shown === id ? files[0]?.id : this.state.shown;
    this.change({ files, shown, current: undefined });
  }

  show(id: number): void {
    this.change({ shown: id, current: undefined });
  }

  open(key: string | undefined): void {
    this.change({ current: key });
  }

  cancel(): void {
    this.turn++;
    this.engine.cancel();
    const files = this.state.files.map((one) =>
      one.state === 'waiting' ? { id: one.id, file: one.file, state: 'stopped' as const } : one,
    );
    this.change({ files, busy: false });
  }

  async useLanguage(language: Language): Promise<void> {
    const files = this.state.files.map(({ id, file }): PickedFile => ({ id, file, state: 'waiting' }));
    this.change({ language, files });
    await this.checkWaiting();
  }

  /** Checks all files again under the waivers of a file; where it cannot be read, under those that held before. */
  async useWaivers(file: File): Promise<void> {
    this.change({ problem: undefined });
    try {
      await this.checkUnder(await readWaiverList(file, this.engine));
    } catch (error) {
      this.change({ problem: describeFailure(error, this.state.language) });
    }
  }

  dropWaivers(): Promise<void> {
    return this.checkUnder(undefined);
  }

  /** Saves a copy of the shown file with its findings in the 検証 column. */
  saveMarkedCopy(id: number): Promise<void> {
    return this.saveCopy(id, { kind: 'marks' }, texts[this.state.language].markedSuffix);
  }

  /** Saves a copy of the shown file with its form restored. */
  saveRepairedCopy(id: number): Promise<void> {
    return this.saveCopy(id, { kind: 'repair' }, texts[this.state.language].repairedSuffix);
  }

  /** Saves a sealed copy of the shown file, under the name by which it is handed in. */
  async saveSealedCopy(id: number): Promise<void> {
    await this.attempt(id, async (name, content) => {
      const copy = await this.engine.changedCopy({ name, content }, this.setting, {
        kind: 'seal',
        sealedAt: localTime(),
      });
      const outcome = await this.engine.check({ name, content: copy }, this.setting);
      const fileName = 'view' in outcome ? outcome.view.seal.fileName : undefined;
      this.save(fileName ?? name, copy as BlobPart, XLSX);
    });
  }

  /** Saves the findings of the shown file as a page of its own. */
  async saveReport(id: number): Promise<void> {
    await this.attempt(id, async (name, content) => {
      const report = await this.engine.report({ name, content }, this.setting);
      this.save(withSuffix(name, texts[this.state.language].markedSuffix, '.html'), report, 'text/html');
    });
  }

  /** What stands around cells of a file. */
  async lookAround(id: number, cells: readonly CellRef[]): Promise<readonly Surroundings[]> {
    const picked = this.state.files.find((one) => one.id === id);
    if (!picked) return [];
    return this.engine.surroundings({ name: picked.file.name, content: await bytesOf(picked.file) }, cells);
  }

  /** What was found before stays in sight until it is found anew. */
  private async checkUnder(waivers: WaiverList | undefined): Promise<void> {
    this.change({ waivers, files: this.state.files.map((one) => ({ ...one, state: 'waiting' })) });
    await this.checkWaiting();
  }

  private async checkWaiting(): Promise<void> {
    const turn = ++this.turn;
    this.change({ busy: true, problem: undefined });
    for (let next = this.waiting(); next && turn === this.turn; next = this.waiting()) {
      const became = await this.checked(next);
      if (turn === this.turn) this.replace(next.id, became);
    }
    if (turn !== this.turn) return;
    this.change({ busy: false, announcement: this.announcement() });
  }

  private waiting(): PickedFile | undefined {
    return this.state.files.find(({ state }) => state === 'waiting');
  }

  private async checked({ file }: PickedFile): Promise<Omit<PickedFile, 'id' | 'file'>> {
    try {
      const outcome = await this.engine.check({ name: file.name, content: await bytesOf(file) }, this.setting);
      if ('refused' in outcome) return { state: 'refused', problem: outcome.refused };
      return { state: 'checked', view: outcome.view, checkedAt: new Date() };
    } catch (error) {
      return { state: 'refused', problem: describeFailure(error, this.state.language) };
    }
  }

  private saveCopy(id: number, writing: Writing, suffix: string): Promise<void> {
    return this.attempt(id, async (name, content) => {
      const copy = await this.engine.changedCopy({ name, content }, this.setting, writing);
      this.save(withSuffix(name, suffix, '.xlsx'), copy as BlobPart, XLSX);
    });
  }

  private async attempt(id: number, act: (name: string, content: Uint8Array) => Promise<void>): Promise<void> {
    const picked = this.state.files.find((one) => one.id === id);
    if (!picked) return;
    try {
      this.change({ problem: undefined });
      await act(picked.file.name, await bytesOf(picked.file));
    } catch (error) {
      this.change({ problem: describeFailure(error, this.state.language) });
    }
  }

  private replace(id: number, became: Omit<PickedFile, 'id' | 'file'>): void {
    this.change({
      files: this.state.files.map((one) => (one.id === id ? { id, file: one.file, ...became } : one)),
    });
  }

  private announcement(): string {
    const words = texts[this.state.language];
    const shown = this.state.files.find(({ id }) => id === this.state.shown);
    if (!shown?.view) return shown?.problem?.message ?? '';
    const { error, confirmation, warning } = shown.view.counts;
    return words.announced(error, confirmation, warning);
  }

  private get setting() {
    const { language, waivers } = this.state;
    return { language, today: today(), ...(waivers && { waivers: waivers.waivers }) };
  }
}

const bytesOf = (file: File) => pickedBytes(file.name, file);

function withSuffix(name: string, suffix: string, extension: string): string {
  return `${name.replace(/\.[^.]*$/, '')}${suffix}${extension}`;
}

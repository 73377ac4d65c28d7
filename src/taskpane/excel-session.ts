import type { Edit, Snapshot } from '../book/index.js';
import { a1 } from '../book/index.js';
import type { Language } from '../checklist/index.js';
import type { CellRef, DescribedError } from '../findings/index.js';
import type { LiveWorkbook, Opening } from '../workbook/index.js';
import { describeFailure } from './describe-failure.js';
import type { EngineClient } from './engine/engine-client.js';
import type { Writing } from './model/edits.js';
import { nextFinding } from './model/finding-list.js';
import type { CheckView } from './model/view.js';
import { OpenGuards } from './open-guards.js';
import { Store } from './store.js';
import { texts } from './texts.js';
import { localTime, today } from './today.js';
import type { WaiverList } from './waiver-list.js';
import { readWaiverList } from './waiver-list.js';

/** A short message above the list, until the next command. */
export interface Notice {
  readonly kind: 'done' | 'problem';
  readonly text: string;
  readonly problem?: DescribedError;
  /** What to do instead, where the pane knows better than the text of the problem. */
  readonly hint?: string;
}

/** Everything that the pane shows of the workbook that is open. */
export interface ExcelState {
  readonly language: Language;
  /** The last check that came to an end; `problem` stands in its place when it could not. */
  readonly view?: CheckView;
  readonly checkedAt?: Date;
  readonly problem?: DescribedError;
  readonly busy?: 'check' | 'write';
  readonly notice?: Notice;
  /** Key of the finding that is open in the list. */
  readonly current?: string;
  /** The waivers under which the workbook is checked. */
  readonly waivers?: WaiverList;
  /** Whether the pane opens by itself with this workbook; absent where it cannot. */
  readonly opensWithWorkbook?: boolean;
  /** For screen readers. */
  readonly announcement: string;
}

/** Milliseconds of rest after an edit before the workbook is checked again. */
const REST = 300;

/** Milliseconds of rest after that until the form of the sheets that were edited is looked at. */
const LONG_REST = 1200;

/** Name under which the open workbook is checked; it is not shown. */
const OPEN = 'workbook.xlsx';

/**
 * The workbook that is open in Excel: checked on demand and after every edit, written to by command alone, its selection
 * moved only by a wish of the user.
 */
export class ExcelSession extends Store<ExcelState> {
  /** Until the answers are checked after an edit, and until the form is looked at after that. */
  private resting: ReturnType<typeof setTimeout> | undefined;
  private settling: ReturnType<typeof setTimeout> | undefined;
  /** Sheets that were edited since the form was looked at. */
  private readonly edited = new Set<string>();
  private readonly guards: OpenGuards;
  /** The workbook as the last check saw it. */
  private content: Snapshot | undefined;
  /** Counts checks, so that only the newest one is shown. */
  private turn = 0;
  /** Counts looks at the form, for the same reason. */
  private looks = 0;
  private isShown = true;
  private isBehind = false;

  constructor(
    private readonly workbook: LiveWorkbook,
    private readonly engine: EngineClient,
    language: Language,
    /** Absent where panes cannot open with a workbook. */
    private readonly opening?: Opening,
  ) {
    super({ language, announcement: '' });
    this.guards = new OpenGuards(workbook, engine);
  }

  /** Checks for the first time and after every edit, also after those that come while it does. */
  async start(): Promise<void> {
    await Promise.all([this.check(), this.watchEdits()]);
  }

  /** Edits are followed while the pane shows this; what changed meanwhile is checked when it comes back. */
  follow(isShown: boolean): void {
    this.isShown = isShown;
    if (isShown && this.isBehind) this.recheckSoon();
  }

  async check(): Promise<void> {
    this.change({ busy: 'check', notice: undefined });
    if (await this.run(() => this.workbook.read(), true)) await this.lookAtForm();
  }

  /** Stops waiting for what is under way; nothing has been written then. */
  cancel(): void {
    this.turn++;
    this.engine.cancel();
    this.change({ busy: undefined });
  }

  async useLanguage(language: Language): Promise<void> {
    this.change({ language });
    await this.check();
  }

  /** Checks under the waivers of a file from now on; where it cannot be read, under those that held before. */
  async useWaivers(file: File): Promise<void> {
    this.change({ busy: 'check', notice: undefined });
    try {
      this.change({ waivers: await readWaiverList(file, this.engine) });
    } catch (error) {
      this.change({ busy: undefined });
      this.tell(error);
      return;
    }
    await this.check();
  }

  async dropWaivers(): Promise<void> {
    this.change({ waivers: undefined });
    await this.check();
  }

  /** Opens the next finding in the list and shows its first cell. */
  async next(): Promise<void> {
    if (!this.state.view) await this.check();
    const finding = this.state.view && nextFinding(this.state.view.findings, this.state.current);
    if (!finding) return;
    this.change({ current: finding.key });
    if (finding.cells[0]) await this.reveal(finding.cells[0]);
  }

  /** Opens a finding in the list, or closes it. */
  open(key: string | undefined): void {
    this.change({ current: key });
  }

  async reveal(cell: CellRef): Promise<void> {
    try {
      await this.workbook.reveal(cell);
      this.change({ announcement: this.texts.moved(`${cell.sheet}!${cell.address}`) });
    } catch (error) {
      this.tell(error);
    }
  }

  /** Writes or clears, then checks again. `shown`: the cells that the user agreed to have cleared. */
  async write(writing: Writing, shown: readonly CellRef[] = []): Promise<void> {
    this.change({ busy: 'write', notice: undefined });
    try {
      const read = await this.workbook.read();
      const content = writing.kind === 'repair' ? await this.guards.addedTo(read, OPEN) : read;
      const edits = await this.engine.edits({ name: OPEN, content }, this.setting, writing);
      if (writing.kind === 'clearOutside' && !sameCells(edits, shown)) {
        await this.check();
        this.change({ notice: { kind: 'problem', text: this.texts.outsideChanged } });
        return;
      }
      if (edits.length > 0) await this.workbook.apply(edits);
      await this.check();
      this.change({ notice: { kind: 'done', text: this.written(writing, edits.length) } });
    } catch (error) {
      this.change({ busy: undefined });
      this.tell(error, writing.kind === 'repair' ? this.texts.repairElsewhere : undefined);
    }
  }

  /** Says why a confirmation stands as it is; a blank text takes that back. */
  explain(finding: string, text: string, author: string): Promise<void> {
    return this.write({ kind: 'explain', finding, said: { text, author, date: today() } });
  }

  /** Seals the checklist as it stands, if nothing is left to do. */
  seal(): Promise<void> {
    return this.write({ kind: 'seal', sealedAt: localTime() });
  }

  /** Has the pane open by itself with this workbook, or no longer: a setting inside the workbook. */
  async openWithWorkbook(on: boolean): Promise<void> {
    if (!this.opening) return;
    this.change({ busy: 'write', notice: undefined });
    try {
      await this.opening.turn(on);
      const { opensAlong, opensAlone } = this.texts;
      const notice: Notice = { kind: 'done', text: on ? opensAlong : opensAlone };
      this.change({ busy: undefined, opensWithWorkbook: on, notice });
    } catch (error) {
      this.change({ busy: undefined });
      this.tell(error);
    }
  }

  dismiss(): void {
    this.change({ notice: undefined });
  }

  private async watchEdits(): Promise<void> {
    try {
      await this.workbook.watch((sheet) => this.onEdit(sheet));
      if (this.opening) this.change({ opensWithWorkbook: await this.opening.isOn() });
    } catch (error) {
      this.tell(error);
    }
  }

  private onEdit(sheet: string): void {
    this.edited.add(sheet);
    this.recheckSoon();
  }

  private recheckSoon(): void {
    this.isBehind = !this.isShown;
    if (this.isBehind) return;
    // Another workbook's edits are no reason to read it whole again and again.
    if (!this.state.view && !this.state.busy) return;
    clearTimeout(this.resting);
    clearTimeout(this.settling);
    this.resting = setTimeout(() => void this.recheck(), REST);
  }

  /** Checks after an edit: the answers at once, the form when the hands rest longer. */
  private async recheck(): Promise<void> {
    if (!(await this.run(() => this.workbook.readAfterEdit(), false))) return;
    clearTimeout(this.settling);
    this.settling = setTimeout(() => void this.lookAtForm(new Set(this.edited)), LONG_REST);
  }

  /** Compares the form with the one that was issued, as the last check saw it; with `edited` anew for these sheets alone. */
  private async lookAtForm(edited?: ReadonlySet<string>): Promise<void> {
    const { content } = this;
    if (!content) return;
    const look = ++this.looks;
    const looked = edited ?? new Set(this.edited);
    try {
      const whole = await this.guards.addedTo(content, OPEN, edited);
      const outcome = await this.engine.check({ name: OPEN, content: whole }, this.setting);
      const { view } = this.state;
      if (look !== this.looks || !view || !('view' in outcome)) return;
      for (const sheet of looked) this.edited.delete(sheet);
      // The answers may have been checked again meanwhile; of the form nothing newer is known.
      this.change({ view: { ...view, form: outcome.view.form } });
    } catch (error) {
      if (look === this.looks) this.tell(error);
    }
  }

  /** Reads, checks and shows; `asked` says whether the user waits for it. Gives whether a checklist was checked and shown. */
  private async run(read: () => Promise<Snapshot>, asked: boolean): Promise<boolean> {
    const turn = ++this.turn;
    try {
      const content = await read();
      const outcome = await this.engine.check({ name: OPEN, content }, this.setting);
      if (turn !== this.turn) return false;
      this.content = 'view' in outcome ? content : undefined;
      if ('refused' in outcome) {
        this.change({ busy: undefined, view: undefined, problem: outcome.refused });
        return false;
      }
      // Of the form stays what was seen last, until it is looked at.
      const form = this.state.view?.form ?? outcome.view.form;
      const view = { ...outcome.view, form };
      const { error, confirmation, warning } = view.counts;
      const said = this.texts.announced(error, confirmation, warning);
      const isSame = sameCounts(this.state.view, view);
      this.change({
        busy: undefined,
        problem: undefined,
        view,
        checkedAt: new Date(),
        ...((asked || !isSame) && { announcement: said }),
        // What was done last is no longer what the workbook shows.
        ...(!isSame && this.state.notice?.kind === 'done' && { notice: undefined }),
        ...(!view.findings.some(({ key }) => key === this.state.current) && { current: undefined }),
      });
      return true;
    } catch (error) {
      if (turn !== this.turn) return false;
      if (asked || !this.state.view) this.change({ busy: undefined, problem: this.describe(error), view: undefined });
      else this.tell(error);
      return false;
    }
  }

  private written({ kind }: Writing, count: number): string {
    const words = this.texts;
    switch (kind) {
      case 'clearOutside':
        return words.outsideCleared(count);
      case 'repair':
        return words.repaired;
      case 'explain':
        return count === 0 ? words.explainNothing : words.explainWritten;
      case 'seal':
        return count === 0 ? words.sealNotYet : words.sealed(this.state.view?.seal.receipt ?? '');
      default:
        if (count === 0) return words.marksSame;
        return kind === 'marks' ? words.marksWritten(count) : words.marksCleared(count);
    }
  }

  private tell(error: unknown, hint?: string): void {
    if (error instanceof DOMException && error.name === 'AbortError') return;
    const problem = this.describe(error);
    this.change({ notice: { kind: 'problem', text: problem.message, problem, ...(hint !== undefined && { hint }) } });
  }

  private describe(error: unknown): DescribedError {
    return describeFailure(error, this.state.language);
  }

  private get texts() {
    return texts[this.state.language];
  }

  private get setting() {
    const { language, waivers } = this.state;
    return { language, today: today(), ...(waivers && { waivers: waivers.waivers }) };
  }
}

function sameCounts(before: CheckView | undefined, { counts }: CheckView): boolean {
  return before !== undefined && JSON.stringify(before.counts) === JSON.stringify(counts);
}

function sameCells(edits: readonly Edit[], shown: readonly CellRef[]): boolean {
  const names = new Set(shown.map(({ sheet, address }) => `${address} ${sheet}`));
  return edits.length === names.size && edits.every((edit) => edit.kind === 'value' && names.has(nameOf(edit)));
}

const nameOf = (edit: Extract<Edit, { kind: 'value' }>) => `${a1(edit.at)} ${edit.sheet}`;

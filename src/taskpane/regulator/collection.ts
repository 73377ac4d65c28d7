import type { Decision } from '../../consolidation/index.js';
import type { CellRef } from '../../findings/index.js';
import { visible } from '../../findings/index.js';
import type { Table, Waiver } from '../../submission/index.js';
import type { Surroundings } from '../model/surroundings.js';
import type { Choices } from './engine/collector.js';
import { noChoices } from './engine/collector.js';
import type { RegulatorEngine } from './engine/engine.js';
import type { OpenChannel } from './engine/messages.js';
import { Pool } from './engine/pool.js';
import { Remote } from './engine/remote.js';
import { isSameFile, numbered } from './model/picked-names.js';
import type { PickedFile, Progress, RosterView, TrustView } from './model/view.js';
import { Reading } from './reading.js';

/** Files that are about to join. */
interface Run {
  readonly reading: Reading;
  readonly joining: Map<string, PickedFile>;
}

/** How files are checked: as on a day (ISO), under waivers. */
interface Checking {
  readonly date: string;
  readonly waivers: readonly Waiver[];
}

/**
 * The files of a collection and what staff decided about them. The page holds handles and decisions alone; what the files say is read
 * by the pool and held by the collector, and is read again should that worker end.
 */
export class Collection {
  /** Counts changes of what a consolidation would say. */
  revision = 0;
  choices: Choices = noChoices;
  roster: RosterView | undefined;
  private readonly files = new Map<string, PickedFile>();
  private readonly pool: Pool;
  private collector: Remote<RegulatorEngine> | undefined;
  private run: Run | undefined;

  /** `date`: ISO date on which files are checked. */
  constructor(
    private readonly open: OpenChannel,
    workers: number,
    public date: string,
    private readonly onProgress: (progress: Progress) => void,
  ) {
    this.pool = new Pool(open, workers);
  }

  /** What is laid down besides the files. */
  get trust(): TrustView {
    const { decisions, waivers } = this.choices;
    const list = waivers && { name: visible(waivers.name, 120), count: waivers.waivers.length };
    return { decisions: decisions.length, ...(list && { waivers: list }) };
  }

  /** Adds to the run that is under way; false when there is none. */
  join(files: readonly PickedFile[]): boolean {
    this.run?.reading.add(this.admitted(files, this.run.joining));
    return this.run !== undefined;
  }

  /**
   * Reads files into the collection, all or, when it is given up, none. Rejects with the signal's reason, with LostError when the
   * collector ended, and with an Error when workers cannot be started.
   */
  async add(
    files: readonly PickedFile[],
    signal: AbortSignal,
  ): Promise<{ readonly added: number; readonly replaced: number }> {
    const collector = await this.ready(signal);
    return this.read(collector, this.checking(), (joining) => this.admitted(files, joining), signal);
  }

  async remove(names: readonly string[], signal: AbortSignal): Promise<void> {
    const collector = await this.ready(signal);
    await collector.ask('commit', names);
    for (const name of names) this.files.delete(name);
    const gone = new Set(names);
    await this.choose({ ...this.choices, keep: this.choices.keep.filter((file) => !gone.has(file)) }, signal);
  }

  /** Takes out all files and what staff decided about them; the lists that were picked stay. */
  async removeAll(signal: AbortSignal): Promise<void> {
    await this.remove([...this.files.keys()], signal);
    await this.choose({ ...this.choices, ...noChoices }, signal);
  }

  /** Reads all files again as on another day; when it is given up, everything stays as it was. */
  async setDate(date: string, signal: AbortSignal): Promise<void> {
    if (this.files.size > 0) await this.readAgain({ ...this.checking(), date }, signal);
    this.date = date;
    await this.choose(this.choices, signal);
  }

  /** Rejects with TenkenError ROSTER_…, FILE_… */
  async useRoster(name: string, content: Uint8Array | Table, signal: AbortSignal): Promise<void> {
    const collector = await this.ready(signal);
    const { roster, count } = await collector.ask('roster', content);
    await this.choose({ ...this.choices, roster: { name, roster } }, signal);
    this.roster = { name: visible(name, 120), count };
  }

  async dropRoster(signal: AbortSignal): Promise<void> {
    await this.choose(without(this.choices, 'roster'), signal);
    this.roster = undefined;
  }

  /** Counts one of the files of an institution, or leaves the choice open. */
  keep(file: string | undefined, group: readonly string[], signal: AbortSignal): Promise<void> {
    const others = this.choices.keep.filter((one) => !group.includes(one));
    return this.choose({ ...this.choices, keep: file === undefined ? others : [...others, file] }, signal);
  }

  /** Counts an institution for a reason in spite of what speaks against it, or no longer. */
  include(code: string, reason: string | undefined, signal: AbortSignal): Promise<void> {
    const others = this.choices.include.filter((one) => one.code !== code);
    const include = reason === undefined ? others : [...others, { code, reason }];
    return this.choose({ ...this.choices, include }, signal);
  }

  /** Lays a decision about an explanation down, in place of one about the same. */
  decide(decision: Decision, signal: AbortSignal): Promise<void> {
    return this.choose({ ...this.choices, decisions: merged(this.choices.decisions, [decision]) }, signal);
  }

  /** Takes decisions back. */
  undecide(isMeant: (decision: Decision) => boolean, signal: AbortSignal): Promise<void> {
    const decisions = this.choices.decisions.filter((one) => !isMeant(one));
    return this.choose({ ...this.choices, decisions }, signal);
  }

  /** Adds decisions from the bytes of a file. Rejects with TenkenError DECISION_…, FILE_… */
  async useDecisions(bytes: Uint8Array, signal: AbortSignal): Promise<void> {
    const added = await (await this.ready(signal)).ask('decisions', bytes);
    await this.choose({ ...this.choices, decisions: merged(this.choices.decisions, added) }, signal);
  }

  /** Reads all files again under waivers from the bytes of a file. Rejects with TenkenError WAIVER_…, FILE_… */
  async useWaivers(name: string, bytes: Uint8Array, signal: AbortSignal): Promise<void> {
    const waivers = await (await this.ready(signal)).ask('waivers', bytes);
    await this.readAgain({ ...this.checking(), waivers }, signal);
    await this.choose({ ...this.choices, waivers: { name, waivers } }, signal);
  }

  async dropWaivers(signal: AbortSignal): Promise<void> {
    await this.readAgain({ ...this.checking(), waivers: [] }, signal);
    await this.choose(without(this.choices, 'waivers'), signal);
  }

  /** Rejects with TenkenError RELEASE_POLICY. */
  async usePolicy(name: string, bytes: Uint8Array, signal: AbortSignal): Promise<void> {
    const policy = await (await this.ready(signal)).ask('policy', bytes);
    await this.choose({ ...this.choices, policy: { name, policy } }, signal);
  }

  dropPolicy(signal: AbortSignal): Promise<void> {
    return this.choose(without(this.choices, 'policy'), signal);
  }

  /** Rejects with TenkenError RELEASE_EARLIER; then none of the records is added. */
  async addEarlier(
    records: readonly { readonly name: string; readonly bytes: Uint8Array }[],
    signal: AbortSignal,
  ): Promise<void> {
    const collector = await this.ready(signal);
    const earlier = new Map(this.choices.earlier?.map((one) => [one.name, one]));
    for (const { name, bytes } of records) {
      earlier.set(name, { name, release: await collector.ask('earlier', bytes) });
    }
    await this.choose({ ...this.choices, earlier: [...earlier.values()] }, signal);
  }

  dropEarlier(signal: AbortSignal): Promise<void> {
    return this.choose(without(this.choices, 'earlier'), signal);
  }

  /** Copies of the files that go back, with what was found in their cells. Rejects as `add`, and with TenkenError FILE_… */
  async feedback(signal: AbortSignal): Promise<{ readonly name: string; readonly content: Blob }[]> {
    const back = await (await this.ready(signal)).ask('sentBack');
    const giveUp = () => this.pool.end(signal.reason);
    signal.addEventListener('abort', giveUp);
    let done = 0;
    const tell = (current: string) =>
      this.onProgress({ step: 'making', done, total: back.length, current: visible(current, 120), canCancel: true });
    try {
      return await Promise.all(
        back.map(async (about) => {
          const { file: name } = about.entry;
          const content = await this.pool.mark(this.files.get(name)!, this.checking(), about);
          done++;
          tell(name);
          return { name, content };
        }),
      );
    } catch (error) {
      this.pool.end(error);
      throw error;
    } finally {
      signal.removeEventListener('abort', giveUp);
      this.pool.rest();
    }
  }

  /** What stands around cells of a file. Rejects with TenkenError FILE_… */
  async surroundings(name: string, cells: readonly CellRef[]): Promise<readonly Surroundings[]> {
    const found = this.files.get(name);
    return found ? this.pool.surroundings({ name, file: found.file }, cells) : [];
  }

  /** The collector, with all files; where it ended it starts anew and they are read again. Rejects as `add`. */
  async ready(signal: AbortSignal): Promise<Remote<RegulatorEngine>> {
    if (this.collector && !this.collector.isLost) return this.collector;
    const collector = new Remote<RegulatorEngine>(await this.open());
    try {
      await collector.ask('choose', this.choices, this.date);
      if (this.files.size > 0) await this.read(collector, this.checking(), () => this.all(), signal);
    } catch (error) {
      collector.end(error);
      throw error;
    }
    this.collector = collector;
    return collector;
  }

  private async choose(choices: Choices, signal: AbortSignal): Promise<void> {
    const collector = await this.ready(signal);
    await collector.ask('choose', choices, this.date);
    this.choices = choices;
    this.revision++;
  }

  /** How files are checked now. */
  private checking(): Checking {
    return { date: this.date, waivers: this.choices.waivers?.waivers ?? [] };
  }

  /** Reads all files again, checked in another way; when it is given up, everything stays as it was. */
  private async readAgain(checking: Checking, signal: AbortSignal): Promise<void> {
    if (this.files.size > 0) await this.read(await this.ready(signal), checking, () => this.all(), signal);
  }

  private async all(): Promise<readonly PickedFile[]> {
    return [...this.files.values()];
  }

  /** Stages files and those that join meanwhile, then takes them over. */
  private async read(
    collector: Remote<RegulatorEngine>,
    { date, waivers }: Checking,
    first: (joining: Map<string, PickedFile>) => Promise<readonly PickedFile[]>,
    signal: AbortSignal,
  ): Promise<{ readonly added: number; readonly replaced: number }> {
    const reading = new Reading(this.pool, collector, date, waivers, this.onProgress);
    const joining = new Map<string, PickedFile>();
    const giveUp = () => reading.giveUp(signal.reason);
    signal.addEventListener('abort', giveUp);
    this.run = { reading, joining };
    try {
      signal.throwIfAborted();
      reading.add(first(joining));
      await reading.finished();
    } catch (error) {
      collector.ask('discard').catch(() => undefined);
      throw error;
    } finally {
      this.run = undefined;
      signal.removeEventListener('abort', giveUp);
      this.pool.rest();
    }
    await collector.ask('commit', []);
    const replaced = [...joining.keys()].filter((name) => this.files.has(name)).length;
    for (const [name, file] of joining) this.files.set(name, file);
    this.revision++;
    return { added: joining.size, replaced };
  }

  /** Files under the names that they get; those of one name are decided one after the other. */
  private async admitted(
    files: readonly PickedFile[],
    joining: Map<string, PickedFile>,
  ): Promise<readonly PickedFile[]> {
    const sameName = new Map<string, PickedFile[]>();
    for (const file of files) sameName.set(file.name, [...(sameName.get(file.name) ?? []), file]);
    const groups = [...sameName.values()].map(async (group) => {
      const admitted: PickedFile[] = [];
      for (const { name, file } of group) {
        const own = await this.nameFor(name, file, joining);
        // The same file may be picked twice at once.
        if (own === undefined) continue;
        joining.set(own, { name: own, file });
        admitted.push({ name: own, file });
      }
      return admitted;
    });
    return (await Promise.all(groups)).flat();
  }

  /** The name under which a file joins: that of the one that it replaces, or a new one; undefined when it is joining already. */
  private async nameFor(
    name: string,
    file: File,
    joining: ReadonlyMap<string, PickedFile>,
  ): Promise<string | undefined> {
    for (let number = 2, own = name; ; own = numbered(name, number++)) {
      const joins = joining.get(own);
      if (joins && isSameFile(joins.file, file)) return undefined;
      const there = joins ?? this.files.get(own);
      if (!there || isSameFile(there.file, file)) return own;
      if ((await this.pool.compare(there.file, file)) !== 'other') return own;
    }
  }
}

/** Decisions with others added; of two about the same the later one holds. */
function merged(decisions: readonly Decision[], added: readonly Decision[]): readonly Decision[] {
  const about = ({ institution, rule, question = '', receipt = '' }: Decision) =>
    [institution, rule, question.toLowerCase(), receipt].join(' ');
  const kept = new Map<string, Decision>();
  for (const one of [...decisions, ...added]) {
    // What is decided anew moves to the end, where it holds against a decision about all questions of the rule.
    kept.delete(about(one));
    kept.set(about(one), one);
  }
  return [...kept.values()];
}

/** The choices without a list that was picked. */
function without(choices: Choices, list: 'roster' | 'waivers' | 'policy' | 'earlier'): Choices {
  const others: { -readonly [Key in keyof Choices]: Choices[Key] } = { ...choices };
  delete others[list];
  return others;
}

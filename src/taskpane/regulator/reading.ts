import { visible } from '../../findings/index.js';
import type { Waiver } from '../../submission/index.js';
import type { RegulatorEngine } from './engine/engine.js';
import type { Pool } from './engine/pool.js';
import type { Remote } from './engine/remote.js';
import type { PickedFile, Progress } from './model/view.js';

/** Milliseconds between two accounts of the progress. */
const PACE = 100;

/** No estimate before so many files and milliseconds. */
const FIRST_ESTIMATE = { files: 4, after: 1000 };

/** One run over files: the pool reads them, and the collector holds what it keeps of them until they are committed. */
export class Reading {
  private total = 0;
  private done = 0;
  private told = -Infinity;
  private current = '';
  private readonly started = performance.now();
  private readonly work: Promise<void>[] = [];
  private failed: { readonly reason: unknown } | undefined;

  constructor(
    private readonly pool: Pool,
    private readonly collector: Remote<RegulatorEngine>,
    private readonly date: string,
    private readonly waivers: readonly Waiver[],
    private readonly onProgress: (progress: Progress) => void,
  ) {}

  /** More files for this run, as soon as their names are known. */
  add(files: Promise<readonly PickedFile[]>): void {
    this.work.push(this.join(files));
  }

  /** Resolves when all files are staged, those included that join until then. Rejects when the run was given up. */
  async finished(): Promise<void> {
    for (let next = 0; next < this.work.length; next++) await this.work[next];
    if (this.failed) throw this.failed.reason;
  }

  private async join(files: Promise<readonly PickedFile[]>): Promise<void> {
    try {
      const named = await files;
      this.total += named.length;
      for (const file of named) this.work.push(this.read(file));
      this.tell(true);
    } catch (error) {
      this.giveUp(error);
    }
  }

  private async read({ name, file }: PickedFile): Promise<void> {
    try {
      const read = await this.pool.read({ name, file }, this.date, this.waivers);
      this.current = name;
      await this.collector.ask('stage', { ...read, modified: file.lastModified });
      this.done++;
      this.tell(false);
    } catch (error) {
      this.giveUp(error);
    }
  }

  /** Ends the run, which then rejects with this reason. The first one counts: what follows it is that all else was given up. */
  giveUp(reason: unknown): void {
    if (this.failed) return;
    this.failed = { reason };
    this.pool.end(reason);
  }

  private tell(atOnce: boolean): void {
    const now = performance.now();
    if (!atOnce && now - this.told < PACE && this.done < this.total) return;
    this.told = now;
    const secondsLeft = this.estimate(now - this.started);
    this.onProgress({
      step: 'reading',
      done: this.done,
      total: this.total,
      ...(this.current !== '' && { current: visible(this.current, 120) }),
      ...(secondsLeft !== undefined && { secondsLeft }),
      canCancel: true,
    });
  }

  private estimate(passed: number): number | undefined {
    if (this.done < FIRST_ESTIMATE.files || passed < FIRST_ESTIMATE.after) return undefined;
    return Math.ceil(((this.total - this.done) * passed) / this.done / 1000);
  }
}

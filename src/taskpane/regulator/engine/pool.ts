import type { CellRef, Parameters } from '../../../findings/index.js';
import { TenkenError } from '../../../findings/index.js';
import { tracesIn } from '../../../report/index.js';
import type { Waiver } from '../../../submission/index.js';
import type { Surroundings } from '../../model/surroundings.js';
import type { RegulatorEngine } from './engine.js';
import type { OpenChannel } from './messages.js';
import type { HandedFile, ReadFile, SentBack } from './reader.js';
import { DefectError, LostError, Remote } from './remote.js';

/** Seconds after which a file is given up. */
const PATIENCE = 120;

/** More would not read faster than the disk, and each holds a workbook in memory. */
const MOST_WORKERS = 4;

interface Job {
  readonly work: (worker: Remote<RegulatorEngine>) => Promise<unknown>;
  readonly resolve: (result: never) => void;
  readonly reject: (reason: unknown) => void;
}

/** How many workers suit a machine with so many cores; where it does not tell, two. */
export function poolSize(cores: number | undefined): number {
  return Math.max(1, Math.min(MOST_WORKERS, cores ?? 2));
}

/** Workers that read files, each one file at a time. A worker that ends over a file is replaced, and the file is refused. */
export class Pool {
  private readonly idle: Remote<RegulatorEngine>[] = [];
  private readonly busy = new Set<Remote<RegulatorEngine>>();
  private jobs: Job[] = [];
  /** Jobs at work, those included whose worker is being started. */
  private active = 0;
  /** Counts the ends, so that a worker that starts too late is not kept. */
  private turn = 0;

  /** `patience`: seconds after which a file is given up. */
  constructor(
    private readonly open: OpenChannel,
    private readonly size: number,
    private readonly patience = PATIENCE,
  ) {}

  /** Reads a file as on `date` (ISO). Rejects only when workers cannot be started, or with the reason given to `end`. */
  async read(handed: HandedFile, date: string, waivers: readonly Waiver[] = []): Promise<ReadFile> {
    try {
      return await this.employ((worker) => this.soon(worker, worker.ask('read', handed, date, waivers)));
    } catch (error) {
      if (error instanceof LateError) return refused(handed, 'FILE_TIMEOUT', { seconds: this.patience });
      if (error instanceof LostError) return refused(handed, 'FILE_MEMORY');
      if (error instanceof DefectError) return refused(handed, 'FILE_DEFECT');
      throw error;
    }
  }

  /** See `reader.compare`. What cannot be compared counts as another file. */
  async compare(there: Blob, added: Blob): Promise<'same' | 'other' | 'gone'> {
    try {
      return await this.employ((worker) => this.soon(worker, worker.ask('compare', there, added)));
    } catch (error) {
      if (error instanceof LostError || error instanceof LateError) return 'other';
      throw error;
    }
  }

  /** What stands around cells of a file. Rejects with TenkenError FILE_… */
  surroundings(handed: HandedFile, cells: readonly CellRef[]): Promise<readonly Surroundings[]> {
    return this.employ((worker) => this.soon(worker, worker.ask('surroundings', handed, cells)));
  }

  /** A copy of a file with what was found in its cells. Rejects with TenkenError FILE_… and as `read`. */
  async mark(
    handed: HandedFile,
    checking: { readonly date: string; readonly waivers: readonly Waiver[] },
    about: SentBack,
  ): Promise<Blob> {
    try {
      return await this.employ((worker) => this.soon(worker, worker.ask('mark', handed, checking, about)));
    } catch (error) {
      if (error instanceof LateError) throw new TenkenError('FILE_TIMEOUT', { seconds: this.patience });
      if (error instanceof LostError) throw new TenkenError('FILE_MEMORY');
      throw error;
    }
  }

  /** Ends all workers; what they were asked for rejects with this reason. They start again when there is something to do. */
  end(reason: unknown): void {
    this.turn++;
    const waiting = this.jobs;
    this.jobs = [];
    for (const { reject } of waiting) reject(reason);
    for (const worker of [...this.idle.splice(0), ...this.busy]) worker.end(reason);
  }

  /** Ends the workers that have nothing to do: they hold memory, and start again in a moment. */
  rest(): void {
    for (const worker of this.idle.splice(0)) worker.end(new LostError('at rest'));
  }

  private employ<Result>(work: (worker: Remote<RegulatorEngine>) => Promise<Result>): Promise<Result> {
    return new Promise<Result>((resolve, reject) => {
      this.jobs.push({ work, resolve, reject });
      this.next();
    });
  }

  private next(): void {
    while (this.active < this.size && this.jobs.length > 0) {
      this.active++;
      void this.carryOut(this.jobs.shift()!).finally(() => {
        this.active--;
        this.next();
      });
    }
  }

  private async carryOut({ work, resolve, reject }: Job): Promise<void> {
    let worker: Remote<RegulatorEngine> | undefined;
    try {
      worker = this.rested() ?? (await this.start());
      this.busy.add(worker);
      resolve((await work(worker)) as never);
    } catch (error) {
      // What had not enough memory once may still hold it.
      if (error instanceof LostError) worker?.end(error);
      reject(error);
    }
    if (!worker) return;
    this.busy.delete(worker);
    if (!worker.isLost) this.idle.push(worker);
  }

  /** A worker that has nothing to do and is still there. */
  private rested(): Remote<RegulatorEngine> | undefined {
    for (let worker = this.idle.pop(); worker; worker = this.idle.pop()) if (!worker.isLost) return worker;
    return undefined;
  }

  private async start(): Promise<Remote<RegulatorEngine>> {
    const { turn } = this;
    const worker = new Remote<RegulatorEngine>(await this.open());
    if (turn === this.turn) return worker;
    const reason = new DOMException('ended', 'AbortError');
    worker.end(reason);
    throw reason;
  }

  /** Gives a worker up that does not answer in time. */
  private async soon<Result>(worker: Remote<RegulatorEngine>, answer: Promise<Result>): Promise<Result> {
    const timer = setTimeout(() => worker.end(new LateError('no answer')), this.patience * 1000);
    try {
      return await answer;
    } finally {
      clearTimeout(timer);
    }
  }
}

class LateError extends Error {
  override readonly name = 'LateError';
}

function refused({ name: file }: HandedFile, code: string, parameters: Parameters = {}): ReadFile {
  return {
    arrival: { file, refused: { code, parameters } },
    traces: tracesIn({ file, refused: new TenkenError(code) }),
  };
}

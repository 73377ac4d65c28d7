// Damages workbooks at random and does with each what the product does: run.cjs [CASES] [FIRST]
// A case is known by its number; what broke is written to out/fuzz/<number>.xlsx, to be kept as a fixture.
import { mkdirSync, writeFileSync } from 'node:fs';
import { isMainThread, parentPort, Worker, workerData } from 'node:worker_threads';
import { defaultEditionId, editionOf } from '../../src/editions/index.js';
import { attempt } from './attempt.js';
import { fileOfCase, seedWorkbooks } from './seeds.js';

interface Share {
  readonly first: number;
  readonly end: number;
}

interface Result {
  readonly outcomes: Readonly<Record<string, number>>;
  readonly failures: readonly { readonly number: number; readonly error: string }[];
  readonly slow: readonly { readonly number: number; readonly milliseconds: number }[];
}

const THREADS = 2;
/** A file that takes longer than this hinders an intake. */
const SLOW = 2000;
/** How often a case is also inspected, repaired and consolidated, which takes longer. */
const WHOLE = 20;

/** How often a thread says how far it has come: a run takes half an hour. */
const STRIDE = 1000;

if (isMainThread) void main();
else parentPort!.postMessage(work(workerData as Share, () => parentPort!.postMessage(STRIDE)));

async function main(): Promise<void> {
  const cases = Number(process.argv[2] ?? 100_000);
  const first = Number(process.argv[3] ?? 1);
  const began = Date.now();
  // Neighbours together: every twentieth case takes longer, and would always fall to the same thread.
  const shares = Array.from({ length: THREADS }, (_, at) => ({
    first: first + Math.floor((cases * at) / THREADS),
    end: first + Math.floor((cases * (at + 1)) / THREADS),
  }));
  let done = 0;
  const tell = (more: number) => {
    done += more;
    process.stderr.write(`${done} of ${cases} after ${((Date.now() - began) / 1000).toFixed(0)} s\n`);
  };
  const results = await Promise.all(shares.map((share) => inThread(share, tell)));
  const outcomes = new Map<string, number>();
  for (const result of results) {
    for (const [code, count] of Object.entries(result.outcomes)) outcomes.set(code, (outcomes.get(code) ?? 0) + count);
  }
  for (const [code, count] of [...outcomes].sort((a, b) => b[1] - a[1])) print(`${String(count).padStart(8)}  ${code}`);
  const failures = results.flatMap((result) => result.failures);
  const slow = results.flatMap((result) => result.slow);
  for (const { number, milliseconds } of slow) print(`slow: case ${number}, ${milliseconds} ms`);
  for (const { number, error } of failures) print(`case ${number}: ${error}`);
  const seconds = (Date.now() - began) / 1000;
  const peak = process.resourceUsage().maxRSS / 1024;
  print(
    `${cases} cases in ${seconds.toFixed(0)} s, ${failures.length} outside the typed errors, ${slow.length} slower than ${SLOW} ms, peak ${peak.toFixed(0)} MiB`,
  );
  process.exitCode = failures.length + slow.length > 0 ? 1 : 0;
}

function print(line: string): void {
  process.stdout.write(`${line}\n`);
}

function inThread(share: Share, tell: (done: number) => void): Promise<Result> {
  return new Promise((resolve, reject) => {
    const worker = new Worker(__filename, { workerData: share });
    worker.on('message', (said: number | Result) => (typeof said === 'number' ? tell(said) : resolve(said)));
    worker.once('error', reject);
  });
}

function work({ first, end }: Share, stride: () => void): Result {
  const edition = editionOf(defaultEditionId)!;
  const seeds = seedWorkbooks(edition);
  const outcomes: Record<string, number> = {};
  const failures: { number: number; error: string }[] = [];
  const slow: { number: number; milliseconds: number }[] = [];
  for (let number = first; number < end; number++) {
    const bytes = fileOfCase(seeds, number);
    const start = process.cpuUsage();
    try {
      const outcome = attempt(edition, bytes, number % WHOLE === 0);
      outcomes[outcome] = (outcomes[outcome] ?? 0) + 1;
    } catch (error) {
      failures.push({
        number,
        error: String((error as Error).stack)
          .split('\n')
          .slice(0, 4)
          .join(' | '),
      });
      mkdirSync('out/fuzz', { recursive: true });
      writeFileSync(`out/fuzz/${number}.xlsx`, bytes);
    }
    const { user, system } = process.cpuUsage(start);
    // The processor's time of both threads: a case is looked at again when it seems slow.
    const milliseconds = Math.round((user + system) / 1000 / THREADS);
    if (milliseconds > SLOW) slow.push({ number, milliseconds });
    if ((number - first + 1) % STRIDE === 0) stride();
  }
  return { outcomes, failures, slow };
}

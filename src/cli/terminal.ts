import { Presets, SingleBar } from 'cli-progress';
import pc from 'picocolors';
import type { Watch } from '../jobs/index.js';
import type { Paint } from '../report/index.js';

/** Results: what a person or a program asked for. */
export function print(text: string): void {
  process.stdout.write(text.endsWith('\n') ? text : `${text}\n`);
}

export function printJson(value: unknown): void {
  print(JSON.stringify(value, null, 2));
}

/** Progress and diagnostics, kept apart from results. */
export function tell(text: string): void {
  process.stderr.write(text.endsWith('\n') ? text : `${text}\n`);
}

/** Colours for a terminal; plain where the output is no terminal or NO_COLOR is set. */
export const paint: Paint = (kind, text) => colours[kind](text);

const colours: Readonly<Record<Parameters<Paint>[0], (text: string) => string>> = {
  good: pc.green,
  bad: pc.red,
  strong: pc.bold,
  error: pc.red,
  confirmation: pc.yellow,
  warning: pc.cyan,
  info: pc.dim,
};

/** Follows a job on stderr: a bar on a terminal, otherwise a plain line at each quarter of a long one. */
export function follow(label: string): Required<Pick<Watch, 'progress'>> & { stop(): void } {
  return process.stderr.isTTY ? bar(label) : plainLines(label);
}

function bar(label: string): Required<Pick<Watch, 'progress'>> & { stop(): void } {
  const shown = new SingleBar(
    {
      format: `${label} {bar} {value}/{total}  {what}`,
      stream: process.stderr,
      hideCursor: true,
      clearOnComplete: true,
    },
    Presets.shades_classic,
  );
  let started = false;
  return {
    progress: (done, total, what) => {
      if (!started) shown.start(total, 0, { what: '' });
      started = true;
      shown.update(done, { what });
    },
    stop: () => shown.stop(),
  };
}

/** Fewer steps than this are over before anybody wonders. */
const LONG = 20;

function plainLines(label: string): Required<Pick<Watch, 'progress'>> & { stop(): void } {
  let told = 0;
  return {
    progress: (done, total) => {
      const quarters = Math.floor((4 * done) / total);
      if (total < LONG || quarters <= told) return;
      told = quarters;
      tell(`${label} ${done}/${total}`);
    },
    stop: () => {},
  };
}

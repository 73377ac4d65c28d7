// Measures `tenken returns`, whole processes, reading and the disclosure check included.
// npm run bench, then: node test/bench/returns.mjs [--sizes 71,1000 --runs 1]
import { spawnSync } from 'node:child_process';
import { mkdtempSync, readdirSync, rmSync, statSync } from 'node:fs';
import { cpus, tmpdir } from 'node:os';
import { join } from 'node:path';
import { parseArgs } from 'node:util';

const { values } = parseArgs({
  options: { sizes: { type: 'string', default: '71,1000' }, runs: { type: 'string', default: '1' } },
});
const memory = join(import.meta.dirname, 'report-memory.cjs');
const dist = (...path) => join(import.meta.dirname, '..', '..', 'dist', ...path);
const folder = mkdtempSync(join(tmpdir(), 'tenken-bench-'));

try {
  console.log(`Node ${process.version}, ${cpus().length} cores\n`);
  console.log('| institutions | seconds | processor seconds | peak MiB | returns | MiB of returns |');
  console.log('|---|---|---|---|---|---|');
  for (const size of values.sizes.split(',').map(Number)) {
    const files = join(folder, String(size));
    const made = spawnSync(process.execPath, [dist('bench', 'make.cjs'), files, String(size)], { stdio: 'inherit' });
    if (made.status !== 0) throw new Error('the checklists could not be made');
    for (let run = 0; run < Number(values.runs); run++) measure(size, files);
    rmSync(files, { recursive: true });
  }
} finally {
  rmSync(folder, { recursive: true, force: true });
}

function measure(size, files) {
  const out = join(folder, 'returns');
  const started = process.hrtime.bigint();
  const { status, stderr } = spawnSync(
    process.execPath,
    ['--require', memory, dist('tenken.cjs'), 'returns', files, '-o', out, '--as-of', '2023-09-29'],
    { encoding: 'utf8', maxBuffer: 64 * 1024 * 1024 },
  );
  const seconds = Number(process.hrtime.bigint() - started) / 1e9;
  if (status !== 0) throw new Error(`returns ended with ${status}\n${stderr}`);
  const peak = Number(/peak-kib (\d+)/.exec(stderr)?.[1] ?? 0) / 1024;
  const processor = Number(/cpu-ms (\d+)/.exec(stderr)?.[1] ?? 0) / 1000;
  const made = readdirSync(out).filter((name) => name.endsWith('.xlsx'));
  const bytes = made.reduce((sum, name) => sum + statSync(join(out, name)).size, 0);
  console.log(
    `| ${size} | ${seconds.toFixed(1)} | ${processor.toFixed(1)} | ${peak.toFixed(0)} | ${made.length} | ${(bytes / 2 ** 20).toFixed(1)} |`,
  );
  rmSync(out, { recursive: true });
}

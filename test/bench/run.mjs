// Compares Tenken with other readers on the same filled checklists, whole processes one after the other in one run:
// medians as ratios, and peak memory. npm run bench [-- --sizes 71,500,2000 --runs 3]
import { spawnSync } from 'node:child_process';
import { existsSync, mkdtempSync, rmSync } from 'node:fs';
import { cpus, tmpdir } from 'node:os';
import { join } from 'node:path';
import { parseArgs } from 'node:util';

const { values } = parseArgs({
  options: { sizes: { type: 'string', default: '71,500,2000' }, runs: { type: 'string', default: '3' } },
});
const sizes = values.sizes.split(',').map(Number);
const runs = Number(values.runs);

const memory = join(import.meta.dirname, 'report-memory.cjs');
const node = (script, ...args) => [process.execPath, ['--require', memory, script, ...args]];
const here = (...path) => join(import.meta.dirname, ...path);
const dist = (...path) => join(import.meta.dirname, '..', '..', 'dist', ...path);
const python = ['python3', '/usr/bin/python3'].find(
  (command) => spawnSync(command, ['-c', 'import openpyxl']).status === 0,
);

const folder = mkdtempSync(join(tmpdir(), 'tenken-bench-'));
const book = join(folder, 'consolidated.xlsx');
const contenders = [
  ['tenken: read', (files) => node(dist('bench', 'read.cjs'), files)],
  ['inflating alone', (files) => node(here('inflate.mjs'), files)],
  [
    'tenken: consolidate',
    (files) => node(dist('tenken.cjs'), 'consolidate', files, '-o', book, '--as-of', '2023-09-29'),
  ],
  ['SheetJS: read', (files) => node(here('peers', 'sheetjs.mjs'), files)],
  ['exceljs: read', (files) => node(here('peers', 'exceljs.mjs'), files)],
  ...(python
    ? [['openpyxl read-only: read', (files) => [python, [here('peers', 'openpyxl_read_only.py'), files]]]]
    : []),
];

try {
  if (!python) console.log('openpyxl is not installed; left out.');
  console.log(`Node ${process.version}, ${cpus().length} cores, medians of ${runs} runs of a whole process\n`);
  for (const size of sizes) {
    const files = join(folder, String(size));
    const made = spawnSync(process.execPath, [dist('bench', 'make.cjs'), files, String(size)], { stdio: 'inherit' });
    if (made.status !== 0 || !existsSync(files)) throw new Error('the checklists could not be made');
    const results = contenders.map(([name, command]) => ({ name, ...measured(...command(files)) }));
    print(size, results);
    rmSync(files, { recursive: true });
  }
} finally {
  rmSync(folder, { recursive: true, force: true });
}

function measured(command, args) {
  const seconds = [];
  let peak = 0;
  for (let run = 0; run < runs; run++) {
    const started = process.hrtime.bigint();
    const { status, stderr } = spawnSync(command, args, { encoding: 'utf8', maxBuffer: 64 * 1024 * 1024 });
    seconds.push(Number(process.hrtime.bigint() - started) / 1e9);
    if (status !== 0) throw new Error(`${command} ${args.join(' ')} ended with ${status}\n${stderr}`);
    peak = Math.max(peak, Number(/peak-kib (\d+)/.exec(stderr)?.[1] ?? 0) / 1024);
  }
  return { seconds: seconds.sort((a, b) => a - b)[Math.floor(runs / 2)], peak };
}

function print(size, results) {
  const ours = results.find(({ name }) => name === 'tenken: read').seconds;
  const whole = results.find(({ name }) => name === 'tenken: consolidate').seconds;
  console.log(`| ${size} workbooks | seconds | peak MiB | × tenken read | × tenken consolidate |`);
  console.log('|---|---|---|---|---|');
  for (const { name, seconds, peak } of results) {
    const ratio = (base) => (seconds / base).toFixed(2);
    console.log(`| ${name} | ${seconds.toFixed(2)} | ${peak.toFixed(0)} | ${ratio(ours)} | ${ratio(whole)} |`);
  }
  const floor = results.find(({ name }) => name === 'inflating alone').seconds;
  console.log(
    `\nInflating alone takes ${((100 * floor) / ours).toFixed(0)} % of the time of reading, start of Node included.\n`,
  );
}

import { spawnSync } from 'node:child_process';
import { existsSync, mkdtempSync, readdirSync, readFileSync, rmSync, statSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';

// Whole commands run in processes of their own, on machines that may have other work to do.
jest.setTimeout(120_000);

const root = join(__dirname, '../..');

/** What a command did. */
export interface Outcome {
  readonly code: number | null;
  readonly stdout: string;
  readonly stderr: string;
}

/** Runs `tenken` as people get it: the built bundle, in a process of its own. */
export function tenken(...args: readonly string[]): Outcome {
  return run('tenken.cjs', args);
}

/** Runs the demonstration, as `npm run demo` does. */
export function demo(...args: readonly string[]): Outcome {
  return run('demo.cjs', args);
}

/** Result of a command that prints JSON. */
export function json<T>(outcome: Outcome): T {
  return JSON.parse(outcome.stdout) as T;
}

/** An empty folder that goes away when the tests of this file are done. */
export function temporaryFolder(): string {
  const folder = mkdtempSync(join(tmpdir(), 'tenken-acceptance-'));
  afterAll(() => rmSync(folder, { recursive: true, force: true }));
  return folder;
}

function run(entry: string, args: readonly string[]): Outcome {
  build();
  const { status, stdout, stderr } = spawnSync(process.execPath, [join(root, 'dist', entry), ...args], {
    encoding: 'utf8',
    maxBuffer: 256 * 1024 * 1024,
  });
  return { code: status, stdout, stderr };
}

let isBuilt = false;

/** Builds the bundles unless they are newer than every source. */
function build(): void {
  if (isBuilt) return;
  isBuilt = true;
  const bundles = ['tenken.cjs', 'demo.cjs'].map((name) => join(root, 'dist', name));
  const sources = readdirSync(join(root, 'src'), { recursive: true, encoding: 'utf8' });
  const newest = Math.max(...sources.map((name) => statSync(join(root, 'src', name)).mtimeMs));
  if (bundles.every((bundle) => existsSync(bundle) && statSync(bundle).mtimeMs > newest)) return;
  const webpack = join(root, 'node_modules/webpack/bin/webpack.js');
  const { status, stdout, stderr } = spawnSync(
    process.execPath,
    [webpack, '--config', join(root, 'webpack.config.js')],
    {
      cwd: root,
      encoding: 'utf8',
    },
  );
  if (status !== 0) throw new Error(`The build failed:\n${stdout}${stderr}`);
}

/** The bytes of a file. */
export function bytesOf(path: string): Uint8Array {
  return new Uint8Array(readFileSync(path));
}

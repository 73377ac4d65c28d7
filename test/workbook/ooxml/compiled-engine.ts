import { spawnSync } from 'node:child_process';
import { mkdirSync, mkdtempSync, readdirSync, readFileSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { dirname, join } from 'node:path';
import { transformSync } from '@swc/core';

const root = join(__dirname, '../../..');

/** The rooms that the engine needs. */
const rooms = ['checklist', 'findings', 'book', 'workbook'];

function sources(folder: string): string[] {
  return readdirSync(join(root, folder), { withFileTypes: true }).flatMap((entry) =>
    entry.isDirectory()
      ? sources(join(folder, entry.name))
      : entry.name.endsWith('.ts')
        ? [join(folder, entry.name)]
        : [],
  );
}

/** A folder with the engine as plain JavaScript, so that a process of its own can run it and be measured. */
export class CompiledEngine {
  readonly folder = mkdtempSync(join(tmpdir(), 'tenken-engine-'));

  constructor() {
    writeFileSync(join(this.folder, 'package.json'), '{"type":"commonjs"}');
    for (const file of rooms.flatMap((room) => sources(join('src', room)))) {
      const { code } = transformSync(readFileSync(join(root, file), 'utf8'), {
        jsc: { parser: { syntax: 'typescript' }, target: 'es2022' },
        module: { type: 'commonjs' },
      });
      const target = join(this.folder, file.replace(/\.ts$/, '.js'));
      mkdirSync(dirname(target), { recursive: true });
      writeFileSync(target, code);
    }
  }

  /** Runs a CommonJS script beside `src/`; gives what it printed as JSON. */
  run<T>(script: string, argument: unknown): T {
    const file = join(this.folder, 'script.js');
    writeFileSync(file, script);
    writeFileSync(join(this.folder, 'argument.json'), JSON.stringify(argument));
    const { status, stdout, stderr } = spawnSync(process.execPath, ['--max-old-space-size=512', file], {
      cwd: this.folder,
      env: { ...process.env, NODE_PATH: join(root, 'node_modules') },
      encoding: 'utf8',
      timeout: 60_000,
    });
    if (status !== 0) throw new Error(`the script ended with ${status}: ${stderr}`);
    return JSON.parse(stdout) as T;
  }

  remove(): void {
    rmSync(this.folder, { recursive: true });
  }
}

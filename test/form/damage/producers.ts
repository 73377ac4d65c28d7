import { execFileSync, spawnSync } from 'node:child_process';
import { createHash } from 'node:crypto';
import { existsSync, mkdirSync, mkdtempSync, readFileSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { dirname, join } from 'node:path';
import { blankForm, fillForm } from '../../../src/form/index.js';
import { samplePopulation } from '../../../src/samples/index.js';
import { bookBytes, patchWorkbook } from '../../../src/workbook/ooxml/index.js';
import { edition } from '../workbooks.js';

const fixtures = join(__dirname, '../../fixtures/form');

const runs = (command: string, ...args: string[]) => spawnSync(command, args).status === 0;
export const python = ['/usr/bin/python3', 'python3'].find((command) => runs(command, '-c', 'import openpyxl'));
export const office = ['soffice', 'libreoffice'].find((command) => runs(command, '--version'));

/** The filled sample checklist as this product writes it. */
export function ourFile(): Uint8Array {
  const [one] = samplePopulation(edition, 'one', 1);
  const explanations = [{ rule: 'L35', question: 'q39', text: '理由', author: 'サンプル太郎', date: '2023-08-09' }];
  return patchWorkbook(bookBytes(blankForm(edition)), fillForm(edition, { ...one!.contents, explanations }));
}

/** A file as openpyxl saves it. */
export function savedByOpenpyxl(bytes: Uint8Array): Uint8Array {
  return changedByOpenpyxl(bytes, '');
}

/** A file after openpyxl did something to it; `book` is the workbook. */
export function changedByOpenpyxl(bytes: Uint8Array, script: string): Uint8Array {
  return inFolder(bytes, (folder) => {
    const whole = `import openpyxl\nbook = openpyxl.load_workbook('form.xlsx')\n${script}\nbook.save('saved.xlsx')`;
    execFileSync(python!, ['-c', whole], { cwd: folder });
    return join(folder, 'saved.xlsx');
  });
}

/** A file as LibreOffice saves it. */
export function savedByLibreOffice(bytes: Uint8Array): Uint8Array {
  return inFolder(bytes, (folder) => {
    const profile = `-env:UserInstallation=file://${join(folder, 'profile')}`;
    const target = ['--convert-to', 'xlsx:Calc MS Excel 2007 XML', '--outdir', join(folder, 'out'), 'form.xlsx'];
    execFileSync(office!, [profile, '--headless', ...target], { cwd: folder, stdio: 'ignore' });
    return join(folder, 'out', 'form.xlsx');
  });
}

function inFolder(bytes: Uint8Array, save: (folder: string) => string): Uint8Array {
  const folder = mkdtempSync(join(tmpdir(), 'tenken-damage-'));
  try {
    writeFileSync(join(folder, 'form.xlsx'), bytes);
    return new Uint8Array(readFileSync(save(folder)));
  } finally {
    rmSync(folder, { recursive: true });
  }
}

/**
 * The filled sample checklist as another program saved it once: recorded, so that it is there where the program is not. A record of
 * another form than the present one gives way to what the program saves now; RECORD_FIXTURES=1 records that.
 */
function recorded(name: string, program: string | undefined, save: (bytes: Uint8Array) => Uint8Array): Uint8Array {
  const form = ourFile();
  const source = createHash('sha256').update(form).digest('hex');
  const [file, note] = [join(fixtures, `${name}.xlsx`), join(fixtures, `${name}.source.txt`)];
  const isPresent = existsSync(note) && readFileSync(note, 'utf8').trim() === source;
  if (isPresent) return new Uint8Array(readFileSync(file));
  if (program === undefined)
    throw new Error(`${name} is a record of another form: RECORD_FIXTURES=1 where the program is`);
  const bytes = save(form);
  if (process.env['RECORD_FIXTURES'] === '1') {
    mkdirSync(dirname(file), { recursive: true });
    writeFileSync(file, bytes);
    writeFileSync(note, `${source}\n`);
  }
  return bytes;
}

export const producers: readonly {
  readonly name: string;
  readonly file: () => Uint8Array;
  readonly property: boolean;
}[] = [
  { name: 'this product', file: ourFile, property: true },
  {
    name: 'LibreOffice',
    file: () => recorded('saved-by-libreoffice', office, savedByLibreOffice),
    property: true,
  },
  { name: 'openpyxl', file: () => recorded('saved-by-openpyxl', python, savedByOpenpyxl), property: false },
];

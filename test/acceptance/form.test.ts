import { existsSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import type { Edit } from '../../src/book/index.js';
import { defaultEditionId, editionOf } from '../../src/editions/index.js';
import { fillForm, formLayout } from '../../src/form/index.js';
import { blankTemplate } from '../../src/jobs/index.js';
import type { FormJson } from '../../src/report/index.js';
import { samplePopulation } from '../../src/samples/index.js';
import { patchWorkbook } from '../../src/workbook/ooxml/index.js';
import { bytesOf, json, temporaryFolder, tenken } from './product.js';

const folder = temporaryFolder();
const edition = editionOf(defaultEditionId)!;
const [institution] = samplePopulation(edition, 'one', 1);
const whole = join(folder, 'whole.xlsx');
const damaged = join(folder, 'damaged.xlsx');

beforeAll(() => {
  const { sheet, at, labels } = formLayout(edition).byName.get('cssa_q39_retention')!;
  const edits: Edit[] = [
    { kind: 'value', sheet, at: labels[1]!.at, value: '書き換えた文言' },
    { kind: 'name', name: { name: 'cssa_q39_retention', refersTo: '#REF!' } },
    { kind: 'state', sheet: '説明', state: 'hidden' },
    { kind: 'sheet', sheet: { name: '社内メモ', cells: [{ row: at.row, column: 1, value: '確認中' }] } },
  ];
  const filled = patchWorkbook(blankTemplate(edition), fillForm(edition, institution!.contents));
  writeFileSync(whole, filled);
  writeFileSync(damaged, patchWorkbook(filled, edits));
});

const rulesOf = (path: string) =>
  json<FormJson>(tenken('inspect', path, '--format', 'json')).files[0]!.findings.map(({ rule, repairable }) => [
    rule,
    repairable,
  ]);

test('inspect says what is damaged, and validate says nothing of it', () => {
  const inspected = tenken('inspect', whole, damaged);
  expect(inspected.code).toBe(1);
  expect(inspected.stdout).toContain('○ 様式に損傷はありません。');
  expect(inspected.stdout).toContain('うち修復できるもの3件');
  expect(tenken('inspect', whole).code).toBe(0);
  expect(rulesOf(damaged)).toEqual([
    ['TMPL-05', false],
    ['TMPL-04', true],
    ['TMPL-06', true],
    ['TMPL-10', true],
  ]);
  expect(tenken('validate', damaged, '--format', 'json').stdout).not.toContain('TMPL');
});

test('repair shows first what it will change, writes a copy, and never writes over anything', () => {
  const before = bytesOf(damaged);
  const copy = join(folder, 'repaired.xlsx');
  const shown = tenken('repair', damaged, '-o', copy, '--dry-run');
  expect(shown.stdout).toContain('次のとおり元に戻します（3件）');
  expect(existsSync(copy)).toBe(false);
  const done = tenken('repair', damaged, '-o', copy);
  expect([done.code, done.stderr]).toEqual([0, '']);
  expect(done.stdout).toContain('次のとおり元に戻しました（3件）');
  expect(rulesOf(copy)).toEqual([['TMPL-05', false]]);
  expect(Buffer.compare(before, bytesOf(damaged))).toBe(0);
  expect(tenken('repair', damaged, '-o', copy)).toMatchObject({ code: 2, stdout: '' });
  expect(tenken('repair', damaged, '-o', damaged).stderr).toContain('USAGE_OUTPUT_IS_INPUT');
  expect(tenken('repair', damaged).stderr).toContain('USAGE_NO_OUTPUT');
});

test('answers can be moved into a fresh form', () => {
  const fresh = join(folder, 'fresh.xlsx');
  const moved = tenken('repair', damaged, '--fresh', '-o', fresh, '--lang', 'en');
  expect(moved.code).toBe(0);
  expect(moved.stdout).toContain('fit into a fresh form');
  expect(rulesOf(fresh)).toEqual([]);
  expect(tenken('validate', fresh).code).toBe(tenken('validate', whole).code);
});

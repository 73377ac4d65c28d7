import { existsSync, mkdirSync, readdirSync, readFileSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import type { Edit, Scalar } from '../../src/book/index.js';
import { cellKey } from '../../src/book/index.js';
import type { CheckedFileJson, ConsolidateJson, ValidateJson } from '../../src/report/index.js';
import { layout } from '../form/workbooks.js';
import { edited, sample, snapshotOf, unsealed } from '../submission/sealed.js';
import { json, temporaryFolder, tenken } from './product.js';

const folder = temporaryFolder();
const path = (...parts: readonly string[]) => join(folder, ...parts);
const code = sample.cover.code!;
const { rule } = sample.explanations![0]!;
const typed = (name: string, value: Scalar | undefined): Edit => {
  const { sheet, at } = layout.byName.get(name)!;
  return { kind: 'value', sheet, at, value };
};
const day = ['--as-of', '2023-09-01'];

beforeAll(() => {
  for (const name of ['in', 'sealed', 'tampered']) mkdirSync(path(name));
  writeFileSync(path('in', 'ready.xlsx'), unsealed);
  writeFileSync(
    path('in', 'open.xlsx'),
    edited(unsealed, [typed('cssa_q05', undefined), typed('cssa_cover_approvedBy', undefined)]),
  );
});

test('the gate lists what is left, with its cells, and writes nothing', () => {
  const { code: exit, stdout } = tenken(
    'seal',
    path('in', 'open.xlsx'),
    '-o',
    path('open-sealed.xlsx'),
    '--date',
    '2023-08-31',
  );
  expect(exit).toBe(1);
  expect(stdout).toContain('V01');
  expect(stdout).toContain('承認者');
  expect(stdout).toContain('表紙!C17');
  expect(existsSync(path('open-sealed.xlsx'))).toBe(false);
});

test('a sealed copy bears its receipt code, the right name, and is as it was sealed; the original is untouched', () => {
  const { code: exit, stdout } = tenken(
    'seal',
    path('in', 'ready.xlsx'),
    '-o',
    path('sealed'),
    '--by',
    'サンプル花子',
    '--date',
    '2023-08-31',
  );
  expect(exit).toBe(0);
  const [name] = readdirSync(path('sealed'));
  const receipt = /[2-9A-Z]{4}-[2-9A-Z]{4}-[2-9A-Z]{4}/.exec(stdout)![0];
  expect(name).toBe(`cssa-insurers-2023_${code}_${receipt}.xlsx`);
  expect(readFileSync(path('in', 'ready.xlsx'))).toEqual(Buffer.from(unsealed));
  const checked = json<ValidateJson>(tenken('validate', path('sealed', name!), '--format', 'json', ...day)).files[0]!;
  expect(checked.seal).toEqual({ state: 'intact', receipt, changed: [] });
  expect(tenken('validate', path('sealed', name!), ...day).code).toBe(0);
});

test('a change after sealing is named in every report, and the file is left out', () => {
  const [name] = readdirSync(path('sealed'));
  const bytes = edited(readFileSync(path('sealed', name!)), [typed('cssa_q02_comment', '差し替え')]);
  writeFileSync(path('tampered', 'x.xlsx'), bytes);
  const { sheet } = layout.byName.get('cssa_q02_comment')!;
  const told = json<ValidateJson>(tenken('validate', path('tampered'), '--format', 'json', ...day));
  expect((told.files[0] as CheckedFileJson).seal).toMatchObject({ state: 'broken', changed: [{ sheet }] });
  expect(tenken('validate', path('tampered'), ...day)).toMatchObject({
    code: 1,
    stdout: expect.stringContaining('の後に変更されています') as string,
  });
  expect(tenken('validate', path('tampered'), '--format', 'html', ...day).stdout).toContain('の後に変更されています');
  const outcome = tenken('consolidate', path('tampered'), '-o', path('tampered.xlsx'), '--format', 'json', ...day);
  expect(outcome.code).toBe(3);
  expect(json<ConsolidateJson>(outcome)).toMatchObject({
    leftOut: [{ file: 'x.xlsx', code: 'M13' }],
    seals: { intact: 0, broken: 1 },
  });
});

test('decisions and waivers are taken from files, and listed', () => {
  writeFileSync(
    path('decisions.json'),
    JSON.stringify([{ institution: code, rule, decision: 'refuse', note: '根拠が必要です' }]),
  );
  writeFileSync(path('waivers.csv'), `\u{feff}指摘番号,機関コード,理由,期限\r\nV01,${code},経過措置,2023-09-30\r\n`);
  const given = ['--decisions', path('decisions.json'), '--waivers', path('waivers.csv'), ...day];
  const outcome = tenken(
    'consolidate',
    path('in', 'open.xlsx'),
    '-o',
    path('decided.xlsx'),
    '--format',
    'json',
    ...given,
  );
  expect(outcome.code).toBe(0);
  const told = json<ConsolidateJson>(outcome);
  expect(told.refused).toEqual([{ code, rule, note: '根拠が必要です' }]);
  expect(told.waivers).toMatchObject([
    { rule: 'V01', institution: code, inForce: true, findings: 1, until: '2023-09-30' },
  ]);
  const book = snapshotOf(readFileSync(path('decided.xlsx')));
  const words = book.sheets.flatMap(({ cells }) => [...cells.values()].map(String));
  for (const word of ['説明を差戻し', '根拠が必要です', '免除', '当局の免除', '経過措置（2023年9月30日まで）'])
    expect(words).toContain(word);
});

test('feedback writes the findings, the refused explanation and the note into a copy', () => {
  const given = ['--decisions', path('decisions.json'), '--note', '9月末までに再提出してください', ...day];
  const { code: exit } = tenken('feedback', path('in', 'open.xlsx'), '-o', path('back'), ...given);
  expect(exit).toBe(0);
  const snapshot = snapshotOf(readFileSync(path('back', 'open.xlsx')));
  const mark = (name: string) => {
    const { sheet, at } = layout.byName.get(name)!;
    return String(snapshot.sheets.find((one) => one.name === sheet)!.cells.get(cellKey(at.row, at.column)));
  };
  expect(mark('cssa_q05_check')).toContain('V01');
  expect(mark('cssa_cover_check')).toContain('9月末までに再提出してください');
  expect(snapshot.sheets.flatMap(({ cells }) => [...cells.values()].map(String)).join()).toContain('根拠が必要です');
  expect(tenken('feedback', path('in', 'open.xlsx'), '-o', path('back'), ...day).code).toBe(2);
});

test('the summary for the approving officer is one page without anything from elsewhere', () => {
  expect(tenken('summary', path('in', 'ready.xlsx'), '-o', path('summary.html'), ...day).code).toBe(0);
  const page = readFileSync(path('summary.html'), 'utf8');
  for (const { number } of layout.edition.questions) expect(page).toContain(`<b>${number}</b>`);
  expect(page).toContain(sample.explanations![0]!.text.slice(0, 20));
  expect(page).not.toMatch(/src=|href=|<script/);
  expect(tenken('summary', path('in', 'ready.xlsx'), '-o', path('summary.html'), ...day)).toMatchObject({ code: 2 });
});

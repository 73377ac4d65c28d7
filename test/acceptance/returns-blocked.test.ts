import { existsSync, mkdirSync, readdirSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { goodFiles } from '../taskpane/regulator/collection.js';
import { json, temporaryFolder, tenken } from './product.js';

interface Blocked {
  readonly status: string;
  readonly leaks: readonly {
    readonly kind: string;
    readonly cell: { readonly id: string };
    readonly message: string;
  }[];
}

const folder = temporaryFolder();
const path = (...parts: readonly string[]) => join(folder, ...parts);
const record = path('first', '【機密】公表・還元の記録.json');
const day = ['--as-of', '2023-10-01'];

beforeAll(() => {
  mkdirSync(path('filled'));
  for (const { fileName, bytes } of goodFiles(71).slice(28)) writeFileSync(path('filled', fileName), bytes);
  writeFileSync(path('loose.json'), '{"smallestBase":3,"smallestSectorBase":3,"fewest":1,"width":1}');
  const first = tenken('returns', path('filled'), '-o', path('first'), '--policy', path('loose.json'), ...day);
  expect([first.code, existsSync(record)]).toEqual([0, true]);
});

test('numbers that went out before and would now be withheld block the returns: exit 4, each cell named, nothing written', () => {
  const outcome = tenken(
    'returns',
    path('filled'),
    '-o',
    path('second'),
    '--earlier',
    record,
    '--format',
    'json',
    ...day,
  );
  expect(outcome.code).toBe(4);
  const { status, leaks } = json<Blocked>(outcome);
  expect(status).toBe('blocked');
  expect(leaks.length).toBeGreaterThan(0);
  for (const { cell, message } of leaks) expect([/^q\d\d$/.test(cell.id), message.length > 10]).toEqual([true, true]);
  expect(readdirSync(folder).sort()).toEqual(['filled', 'first', 'loose.json']);
});

test('they block the publication as well', () => {
  const { code, stdout } = tenken('publish', path('filled'), '-o', path('published.xlsx'), '--earlier', record, ...day);
  expect(code).toBe(4);
  expect(stdout).toContain('何も出力していません');
  expect(existsSync(path('published.xlsx'))).toBe(false);
});

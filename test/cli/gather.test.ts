import { mkdirSync, mkdtempSync, readdirSync, readFileSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join, relative } from 'node:path';
import type { Edit } from '../../src/book/index.js';
import { cellKey } from '../../src/book/index.js';
import { feedback } from '../../src/cli/commands/feedback.js';
import type { Context } from '../../src/cli/context.js';
import { gather } from '../../src/cli/gather.js';
import { layout } from '../form/workbooks.js';
import { edited, sample, snapshotOf, unsealed } from '../submission/sealed.js';

const folder = mkdtempSync(join(tmpdir(), 'tenken-gather-'));
const path = (...parts: readonly string[]) => join(folder, ...parts);
const typed = (name: string, value: string | undefined): Edit => {
  const { sheet, at } = layout.byName.get(name)!;
  return { kind: 'value', sheet, at, value };
};
const context: Context = { language: 'en', end: () => {} };
const asOf = '2023-09-01';
const code = sample.cover.code!;

beforeAll(() => {
  jest.spyOn(process.stdout, 'write').mockReturnValue(true);
  for (const name of ['a', 'b', 'one']) mkdirSync(path(name));
  writeFileSync(path('a', 'x.xlsx'), edited(unsealed, [typed('cssa_q05', undefined)]));
  const other = [typed('cssa_q05', undefined), typed('cssa_cover_code', 'SL-0099'), typed('cssa_cover_name', '別の先')];
  writeFileSync(path('b', 'x.xlsx'), edited(unsealed, other));
  writeFileSync(path('one', '初版.xlsx'), unsealed);
  writeFileSync(path('one', '再送.xlsx'), edited(unsealed, [typed('cssa_q01_comment', '再送です。')]));
});

afterAll(() => rmSync(folder, { recursive: true, force: true }));

describe('the file to keep', () => {
  const keeping = async (keep: string, ...paths: readonly string[]) => {
    const told = jest.spyOn(process.stderr, 'write').mockReturnValue(true);
    const { consolidation } = await gather(paths, { keep: [keep], asOf }, context);
    const { entries } = consolidation.intake;
    const counted = entries.filter(({ verdict }) => verdict !== 'leftOut').map(({ file }) => file);
    const unused = told.mock.calls.map(([line]) => String(line)).filter((line) => line.startsWith('--keep'));
    told.mockRestore();
    return { counted, unused };
  };

  test.each([
    ['its path from the root', path('one', '再送.xlsx')],
    ['its path from here', relative(process.cwd(), path('one', '再送.xlsx'))],
    ['the name that is shown', '再送.xlsx'],
  ])('is meant by %s', async (_, keep) => {
    expect(await keeping(keep, path('one'))).toEqual({ counted: ['再送.xlsx'], unused: [] });
  });

  test('may have the name of another', async () => {
    writeFileSync(path('b', '初版.xlsx'), edited(unsealed, [typed('cssa_q02_comment', '差替え')]));
    const both = [path('one', '初版.xlsx'), path('b', '初版.xlsx')];
    expect(await keeping(both[1]!, ...both)).toEqual({ counted: ['b/初版.xlsx'], unused: [] });
    rmSync(both[1]!);
  });

  test('is named where there is none', async () => {
    const { counted, unused } = await keeping('ない.xlsx', path('one'));
    expect(counted).toEqual([]);
    expect(unused).toEqual([expect.stringContaining('ない.xlsx')]);
  });
});

describe('copies that go back', () => {
  const given = [path('a', 'x.xlsx'), path('b', 'x.xlsx')];
  const coverOf = (file: string) => {
    const cells = snapshotOf(readFileSync(file)).sheets[0]!.cells;
    const at = (name: string) => layout.byName.get(name)!.at;
    const [own, mark] = [at('cssa_cover_code'), at('cssa_cover_check')].map(({ row, column }) => cellKey(row, column));
    return [cells.get(own!), String(cells.get(mark!))];
  };

  test('have names of their own where those of the files are the same, each with its own findings, in Japanese', async () => {
    await feedback(given, { output: path('back'), asOf }, context);
    expect(readdirSync(path('back'), { recursive: true }).sort()).toEqual([
      'a',
      join('a', 'x.xlsx'),
      'b',
      join('b', 'x.xlsx'),
    ]);
    const says = '【必須修正】M06 必須修正が1件あるため、集計に含めていません。';
    expect(coverOf(path('back', 'a', 'x.xlsx'))).toEqual([code, says]);
    expect(coverOf(path('back', 'b', 'x.xlsx'))).toEqual(['SL-0099', says]);
  });

  test('are not written over anything, and none is written then', async () => {
    mkdirSync(path('again', 'b'), { recursive: true });
    writeFileSync(path('again', 'b', 'x.xlsx'), '');
    await expect(feedback(given, { output: path('again'), asOf }, context)).rejects.toMatchObject({
      code: 'USAGE_OUTPUT_EXISTS',
    });
    expect(readdirSync(path('again'))).toEqual(['b']);
  });
});

import { copyFileSync, existsSync, mkdirSync, readdirSync, rmSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import Papa from 'papaparse';
import { defaultEditionId, editionOf } from '../../src/editions/index.js';
import { fillForm } from '../../src/form/index.js';
import { blankTemplate } from '../../src/jobs/index.js';
import { damagedFiles, rosterOf, samplePopulation } from '../../src/samples/index.js';
import { bookBytes, patchWorkbook } from '../../src/workbook/ooxml/index.js';
import type { FiguresOutput } from './figures-output.js';
import { tableOf } from './figures-output.js';
import { readFilled } from './independent/filled-file.js';
import { bytesOf, json, temporaryFolder, tenken } from './product.js';

const folder = temporaryFolder();
const inbox = join(folder, 'inbox');
const edition = editionOf(defaultEditionId)!;
const population = samplePopulation(edition, 'insurers', 2023);
const damaged = damagedFiles(edition, population);

/** Clean; two that were sent twice; an explained confirmation; an unexplained one. */
const good = ['SL-0001', 'SL-0003', 'SL-0005', 'SL-0007', 'SL-0026'].map((code) =>
  population.find((institution) => institution.code === code)!,
);
const goodFile = (code: string) => join(inbox, good.find((institution) => institution.code === code)!.fileName);
const damagedFile = (reason: string) => join(inbox, damaged.find((file) => file.reason === reason)!.fileName);

beforeAll(() => {
  mkdirSync(inbox);
  const blank = blankTemplate(edition);
  const workshop = { blank, patch: patchWorkbook, write: bookBytes };
  for (const { fileName, contents } of good) {
    writeFileSync(join(inbox, fileName), patchWorkbook(blank, fillForm(edition, contents)));
  }
  for (const { fileName, make } of damaged) writeFileSync(join(inbox, fileName), make(workshop));
  writeFileSync(join(folder, 'roster.csv'), Papa.unparse(rosterOf(edition, population)));
});

interface ConsolidateOutput {
  readonly received: number;
  readonly accepted: number;
  readonly leftOut: readonly { readonly file: string; readonly code: string; readonly reason: string }[];
  readonly missing: readonly { readonly code: string }[];
  readonly institutions: number;
  readonly answers: number;
  readonly figures: number;
  readonly output: string;
}

interface ValidateOutput {
  readonly engine: string;
  readonly files: readonly {
    readonly file: string;
    readonly status: string;
    readonly reason?: { readonly code: string; readonly message: string };
    readonly edition: string | null;
    readonly institution: { readonly code: string; readonly name: string; readonly sector: string };
    readonly counts: Readonly<Record<string, number>>;
    readonly findings: readonly {
      readonly rule: string;
      readonly severity: string;
      readonly question: string | null;
      readonly cells: readonly { readonly sheet: string; readonly address: string }[];
      readonly message: string;
      readonly fix: string;
    }[];
    readonly undecided: readonly string[];
  }[];
}

describe('tenken validate', () => {
  test.each<[what: string, code: number, args: () => string[]]>([
    ['a clean file', 0, () => [goodFile('SL-0001')]],
    ['an explained confirmation', 0, () => [goodFile('SL-0007')]],
    ['an unexplained confirmation', 1, () => [goodFile('SL-0026')]],
    ['errors', 1, () => [damagedFile('M06')]],
    ['a file that cannot be read', 2, () => [damagedFile('FILE_TRUNCATED')]],
    ['a file that cannot be read beside one with errors', 2, () => [damagedFile('M06'), damagedFile('FILE_XLS')]],
    ['a path that does not exist', 2, () => [join(inbox, 'nothing.xlsx')]],
    ['an option that does not exist', 2, () => [goodFile('SL-0001'), '--nonsense']],
    ['a format that does not exist', 2, () => [goodFile('SL-0001'), '--format', 'pdf']],
    ['no file at all', 2, () => []],
  ])('%s: exit %i', (_, code, args) => {
    const outcome = tenken('validate', ...args(), ...(args().includes('--format') ? [] : ['--as-of', '2023-09-29']));
    expect(outcome.code).toBe(code);
    expect(outcome.stderr + outcome.stdout).not.toMatch(/^\s+at .*[.:]\d+:\d+/m);
  });

  test('prints the shape that other programs rely on', () => {
    const paths = [goodFile('SL-0026'), damagedFile('M06'), damagedFile('FILE_ENCRYPTED')];
    const { engine, files } = json<ValidateOutput>(
      tenken('validate', ...paths, '--format', 'json', '--as-of', '2023-09-29'),
    );
    expect(engine).toMatch(/\d+\.\d+\.\d+/);
    const [locked, unexplained, contradictory] = ['SL-0010', 'SL-0026', 'SN-0030'].map((code) =>
      files.find(({ file }) => file.startsWith(code))!,
    );
    expect(locked).toMatchObject({
      status: 'refused',
      reason: { code: 'FILE_ENCRYPTED' },
      edition: null,
      findings: [],
    });
    expect(unexplained).toMatchObject({
      status: 'read',
      edition: defaultEditionId,
      institution: { code: 'SL-0026', name: 'サンプル生命26', sector: 'life' },
      counts: { error: 0, confirmation: 1, warning: 1 },
      undecided: [],
    });
    const confirmation = unexplained!.findings.find(({ severity }) => severity === 'confirmation')!;
    expect(confirmation.rule).toBe('L43');
    expect(confirmation.message).toMatch(/DDoS/);
    expect(confirmation.fix).not.toBe('');
    expect(confirmation.cells.length).toBeGreaterThan(0);
    expect(contradictory!.findings.filter(({ severity }) => severity === 'error')).toMatchObject([
      { rule: 'L31', question: 'q38' },
    ]);
  });

  test('speaks English when asked', () => {
    const outcome = tenken('validate', damagedFile('NOT_CHECKLIST'), '--lang', 'en');
    expect(outcome.stdout + outcome.stderr).toMatch(/not a checklist/i);
  });
});

describe('tenken consolidate', () => {
  test('leaves every bad file out with its reason and goes on with the rest: exit 3', () => {
    const output = join(folder, 'consolidated.xlsx');
    const outcome = tenken('consolidate', inbox, '-o', output, '--format', 'json', '--as-of', '2023-09-29');
    expect(outcome.code).toBe(3);
    const told = json<ConsolidateOutput>(outcome);
    expect(told).toMatchObject({ received: 16, accepted: 5, institutions: 5, figures: 16, missing: [], output });
    const reasons = Object.fromEntries(told.leftOut.map(({ file, code }) => [file, code]));
    expect(reasons).toEqual(Object.fromEntries(damaged.map(({ fileName, reason }) => [fileName, reason])));
    expect(told.leftOut.every(({ reason }) => reason.length > 5)).toBe(true);
    expect(bytesOf(output).length).toBeGreaterThan(10_000);
  });

  test('with a roster, names who is missing and who does not belong to it', () => {
    const args = ['-o', join(folder, 'book.xlsx'), '--roster', join(folder, 'roster.csv'), '--format', 'json'];
    const told = json<ConsolidateOutput>(tenken('consolidate', inbox, ...args));
    const reasons = Object.fromEntries(told.leftOut.map(({ file, code }) => [file, code]));
    expect(reasons).toEqual(
      Object.fromEntries(damaged.map(({ fileName, reason, reasonByRoster }) => [fileName, reasonByRoster ?? reason])),
    );
    const codes = told.missing.map(({ code }) => code);
    for (const { code } of good) expect(codes).not.toContain(code);
    expect(codes).toContain('SL-0002');
  });

  test('good files alone: exit 0', () => {
    const paths = good.map(({ code }) => goodFile(code));
    expect(tenken('consolidate', ...paths, '-o', join(folder, 'good.xlsx'))).toMatchObject({ code: 0 });
  });

  test('the same files on the same day give the same bytes, in whatever order they are named', () => {
    const paths = good.map(({ code }) => goodFile(code));
    const [first, second] = [paths, [...paths].reverse()].map((order, place) => {
      const output = join(folder, `same-${place}.xlsx`);
      tenken('consolidate', ...order, '-o', output, '--as-of', '2023-09-29');
      return bytesOf(output);
    });
    expect(Buffer.compare(first!, second!)).toBe(0);
  });

  test('staff may include an institution by code with a reason; what is in error counts as 無回答', () => {
    const contradictory = damagedFile('M06');
    const include = ['--include', 'SN-0030', '--reason', '電話で確認済み'];
    const figures = json<FiguresOutput>(tenken('figures', contradictory, goodFile('SL-0001'), ...include));
    expect(figures.institutions).toBe(2);
    expect(tableOf(figures).get('f12/institutions/q38')).toMatchObject({ base: 1, unanswered: 1 });
    expect(tenken('figures', contradictory, '--include', 'SN-0030')).toMatchObject({ code: 2 });
  });
});

describe('what was read', () => {
  test.each([
    ['a checklist', () => [goodFile('SL-0001'), '-o', goodFile('SL-0001')]],
    ['the roster', () => [inbox, '-o', join(folder, 'roster.csv'), '--roster', join(folder, 'roster.csv')]],
    [
      'the roster, by --csv',
      () => [
        inbox,
        '-o',
        join(folder, 'c.xlsx'),
        '--csv',
        join(folder, 'roster.csv'),
        '--roster',
        join(folder, 'roster.csv'),
      ],
    ],
  ])('is not written over: %s', (_, args) => {
    const before = [goodFile('SL-0001'), join(folder, 'roster.csv')].map(bytesOf);
    const { code, stderr } = tenken('consolidate', ...args());
    expect([code, stderr]).toEqual([2, expect.stringContaining('USAGE_OUTPUT_IS_INPUT')]);
    expect([goodFile('SL-0001'), join(folder, 'roster.csv')].map(bytesOf)).toEqual(before);
  });

  test('is not written over by what goes out', () => {
    const roster = join(folder, 'roster.csv');
    const publish = tenken('publish', goodFile('SL-0001'), '-o', roster, '--roster', roster);
    expect(publish.stderr).toContain('USAGE_OUTPUT_IS_INPUT');
    const returns = tenken('returns', goodFile('SL-0001'), '-o', folder, '--roster', roster);
    expect(returns.stderr).toContain('USAGE_OUTPUT_IS_INPUT');
  });

  test('a book and its CSV are two files', () => {
    const output = join(folder, 'one.xlsx');
    const { code, stderr } = tenken('consolidate', goodFile('SL-0001'), '-o', output, '--csv', output);
    expect([code, stderr]).toEqual([2, expect.stringContaining('USAGE_SAME_OUTPUT')]);
    expect(existsSync(output)).toBe(false);
  });
});

describe('a wrong call', () => {
  test.each([
    ['USAGE_OPTION_MISSING', ['template']],
    ['USAGE_OPTION_VALUE', ['template', '-o']],
    ['USAGE_UNKNOWN_OPTION', ['validate', 'x.xlsx', '--fromat', 'json']],
    ['USAGE_ARGUMENT_MISSING', ['validate']],
    ['USAGE_ARGUMENTS', ['seal', 'a.xlsx', 'b.xlsx', '-o', 'c.xlsx']],
    ['USAGE_UNKNOWN_COMMAND', ['valdate', 'x.xlsx']],
    ['USAGE_FOLDER', ['validate', '.', '--roster', '.']],
  ])('%s is said with what to do, in the language asked for', (code, args) => {
    const ja = tenken(...args);
    expect(ja).toMatchObject({ code: 2, stdout: '' });
    expect(ja.stderr).toMatch(new RegExp(`^エラー ${code}: .*\n対応: .*\n$`));
    // An option that lacks its value would take the language for it.
    if (code === 'USAGE_OPTION_VALUE') return;
    expect(tenken(...args, '--lang=en').stderr).toMatch(new RegExp(`^Error ${code}: .*\nTo do: .*\n$`));
  });
});

describe('tenken template', () => {
  test('makes the blank checklist', () => {
    const path = join(folder, 'blank.xlsx');
    expect(tenken('template', '-o', path)).toMatchObject({ code: 0 });
    const blank = readFilled(path);
    expect([...blank.chosen.values()].every((options) => options.length === 0)).toBe(true);
    expect(blank).toMatchObject({ code: '', sector: '', asOf: '2023-07-31', submitted: '' });
  });

  test('makes one for each institution of a roster, with code and sector filled in', () => {
    const target = join(folder, 'prefilled');
    expect(tenken('template', '--roster', join(folder, 'roster.csv'), '-o', target)).toMatchObject({ code: 0 });
    const names = readdirSync(target).sort();
    expect(names).toHaveLength(71);
    expect(readFilled(join(target, names[0]!))).toMatchObject({ code: 'SL-0001', sector: '生命保険' });
    expect(readFilled(join(target, names[70]!))).toMatchObject({ code: 'SN-0029', sector: '損害保険' });
  });

  test('writes over nothing that may hold answers, and then writes nothing at all', () => {
    const path = join(folder, 'answered.xlsx');
    copyFileSync(goodFile('SL-0001'), path);
    const before = bytesOf(path);
    expect(tenken('template', '-o', path).stderr).toContain('USAGE_OUTPUT_EXISTS');
    expect(bytesOf(path)).toEqual(before);
    const target = join(folder, 'prefilled-again');
    const args = ['--roster', join(folder, 'roster.csv'), '-o', target];
    expect(tenken('template', ...args).code).toBe(0);
    // The same again is no loss.
    expect(tenken('template', ...args).code).toBe(0);
    rmSync(join(target, 'SL-0001.xlsx'));
    copyFileSync(goodFile('SL-0001'), join(target, 'SN-0001.xlsx'));
    expect(tenken('template', ...args)).toMatchObject({
      code: 2,
      stderr: expect.stringContaining('SN-0001') as string,
    });
    expect(existsSync(join(target, 'SL-0001.xlsx'))).toBe(false);
  });

  test('refuses an edition that does not ship, and says which do', () => {
    const outcome = tenken('template', '--edition', 'cssa-unknown', '-o', join(folder, 'none.xlsx'));
    expect(outcome).toMatchObject({
      code: 2,
      stderr: expect.stringMatching(/EDITION_UNKNOWN.*cssa-insurers-2023/) as string,
    });
  });
});

import { mkdirSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import type { Snapshot } from '../../src/book/index.js';
import { a1 } from '../../src/book/index.js';
import { defaultEditionId, editionOf } from '../../src/editions/index.js';
import { TenkenError } from '../../src/findings/index.js';
import type { FormContents } from '../../src/form/index.js';
import { formLayout } from '../../src/form/index.js';
import { sampleCollection } from '../../src/jobs/index.js';
import type { ValidateJson } from '../../src/report/index.js';
import { samplePopulation } from '../../src/samples/index.js';
import { Random } from '../../src/samples/random.js';
import { engine } from '../../src/taskpane/engine/engine.js';
import { OfficeWorkbook } from '../../src/workbook/office/index.js';
import { nodeInflate } from '../../src/workbook/ooxml/node.js';
import { fileOf } from '../taskpane/samples.js';
import type { NativeBridge } from '../excel-host/boot/office-window.js';
import { bootOffice } from '../excel-host/boot/office-window.js';
import { HostError } from '../excel-host/protocol/host-error.js';
import { ExcelHost, UserRefused } from '../excel-host/index.js';
import { bytesOf, json, temporaryFolder, tenken } from './product.js';

/**
 * The three doors say the same of the same workbook, byte for byte: the built command line, the engine as the worker of the page
 * calls it for a file, and the same for the workbook that is open in the double of Excel, read through the unmodified Office.js.
 */
const edition = editionOf(defaultEditionId)!;
const DAY = '2023-10-01';
const setting = { language: 'ja', today: DAY } as const;
const folder = temporaryFolder();
const collection = sampleCollection(edition, 'insurers', { seed: 2023, damaged: true, inflate: nodeInflate });
const files = new Map([...collection.files()].map(({ fileName, bytes }) => [fileName, bytes]));

/** One Office.js, in front of one workbook after the other. */
class Excel {
  private host: ExcelHost | undefined;
  private readonly bridge: NativeBridge = {
    onMessageFromHost: null,
    sendMessageToHost: (text) => void setImmediate(() => this.host?.receive(text)),
  };
  private booted: ReturnType<typeof bootOffice> | undefined;

  async open(file: Uint8Array): Promise<{ readonly host: ExcelHost; readonly workbook: OfficeWorkbook }> {
    const host = new ExcelHost({ preset: 'lts2021', file });
    host.connect((text) => this.bridge.onMessageFromHost?.(text));
    this.host = host;
    this.booted ??= bootOffice(this.bridge, host.preset);
    return { host, workbook: new OfficeWorkbook(await this.booted) };
  }
}

const excel = new Excel();

type Said = { readonly refused: string } | { readonly findings: string };

/** What the page says: what it is given goes to the worker and back as a copy. */
function pane(name: string, content: Uint8Array | Snapshot): Said {
  try {
    return { findings: JSON.stringify(engine.findings(structuredClone({ name, content }), setting), undefined, 1) };
  } catch (error) {
    if (error instanceof TenkenError) return { refused: error.code };
    throw error;
  }
}

/** What the command line says of the files of a folder. */
function commandLine(path: string): ReadonlyMap<string, Said> {
  const { files } = json<ValidateJson>(tenken('validate', path, '--format', 'json', '--as-of', DAY));
  return new Map(
    files.map(({ file, reason, findings }) => [
      file,
      reason ? { refused: reason.code } : { findings: JSON.stringify(findings, undefined, 1) },
    ]),
  );
}

function write(path: string, content: ReadonlyMap<string, Uint8Array>): void {
  mkdirSync(path);
  for (const [name, bytes] of content) writeFileSync(join(path, name), bytes);
}

test('of every sample file, good and bad: the same findings, or the same refusal', async () => {
  expect(files.size).toBe(collection.goodCount + collection.badCount);
  const path = join(folder, 'samples');
  write(path, files);
  const printed = commandLine(path);
  let [opened, refused] = [0, 0];
  for (const [name, bytes] of files) {
    const said = printed.get(name);
    expect({ name, ...pane(name, bytes) }).toEqual({ name, ...said });
    // No program opens the others.
    if (said && 'refused' in said && said.refused.startsWith('FILE_')) {
      refused++;
      continue;
    }
    opened++;
    const { workbook } = await excel.open(bytes);
    expect({ name, ...pane(name, await workbook.read()) }).toEqual({ name, ...said });
  }
  expect([opened, refused]).toEqual([78, 4]);
}, 120_000);

const { cells } = formLayout(edition);
const bound = cells.filter(({ kind }) => kind === 'answer' || kind === 'cover' || kind === 'otherText');
const typed = [
  '対象外',
  '1、3',
  '=1+1',
  '３',
  'はい',
  45_000,
  true,
  '〇',
  '該当なし',
  '2023/13/45',
  '',
  ' ',
  '○ ',
  '１',
];

/** One thing that people do to a checklist, right or wrong: to its answers, or to the form itself. */
function spoil({ user }: ExcelHost, random: Random, what: 'answers' | 'form'): void {
  const { sheet, at } = random.pick(bound);
  const address = a1(at);
  const below = `${address}:${a1({ row: at.row + 3, column: at.column })}`;
  const acts: (() => void)[] = [
    () => user.clear(sheet, address),
    () => user.paste(sheet, address, [[random.pick(typed)]]),
    () => user.paste(sheet, address, [[random.pick(typed)], [random.pick(typed)]]),
    () => user.fillDown(sheet, below),
    () => user.remoteEdit(sheet, address, random.pick(typed)),
    () => user.undo(),
  ];
  const deeper: (() => void)[] = [
    () => user.showSheet(sheet, random.pick(['Hidden', 'Visible'] as const)),
    () => user.renameSheet(sheet, random.pick(['写し', sheet, `${sheet} (2)`])),
    () => user.addSheet(`社内メモ${random.below(1000)}`),
    () => {
      user.unprotectSheet(sheet);
      user.insertRows(sheet, at.row, 1 + random.below(2));
    },
    () => {
      user.unprotectSheet(sheet);
      user.deleteRows(sheet, at.row, 1);
    },
    () => {
      user.unprotectSheet(sheet);
      user.move(sheet, address, a1({ row: at.row + 1, column: at.column }));
    },
  ];
  try {
    random.pick(what === 'form' ? deeper : acts)();
  } catch (error) {
    // Excel would not let the user do it; a sheet that somebody renamed is not found by its old name.
    const refused = error instanceof UserRefused || error instanceof HostError;
    if (!refused && !/^Error: There is no sheet/.test(String(error))) throw error;
  }
}

/** The workbook as a file; undefined where the double cannot write it, such as a formula that points to a deleted row. */
function savedBy(host: ExcelHost): Uint8Array | undefined {
  try {
    return host.save();
  } catch (error) {
    if (error instanceof TenkenError && error.code === 'BOOK_INVALID') return undefined;
    throw error;
  }
}

/** So often one workbook is damaged further; at last its form too. */
const ROUNDS = 10;

/** All 200 take half a minute of a processor: `TENKEN_THOROUGH=1 npm test -- doors`. */
const DAMAGED = process.env['TENKEN_THOROUGH'] ? 200 : 50;

test(`of ${DAMAGED} workbooks damaged at random: the same findings in all three`, async () => {
  const random = new Random(3, 'doors');
  const good = [...files.values()].slice(0, collection.goodCount);
  const live = new Map<string, Said>();
  const saved = new Map<string, Uint8Array>();
  while (saved.size < DAMAGED) {
    const { host, workbook } = await excel.open(random.pick(good));
    await workbook.read();
    for (let round = 1; round <= ROUNDS && saved.size < DAMAGED; round++) {
      for (let edit = 0; edit < 5; edit++) spoil(host, random, round === ROUNDS && edit > 3 ? 'form' : 'answers');
      const bytes = savedBy(host);
      if (!bytes) break;
      const name = `${String(saved.size + 1).padStart(3, '0')}.xlsx`;
      saved.set(name, bytes);
      live.set(name, pane(name, await workbook.readAfterEdit()));
    }
  }
  const path = join(folder, 'damaged');
  write(path, saved);
  const printed = commandLine(path);
  const different = new Set<string>();
  for (const [name, bytes] of saved) {
    expect({ name, door: 'Excel', ...live.get(name) }).toEqual({ name, door: 'Excel', ...printed.get(name) });
    expect({ name, door: 'page', ...pane(name, bytes) }).toEqual({ name, door: 'page', ...printed.get(name) });
    different.add(JSON.stringify(printed.get(name)));
  }
  // Nearly every one is damaged in a way of its own.
  expect(different.size).toBeGreaterThan(DAMAGED * 0.9);
}, 120_000);

test('reports and marked copies are the same files, byte for byte', () => {
  const path = join(folder, 'samples');
  const copies = join(folder, 'copies');
  for (const name of ['SN-0030_サンプル損保30_矛盾あり.xlsx', 'SL-0043_サンプル生命43_作成途中.xlsx']) {
    const content = bytesOf(join(path, name));
    for (const language of ['ja', 'en'] as const) {
      const options = ['--as-of', DAY, '--lang', language, '--annotate', join(copies, language)];
      const { stdout } = tenken('validate', join(path, name), '--format', 'html', ...options);
      expect(engine.report({ name, content }, { today: DAY, language })).toBe(stdout);
    }
    const copy = engine.changedCopy({ name, content }, setting, { kind: 'marks' });
    expect(Buffer.compare(copy, bytesOf(join(copies, 'ja', name)))).toBe(0);
  }
});

test('under the waivers of the regulator: the same findings, reports, marked and sealed copies, byte for byte', async () => {
  const path = join(folder, 'waived');
  const explaining = samplePopulation(edition, 'insurers', 2023)
    .map(({ contents }) => contents)
    .filter(({ explanations = [] }) => explanations.length > 0);
  const [waived, stale] = explaining as [FormContents, FormContents];
  const made = {
    'waived.xlsx': fileOf({ ...waived, explanations: [] }),
    // Explained, but for other answers.
    'stale.xlsx': fileOf({
      ...stale,
      explanations: stale.explanations!.map((one) => ({ ...one, values: 'Q01＝1 以前の回答' })),
    }),
  };
  write(path, new Map(Object.entries(made)));
  const list = join(folder, 'waivers.csv');
  const lines = [
    ...waived.explanations!.map(({ rule }) => `${rule},${waived.cover!.code},経過措置,2023-12-31`),
    `V01,${waived.cover!.code},終了,2023-01-31`,
    `V01,${stale.cover!.code},経過措置,2023-12-31`,
  ];
  writeFileSync(list, `指摘番号,機関コード,理由,期限\r\n${lines.join('\r\n')}\r\n`);
  const waivers = engine.waivers(bytesOf(list));
  const under = { ...setting, waivers };
  const options = ['--waivers', list, '--as-of', DAY];

  const { files: printed } = json<ValidateJson>(tenken('validate', path, '--format', 'json', ...options));
  for (const [name, content] of Object.entries(made)) {
    const { workbook } = await excel.open(content);
    const { findings } = printed.find(({ file }) => file === name)!;
    expect(engine.findings({ name, content }, under)).toEqual(findings);
    expect(engine.findings({ name, content: await workbook.read() }, under)).toEqual(findings);

    const copies = join(folder, 'waived-copies');
    const html = tenken('validate', join(path, name), '--format', 'html', '--annotate', copies, ...options);
    expect(html.stdout).toContain('経過措置');
    expect(html.code).toBe(name === 'waived.xlsx' ? 0 : 1);
    expect(engine.report({ name, content }, under)).toBe(html.stdout);
    expect(engine.report({ name, content: await workbook.read() }, under)).toBe(html.stdout);
    const copy = engine.changedCopy({ name, content }, under, { kind: 'marks' });
    expect(Buffer.compare(copy, bytesOf(join(copies, name)))).toBe(0);
  }

  const sealed = join(folder, 'sealed.xlsx');
  const seal = ['seal', join(path, 'waived.xlsx'), '-o', sealed, '--date', DAY];
  expect(tenken(...seal).code).toBe(1);
  expect(tenken(...seal, '--waivers', list).code).toBe(0);
  const source = { name: 'waived.xlsx', content: made['waived.xlsx'] };
  const copy = engine.changedCopy(source, under, { kind: 'seal', sealedAt: DAY });
  expect(Buffer.compare(copy, bytesOf(sealed))).toBe(0);
});

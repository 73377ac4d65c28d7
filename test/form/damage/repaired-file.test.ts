import type { TenkenError } from '../../../src/findings/index.js';
import { describe as say, describeError } from '../../../src/findings/index.js';
import { formLayout, readForm } from '../../../src/form/index.js';
import { inspectFile, receive, repairedFile, transplantedFile } from '../../../src/jobs/index.js';
import { formJson, formText, movedText, repairText } from '../../../src/report/index.js';
import { bookBytes, patchWorkbook, readWorkbook } from '../../../src/workbook/ooxml/index.js';
import { nodeInflate } from '../../../src/workbook/ooxml/node.js';
import { openXmlErrors, testWithValidator } from '../../workbook/ooxml/validator.js';
import { edition } from '../workbooks.js';
import { kinds } from './damages.js';
import { ourFile } from './producers.js';
import { Surgery } from './surgery.js';

const base = ourFile();
const before = readForm(edition, readWorkbook(base, { inflate: nodeInflate }));

function damagedBy(...names: readonly string[]): Uint8Array {
  const surgery = new Surgery(base);
  for (const name of names) kinds.find((kind) => kind.name === name)!.make(surgery);
  return surgery.save();
}

const inspect = (bytes: Uint8Array) => inspectFile(edition, '点検票.xlsx', bytes, nodeInflate);
const readAgain = (bytes: Uint8Array) => readForm(edition, readWorkbook(bytes, { inflate: nodeInflate }));

const mended = damagedBy(
  'the text of an option changed',
  'all names of cells lost',
  'all conditional formats of a sheet cleared',
  'a cell of another workbook pasted over an answer',
  'the cells of an answer taken apart',
  'rows hidden',
  'a value pasted over a formula of the progress',
  'the lists of options shown',
  'the instructions deleted',
);

describe('a file with much damage', () => {
  test('is restored as a copy, with the same answers', () => {
    const inspected = inspect(mended);
    const { bytes, left } = repairedFile(edition, mended, inspected, nodeInflate);
    expect(left).toEqual([]);
    expect(inspect(bytes).edits).toEqual([]);
    expect(readAgain(bytes).answers).toEqual(before.answers);
  });

  testWithValidator('is valid to the Open XML SDK when restored', () => {
    expect(openXmlErrors(repairedFile(edition, mended, inspect(mended), nodeInflate).bytes)).toEqual([]);
  });

  test('is described in both languages, to people and to programs', () => {
    const { repaired, unrepaired } = inspect(mended);
    const report = { engine: 'Tenken', files: [{ file: 'a.xlsx', edition, repaired, unrepaired }] };
    for (const language of ['ja', 'en'] as const) {
      const text = formText(report, language);
      for (const finding of repaired)
        expect(text).toContain(`${finding.rule} ${say(finding, edition, language).title}`);
      for (const line of text.split('\n')) expect(line.length).toBeLessThanOrEqual(80);
      expect(repairText(edition, { repaired, unrepaired }, true, language)).toMatch(
        language === 'ja' ? /回答・コメント・説明・検証結果は変わりません/ : /stay as they are/,
      );
    }
    const [file] = formJson(report, 'en').files;
    expect(file).toMatchObject({ file: 'a.xlsx', status: 'read', edition: edition.id });
    expect(file!.findings.every(({ repairable }) => repairable)).toBe(true);
  });
});

describe('a file of which rows are gone', () => {
  const cut = damagedBy('the rows of a question deleted', 'the text of an option changed');

  test('gives its answers to a fresh form, and says what did not come along', () => {
    const { bytes, left, toCheck } = transplantedFile(edition, cut, inspect(cut), nodeInflate);
    expect(inspect(bytes).repaired).toEqual([]);
    expect(left.map(({ rule, question }) => [rule, question])).toEqual([['V12', 'q02']]);
    const { answers, cover, comments, otherTexts, explanations } = readAgain(bytes);
    expect({ ...answers, q02: before.answers['q02'] }).toEqual(before.answers);
    expect({ cover, otherTexts, explanations }).toEqual({
      cover: before.cover,
      otherTexts: before.otherTexts,
      explanations: before.explanations,
    });
    expect(Object.keys(comments)).toEqual(Object.keys(before.comments).filter((question) => question !== 'q02'));
    const text = movedText(edition, { left, toCheck }, 'ja');
    expect(text).toMatch(/^△[\s\S]*移せないもの（1件）[\s\S]*回答の確認が必要な箇所（1件）[\s\S]*TMPL-06/);
    expect(text).toContain('回答が設問に沿っているか');
  });
});

describe('what a fresh form cannot hold', () => {
  const moved = (bytes: Uint8Array) => transplantedFile(edition, bytes, inspect(bytes), nodeInflate);
  const { sheet, area } = formLayout(edition).explanations;
  const typed = (rows: readonly number[], text: string) =>
    patchWorkbook(
      base,
      rows.map((row) => ({ kind: 'value', sheet, at: { row, column: area.from.column + 2 }, value: text })),
      { inflate: nodeInflate },
    );

  test('of a sheet that is gone is named with its questions, though a repair would add it again', () => {
    const cut = damagedBy('a sheet of questions deleted');
    const { bytes, left, toCheck } = moved(cut);
    expect(left).toHaveLength(1);
    const lost = edition.questions.filter(
      ({ section }) => section === edition.questions.find(({ id }) => id === 'q39')!.section,
    );
    for (const text of [movedText(edition, { left, toCheck }, 'ja'), movedText(edition, { left, toCheck }, 'en')]) {
      expect(text).toMatch(/^△/);
      for (const { number } of lost) expect(text).toContain(number);
    }
    expect(readAgain(bytes).answers['q01']).toEqual(before.answers['q01']);
  });

  test('is the sheet of explanations that is gone', () => {
    const { left } = moved(damagedBy('the sheet of explanations deleted'));
    expect(left).toMatchObject([{ rule: 'V12', severity: 'error' }]);
  });

  test('is what stands below the table of explanations', () => {
    const { left } = moved(typed([70], '表の下に書いた説明'));
    expect(left).toMatchObject([{ cells: [{ sheet, address: 'B70' }] }]);
    expect(movedText(edition, { left, toCheck: [] }, 'ja')).toContain('70行目');
  });

  test('is what goes on where its table ends; the rest of the rows comes along', () => {
    const rows = Array.from({ length: 62 }, (_, index) => area.from.row + index);
    const { bytes, left } = moved(typed(rows, '続き'));
    expect(left).toMatchObject([{ cells: [{ address: 'B66' }, { address: 'B67' }] }]);
    expect(readAgain(bytes).explanations).toHaveLength(60);
  });

  test('is the seal: its receipt code does not come along either', () => {
    const receipt = formLayout(edition).byName.get('cssa_cover_receipt')!;
    const sealed = patchWorkbook(
      base,
      [{ kind: 'value', sheet: receipt.sheet, at: receipt.at, value: '7K3M-Q2XW-9RTA' }],
      { inflate: nodeInflate },
    );
    expect(readAgain(moved(sealed).bytes).cover.receipt).toBe('');
  });

  test('is nothing of a whole file', () => {
    const { left, toCheck } = moved(base);
    expect([left, toCheck]).toEqual([[], []]);
    expect(movedText(edition, { left, toCheck }, 'ja')).toMatch(/^○.*すべて/);
  });
});

test('a workbook that is no checklist is refused; one that lost every mark of being one is restored', () => {
  const other = bookBytes({
    title: 'x',
    creator: 'x',
    created: '2023-01-01',
    defaultFont: { name: 'Meiryo UI', size: 10 },
    sheets: [{ name: '議事', cells: [{ row: 1, column: 1, value: '議事次第' }] }],
  });
  expect(() => inspect(other)).toThrow('NOT_CHECKLIST');
  const unmarked = new Surgery(base)
    .names((tag, name) => (name === 'cssa_edition' ? '' : tag))
    .change('docProps/custom.xml', (text) => text.replace(/cssa_edition/, 'other'))
    .save();
  const { repaired } = inspect(unmarked);
  expect(repaired.map(({ rule }) => rule)).toEqual(['TMPL-01']);
});

test('a form that has lost all its names and marks is refused by the check with the way to repair it', () => {
  const nameless = new Surgery(base)
    .names(() => '')
    .change('docProps/custom.xml', (text) => text.replace(/cssa_edition/, 'other'))
    .save();
  const received = receive('x.xlsx', nameless, { edition, today: '2023-09-01', inflate: nodeInflate });
  expect(received).toMatchObject({ refused: { code: 'NOT_CHECKLIST' } });
  const { fix } = describeError((received as { refused: TenkenError }).refused, 'ja');
  expect(fix).toContain('tenken repair');
  const restored = repairedFile(edition, nameless, inspect(nameless), nodeInflate);
  expect(readAgain(restored.bytes).answers).toEqual(before.answers);
});

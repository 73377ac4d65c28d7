import type { Scalar } from '../../src/book/index.js';
import { defaultEditionId, editionOf } from '../../src/editions/index.js';
import { readDecisions, readRoster, readWaivers } from '../../src/jobs/index.js';
import { compoundFile } from '../../src/samples/compound-file.js';
import { sketch } from '../workbook/ooxml/package-of.js';

/** Tables in which people typed dates into Excel: the cells hold numbers. */
const edition = editionOf(defaultEditionId)!;
const rule = edition.rules[0]!.id;
/** 2023-07-31. */
const SERIAL = 45_138;

const cell = (value: Scalar) =>
  typeof value === 'number' ? `<c><v>${value}</v></c>` : `<c t="inlineStr"><is><t>${value}</t></is></c>`;

/** A workbook whose first sheet has these rows. */
const workbook = (rows: readonly (readonly Scalar[])[], from1904: boolean) => {
  const data = rows.map((cells) => `<row>${cells.map(cell).join('')}</row>`).join('');
  return sketch({
    sheets: { 一覧: `<sheetData>${data}</sheetData>`, 控え: '<sheetData/>' },
    ...(from1904 && { before: '<workbookPr date1904="1"/>' }),
  });
};

describe.each([
  ['1900', false],
  ['1904', true],
] as const)('in a workbook that counts days from %s', (_, from1904) => {
  const july = from1904 ? SERIAL - 1462 : SERIAL;

  test('a roster has its days, and its numbers as they are', () => {
    const header = ['機関コード', '機関名', '業態', 'グループ', '規模', '有効開始日', '有効終了日'];
    const table = [header, ['SL-0001', 'サンプル生命01', '生命保険', 45_138, 3, july, july + 366]];
    expect(readRoster(workbook(table, from1904), edition).institutions).toEqual([
      {
        code: 'SL-0001',
        name: 'サンプル生命01',
        sector: 'life',
        group: '45138',
        size: '3',
        from: '2023-07-31',
        to: '2024-07-31',
      },
    ]);
  });

  test('a roster whose days are other numbers is refused', () => {
    const table = [
      ['機関コード', '機関名', '業態', '有効開始日'],
      ['SL-0001', 'a', '生保', july],
      ['SL-0002', 'b', '生保', 2023],
      ['SL-0003', 'c', '生保', 202_304],
    ];
    expect(() => readRoster(workbook(table, from1904), edition)).toThrow(
      expect.objectContaining({ code: 'ROSTER_DATE', parameters: { lines: '3, 4', found: '2023' } }),
    );
  });

  test('waivers have their last day, or are refused', () => {
    const header = ['指摘番号', '機関コード', '理由', '期限'];
    const line = (until: Scalar) => [header, ['V01', 'SL-0001', '経過措置', until]];
    expect(readWaivers(workbook(line(july), from1904), edition)).toEqual([
      { rule: 'V01', institution: 'SL-0001', edition: edition.id, reason: '経過措置', until: '2023-07-31' },
    ]);
    expect(() => readWaivers(workbook(line(7), from1904), edition)).toThrow(
      expect.objectContaining({ code: 'WAIVER_LINE' }),
    );
  });

  test('decisions have their day; what is no date stays as it was typed', () => {
    const header = ['機関コード', '指摘番号', '判断', '日付'];
    const days = [july, '2023/7/31', '7月末'].map((day) => ['SL-0001', rule, '受理', day]);
    const decisions = readDecisions(workbook([header, ...days], from1904), edition);
    expect(decisions.map(({ date }) => date)).toEqual(['2023-07-31', '2023-07-31', '7月末']);
  });
});

test('a number in a CSV file is no date of Excel', () => {
  const csv = `機関コード,機関名,業態,有効開始日\nSL-0001,a,生保,${SERIAL}\n`;
  expect(() => readRoster(new TextEncoder().encode(csv), edition)).toThrow(
    expect.objectContaining({ code: 'ROSTER_DATE' }),
  );
});

test.each([
  ['EncryptedPackage', 'FILE_ENCRYPTED'],
  ['Workbook', 'FILE_XLS'],
])('a file with the stream %s is refused as what it is (%s), not as a table without columns', (stream, code) => {
  const bytes = compoundFile([stream]);
  for (const read of [readRoster, readWaivers, readDecisions]) {
    expect(() => read(bytes, edition)).toThrow(expect.objectContaining({ code }) as Error);
  }
});

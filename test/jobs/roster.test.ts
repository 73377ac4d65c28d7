import type { Book } from '../../src/book/index.js';
import { defaultEditionId, editionOf } from '../../src/editions/index.js';
import { readRoster } from '../../src/jobs/index.js';
import { bookBytes } from '../../src/workbook/ooxml/index.js';

const edition = editionOf(defaultEditionId)!;
const expected = [{ code: 'SL-0001', name: 'サンプル生命01', sector: 'life' }];
const rows = [
  ['機関コード', '機関名', '業態'],
  ['SL-0001', 'サンプル生命01', '生命保険'],
];

/** The same rows as Excel in Japan saves them in a CSV file. */
const shiftJis =
  '8b408ad68352815b83682c8b408ad696bc2c8bc691d40d0a534c2d303030312c835483938376838b90b696bd30312c90b696bd95db8caf0d0a';

const workbook: Book = {
  title: '対象先一覧',
  creator: 'サンプル',
  created: '2023-07-01T00:00:00Z',
  defaultFont: { name: 'Meiryo UI', size: 10 },
  sheets: [
    {
      name: '一覧',
      cells: rows.flatMap((texts, row) => texts.map((value, column) => ({ row: row + 1, column: column + 1, value }))),
    },
  ],
};

const utf8 = (text: string) => new TextEncoder().encode(text);

test.each<[string, Uint8Array]>([
  ['CSV in UTF-8', utf8(rows.map((texts) => texts.join(',')).join('\n'))],
  [
    'CSV in UTF-8 with a byte order mark and quotes',
    utf8(`\ufeff${rows.map((texts) => `"${texts.join('","')}"`).join('\r\n')}\r\n`),
  ],
  ['CSV in Shift_JIS', Uint8Array.from(Buffer.from(shiftJis, 'hex'))],
  ['a workbook', bookBytes(workbook)],
])('a roster is read from %s', (_, bytes) => {
  expect(readRoster(bytes, edition).institutions).toEqual(expected);
});

test('what is no roster is refused with a code', () => {
  expect(() => readRoster(utf8('a,b\n1,2\n'), edition)).toThrow(expect.objectContaining({ code: 'ROSTER_COLUMNS' }));
  expect(() => readRoster(utf8('PK is no workbook'), edition)).toThrow(
    expect.objectContaining({ name: 'TenkenError' }),
  );
});

import type { Book, Cell, Chart } from '../../../src/book/index.js';
import { area, bookOf } from './write-sample-book.js';

const functions = [
  'サイバーセキュリティに関する企画・立案',
  '脆弱性情報の収集・分析・対応の指示',
  '監視・分析（SOC等）',
  'インシデント対応（CSIRT）',
  '新技術のリスク評価',
  'システム監査（サイバーセキュリティを含む）',
  '教育・訓練の企画',
  'サードパーティのリスク管理',
];
const levels = [
  '十分に確保できている',
  '概ね確保できている',
  '十分に確保できていない',
  '外部委託で確保している',
  '当該機能なし',
];
const colors = ['1F5A96', '5B9BD5', 'E3A21A', 'A6A6A6', 'E7E6E6'];

const shares = functions.map((_, row) => {
  if (row === 7) return levels.map(() => undefined);
  const rest = 100 - (12.3 + row * 3) - 2.8 - 1.4 - (row === 3 ? 0 : 5.6);
  return [12.3 + row * 3, rest, 2.8, row === 3 ? 0 : 5.6, 1.4].map((value) => Math.round(value * 10) / 10);
});

const cells: Cell[] = [
  ...levels.map((value, place) => ({ row: 2, column: 3 + place, value })),
  ...functions.flatMap((value, row) => [
    { row: 3 + row, column: 2, value: `${value}（n=${row === 7 ? 0 : 71}）` },
    ...shares[row]!.map((share, place) => ({
      row: 3 + row,
      column: 3 + place,
      value: share ?? '–',
      style: { format: '0.0' },
    })),
  ]),
];

const base = {
  labelFormat: '0.0"%"',
  description: '機能別の人材の確保状況を示す横棒グラフ。値は左の表のとおり。',
  categories: { sheet: '図表08', area: area(3, 2, 10, 2) },
};
const seriesAt = (place: number) => ({
  name: { sheet: '図表08', area: area(2, 3 + place) },
  values: { sheet: '図表08', area: area(3, 3 + place, 10, 3 + place) },
  color: colors[place]!,
});

export const charts: readonly Chart[] = [
  {
    ...base,
    name: '図表8',
    title: '図表8　サイバーセキュリティ人材の確保状況（機能別、全機関）',
    kind: 'stacked',
    area: area(13, 2, 36, 5),
    series: levels.map((_, place) => seriesAt(place)),
  },
  {
    ...base,
    name: '図表8単',
    title: '図表8-2　十分に確保できている割合',
    kind: 'clustered',
    area: area(38, 2, 58, 5),
    series: [seriesAt(1)],
    axisMaximum: 100,
  },
  {
    ...base,
    name: '図表8比較',
    title: '図表8-3　生保と損保の比較',
    kind: 'clustered',
    area: area(38, 6, 58, 12),
    series: [seriesAt(0), seriesAt(1)],
    axisMaximum: 100,
  },
];

/** Charts of each kind over a table with blanks, zeros and small shares. */
export const chartBook: Book = bookOf([
  {
    name: '図表08',
    columns: [
      { from: 1, to: 1, width: 3 },
      { from: 2, to: 2, width: 48 },
      { from: 3, to: 12, width: 14 },
    ],
    cells,
    charts,
    print: { orientation: 'landscape', fitToWidth: true },
  },
]);

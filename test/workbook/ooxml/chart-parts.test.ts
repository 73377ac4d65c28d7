import { bookBytes } from '../../../src/workbook/ooxml/index.js';
import { labelColor } from '../../../src/workbook/charts/chart-labels.js';
import { chartBook } from './chart-sample-book.js';
import { all, one, PackageTree } from './xml-tree.js';
import type { Element } from './xml-tree.js';

const tree = new PackageTree(bookBytes(chartBook));
const chart = (n: number) => one(one(tree.root(`xl/charts/chart${n}.xml`), 'chart'), 'plotArea')!;
const path = (element: Element, ...names: string[]) => names.reduce<Element | undefined>(one, element);

test('labels are white on dark colours and near black on light ones', () => {
  expect(['1F3A5F', '1F5A96', 'C00000', '000000'].map(labelColor)).toEqual(Array(4).fill('FFFFFF'));
  expect(['FFFFFF', 'E3A21A', 'D9D9D9', '5B9BD5'].map(labelColor)).toEqual(Array(4).fill('262626'));
});

test('the values that the chart shows stand in the file, blanks left out', () => {
  const series = all(path(chart(1), 'barChart'), 'ser');
  expect(series).toHaveLength(5);
  const cache = path(series[1]!, 'val', 'numRef', 'numCache')!;
  expect(one(cache, 'ptCount')!.attributes.val).toBe('8');
  expect(all(cache, 'pt').map(({ attributes }) => attributes.idx)).toEqual(['0', '1', '2', '3', '4', '5', '6']);
  expect(tree.text('xl/charts/chart1.xml')).toContain("<c:f>'図表08'!$D$3:$D$10</c:f>");
  expect(tree.text('xl/charts/chart1.xml')).toContain('<c:v>監視・分析（SOC等）（n=71）</c:v>');
});

test('100 % stacked bars hide only labels that would not fit', () => {
  const bars = path(chart(1), 'barChart')!;
  expect(one(bars, 'grouping')!.attributes.val).toBe('percentStacked');
  for (const series of all(bars, 'ser')) {
    const { formatCode } = path(series, 'dLbls', 'numFmt')!.attributes;
    const least = Number(/^\[<([\d.]+)\]"";0\.0"%"$/.exec(formatCode!)![1]);
    expect(least).toBeGreaterThan(3);
    expect(least).toBeLessThan(10);
  }
});

test('clustered bars end where they are told to and label every bar', () => {
  const bars = path(chart(2), 'barChart')!;
  expect(one(bars, 'grouping')!.attributes.val).toBe('clustered');
  expect(path(bars, 'ser', 'dLbls', 'numFmt')!.attributes.formatCode).toBe('0.0"%"');
  expect(path(chart(2), 'valAx', 'scaling', 'max')!.attributes.val).toBe('100');
});

test('every label flag is given, since one left out counts as set', () => {
  for (const n of [1, 2, 3]) {
    for (const series of all(path(chart(n), 'barChart'), 'ser')) {
      const flags = one(series, 'dLbls')!.children.filter(({ name }) => name.startsWith('show'));
      expect(flags.map(({ attributes }) => attributes.val)).toEqual(['0', '1', '0', '0', '0', '0']);
    }
  }
});

test('categories run from top to bottom and none is skipped', () => {
  expect(path(chart(1), 'catAx', 'scaling', 'orientation')!.attributes.val).toBe('maxMin');
  expect(path(chart(1), 'catAx', 'tickLblSkip')!.attributes.val).toBe('1');
  expect(path(chart(1), 'valAx', 'crosses')!.attributes.val).toBe('max');
});

test('a picture has a text for those who do not see it, and its place', () => {
  const anchors = all(tree.root('xl/drawings/drawing1.xml'), 'twoCellAnchor');
  expect(anchors).toHaveLength(3);
  const frame = path(anchors[0]!, 'graphicFrame', 'nvGraphicFramePr', 'cNvPr')!.attributes;
  expect(frame).toMatchObject({ name: '図表8', descr: '機能別の人材の確保状況を示す横棒グラフ。値は左の表のとおり。' });
  expect(tree.text('xl/drawings/drawing1.xml')).toContain(
    '<xdr:from><xdr:col>1</xdr:col><xdr:colOff>0</xdr:colOff><xdr:row>12</xdr:row>',
  );
});

test('a legend only where there is more than one series', () => {
  const legends = [1, 2, 3].map((n) => one(one(tree.root(`xl/charts/chart${n}.xml`), 'chart'), 'legend') !== undefined);
  expect(legends).toEqual([true, false, true]);
});

import { existsSync, readFileSync } from 'node:fs';
import { join } from 'node:path';
import { strFromU8, strToU8, unzipSync, zipSync } from 'fflate';
import { bookBytes } from '../../../src/workbook/ooxml/index.js';
import { lintPivots } from './pivot-linter.js';
import type { PivotDefect } from './pivot-linter.js';
import { answerRows, pivotBook, shapes } from './pivot-sample-book.js';

/** One change that breaks one rule: in a part, the first match of a pattern is replaced. */
interface Mutation {
  readonly rule: PivotDefect['rule'];
  readonly what: string;
  readonly part: string;
  readonly from: RegExp;
  readonly to: string;
}

const definition = 'xl/pivotCache/pivotCacheDefinition1.xml';
const records = 'xl/pivotCache/pivotCacheRecords1.xml';
const pivot = (n: number) => `xl/pivotTables/pivotTable${n}.xml`;

function mutated(bytes: Uint8Array, { part, from, to }: Mutation): Uint8Array {
  const parts = unzipSync(bytes);
  const before = strFromU8(parts[part]!);
  const after = before.replace(from, to);
  if (after === before) throw new Error(`nothing to change in ${part}`);
  return zipSync({ ...parts, [part]: strToU8(after) });
}

function rulesBroken(bytes: Uint8Array, ours: boolean): number[] {
  return [...new Set(lintPivots(bytes, { ours }).map(({ rule }) => rule))].sort();
}

const ofOurs: readonly Mutation[] = [
  { rule: 1, what: 'recordCount', part: definition, from: /recordCount="72"/, to: 'recordCount="10"' },
  { rule: 1, what: 'count of records', part: records, from: / count="72"/, to: ' count="71"' },
  { rule: 1, what: 'a record without an entry', part: records, from: /<n v="1"\/>/, to: '' },
  { rule: 1, what: 'a record that points to no item', part: records, from: /<x v="1"\/>/, to: '<x v="99"/>' },
  { rule: 1, what: 'cacheId', part: pivot(1), from: /cacheId="1"/, to: 'cacheId="2"' },
  {
    rule: 2,
    what: 'no blanks among numbers with blanks',
    part: definition,
    from: / containsString="0" containsBlank="1"/,
    to: ' containsSemiMixedTypes="0"$&',
  },
  { rule: 2, what: 'whole numbers not said to be', part: definition, from: / containsInteger="1"/, to: '' },
  {
    rule: 2,
    what: 'fractions said to be whole',
    part: definition,
    from: /containsNumber="1" minValue="0" maxValue="3"/,
    to: 'containsInteger="1" $&',
  },
  { rule: 2, what: 'greatest value', part: definition, from: /maxValue="3"/, to: 'maxValue="4"' },
  {
    rule: 3,
    what: 'blanks not said to be',
    part: definition,
    from: /<sharedItems containsBlank="1"/,
    to: '<sharedItems',
  },
  { rule: 3, what: 'two blanks', part: definition, from: /<m\/>/, to: '<m/><m/>' },
  {
    rule: 3,
    what: 'long texts without being said to be',
    part: definition,
    from: /<s v="file1\.xlsx!C5"\/>/,
    to: `<s v="${'長'.repeat(256)}"/>`,
  },
  { rule: 4, what: 'items that differ in case alone', part: definition, from: /<s v="Q02"\/>/, to: '<s v="q01"/>' },
  {
    rule: 4,
    what: 'a number and a text alike',
    part: definition,
    from: /<s v="Q01"\/><s v="Q02"\/>/,
    to: '<n v="1"/><s v="1"/>',
  },
  {
    rule: 5,
    what: 'an item missing',
    part: pivot(1),
    from: /<items count="7"><item x="0"\/>/,
    to: '<items count="6">',
  },
  {
    rule: 5,
    what: 'no default item',
    part: pivot(1),
    from: /<items count="7">(.*?)<item t="default"\/>/,
    to: '<items count="6">$1',
  },
  {
    rule: 5,
    what: 'lines that point into the shared items',
    part: pivot(1),
    from: /<colItems(.*?)<i><x\/><\/i><i><x v="1"\/><\/i>/,
    to: '<colItems$1<i><x v="1"/></i><i><x/></i>',
  },
  {
    rule: 5,
    what: 'a line that points to no item',
    part: pivot(2),
    from: /<i r="1"><x v="5"\/><\/i>/,
    to: '<i r="1"><x v="6"/></i>',
  },
  { rule: 5, what: 'a body of another size', part: pivot(1), from: /ref="A6:G14"/, to: 'ref="A6:G15"' },
  { rule: 5, what: 'a page filter too near', part: pivot(2), from: /ref="B6:/, to: 'ref="B5:' },
  {
    rule: 6,
    what: 'a data field called like a field',
    part: pivot(1),
    from: /dataField name="会社数"/,
    to: 'dataField name="機関"',
  },
  {
    rule: 6,
    what: 'a field that is not the header',
    part: definition,
    from: /cacheField name="業態"/,
    to: 'cacheField name="業種"',
  },
  { rule: 7, what: 'refreshed on load', part: definition, from: / refreshedBy=/, to: ' refreshOnLoad="1"$&' },
  {
    rule: 7,
    what: 'cells left to a refresh',
    part: 'xl/worksheets/sheet1.xml',
    from: /<row r="12">.*?<\/row>/,
    to: '',
  },
];

describe('PivotTables', () => {
  const bytes = bookBytes(pivotBook());

  test.each(shapes.map((shape, place) => [place + 1, shape] as const))(
    'of shape %i keep the seven rules',
    (_, shape) => {
      expect(lintPivots(bookBytes(pivotBook(undefined, [shape])), { ours: true })).toEqual([]);
    },
  );

  test('all together keep the seven rules', () => {
    expect(lintPivots(bytes, { ours: true })).toEqual([]);
  });

  test('of a table without rows keep the seven rules', () => {
    const plain = shapes.filter(({ filters }) => !filters?.some(({ selected }) => selected));
    expect(lintPivots(bookBytes(pivotBook([], plain)), { ours: true })).toEqual([]);
  });

  test('of odd texts keep the seven rules', () => {
    const odd = [
      '実施',
      '実施\n',
      '_x000A_',
      'a"b<c>&',
      'ABC',
      'abc',
      'Abc',
      '\u0001',
      '=1+1',
      ' ',
      '\ud800',
      '長'.repeat(300),
    ];
    const rows = odd.map((text, place) => [
      text,
      text,
      `Q${place}`,
      text,
      place,
      undefined,
      '長'.repeat(place * 30),
      true,
    ]);
    expect(lintPivots(bookBytes(pivotBook(rows, shapes.slice(0, 3))), { ours: true })).toEqual([]);
  });

  test.each(ofOurs.map((mutation) => [mutation.rule, mutation.what, mutation] as const))(
    'break rule %i: %s',
    (rule, _, mutation) => {
      expect(rulesBroken(mutated(bytes, mutation), true)).toEqual(expect.arrayContaining([rule]));
    },
  );

  test('of one name in one sheet break rule 6', () => {
    const [first, ...rest] = pivotBook([...answerRows()], shapes.slice(0, 2)).sheets;
    const second = { ...rest[0]!.pivots![0]!, at: { row: 40, column: 1 } };
    const book = { ...pivotBook(), sheets: [{ ...first!, pivots: [...first!.pivots!, second] }, ...rest.slice(1)] };
    const change = { rule: 6, what: '', part: pivot(2), from: /name="集計2"/, to: 'name="集計1"' } as const;
    expect(rulesBroken(mutated(bookBytes(book), change), true)).toEqual([6]);
  });
});

const corpus = process.env.TENKEN_CORPUS;
const fileOf = (name: string) => join(corpus ?? '', `${name}.xlsx`);
const hasCorpus = corpus !== undefined && existsSync(fileOf('excel-made-pivot'));
/** The end of a test's name that says why it is skipped. */
const why = hasCorpus ? '' : ' (skipped: TENKEN_CORPUS names no folder with excel-made-pivot.xlsx)';
const testWithCorpus = hasCorpus ? test : test.skip;

const ofExcel: readonly Mutation[] = [
  { rule: 1, what: 'recordCount', part: definition, from: /recordCount="3"/, to: 'recordCount="2"' },
  { rule: 2, what: 'greatest value', part: definition, from: /maxValue="6"/, to: 'maxValue="7"' },
  { rule: 3, what: 'a blank not said to be', part: records, from: /<n v="2"\/>/, to: '<m/>' },
  {
    rule: 4,
    what: 'items that differ in case alone',
    part: definition,
    from: /<sharedItems[^>]*\/>/,
    to: '<sharedItems count="2"><s v="a"/><s v="A"/></sharedItems>',
  },
  { rule: 5, what: 'a body of another size', part: pivot(1), from: /ref="A3:B5"/, to: 'ref="A3:C5"' },
  { rule: 6, what: 'a data field called like a field', part: pivot(1), from: /name="Sum of foo"/, to: 'name="foo"' },
  { rule: 7, what: 'refreshed on load', part: definition, from: / refreshedBy=/, to: ' refreshOnLoad="1"$&' },
];

/** Made by Excel; skipped where TENKEN_CORPUS does not name the folder of real workbooks. */
describe('PivotTables that other programs made', () => {
  testWithCorpus.each(['excel-made-pivot', 'epplus-pivot-calculation', 'closedxml-14-pivots', 'libreoffice-17-pivots'])(
    `%s keeps the rules${why}`,
    (name) => {
      expect(lintPivots(readFileSync(fileOf(name)), { ours: false })).toEqual([]);
    },
    30_000,
  );

  testWithCorpus.each(ofExcel.map((mutation) => [mutation.rule, mutation.what, mutation] as const))(
    `excel-made-pivot breaks rule %i: %s${why}`,
    (rule, _, mutation) => {
      const bytes = readFileSync(fileOf('excel-made-pivot'));
      expect(rulesBroken(bytes, rule === 7)).toEqual([]);
      expect(rulesBroken(mutated(bytes, mutation), rule === 7)).toEqual(expect.arrayContaining([rule]));
    },
  );
});

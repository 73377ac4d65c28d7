import Papa from 'papaparse';
import { datasetColumns } from '../../src/consolidation/index.js';
import { datasetCsv } from '../../src/report/index.js';
import { handedIn, samples } from '../consolidation/received.js';
import { sampleConsolidation } from './books/opened.js';

const [first, second] = samples as [(typeof samples)[0], (typeof samples)[0]];

describe('the dataset as CSV', () => {
  const { dataset } = sampleConsolidation([
    handedIn(first, { cover: { name: '"甲", 乙' } }),
    handedIn(second, { file: '=cmd.xlsx', cover: { name: '＝1+1' } }),
  ]);
  const text = [...datasetCsv(dataset)].join('');
  const rows = Papa.parse<string[]>(text.slice(1).trimEnd()).data;

  test('begins with a byte order mark and ends lines with CRLF', () => {
    expect(text.startsWith('\ufeff版,機関コード,')).toBe(true);
    expect(text.endsWith('\r\n')).toBe(true);
    expect(text.replaceAll('\r\n', '')).not.toMatch(/[\r\n]/);
  });

  test('says what the dataset says', () => {
    expect(rows[0]).toEqual([...datasetColumns]);
    const lines = [...dataset.lines()].map((line) => line.map((value) => (value === undefined ? '' : String(value))));
    const unarmed = rows.slice(1).map((row) => row.map((field) => field.replace(/^'(?=[=＝])/, '')));
    expect(unarmed).toEqual(lines);
  });

  test('never begins a field with what a spreadsheet takes as a formula', () => {
    const fields = rows.flat();
    expect(fields).toContain("'=cmd.xlsx");
    expect(fields).toContain("'＝1+1");
    for (const field of fields) expect(field).not.toMatch(/^[=+\-@＝＋－＠\t\r\n]/);
  });
});

import Papa from 'papaparse';
import { TenkenError } from '../../src/findings/index.js';
import { intakeCsv } from '../../src/report/index.js';
import { handedIn, samples } from '../consolidation/received.js';
import { sampleConsolidation } from './books/opened.js';

const [first, second] = samples as [(typeof samples)[0], (typeof samples)[0]];
const consolidation = sampleConsolidation([
  handedIn(first, { file: '=1+1.xlsx', cover: { name: '"甲", 乙\n丙' } }),
  handedIn(second),
  { file: '壊れた.xlsx', refused: new TenkenError('FILE_TRUNCATED') },
]);
const rows = (language: 'ja' | 'en') =>
  Papa.parse<string[]>(intakeCsv(consolidation, language).slice(1).trimEnd()).data;

describe('the intake list as CSV', () => {
  test('begins with a byte order mark, ends lines with CRLF, and has one line a file', () => {
    const text = intakeCsv(consolidation, 'ja');
    expect(text.startsWith('\ufeff番号,ファイル,判定,')).toBe(true);
    expect(text.replaceAll('\r\n', '')).not.toMatch(/[\r\n]/);
    expect(rows('ja')).toHaveLength(1 + 3 + consolidation.intake.missing.length);
    expect(new Set(rows('ja').map(({ length }) => length))).toEqual(new Set([17]));
  });

  test('a name from a file is never a formula, and stays one field', () => {
    const [named] = rows('ja').filter((row) => row[1]!.includes('1+1'));
    expect(named![1]).toBe("'=1+1.xlsx");
    expect(named![6]).toBe('"甲", 乙⏎丙');
  });

  test('says why a file was left out, in either language', () => {
    const broken = (language: 'ja' | 'en') => rows(language).find((row) => row[1] === '壊れた.xlsx')!;
    expect(broken('ja').slice(2, 4)).toEqual(['集計対象外', 'FILE_TRUNCATED']);
    expect(broken('en').slice(2, 4)).toEqual(['left out', 'FILE_TRUNCATED']);
    expect(broken('ja')[4]).not.toBe(broken('en')[4]);
  });
});

import type { Scalar } from '../../src/book/index.js';
import { blankForm, fillForm, readForm } from '../../src/form/index.js';
import {
  remainingText,
  staleRemedy,
  unusedText,
  unusedWords,
  validateHtml,
  validateJson,
  validateText,
} from '../../src/report/index.js';
import { explainedValues, gateOf, settlementOf, submissionOf, unusedExplanations } from '../../src/submission/index.js';
import { bookBytes } from '../../src/workbook/ooxml/index.js';
import { edition, layout } from '../form/workbooks.js';
import { sampleReading } from '../validation/sample-reading.js';
import { edited, snapshotOf } from './sealed.js';

/** Breaks L01, a confirmation that compares Q01 with Q02. */
const sample = sampleReading({ answers: { q01: 'c', q02: 'a' } });
const filled = edited(bookBytes(blankForm(edition)), fillForm(edition, sample));
const { sheet, area } = layout.explanations;

/** The checklist with cells of the table typed in, by row of the sheet: rule, question, text, author, date, answers explained. */
function typed(rows: Readonly<Record<number, readonly Scalar[]>>) {
  const edits = Object.entries(rows).flatMap(([row, values]) =>
    values.map((value, index) => ({
      kind: 'value' as const,
      sheet,
      at: { row: Number(row), column: area.from.column + index },
      value,
    })),
  );
  return submissionOf(edition, 'x.xlsx', readForm(edition, snapshotOf(edited(filled, edits))), { today: '2023-09-01' });
}

const open = typed({}).unexplained;

describe('a question is read as it is meant', () => {
  test.each<Scalar>([
    1,
    '1',
    '01',
    'Ｑ１',
    'q 01',
    'Q.1',
    '問1',
    '設問１',
    'No. 2',
    'Q02',
    'Q01、Q02',
    '1・2',
    'Q45 2',
    'Q1（経営方針）',
    'Q01の回答',
  ])('%s', (question) => {
    const submission = typed({ 6: ['L01', question, '理由'] });
    expect(submission.unexplained).toBe(open - 1);
    expect(unusedExplanations(edition, submission)).toEqual([]);
  });

  test.each<Scalar>(['Q3', '21', 'L01', '2023年', 'Q99', 'Q99、Q1', 'Q39-1', 'Q10'])(
    '%s is another, or none',
    (question) => {
      expect(typed({ 6: ['L01', question, '理由'] }).unexplained).toBe(open);
    },
  );
});

describe('a row that explains nothing', () => {
  test.each<[why: string, row: readonly Scalar[], said: string]>([
    ['rule', ['X99', 'Q01', '理由'], '「説明」シートの7行目（X99、Q01）は、どの指摘にも対応していません。指摘番号を'],
    ['rule', ['', '', '理由だけ'], '「説明」シートの7行目は、どの指摘にも'],
    ['question', ['L01', 'Q99', '理由'], '7行目（L01、Q99）は、どの指摘にも対応していません。設問を'],
    ['text', ['L01', 'Q01'], '説明の文が空欄'],
    ['finding', ['L02', 'Q03', '理由'], 'そのままで構いません'],
    ['finding', ['L01', 'Q05', '理由'], 'そのままで構いません'],
    ['finding', ['V01', '', '回答しない理由'], '「要確認」の指摘のどれにも'],
  ])('%s: %j', (why, row, said) => {
    const submission = typed({ 7: row });
    const [unused, ...others] = unusedWords(edition, submission, 'ja');
    expect(others).toEqual([]);
    expect(unused).toMatchObject({ why, row: 7, cell: { sheet, address: 'B7' } });
    expect(unused!.message).toContain(said);
  });

  test('stands below the table', () => {
    const submission = typed({ 70: ['L01', 'Q01', '表の下の説明'] });
    expect(submission.unexplained).toBe(open);
    expect(unusedExplanations(edition, submission)).toEqual([
      { why: 'below', row: 70, cell: { sheet, address: 'B70' } },
    ]);
  });

  test('is told in every report, in both languages, and stands in nobody’s way', () => {
    const submission = typed({ 6: ['L01', 1, '理由'], 7: ['X99', '', '<b>理由'] });
    expect(gateOf(edition, submission)).toEqual(gateOf(edition, typed({ 6: ['L01', 'Q01', '理由'] })));
    const report = { engine: 'Tenken', files: [{ file: 'x.xlsx', edition, submission }] };
    const flat = (text: string) => text.replace(/\n\s*/g, '');
    expect(flat(validateText(report, 'ja'))).toContain(
      '「説明」シートの7行目（X99）は、どの指摘にも対応していません。',
    );
    expect(flat(validateText(report, 'en')).replace(/\s/g, '')).toContain(
      'Row7ofthesheet“説明”(X99)belongstonofinding.',
    );
    expect(validateHtml(report, 'ja')).toContain('7行目（X99）は、どの指摘にも');
    expect(flat(unusedText(edition, submission, 'ja'))).toContain('7行目（X99）');
    expect(validateJson(report, 'ja').files[0]).toMatchObject({
      unusedExplanations: [{ why: 'rule', cell: { sheet, address: 'B7' } }],
    });
  });

  test('is not said to be there where every row is taken', () => {
    const submission = typed({ 6: ['L01', 'Q01', '理由'] });
    const report = { engine: 'Tenken', files: [{ file: 'x.xlsx', edition, submission }] };
    expect(validateJson(report, 'ja').files[0]).not.toHaveProperty('unusedExplanations');
    expect(unusedText(edition, submission, 'ja')).toBe('');
    expect(validateText(report, 'ja')).not.toContain('確認が必要な説明');
  });
});

test('an explanation that is out of date says which cells to write and to clear, and holds once that is done', () => {
  const stale = typed({ 8: ['L01', 'Q01', '古い理由', '総務部', '', 'Q01＝1 古い'] });
  const finding = stale.validation.findings.find(({ rule }) => rule === 'L01')!;
  const settlement = settlementOf(edition, stale.reading, finding);
  expect(settlement).toMatchObject({
    state: 'stale',
    cells: { text: { sheet, address: 'D8' }, values: { sheet, address: 'G8' } },
  });
  const report = { engine: 'Tenken', files: [{ file: 'x.xlsx', edition, submission: stale }] };
  const remaining = remainingText(edition, gateOf(edition, stale), 'ja');
  for (const text of [
    validateText(report, 'ja'),
    validateHtml(report, 'ja'),
    remaining,
    staleRemedy(settlement, 'en'),
  ]) {
    const flat = text.replace(/\s/g, '');
    expect(flat).toContain('説明!D8');
    expect(flat).toContain('説明!G8');
  }
  expect(unusedExplanations(edition, stale)).toEqual([]);
  const rewritten = typed({ 8: ['L01', 'Q01', '新しい理由', '総務部'] });
  expect(settlementOf(edition, rewritten.reading, finding).state).toBe('explained');
  expect(explainedValues(edition, rewritten.reading, finding)).not.toBe('');
});

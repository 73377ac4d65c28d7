import type { Scalar } from '../../src/book/index.js';
import type { AnswerValue } from '../../src/checklist/index.js';
import type { Finding } from '../../src/findings/index.js';
import { describe as words } from '../../src/findings/index.js';
import type { Reading } from '../../src/form/index.js';
import { blankForm, readForm } from '../../src/form/index.js';
import { applied, cellNamed, edition, readTyped, reread, typed, typedSnapshot } from './workbooks.js';

const brief = ({ findings }: Reading) =>
  findings.map(({ rule, question, row }) => [rule, question, row].filter(Boolean).join(' '));

/** A finding in Japanese; `describe` throws when the catalogue has no words for it. */
const said = (finding: Finding) => words(finding, edition, 'ja').message;

describe('a ○ cell', () => {
  test.each<[Scalar]>([
    ['〇'],
    ['◯'],
    ['◎'],
    ['●'],
    ['■'],
    ['✓'],
    ['✔'],
    ['✔\ufe0f'],
    ['☑'],
    ['レ'],
    ['ﾚ'],
    [1],
    ['1'],
    ['１'],
    ['はい'],
    ['TRUE'],
    ['true'],
    [true],
    [' ○　'],
    ['○\u200b'],
    ['3 他社のインシデント事例'],
    ['他社のインシデント事例'],
    ['３．他社のｲﾝｼﾃﾞﾝﾄ事例'],
    [3],
    ['③'],
  ])('with %j is read as chosen, and says so', (value) => {
    const reading = readTyped({ cssa_q04_firms: value, cssa_q04_own: '○' });
    expect(reading.answers['q04']).toEqual(['own', 'firms']);
    expect(brief(reading)).toEqual(['V14 q04']);
    expect(reading.findings[0]!.severity).toBe('info');
    expect(said(reading.findings[0]!)).toContain('→「○」');
  });

  test.each<[Scalar]>([
    ['×'],
    ['✕'],
    [0],
    ['0'],
    ['０'],
    ['いいえ'],
    ['−'],
    ['―'],
    ['-'],
    ['ー'],
    ['－'],
    ['□'],
    ['FALSE'],
    [false],
  ])('with %j is read as not chosen, and says so', (value) => {
    const reading = readTyped({ cssa_q04_firms: value, cssa_q04_own: '○' });
    expect(reading.answers['q04']).toEqual(['own']);
    expect(brief(reading)).toEqual(['V14 q04']);
    expect(said(reading.findings[0]!)).toContain('→「選択なし」');
  });

  test.each<[Scalar]>([
    ['△'],
    ['x'],
    ['X'],
    ['ｘ'],
    ['?'],
    ['？'],
    ['未定'],
    ['確認中'],
    ['○?'],
    ['○×'],
    ['o'],
    [2],
    [10],
    ['該当なし'],
    ['対象外'],
    ['1 自組織のインシデント発生状況'],
    ['#N/A'],
    [-1],
    [0.5],
  ])('with %j is a finding and never guessed at', (value) => {
    const reading = readTyped({ cssa_q04_firms: value, cssa_q04_own: '○' });
    expect(reading.answers['q04']).toEqual([]);
    expect(brief(reading)).toEqual(['V04 q04']);
    expect([...reading.unreadable]).toEqual(['q04']);
    expect(reading.findings[0]!.parameters['typed']).toBe(String(value));
    expect(reading.findings[0]!.cells).toEqual(reading.cellsOf('q04', undefined, 'firms'));
    expect(said(reading.findings[0]!)).toContain('「○」または空欄');
  });

  test('that holds spaces alone is blank', () => {
    const reading = readTyped({ cssa_q04_own: '　 ' });
    expect(reading.answers['q04']).toEqual([]);
    expect(reading.findings).toEqual([]);
  });

  test('several strange cells of one question are one finding with all their cells', () => {
    const reading = readTyped({ cssa_q04_own: '△', cssa_q04_firms: '？', cssa_q04_audit: '△' });
    expect(brief(reading)).toEqual(['V04 q04']);
    expect(reading.findings[0]!.parameters['typed']).toBe('△、？');
    expect(reading.findings[0]!.cells).toHaveLength(3);
  });

  test('of a grid is read by itself', () => {
    const reading = readTyped({
      cssa_q27_system_elearning: '〇',
      cssa_q27_staff_none: '△',
      cssa_q27_officers_class: '○',
    });
    expect(reading.answers['q27']).toEqual({ officers: ['class'], system: ['elearning'], staff: [], agents: [] });
    expect(brief(reading)).toEqual(['V04 q27 staff', 'V14 q27']);
    expect([...reading.unreadable]).toEqual(['q27.staff']);
  });
});

describe('a dropdown cell', () => {
  test.each<[string, Scalar, string]>([
    ['q01', '１ 経営トップの関与のもと、経営方針に掲げている', 'a'],
    ['q01', '1経営トップの関与のもと､経営方針に掲げている', 'a'],
    ['q01', '経営トップの関与のもと、経営方針に掲げている', 'a'],
    ['q01', '2 経営方針に掲げている(経営トップの関与なし)', 'a2'],
    ['q01', '２．経営方針に掲げている【経営トップの関与なし】', 'a2'],
    ['q01', ' 4 掲げる予定はない\n', 'c'],
    ['q01', 3, 'b'],
    ['q01', '３', 'b'],
    ['q01', '③', 'b'],
    ['q01', '(3)', 'b'],
    ['q01', '3.', 'b'],
    ['q09', '1年を超える間隔で定期的に', 'longer'],
    ['q37', '設置している(24時間365日)', 'full'],
    ['q37', '設置している（２４時間３６５日ではない）', 'part'],
    ['q24', '4　利用していない', 'unused'],
  ])('of %s with %j is read as %s, and says so', (question, value, option) => {
    const reading = readTyped({ [`cssa_${question}`]: value });
    expect(reading.answers[question]).toBe(option);
    expect(brief(reading)).toEqual([`V14 ${question}`]);
    expect(said(reading.findings[0]!)).toContain('→「');
  });

  test.each<[Scalar]>([
    ['△'],
    ['未定'],
    ['確認中'],
    ['?'],
    ['○'],
    ['はい'],
    ['A'],
    [5],
    [0],
    [-1],
    [1.5],
    ['1.5'],
    ['12'],
    ['1 2 3 4 5'],
    [true],
    ['2 経営方針に掲げている'],
    ['3 経営トップの関与のもと、経営方針に掲げている'],
    ['―'],
    ['該当なし'],
    ['対象外'],
    ['#REF!'],
  ])('with %j is a finding and never guessed at', (value) => {
    const reading = readTyped({ cssa_q01: value });
    expect(reading.answers['q01']).toBe('');
    expect(brief(reading)).toEqual(['V04 q01']);
    expect([...reading.unreadable]).toEqual(['q01']);
    expect(said(reading.findings[0]!)).toContain('「1 経営トップの関与のもと、経営方針に掲げている」');
  });

  test.each<[Scalar, number]>([
    ['1、2', 2],
    ['1,3', 2],
    ['１・２', 2],
    ['1 2', 2],
    ['1と3', 2],
    ['1/2/3', 3],
    ['4 掲げる予定はない\n3 掲げる予定である、または検討中である', 2],
    ['掲げる予定はない；3', 2],
  ])('with %j holds several answers', (value, count) => {
    const reading = readTyped({ cssa_q01: value });
    expect(reading.answers['q01']).toBe('');
    expect(brief(reading)).toEqual(['V02 q01']);
    expect(reading.findings[0]!.parameters).toMatchObject({ typed: value, count });
    expect([...reading.unreadable]).toEqual(['q01']);
    expect(said(reading.findings[0]!)).toContain('「');
  });

  test('reads a bare digit as the printed number, 0 only where it is offered', () => {
    const reading = readTyped({ cssa_q10_cloud: 0, cssa_q10_important: 0, cssa_q10_network: '3' });
    expect(reading.answers['q10']).toEqual({ important: '', endpoint: '', network: 'l3', cloud: 'l0', software: '' });
    expect(brief(reading)).toEqual(['V04 q10 important', 'V14 q10']);
    expect(reading.findings[0]!.cells).toEqual(reading.cellsOf('q10', 'important'));
  });

  test('reads 該当なし as the option of that name where the row is open and offers it', () => {
    const reading = readTyped({ cssa_q10_cloud: '該当なし', cssa_q10_important: '該当なし' });
    expect((reading.answers['q10'] as Record<string, string>)['cloud']).toBe('l0');
    expect(brief(reading)).toEqual(['V04 q10 important', 'V14 q10']);
  });
});

describe('a cell that an answer has closed', () => {
  const closed = { cssa_q20: '2 ない', cssa_q37: '3 設置していない', cssa_q42_ransom: '2 策定していない' };

  test.each<[Scalar]>([['―'], ['／'], ['/'], ['-'], ['−'], ['該当なし'], ['対象外']])(
    'and that holds %j is blank',
    (value) => {
      const reading = readTyped({
        ...closed,
        cssa_q21: value,
        cssa_q38_malware: value,
        cssa_q43_ransom_exercise: value,
      });
      const blank: Record<string, AnswerValue> = { q21: '', q38: [] };
      for (const [question, answer] of Object.entries(blank)) expect(reading.answers[question]).toEqual(answer);
      expect(reading.answers['q43']).toEqual({ web: [], ddos: [], ransom: [] });
      expect(brief(reading)).toEqual(['V14 q21', 'V14 q38', 'V14 q43']);
      expect(said(reading.findings[0]!)).toContain('→「空欄」');
      expect(reading.unreadable.size).toBe(0);
    },
  );

  test('is not blank by what it says while the filter is unanswered', () => {
    expect(brief(readTyped({ cssa_q21: '―' }))).toEqual(['V04 q21']);
  });

  test('keeps an answer that was really given', () => {
    expect(readTyped({ ...closed, cssa_q21: '1 統括部署で一元的に管理している' }).answers['q21']).toBe('central');
  });
});

test('readings of one question are one finding that counts them and names three', () => {
  const reading = readTyped({
    cssa_q04_own: '〇',
    cssa_q04_progress: '〇',
    cssa_q04_firms: '✓',
    cssa_q04_threat: '1',
    cssa_q04_audit: '×',
  });
  expect(brief(reading)).toEqual(['V14 q04']);
  expect(reading.findings[0]!.parameters['count']).toBe(5);
  expect(said(reading.findings[0]!)).toContain('「〇」→「○」、「✓」→「○」、「1」→「○」 ほか');
});

test('a formula is read by its cached value, and named', () => {
  const { sheet, at } = cellNamed('cssa_q01');
  const book = applied(blankForm(edition), [typed('cssa_q04_own', '○')]);
  const withFormula = {
    ...book,
    sheets: book.sheets.map((one) =>
      one.name === sheet
        ? {
            ...one,
            cells: one.cells.map((cell) =>
              cell.row === at.row && cell.column === at.column
                ? { ...cell, formula: 'IF(1=1,A1,A1)', value: '4 掲げる予定はない' }
                : cell,
            ),
          }
        : one,
    ),
  };
  const reading = readForm(edition, reread(withFormula));
  expect(reading.answers['q01']).toBe('c');
  expect(brief(reading)).toEqual(['V14 q01']);
  expect(said(reading.findings[0]!)).toContain('「数式の結果」→「4 掲げる予定はない」');
});

test.each<[string, string]>([
  ['a text of 32,767 characters', 'あ'.repeat(32_767)],
  ['many commas', '1,'.repeat(16_000)],
  ['digits and signs', '1 - '.repeat(8_000)],
  ['__proto__', '__proto__'],
  ['constructor', 'constructor'],
  ['a lone surrogate', '\ud800'],
  ['a direction override', '\u202e1 策定'],
  ['a formula', '=HYPERLINK("http://example.com","1")'],
])('%s in an answer cell is a finding, quickly', (_name, value) => {
  const snapshot = typedSnapshot({ cssa_q01: value });
  const start = performance.now();
  const reading = readForm(edition, snapshot);
  expect(performance.now() - start).toBeLessThan(200);
  expect(reading.answers['q01']).toBe('');
  expect(brief(reading)).toEqual(['V04 q01']);
});

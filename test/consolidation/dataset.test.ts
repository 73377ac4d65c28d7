import { answerItems, consolidate, datasetColumns, datasetOf, intake } from '../../src/consolidation/index.js';
import type { Received } from '../../src/consolidation/index.js';
import { edition, handedIn, samples, withAnswers } from './received.js';

type Column = (typeof datasetColumns)[number];
const at = (column: Column) => datasetColumns.indexOf(column);
const [first, second] = samples as [(typeof samples)[0], (typeof samples)[0]];

function linesOf(received: readonly Received[]) {
  const dataset = datasetOf(edition, intake(edition, received).accepted);
  return { dataset, lines: [...dataset.lines()] };
}

describe('the dataset', () => {
  const { dataset, lines } = linesOf(samples.map((institution) => handedIn(institution)));

  test('has headers that formulas can name', () => {
    for (const header of datasetColumns)
      expect(header).toMatch(/^[\p{sc=Hiragana}\p{sc=Katakana}\p{sc=Han}ーA-Za-z]+$/u);
    expect(new Set(datasetColumns).size).toBe(datasetColumns.length);
  });

  test('knows how many lines it has, and gives them as often as it is asked', () => {
    expect(lines).toHaveLength(dataset.lineCount);
    expect([...dataset.lines()]).toEqual(lines);
    expect(lines.every((line) => line.length === datasetColumns.length)).toBe(true);
  });

  test('has 先頭 on exactly one line of each institution and item', () => {
    const firsts = new Map<string, number>();
    for (const line of lines) {
      const key = `${line[at('機関コード')]} ${line[at('設問')]} ${line[at('行')]}`;
      firsts.set(key, (firsts.get(key) ?? 0) + (line[at('先頭')] as number));
    }
    expect(firsts.size).toBe(samples.length * answerItems(edition).items.length);
    expect(new Set(firsts.values())).toEqual(new Set([1]));
  });

  test('has an option on lines of 回答 alone, in words and as a code', () => {
    for (const line of lines) {
      expect(line[at('選択肢')] !== undefined).toBe(line[at('状態')] === '回答');
      expect(line[at('選択肢名')]).toMatch(line[at('状態')] === '回答' ? /^\d+ / : /^（(対象外|無回答)）$/);
    }
  });

  test('counts what was answered', () => {
    const answered = lines.filter((line) => line[at('状態')] === '回答' && line[at('先頭')] === 1);
    expect(dataset.answered).toBe(answered.length);
  });

  test('gives rows of one matrix and options of one multiple choice a line each, with the cell where it stands', () => {
    const institution = {
      ...first,
      contents: { ...first.contents, answers: withAnswers(first.contents.answers, { q26: ['external', 'plan'] }) },
    };
    const mine = linesOf([handedIn(institution)]).lines;
    const q26 = mine.filter((line) => line[at('設問')] === 'q26');
    expect(q26.map((line) => [line[at('選択肢')], line[at('選択肢名')], line[at('先頭')]])).toEqual([
      ['external', '1 外部研修・セミナー等への参加', 1],
      ['plan', '4 人材育成計画の策定', 0],
    ]);
    const { cell } = answerItems(edition).find('q26')!;
    expect(q26.map((line) => [line[at('シート')], line[at('セル')]])).toEqual([
      ['点検票', `F${cell + 1}`],
      ['点検票', `F${cell + 4}`],
    ]);
    const q39 = mine.filter((line) => line[at('設問')] === 'q39');
    expect(q39.map((line) => line[at('行')])).toEqual(
      edition.questions.find(({ id }) => id === 'q39')!.rows.map(({ id }) => id),
    );
    expect(new Set(q39.map((line) => line[at('形式')]))).toEqual(new Set(['行ごと']));
  });

  test('tells institutions of one name apart, without regard to case', () => {
    const named = [handedIn(first, { cover: { name: 'Sample' } }), handedIn(second, { cover: { name: 'SAMPLE' } })];
    const names = new Set(linesOf(named).lines.map((line) => line[at('機関名')]));
    expect(names).toEqual(new Set([`Sample（${first.code}）`, `SAMPLE（${second.code}）`]));
  });

  test('shows hostile names as they are, without what cannot be seen, and short', () => {
    const name = `=HYPERLINK("http://x")\u202e\u0000${'長'.repeat(300)}`;
    const [line] = linesOf([handedIn(first, { cover: { name }, file: '@SUM(A1).xlsx' })]).lines;
    expect(line![at('機関名')]).toMatch(/^=HYPERLINK\("http:\/\/x"\)<U\+202E><U\+0000>長+…$/);
    expect(String(line![at('機関名')]).length).toBeLessThan(255);
    expect(line![at('提出ファイル')]).toBe('@SUM(A1).xlsx');
  });

  test('of nobody has no line', () => {
    expect(linesOf([])).toMatchObject({ dataset: { lineCount: 0, answered: 0 }, lines: [] });
  });
});

describe('states', () => {
  const include = [{ code: first.code, reason: '期限のため' }];

  /** States of some items of one institution whose file is counted whatever it says. */
  function statesOf(changes: Record<string, string | readonly string[]>, unreadable: string[] = []) {
    const received = handedIn(first, {
      answers: withAnswers(first.contents.answers, changes),
      unreadable,
      // What could not be read is an error, found while reading.
      findings: unreadable.map((question) => ({ rule: 'V04', severity: 'error', question, parameters: {}, cells: [] })),
    });
    const { dataset } = consolidate(edition, [received], { include });
    const states = new Map<string, unknown>();
    for (const line of dataset.lines()) {
      const key = [line[at('設問')], line[at('行')]].filter((part) => part !== undefined).join('.');
      states.set(key, line[at('状態')]);
    }
    return states;
  }

  test.each<
    [
      what: string,
      changes: Record<string, string | readonly string[]>,
      unreadable: string[],
      expected: Record<string, string>,
    ]
  >([
    ['a filter closes', { q03: 'c', q04: [] }, [], { q03: '回答', q04: '対象外' }],
    ['a blank answer', { q01: '' }, [], { q01: '無回答' }],
    [
      'two blank rows, named in one finding of the matrix',
      { 'q39.ident': '', 'q39.retention': '' },
      [],
      { 'q39.ident': '無回答', 'q39.retention': '無回答', 'q39.review': '回答' },
    ],
    ['a blank row alone', { 'q39.ident': '' }, [], { 'q39.ident': '無回答', 'q39.retention': '回答' }],
    ['answered although closed (V08): neither outside nor counted', { q03: 'c' }, [], { q03: '回答', q04: '無回答' }],
    [
      'several questions in one specific message (L19)',
      { q20: 'no' },
      [],
      { q20: '回答', q21: '無回答', q22: '無回答', q23: '無回答' },
    ],
    ['an exclusive option beside others (V05)', { q26: ['external', 'none'] }, [], { q26: '無回答' }],
    ['what cannot be read', {}, ['q02'], { q02: '無回答' }],
    [
      'behind an unreadable filter nobody knows what applies',
      {},
      ['q20'],
      { q20: '無回答', q21: '無回答', q22: '無回答', q23: '無回答' },
    ],
    ['not applicable is an answer', { 'q42.web': 'na', 'q43.web': [] }, [], { 'q42.web': '回答', 'q43.web': '対象外' }],
  ])('%s', (_, changes, unreadable, expected) => {
    const states = statesOf(changes, unreadable);
    expect(Object.fromEntries(Object.keys(expected).map((key) => [key, states.get(key)]))).toEqual(expected);
  });
});

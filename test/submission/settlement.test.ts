import type { Edit } from '../../src/book/index.js';
import type { Answers } from '../../src/checklist/index.js';
import { compileRules, exampleAnswers, hasQuestion } from '../../src/checklist/index.js';
import type { Finding } from '../../src/findings/index.js';
import type { Explanation } from '../../src/form/index.js';
import { blankForm, fillForm, readForm } from '../../src/form/index.js';
import {
  errorsLeft,
  explainEdits,
  explainedValues,
  gateOf,
  parseWaivers,
  readinessOf,
  settlementOf,
  submissionOf,
} from '../../src/submission/index.js';
import { bookBytes } from '../../src/workbook/ooxml/index.js';
import { edition, layout } from '../form/workbooks.js';
import { type Changes, sampleReading } from '../validation/sample-reading.js';
import { edited, snapshotOf } from './sealed.js';

/** Breaks L01, a confirmation that compares Q01 with Q02. */
const doubtful = { answers: { q01: 'c', q02: 'a' } };
const ofL01 = (findings: readonly Finding[]) => findings.find(({ rule }) => rule === 'L01')!;
const signed = { preparedBy: '総務部', checkedBy: 'リスク管理部', approvedBy: '担当役員' };
const submission = (changes: Changes, options = {}) =>
  submissionOf(edition, 'x.xlsx', sampleReading({ ...changes, cover: { ...signed, ...changes.cover } }), options);
const found = ofL01(submission(doubtful).validation.findings);
const values = explainedValues(edition, sampleReading(doubtful), found);
const explanation: Explanation = { rule: 'L01', question: 'q02', text: '親会社の方針による。', values };

test('the answers explained are words that people can read', () => {
  expect(values).toMatch(/^Q01＝4 .+；Q02＝1 .+$/);
});

describe('an explanation', () => {
  test('holds while its answers stand', () => {
    const { unexplained, reading } = submission({ ...doubtful, explanations: [explanation] });
    expect(unexplained).toBe(0);
    expect(settlementOf(edition, reading, found)).toEqual({ state: 'explained', explanation });
  });

  test('is out of date when one of them changes, and says from what to what', () => {
    const changed = { answers: { q01: 'b', q02: 'a' }, explanations: [explanation] };
    const { reading, unexplained, validation } = submission(changed);
    expect(unexplained).toBe(1);
    const settlement = settlementOf(edition, reading, ofL01(validation.findings));
    expect(settlement).toMatchObject({ state: 'stale', explanation: { values } });
    expect(settlement.now).toMatch(/^Q01＝3 /);
    expect(gateOf(edition, submission(changed))).toMatchObject([{ kind: 'stale', finding: { rule: 'L01' } }]);
  });

  test('holds again when the answer is changed back, and whatever other answers do', () => {
    expect(
      submission({ answers: { ...doubtful.answers, q45: ['none'], q44: 'c' }, explanations: [explanation] })
        .unexplained,
    ).toBe(submission({ answers: { ...doubtful.answers, q45: ['none'], q44: 'c' } }).unexplained - 1);
  });

  test('holds however a program or a person spells the answers', () => {
    const spaced = { ...explanation, values: values.replaceAll('；', ' ；\n').replaceAll('＝', '=') };
    expect(submission({ ...doubtful, explanations: [spaced] }).unexplained).toBe(0);
  });

  test('that is out of date gives way to one that holds', () => {
    const old = { ...explanation, values: 'Q01＝1 古い；Q02＝1 古い' };
    expect(submission({ ...doubtful, explanations: [old, explanation] }).unexplained).toBe(0);
  });
});

describe('every confirmation of the edition', () => {
  const rules = compileRules(edition).filter(({ rule }) => rule.severity === 'confirmation');

  test.each(rules.map((compiled) => [compiled.rule.id, compiled] as const))(
    '%s: its explanation expires whichever of its answers changes',
    (id, { rule, items }) => {
      const given = exampleAnswers(edition, rule.examples.breaks);
      const reading = { ...sampleReading({}), answers: given };
      const finding: Finding = {
        rule: id,
        severity: 'confirmation',
        question: items[0]!.question,
        parameters: {},
        cells: [],
      };
      const said = { rule: id, text: '理由', values: explainedValues(edition, reading, finding) };
      const stateWith = (answers: Answers) =>
        settlementOf(edition, { ...reading, answers, explanations: [said] }, finding).state;
      expect(stateWith(given)).toBe('explained');
      for (const item of items) {
        expect(hasQuestion(edition, item.question)).toBe(true);
        for (const answers of othersOf(given, item.question, item.row)) expect(stateWith(answers)).toBe('stale');
      }
    },
  );

  /** The answers with another choice in each row that the item names. */
  function othersOf(given: Answers, id: string, row?: string): Answers[] {
    const question = edition.questions.find((one) => one.id === id)!;
    const other = (now: string | readonly string[]) => {
      const [first, second] = question.options;
      if (typeof now === 'string') return now === first!.id ? second!.id : first!.id;
      return now.includes(first!.id) ? [] : [first!.id];
    };
    const value = given[id]!;
    if (question.rows.length === 0) return [{ ...given, [id]: other(value as string) }];
    const rows = row === undefined ? question.rows.map((one) => one.id) : [row];
    const byRow = value as Readonly<Record<string, string>>;
    return rows.map((one) => ({ ...given, [id]: { ...byRow, [one]: other(byRow[one]!) } }) as Answers);
  }
});

describe('writing explanations', () => {
  const blank = bookBytes(blankForm(edition));
  const { reading: sampled } = submission(doubtful);
  const filled = edited(blank, fillForm(edition, { cover: sampled.cover, answers: sampled.answers }));
  const readBack = (bytes: Uint8Array) => readForm(edition, snapshotOf(bytes));
  const explain = (bytes: Uint8Array, text: string): { bytes: Uint8Array; edits: readonly Edit[] } => {
    const reading = readBack(bytes);
    const finding = ofL01(submissionOf(edition, 'x', reading).validation.findings);
    const edits = explainEdits(edition, reading, finding, { text, author: '総務部', date: '2023-08-10' });
    return { bytes: edited(bytes, edits), edits };
  };

  test('fills the first blank row, with the answers that are explained', () => {
    const reading = readBack(explain(filled, '親会社の方針による。').bytes);
    const [said] = reading.explanations;
    expect(reading.explanations).toHaveLength(1);
    expect(said).toMatchObject({ rule: 'L01', text: '親会社の方針による。', author: '総務部', date: '2023-08-10' });
    expect(said!.values).toBe(explainedValues(edition, reading, found));
    expect(submissionOf(edition, 'x', reading).unexplained).toBe(0);
  });

  test('writes over the explanation of the same finding, and a blank text takes it back', () => {
    const once = explain(filled, '一度目').bytes;
    const twice = explain(once, '二度目').bytes;
    expect(readBack(twice).explanations.map(({ text }) => text)).toEqual(['二度目']);
    expect(readBack(explain(twice, ' ').bytes).explanations).toEqual([]);
    expect(explain(filled, '').edits).toEqual([]);
  });

  test('leaves a row alone in which somebody wrote of several rules', () => {
    const { sheet, area } = layout.explanations;
    const shared = edited(filled, [
      { kind: 'value', sheet, at: area.from, value: 'L01、L02' },
      { kind: 'value', sheet, at: { ...area.from, column: area.from.column + 2 }, value: 'まとめて説明' },
    ]);
    const reading = readBack(explain(shared, '個別の説明').bytes);
    expect(reading.explanations.map(({ rule, text }) => `${rule} ${text}`)).toEqual([
      'L01、L02 まとめて説明',
      'L01 個別の説明',
    ]);
  });

  test('a text that begins like a formula stays a text', () => {
    const reading = readBack(explain(filled, '=HYPERLINK("http://x")').bytes);
    expect(reading.explanations[0]!.text).toBe('=HYPERLINK("http://x")');
  });

  test('is refused when no row is left, and when the sheet is gone', () => {
    const full = fillForm(edition, {
      cover: {},
      answers: sampled.answers,
      explanations: Array.from({ length: 60 }, () => ({ rule: 'L50', text: 'あ' })),
    });
    const reading = readBack(edited(blank, full));
    expect(() => explainEdits(edition, reading, found, { text: 'い' })).toThrow(
      expect.objectContaining({ code: 'EXPLANATIONS_FULL' }),
    );
    const lost = { ...reading, explanationRows: undefined } as unknown as typeof reading;
    expect(() => explainEdits(edition, lost, found, { text: 'い' })).toThrow(
      expect.objectContaining({ code: 'EXPLANATIONS_LOST' }),
    );
  });

  test('a form from before the column of the answers is read, and is written without it', () => {
    const { sheet, headings } = layout.explanations;
    const old = edited(filled, [{ kind: 'value', sheet, at: headings.at(-1)!.at, value: undefined }]);
    const reading = readBack(explain(old, '理由').bytes);
    expect(reading.explanations).toEqual([
      { rule: 'L01', question: 'q01', text: '理由', author: '総務部', date: '2023-08-10' },
    ]);
  });
});

describe('waivers', () => {
  const table = (rule: string, until: string, code = 'SL-0001') => [
    ['指摘番号', '機関コード', '理由', '期限'],
    [rule, code, '経過措置', until],
  ];
  const waivers = (...given: Parameters<typeof table>) => parseWaivers({ rows: table(...given) }, edition);

  test.each([
    ['holds until its last day', 'L01', '2023/9/1', '2023-09-01', 0],
    ['is over on the next day', 'L01', '2023-09-01', '2023-09-02', 1],
    ['is for its rule alone', 'L02', '2023-12-31', '2023-09-01', 1],
  ])('%s', (_, rule, until, today, unexplained) => {
    const checked = submission(doubtful, { today, waivers: waivers(rule, until) });
    expect(checked.unexplained).toBe(unexplained);
    expect(checked.expiredWaivers?.length ?? 0).toBe(today > '2023-09-01' ? 1 : 0);
  });

  test('are for their institution and edition alone', () => {
    const today = '2023-09-01';
    expect(submission(doubtful, { today, waivers: waivers('L01', '2024-01-01', 'SL-0002') }).unexplained).toBe(1);
    const other = waivers('L01', '2024-01-01').map((waiver) => ({ ...waiver, edition: 'another' }));
    expect(submission(doubtful, { today, waivers: other }).unexplained).toBe(1);
  });

  test('settle an error too', () => {
    const unanswered = { answers: { q05: '' } };
    expect(gateOf(edition, submission(unanswered)).length).toBeGreaterThan(0);
    const given = { today: '2023-09-01', waivers: waivers('V01', '2024-01-01') };
    expect(gateOf(edition, submission(unanswered, given))).toEqual([]);
    expect(readinessOf(edition, submission(unanswered, given))).toBe('ready');
    expect([errorsLeft(submission(unanswered)), errorsLeft(submission(unanswered, given))]).toEqual([1, 0]);
  });

  test.each([
    [
      'WAIVER_COLUMNS',
      [
        ['指摘番号', '機関コード'],
        ['L01', 'SL-0001'],
      ],
    ],
    ['WAIVER_LINE', table('L99', '2024-01-01')],
    ['WAIVER_LINE', table('L01', '来年')],
    ['WAIVER_LINE', table('L01', '2024-01-01', '1')],
  ])('are refused with %s', (code, rows) => {
    expect(() => parseWaivers({ rows }, edition)).toThrow(expect.objectContaining({ code }));
  });
});

test.each<[string, Changes, readonly string[]]>([
  ['nothing', {}, []],
  ['an error', { answers: { q05: '' } }, ['error']],
  ['a confirmation', doubtful, ['confirmation']],
  ['the sign-off', { cover: { preparedBy: '', checkedBy: '', approvedBy: '' } }, ['signOff', 'signOff', 'signOff']],
  ['an error and an approver', { answers: { q05: '' }, cover: { approvedBy: '' } }, ['error', 'signOff']],
  ['an error that was explained', { answers: { q05: '' }, explanations: [{ rule: 'V01', text: 'a' }] }, ['error']],
])('the gate: %s is left', (_, changes, kinds) => {
  expect(gateOf(edition, submission(changes)).map(({ kind }) => kind)).toEqual(kinds);
});

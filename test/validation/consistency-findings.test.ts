import type { Finding } from '../../src/findings/index.js';
import { validate } from '../../src/validation/index.js';
import { foundOf } from './outcome.js';
import { edition, sampleReading, sparseReading } from './sample-reading.js';

const governance = 'I ガバナンス';
const respond = 'VII 対応・復旧';
const detect = 'VI 検知';
const third = 'III サードパーティ';
const cells = (sheet: string, ...addresses: string[]) => addresses.map((address) => ({ sheet, address }));

const drawnUp = { ja: '1 策定している', en: '1 Drawn up' };
const notDrawnUp = { ja: '2 策定していない', en: '2 Not drawn up' };
const exercise = { ja: '1 訓練・演習の実施', en: '1 Drills and exercises' };
const noAnswer = { ja: '無回答', en: 'no answer' };
const marks = (line: number) => ['E', 'F', 'G', 'H', 'I'].map((column) => `${column}${line}`);

describe('a contradiction names both sides alike, in printed order', () => {
  test('two questions', () => {
    expect(foundOf('L01', { answers: { q01: 'c' } })).toEqual<Finding[]>([
      {
        rule: 'L01',
        severity: 'confirmation',
        question: 'q01',
        parameters: { q01: { ja: '4 掲げる予定はない', en: '4 No plan to set it out' }, q02: drawnUp },
        cells: cells(governance, 'E10', 'E30'),
      },
    ]);
  });

  test('a row of each of two questions, the earlier one first though the rule reads it last', () => {
    expect(foundOf('L43', { answers: { q44: { stop: 'noplan' }, q42: { ddos: 'plan' } } })).toEqual<Finding[]>([
      {
        rule: 'L43',
        severity: 'confirmation',
        question: 'q42',
        row: 'ddos',
        parameters: { 'q42.ddos': drawnUp, 'q44.stop': { ja: '2 整備していない', en: '2 Not in place' } },
        cells: cells(respond, 'E831', 'E872'),
      },
    ]);
  });

  test('two rows of one question: it is about the question, not about one of them', () => {
    const [finding] = foundOf('L34', { answers: { q39: { ident: 'l1', retention: 'l3' } } });
    expect(finding).toMatchObject({ question: 'q39', cells: cells(detect, 'E770', 'E771') });
    expect(finding).not.toHaveProperty('row');
  });

  test('what need not be answered is said to be so', () => {
    const answers = { q24: 'unused', q37: 'none', q38: [], q10: { cloud: 'l3' } };
    const [finding] = foundOf('L50', { answers });
    expect(finding!.parameters).toMatchObject({
      q24: { ja: '4 利用していない', en: '4 Not used' },
      q38: { ja: '回答の対象外', en: 'not applicable' },
    });
  });
});

describe('a rule in the place of a structural one is as narrow as what it replaces', () => {
  test('one row that is blank: that row of both questions', () => {
    expect(foundOf('L38', { answers: { q43: { web: [] } } })).toEqual<Finding[]>([
      {
        rule: 'L38',
        severity: 'error',
        question: 'q43',
        row: 'web',
        parameters: { 'q42.web': drawnUp, 'q43.web': noAnswer },
        cells: cells(respond, 'E830', ...marks(850)),
      },
    ]);
  });

  test('several rows that are blank: the question, with the cells of what it depends on and of those rows', () => {
    const [finding, ...others] = foundOf('L38', { answers: { q43: { web: [], ddos: [] } } });
    expect(others).toEqual([]);
    expect(finding).toMatchObject({ question: 'q43', parameters: { 'q43.web': noAnswer, 'q43.ddos': noAnswer } });
    expect(finding).not.toHaveProperty('row');
    expect(finding!.cells).toEqual(cells(respond, 'E830', 'E831', 'E832', ...marks(850), ...marks(851)));
  });

  test('a closed row that is answered: the other rows are not spoken of', () => {
    const answers = {
      q42: { web: 'noplan', ddos: 'plan', ransom: 'plan' },
      q43: { web: ['exercise'], ddos: ['exercise'], ransom: ['exercise'] },
    };
    const findings = validate(edition, sparseReading(answers)).findings.filter(({ question }) => question === 'q43');
    expect(findings).toEqual<Finding[]>([
      {
        rule: 'L37',
        severity: 'error',
        question: 'q43',
        row: 'web',
        parameters: { 'q42.web': notDrawnUp, 'q43.web': exercise },
        cells: cells(respond, 'E830', 'E850'),
      },
    ]);
  });

  test('several closed questions: one finding, the filter first, then only those that are answered', () => {
    const answers = { q20: 'no', q21: 'central', q23: ['before', 'periodic'] };
    const findings = validate(edition, sparseReading(answers)).findings.filter(({ rule }) => /^(V08|L19)$/.test(rule));
    expect(findings).toHaveLength(1);
    expect(findings[0]).toMatchObject({
      rule: 'L19',
      question: 'q21',
      parameters: { q20: { ja: '2 ない', en: '2 No' } },
      cells: cells(third, 'E390', 'E410', 'E450', 'E451'),
    });
    expect(Object.keys(findings[0]!.parameters)).not.toContain('q39');
  });

  test('a question that is not asked for is not among the words of it', () => {
    const { findings } = validate(edition, sampleReading({ answers: { q20: 'no', q21: '', q22: [] } }));
    const finding = findings.find(({ rule }) => rule === 'L19')!;
    expect(finding.question).toBe('q23');
    expect(finding.parameters['q20']).toEqual({ ja: '2 ない', en: '2 No' });
    expect(finding.cells[0]).toEqual({ sheet: third, address: 'E390' });
    expect(finding.cells).toHaveLength(7);
  });
});

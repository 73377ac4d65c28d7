import type { Edition, Question } from '../../src/checklist/index.js';
import { blankAnswers, compileRules, offeredOptions, questionOf } from '../../src/checklist/index.js';
import { defaultEditionId, editionIds, editionOf } from '../../src/editions/index.js';

const edition: Edition = editionOf(defaultEditionId)!;
const optionIds = (question: string, row?: string) =>
  offeredOptions(questionOf(edition, question), row).map(({ id }) => id);

it('ships as the default edition', () => {
  expect(editionIds()).toEqual(['cssa-insurers-2023']);
  expect(editionOf('cssa-insurers-1999')).toBeUndefined();
  expect(editionOf(defaultEditionId)).toBe(edition);
});

describe('the checklist', () => {
  it('has 48 questions in seven sections, in printed order', () => {
    const numbers = Array.from({ length: 48 }, (_, index) => String(index + 1).padStart(2, '0'));
    expect(edition.questions.map(({ id, number }) => [id, number])).toEqual(numbers.map((n) => [`q${n}`, `Q${n}`]));
    expect(
      edition.sections.map(({ number, label, id }) => {
        const asked = edition.questions.filter(({ section }) => section === id);
        return [number, label.ja, asked[0]!.number, asked.at(-1)!.number];
      }),
    ).toEqual([
      ['I', 'ガバナンス', 'Q01', 'Q09'],
      ['II', '特定', 'Q10', 'Q19'],
      ['III', 'サードパーティ', 'Q20', 'Q24'],
      ['IV', '人材', 'Q25', 'Q28'],
      ['V', '防御', 'Q29', 'Q36'],
      ['VI', '検知', 'Q37', 'Q39'],
      ['VII', '対応・復旧', 'Q40', 'Q48'],
    ]);
    expect(Object.keys(blankAnswers(edition))).toHaveLength(48);
  });

  it('is for 42 life and 29 non-life insurers, in July and August 2023', () => {
    expect(edition.sectors.map(({ id, label, expected }) => [id, label.ja, expected])).toEqual([
      ['life', '生命保険', 42],
      ['nonlife', '損害保険', 29],
    ]);
    expect(edition.window).toEqual({ from: '2023-07-01', to: '2023-08-31' });
  });

  it('defines the seven official terms', () => {
    expect(edition.glossary.map(({ term }) => term.ja)).toEqual([
      '重要なシステム',
      'サードパーティ',
      '重要なサードパーティ',
      'OA端末',
      '役員',
      'SOC',
      '先',
    ]);
    expect(edition.glossary.every(({ evidence }) => evidence === 'P')).toBe(true);
  });

  it('has 222 answer cells: one a single choice or row, one an option that may be ticked', () => {
    const cells = ({ type, rows, options, ...question }: Question) => {
      const asked = { type, rows, options, ...question };
      if (type === 'single') return 1;
      if (type === 'multiple') return options.length;
      if (type === 'matrix') return rows.length;
      return rows.reduce((sum, { id }) => sum + offeredOptions(asked, id).length, 0);
    };
    expect(edition.questions.reduce((sum, question) => sum + cells(question), 0)).toBe(222);
  });
});

describe('options', () => {
  const several = edition.questions.filter(({ type }) => type === 'multiple');

  it.each(several.map((question) => [question.number, question] as const))(
    '%s, of which several may be chosen, lets every honest answer be given',
    (number, { options }) => {
      expect(options.filter(({ freeText }) => freeText).map(({ id, label }) => [id, label.ja])).toEqual([
        ['other', 'その他（自由記述）'],
      ]);
      const exclusive = options.filter((option) => option.exclusive).map(({ id }) => id);
      const expected: Record<string, string[]> = { Q32: ['none', 'nosite'], Q33: ['none', 'nosubject'], Q38: [] };
      expect(exclusive).toEqual(expected[number] ?? ['none']);
    },
  );

  it('are numbered as printed', () => {
    for (const { options } of edition.questions) {
      const numbers = options.map(({ number }) => number);
      expect([numbers.map((_, index) => index + 1), [3, 2, 1, 0]]).toContainEqual(numbers);
    }
  });

  it.each([
    ['q39', 'ident', ['l3', 'l2', 'l1']],
    ['q41', 'isolate', ['l3', 'l2', 'l1']],
    ['q46', 'gen', ['l3', 'l2', 'l1']],
    ['q10', 'important', ['l3', 'l2', 'l1']],
    ['q10', 'cloud', ['l3', 'l2', 'l1', 'l0']],
    ['q42', 'ransom', ['plan', 'noplan']],
    ['q42', 'web', ['plan', 'noplan', 'na']],
    ['q42', 'ddos', ['plan', 'noplan', 'na']],
    ['q27', 'officers', ['elearning', 'class', 'none']],
    ['q27', 'agents', ['elearning', 'class', 'none', 'na']],
    ['q17', 'agent', ['both', 'periodic', 'intro', 'none', 'nosystem']],
    ['q25', 'audit', ['enough', 'mostly', 'short', 'outsourced', 'nofunction']],
  ])('%s row %s offers %j', (question, row, expected) => {
    expect(optionIds(question, row)).toEqual(expected);
  });

  it('rank the patch policies, but not 個別判断', () => {
    expect(questionOf(edition, 'q19').options.map(({ id, rank }) => [id, rank])).toEqual([
      ['atonce', 4],
      ['period', 3],
      ['maintenance', 2],
      ['case', undefined],
      ['never', 1],
      ['na', undefined],
    ]);
  });

  it('say where a control is lacking', () => {
    for (const [question, adverse] of [
      ['q01', ['b', 'c']],
      ['q20', ['unknown']],
      ['q25', ['short']],
      ['q29', ['none']],
      ['q36', []],
      ['q38', []],
      ['q39', ['l1']],
      ['q42', ['noplan']],
    ] as const) {
      const found = questionOf(edition, question).options.filter((option) => option.adverse);
      expect(found.map(({ id }) => id)).toEqual(adverse);
    }
  });
});

it('returns Q48 in total only, with 重大 and 軽微 merged', () => {
  expect(edition.questions.filter(({ release }) => release !== 'all+sector').map(({ id }) => id)).toEqual(['q48']);
  const { release, options } = questionOf(edition, 'q48');
  expect(release).toBe('all');
  expect(options.map(({ group }) => group)).toEqual(['impact', 'impact', undefined, undefined]);
});

it('expects the same answer in all rows of Q19, Q42 and Q44 alone', () => {
  const uniform = edition.questions.filter(({ uniformRowsExpected }) => uniformRowsExpected);
  expect(uniform.map(({ id }) => id)).toEqual(['q19', 'q42', 'q44']);
});

describe('rules', () => {
  const ids = edition.rules.map(({ id }) => id);

  it('are L01 to L50 without the three that were retired', () => {
    const all = Array.from({ length: 50 }, (_, index) => `L${String(index + 1).padStart(2, '0')}`);
    expect(edition.retiredRules).toEqual(['L26', 'L32', 'L41']);
    expect(ids).toEqual(all.filter((id) => !edition.retiredRules.includes(id)));
  });

  it('are errors, confirmations or for information', () => {
    const of = (severity: string) => edition.rules.filter((rule) => rule.severity === severity).map(({ id }) => id);
    expect(of('error')).toEqual(['L03', 'L06', 'L08', 'L12', 'L19', 'L31', 'L37', 'L38']);
    expect(of('info')).toEqual(['L27', 'L28', 'L49']);
    expect(of('confirmation')).toHaveLength(47 - 8 - 3);
  });

  it.each(compileRules(edition).map((rule) => [rule.rule.id, rule] as const))(
    '%s names the questions that it reads, by their printed numbers, in both languages',
    (_id, { rule, items }) => {
      const read = [...new Set(items.map(({ question }) => questionOf(edition, question).number))].sort();
      for (const language of ['ja', 'en'] as const) {
        const text = rule.message[language] + rule.why[language] + rule.fix[language];
        const named = [...new Set(text.match(/Q\d+/g))].sort();
        expect(read).toEqual(expect.arrayContaining(named));
        for (const number of named) {
          const { topic } = edition.questions.find((question) => question.number === number)!;
          expect(text).toContain(language === 'ja' ? `${topic.ja}（${number}）` : `${number} ${topic.en}`);
        }
        expect(named.length).toBeGreaterThanOrEqual(Math.min(read.length, 2));
      }
    },
  );
});

describe('figures', () => {
  const panelsOf = (number: number) => edition.figures[number - 1]!.panels;

  it('are the 16 of the published summary, over 17 questions', () => {
    expect(edition.figures.map(({ id, number }) => [id, number])).toEqual(
      Array.from({ length: 16 }, (_, index) => [`f${String(index + 1).padStart(2, '0')}`, index + 1]),
    );
    const questions = edition.figures.flatMap(({ panels }) => panels.map(({ question }) => question));
    expect([...new Set(questions)]).toEqual(
      'q01 q02 q03 q04 q11 q12 q21 q25 q26 q29 q37 q38 q39 q41 q42 q43 q46'.split(' '),
    );
  });

  it('count a conditional question over those for whom it is open, where the summary does', () => {
    const open = edition.figures.flatMap(({ number, panels }) =>
      panels.filter(({ base }) => base === 'open').map(({ id }) => `${number} ${id}`),
    );
    expect(open).toEqual(['6 main', '7 main', '12 holders', '15 work']);
  });

  it('plot the upper two levels of figures 13 and 16, and the levels themselves in figure 14', () => {
    for (const number of [13, 14, 16]) {
      const [panel] = panelsOf(number);
      expect(panel!.values.map(({ code }) => code)).toEqual(['l3', 'l2', 'l1', 'top2']);
      expect(panel!.values.find(({ code }) => code === 'top2')!.options).toEqual(['l3', 'l2']);
      expect(panel!.plot).toEqual(number === 14 ? ['l3', 'l2', 'l1'] : ['top2']);
      expect(panel!.chart).toBe(number === 14 ? 'stacked' : 'clustered');
    }
  });

  it('count every option that belongs to a base', () => {
    for (const { panels } of edition.figures) {
      for (const { question, values } of panels) {
        const counted = values.filter(({ derived }) => !derived).flatMap(({ options }) => options);
        const { options } = questionOf(edition, question);
        expect(counted).toEqual(options.filter(({ notApplicable }) => !notApplicable).map(({ id }) => id));
      }
    }
  });
});

it('writes Japanese in full-width brackets, and every sentence to its end', () => {
  const texts = edition.rules.flatMap(({ message, why, fix }) => [message, why, fix]);
  const guidance = edition.questions.flatMap((question) => [question.text, question.guidance ?? question.text]);
  for (const { ja, en } of [...texts, ...guidance]) {
    expect(ja).not.toMatch(/[()]/);
    expect(ja).toMatch(/。$/);
    expect(en).toMatch(/[.?]$/);
  }
});

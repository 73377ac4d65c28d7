import type { EditionSource } from '../../src/checklist/index.js';
import { BrokenEditionError, lintEdition, loadEdition } from '../../src/checklist/index.js';
import { insurers2023 } from '../../src/editions/cssa-insurers-2023/index.js';

/** A copy of the edition that may be broken; `question`, `rule` and `figure` find entries by id. */
class Copy {
  readonly source = JSON.parse(JSON.stringify(insurers2023)) as EditionSource & Record<string, unknown>;

  question = (id: string) => this.source.questions.find((question) => question.id === id)!;
  rule = (id: string) => this.source.rules.find((rule) => rule.id === id)!;
  panel = (id: string) => this.source.figures.find((figure) => figure.id === id)!.panels[0]!;
  options = (id: string) => {
    const { options } = this.question(id);
    return typeof options === 'string' ? this.source.scales[options]! : options;
  };
  rows = (id: string) => this.question(id).rows!;
}

const problemsOf = (breakIt: (copy: Copy) => void) => {
  const copy = new Copy();
  breakIt(copy);
  return lintEdition(copy.source);
};

it('finds nothing wrong with the edition as it is', () => {
  const { edition, problems } = problemsOf(() => undefined);
  expect(problems).toEqual([]);
  expect(edition!.questions).toHaveLength(48);
});

describe.each<[kind: string, cases: [what: string, breakIt: (copy: Copy) => void, place: string, code: string][]]>([
  [
    'the shape of the source',
    [
      ['a missing property', ({ source }) => void delete (source as { window?: unknown }).window, 'window', 'schema'],
      ['an unknown property', ({ source }) => void (source['colour'] = 'red'), 'colour', 'schema'],
      [
        'an unknown property of a rule',
        ({ rule }) => void Object.assign(rule('L04'), { colour: 'red' }),
        'rules[L04].colour',
        'schema',
      ],
      ['a value of the wrong type', ({ source }) => void (source['asOf'] = 20230731 as never), 'asOf', 'schema'],
      ['a date that is none', ({ source }) => void (source.asOf = '2023-02-30'), 'asOf', 'schema'],
      [
        'a value outside a list',
        ({ question }) => void (question('q01').type = 'several' as never),
        'questions[q01].type',
        'schema',
      ],
      [
        'a text missing in one language',
        ({ rule }) => void delete (rule('L04').message as { en?: string }).en,
        'rules[L04].message.en',
        'schema',
      ],
      ['an empty text', ({ rule }) => void (rule('L04').fix.ja = ''), 'rules[L04].fix.ja', 'schema'],
      [
        'a rule without message',
        ({ rule }) => void delete (rule('L04') as { message?: unknown }).message,
        'rules[L04].message',
        'schema',
      ],
      [
        'an id that differs from another by case alone',
        ({ question }) => void (question('q02').id = 'Q01'),
        'questions[Q01].id',
        'schema',
      ],
      [
        'an underscore in an id',
        ({ rows }) => void (rows('q39')[0]!.id = 'ident_1'),
        'questions[q39].rows[ident_1].id',
        'schema',
      ],
      [
        'an option without label',
        ({ options }) => void delete (options('q01')[0] as { label?: unknown }).label,
        'questions[q01].options[a].label',
        'schema',
      ],
      ['a single option', ({ options }) => void options('q03').splice(1), 'questions[q03].options', 'schema'],
    ],
  ],
  [
    'what stands around the questions',
    [
      [
        'a window that ends before it begins',
        ({ source }) => void (source.window.to = '2023-06-01'),
        'window',
        'dates',
      ],
      ['a reference date outside the window', ({ source }) => void (source.asOf = '2023-09-30'), 'asOf', 'dates'],
      ['a pattern that is none', ({ source }) => void (source.institutionCode = '^['), 'institutionCode', 'pattern'],
      ['a sector twice', ({ source }) => void (source.sectors[1]!.id = 'life'), 'sectors[1].id', 'duplicate'],
      ['a term twice', ({ source }) => void (source.glossary[1]!.id = 'soc'), 'glossary[5].id', 'duplicate'],
      [
        'a section name twice',
        ({ source }) => void (source.sections[1]!.label.ja = 'ガバナンス'),
        'sections[1].label.ja',
        'duplicate',
      ],
      [
        'a section number twice',
        ({ source }) => void (source.sections[1]!.number = 'i'),
        'sections[1].number',
        'duplicate',
      ],
      [
        'a section without question',
        ({ source }) => void source.sections.push({ id: 'more', number: 'VIII', label: { ja: '他', en: 'More' } }),
        'sections[more]',
        'unused',
      ],
      [
        'a scale that nothing uses',
        ({ source, options }) => void (source.scales['spare'] = options('q01')),
        'scales.spare',
        'unused',
      ],
    ],
  ],
  [
    'questions, options and rows',
    [
      ['a question id twice', ({ question }) => void (question('q02').id = 'q01'), 'questions[1].id', 'duplicate'],
      [
        'a printed number twice without regard to case',
        ({ question }) => void (question('q02').number = 'q01'),
        'questions[q02].number',
        'duplicate',
      ],
      [
        'a section that does not exist',
        ({ question }) => void (question('q02').section = 'finance'),
        'questions[q02].section',
        'dangling',
      ],
      [
        'a scale that does not exist',
        ({ question }) => void (question('q39').options = 'rule9'),
        'questions[q39].options',
        'dangling',
      ],
      [
        'a reserved question id',
        ({ question }) => void (question('q48').id = 'cover'),
        'questions[cover].id',
        'reserved',
      ],
      [
        'a reserved option id',
        ({ options }) => void (options('q29')[0]!.id = 'check'),
        'questions[q29].options[check].id',
        'reserved',
      ],
      [
        'a reserved row id',
        ({ rows }) => void (rows('q44')[0]!.id = 'comment'),
        'questions[q44].rows[comment].id',
        'reserved',
      ],
      [
        'an option id twice',
        ({ options }) => void (options('q01')[1]!.id = 'a'),
        'questions[q01].options[1].id',
        'duplicate',
      ],
      [
        'an option number twice',
        ({ options }) => void (options('q01')[1]!.number = 1),
        'questions[q01].options[1].number',
        'duplicate',
      ],
      [
        'an option label twice, but for its width',
        ({ options }) => void (options('q32')[1]!.label.ja = 'ＷＡＦ'),
        'questions[q32].options[1].label.ja',
        'duplicate',
      ],
      [
        'an exclusive option where one is chosen',
        ({ options }) => void (options('q03')[2]!.exclusive = true),
        'questions[q03].options[c].exclusive',
        'useless',
      ],
      [
        'a free text in a matrix',
        ({ options }) => void (options('q43')[0]!.freeText = true),
        'questions[q43].options[exercise].freeText',
        'free-text',
      ],
      [
        'two free texts',
        ({ options }) => void (options('q04')[0]!.freeText = true),
        'questions[q04].options[other].freeText',
        'free-text',
      ],
      ['a matrix without rows', ({ question }) => void delete question('q44').rows, 'questions[q44].rows', 'rows'],
      [
        'rows where there is no matrix',
        ({ question, rows }) => void (question('q01').rows = rows('q44')),
        'questions[q01].rows',
        'rows',
      ],
      ['a row id twice', ({ rows }) => void (rows('q44')[1]!.id = 'destroy'), 'questions[q44].rows[1].id', 'duplicate'],
      [
        'a row label twice',
        ({ rows }) => void (rows('q44')[1]!.label.en = rows('q44')[0]!.label.en),
        'questions[q44].rows[1].label.en',
        'duplicate',
      ],
      [
        'a row that allows an option that is not there',
        ({ rows }) => void (rows('q44')[0]!.allowNA = true),
        'questions[q44].rows[destroy].allowNA',
        'useless',
      ],
      [
        'a group that does not exist',
        ({ options }) => void (options('q48')[2]!.group = 'calm'),
        'questions[q48].options[noimpact].group',
        'dangling',
      ],
      [
        'a group without option',
        ({ question }) => void question('q48').groups!.push({ id: 'calm', label: { ja: '平穏', en: 'Calm' } }),
        'questions[q48].groups[calm]',
        'unused',
      ],
    ],
  ],
  [
    'filters',
    [
      [
        'a type that does not fit',
        ({ question }) => void (question('q04').closedWhen = "'c' in q03"),
        'questions[q04].closedWhen:1',
        'type',
      ],
      [
        'an option that does not exist',
        ({ question }) => void (question('q04').closedWhen = "q03 == 'd'"),
        'questions[q04].closedWhen:8',
        'unknown-option',
      ],
      [
        'a question that does not exist',
        ({ question }) => void (question('q04').closedWhen = "q77 == 'c'"),
        'questions[q04].closedWhen:1',
        'unknown-question',
      ],
      [
        'a row that does not exist',
        ({ rows }) => void (rows('q43')[0]!.closedWhen = "q42.site == 'na'"),
        'questions[q43].rows[web].closedWhen:1',
        'unknown-row',
      ],
      [
        'a filter that a blank satisfies',
        ({ question }) => void (question('q21').closedWhen = "q20 != 'yes'"),
        'questions[q21].closedWhen:1',
        'negation',
      ],
      [
        'a text that is no condition',
        ({ question }) => void (question('q04').closedWhen = 'q03 =='),
        'questions[q04].closedWhen:7',
        'syntax',
      ],
      [
        'a circle',
        ({ question }) => void (question('q03').closedWhen = "'none' in q04"),
        'questions[q03].closedWhen',
        'circular',
      ],
      [
        'a question that closes itself',
        ({ question }) => void (question('q36').closedWhen = "q36 == 'noaccess'"),
        'questions[q36].closedWhen',
        'circular',
      ],
      [
        'a question that no answer opens',
        ({ question }) => void (question('q04').closedWhen = "q03 in ['a', 'b', 'c']"),
        'questions[q04].closedWhen',
        'unreachable',
      ],
      [
        'a row that no answer opens',
        ({ rows }) => void (rows('q30')[0]!.closedWhen = 'answered(q36)'),
        'questions[q30].rows[remote].closedWhen',
        'unreachable',
      ],
      [
        'a filter that no answer makes true',
        ({ question }) => void (question('q04').closedWhen = "q03 == 'c' && q03 == 'a'"),
        'questions[q04].closedWhen',
        'never-closed',
      ],
    ],
  ],
  [
    'rules',
    [
      ['an id twice', ({ rule }) => void (rule('L05').id = 'L04'), 'rules[4].id', 'duplicate'],
      ['an id that was retired', ({ rule }) => void (rule('L05').id = 'L26'), 'rules[L26].id', 'retired'],
      [
        'an unknown option',
        ({ rule }) => void (rule('L04').when = "'none' in q04 && q01 == 'z'"),
        'rules[L04].when:25',
        'unknown-option',
      ],
      [
        'an unknown row',
        ({ rule }) => void (rule('L43').when = "q44.halt == 'noplan'"),
        'rules[L43].when:1',
        'unknown-row',
      ],
      [
        'a type that does not fit',
        ({ rule }) => void (rule('L04').when = "q04 == 'none'"),
        'rules[L04].when:1',
        'type',
      ],
      [
        'negation',
        ({ rule }) => void (rule('L09').when = "q12 == 'none' && !('none' in q11)"),
        'rules[L09].when:18',
        'negation',
      ],
      [
        'a missing answer asked for',
        ({ rule }) => void (rule('L09').when = 'blank(q12)'),
        'rules[L09].when:1',
        'negation',
      ],
      [
        'a text that is no condition',
        ({ rule }) => void (rule('L04').when = "q01 == 'a' &&"),
        'rules[L04].when:14',
        'syntax',
      ],
      [
        'a placeholder of a question that does not exist',
        ({ rule }) => void (rule('L04').message.ja = '「{q77}」です。'),
        'rules[L04].message.ja',
        'placeholder',
      ],
      [
        'a placeholder of a question that the rule does not read',
        ({ rule }) => void (rule('L04').why.en = 'See {q02}.'),
        'rules[L04].why.en',
        'placeholder',
      ],
      [
        'a placeholder of a whole matrix',
        ({ rule }) => void (rule('L25').message.en = '{q25}'),
        'rules[L25].message.en',
        'placeholder',
      ],
      [
        'a placeholder of a row that does not exist',
        ({ rule }) => void (rule('L25').fix.ja = '{q25.law}'),
        'rules[L25].fix.ja',
        'placeholder',
      ],
      [
        'a rule that specialises V08 and reads nothing that can be closed',
        ({ rule }) => void (rule('L01').specialises = 'V08'),
        'rules[L01].specialises',
        'useless',
      ],
      [
        'an example that does not break it',
        ({ rule }) => void (rule('L04').examples.breaks = { q01: 'b', q04: ['none'] }),
        'rules[L04].examples.breaks',
        'example',
      ],
      [
        'an example that does not keep it',
        ({ rule }) => void (rule('L04').examples.keeps = { q01: 'a', q04: ['none'] }),
        'rules[L04].examples.keeps',
        'example',
      ],
      [
        'an example that leaves it undecided',
        ({ rule }) => void (rule('L04').examples.keeps = { q01: 'a' }),
        'rules[L04].examples.keeps',
        'example',
      ],
      [
        'an example with an unknown question',
        ({ rule }) => void (rule('L04').examples.keeps = { q77: 'a' }),
        'rules[L04].examples.keeps',
        'example',
      ],
      [
        'an example with an unknown option',
        ({ rule }) => void (rule('L04').examples.keeps = { q01: 'z' }),
        'rules[L04].examples.keeps',
        'example',
      ],
      [
        'an example with an unknown row',
        ({ rule }) => void (rule('L39').examples.keeps = { q46: { tape: 'l1' } }),
        'rules[L39].examples.keeps',
        'example',
      ],
      [
        'an example of the wrong form',
        ({ rule }) => void (rule('L29').examples.keeps = { q29: 'media' }),
        'rules[L29].examples.keeps',
        'example',
      ],
      [
        'a matrix answered with one code',
        ({ rule }) => void (rule('L39').examples.keeps = { q46: 'l1' }),
        'rules[L39].examples.keeps',
        'example',
      ],
    ],
  ],
  [
    'figures',
    [
      ['an id twice', ({ source }) => void (source.figures[1]!.id = 'f01'), 'figures[1].id', 'duplicate'],
      ['a number twice', ({ source }) => void (source.figures[1]!.number = 1), 'figures[f02].number', 'duplicate'],
      [
        'a panel twice',
        ({ source }) => void (source.figures[14]!.panels[1]!.id = 'plan'),
        'figures[f15].panels[1].id',
        'duplicate',
      ],
      [
        'an unknown question',
        ({ panel }) => void (panel('f01').question = 'q77'),
        'figures[f01].panels[main].question',
        'unknown-question',
      ],
      [
        'an unknown row',
        ({ panel }) => void (panel('f13').rows = ['ident', 'colour']),
        'figures[f13].panels[main].rows',
        'unknown-row',
      ],
      [
        'a row twice',
        ({ panel }) => void (panel('f13').rows = ['ident', 'ident']),
        'figures[f13].panels[main].rows[1]',
        'duplicate',
      ],
      [
        'an unknown option',
        ({ panel }) => void (panel('f03').values[0]!.options = ['z']),
        'figures[f03].panels[main].values[a].options',
        'unknown-option',
      ],
      [
        'an option that is outside every base',
        ({ panel }) => void panel('f15').values.push({ code: 'na', options: ['na'] }),
        'figures[f15].panels[plan].values[na].options',
        'unknown-option',
      ],
      [
        'a value code twice',
        ({ panel }) => void (panel('f03').values[1]!.code = 'a'),
        'figures[f03].panels[main].values[1].code',
        'duplicate',
      ],
      [
        'an option counted twice',
        ({ panel }) => void (panel('f03').values[1]!.options = ['a']),
        'figures[f03].panels[main].values',
        'duplicate',
      ],
      [
        'a sum without label',
        ({ panel }) => void delete panel('f13').values[3]!.label,
        'figures[f13].panels[main].values[top2].label',
        'label',
      ],
      [
        'a derived value that sums nothing',
        ({ panel }) => void (panel('f13').values[3]!.options = ['l3']),
        'figures[f13].panels[main].values[top2]',
        'derived',
      ],
      [
        'a plotted code that is no value',
        ({ panel }) => void (panel('f13').plot = ['top3']),
        'figures[f13].panels[main].plot',
        'unknown-value',
      ],
      [
        'a derived value in a stack',
        ({ panel }) => void panel('f14').plot.push('top2'),
        'figures[f14].panels[main].plot',
        'derived',
      ],
      [
        'a stack of answers of which several are chosen',
        ({ panel }) => void (panel('f10').chart = 'stacked'),
        'figures[f10].panels[main].chart',
        'chart',
      ],
    ],
  ],
])('finds what is wrong with %s:', (_kind, cases) => {
  it.each(cases)('%s', (_what, breakIt, place, code) => {
    const { edition, problems } = problemsOf(breakIt);
    expect(edition).toBeUndefined();
    expect(problems).toContainEqual(expect.objectContaining({ place, code }));
    for (const { message } of problems) {
      expect(message.ja).toMatch(/。$/);
      expect(message.en).not.toBe('');
    }
  });
});

it('names every problem of the conditions at once', () => {
  const { problems } = problemsOf(({ rule, panel }) => {
    rule('L04').when = "q01 == 'z' || q99 == 'a'";
    rule('L05').id = 'L41';
    panel('f03').plot = ['z'];
  });
  expect(problems.map(({ place }) => place)).toEqual([
    'rules[L41].id',
    'rules[L04].when:8',
    'rules[L04].when:15',
    'figures[f03].panels[main].plot',
  ]);
});

it('refuses to load a broken edition, with the list', () => {
  const copy = new Copy();
  copy.rule('L04').when = "q01 == 'z'";
  const load = () => loadEdition(copy.source);
  expect(load).toThrow(BrokenEditionError);
  expect(load).toThrow('rules[L04].when:8: q01 does not offer the option z.');
});

it.each([[undefined], [null], [[]], ['text'], [{}]])('refuses %j', (source) => {
  const { edition, problems } = lintEdition(source);
  expect(edition).toBeUndefined();
  expect(problems.length).toBeGreaterThan(0);
});

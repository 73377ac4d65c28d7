import { BrokenEditionError, lintEdition, loadEdition } from '../../src/checklist/index.js';
import type { Slip } from './copy.js';
import { Copy, lintAfter } from './copy.js';

it('finds nothing wrong with the edition as it is', () => {
  const { edition, problems } = lintAfter(() => undefined);
  expect(problems).toEqual([]);
  expect(edition!.questions).toHaveLength(48);
});

describe.each<[kind: string, cases: [what: string, slip: Slip, place: string, code: string][]]>([
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
      ['a reference date after the window', ({ source }) => void (source.asOf = '2023-09-30'), 'asOf', 'dates'],
      ['a reference date before the window', ({ source }) => void (source.asOf = '2023-06-30'), 'asOf', 'dates'],
      ['a pattern that is none', ({ source }) => void (source.institutionCode = '^['), 'institutionCode', 'pattern'],
      [
        'a pattern that would be read in another sense',
        ({ source }) => void (source.institutionCode = '^[A-Z]{2}-[0-9]{4$'),
        'institutionCode',
        'pattern',
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
        'a scale that does not exist, where a row allows an option of it',
        ({ question }) => void (question('q10').options = 'rule9'),
        'questions[q10].options',
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
        'a placeholder of another row than the rule reads',
        ({ rule }) => void (rule('L43').message.ja = '「{q44.leak}」です。'),
        'rules[L43].message.ja',
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
        'an example that cannot be read as answers',
        ({ rule }) => void (rule('L04').examples.keeps = { q01: 'z' }),
        'rules[L04].examples.keeps',
        'example',
      ],
    ],
  ],
  [
    'figures',
    [
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
        'a derived value with an option that no other value counts',
        ({ panel }) => {
          panel('f11').values.splice(1, 1);
          panel('f11').plot = ['full', 'none'];
        },
        'figures[f11].panels[main].values[set]',
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
      [
        'a stack of answers of which several are chosen in each row',
        ({ source }) => void (source.figures[14]!.panels[1]!.chart = 'stacked'),
        'figures[f15].panels[work].chart',
        'chart',
      ],
    ],
  ],
])('finds what is wrong with %s:', (_kind, cases) => {
  it.each(cases)('%s', (_what, slip, place, code) => {
    const { edition, problems } = lintAfter(slip);
    expect(edition).toBeUndefined();
    const message = { ja: expect.stringMatching(/。$/), en: expect.stringMatching(/\.$/) };
    expect(problems).toEqual([{ place, code, message }]);
  });
});

it.each<[what: string, slip: Slip]>([
  [
    'a window of one day, which is the reference date',
    ({ source }) => void (source.window = { from: source.asOf, to: source.asOf }),
  ],
  ['a reference date on the first day', ({ source }) => void (source.asOf = source.window.from)],
  ['a reference date on the last day', ({ source }) => void (source.asOf = source.window.to)],
  [
    'a text that names a row of a matrix that the rule reads as a whole',
    ({ rule }) => void (rule('L25').why.en = '{q25.audit}'),
  ],
  ['a panel of some rows', ({ panel }) => void (panel('f13').rows = ['retention', 'ident'])],
])('accepts %s', (_what, slip) => {
  expect(lintAfter(slip).problems).toEqual([]);
});

it('names every problem of the conditions at once', () => {
  const { problems } = lintAfter(({ rule, panel }) => {
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
  copy.rule('L04').when = "q01 == 'z' || q99 == 'a'";
  const load = () => loadEdition(copy.source);
  expect(load).toThrow(BrokenEditionError);
  expect(load).toThrow(
    'rules[L04].when:8: q01 does not offer the option z.\nrules[L04].when:15: There is no question q99.',
  );
});

it.each([[undefined], [null], [[]], ['text'], [{}]])('refuses %j', (source) => {
  const { edition, problems } = lintEdition(source);
  expect(edition).toBeUndefined();
  expect(problems.length).toBeGreaterThan(0);
});

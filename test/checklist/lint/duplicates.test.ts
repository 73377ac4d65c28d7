import type { Slip } from '../copy.js';
import { lintAfter } from '../copy.js';

const label = { ja: '別', en: 'Another' };

it.each<[en: string, ja: string, value: string, slip: Slip, place: string]>([
  ['sector', '業態', 'life', ({ source }) => void (source.sectors[1]!.id = 'life'), 'sectors[1].id'],
  ['term', '用語', 'soc', ({ source }) => void (source.glossary[1]!.id = 'soc'), 'glossary[5].id'],
  [
    'section',
    '区分',
    'governance',
    ({ source }) => void source.sections.push({ id: 'governance', number: 'VIII', label }),
    'sections[7].id',
  ],
  [
    'section name',
    '区分名',
    'ガバナンス',
    ({ source }) => void (source.sections[1]!.label.ja = 'ガバナンス'),
    'sections[1].label.ja',
  ],
  ['section number', '区分の番号', 'i', ({ source }) => void (source.sections[1]!.number = 'i'), 'sections[1].number'],
  ['question id', '設問のID', 'q01', ({ question }) => void (question('q02').id = 'q01'), 'questions[1].id'],
  [
    'question number',
    '設問の番号',
    'q01',
    ({ question }) => void (question('q02').number = 'q01'),
    'questions[q02].number',
  ],
  ['option id', '選択肢のID', 'a', ({ options }) => void (options('q01')[1]!.id = 'a'), 'questions[q01].options[1].id'],
  [
    'option number',
    '選択肢の番号',
    '1',
    ({ options }) => void (options('q01')[1]!.number = 1),
    'questions[q01].options[1].number',
  ],
  [
    'option label',
    '選択肢の文言',
    'ＷＡＦ',
    ({ options }) => void (options('q32')[1]!.label.ja = 'ＷＡＦ'),
    'questions[q32].options[1].label.ja',
  ],
  [
    'group id',
    '選択肢グループのID',
    'impact',
    ({ question }) => void question('q48').groups!.push({ id: 'impact', label }),
    'questions[q48].groups[1].id',
  ],
  ['row id', '行のID', 'destroy', ({ rows }) => void (rows('q44')[1]!.id = 'destroy'), 'questions[q44].rows[1].id'],
  [
    'row label',
    '行の文言',
    'Another',
    ({ rows }) =>
      rows('q44')
        .slice(1)
        .forEach((row) => (row.label.en = 'Another')),
    'questions[q44].rows[2].label.en',
  ],
  ['rule id', '規則のID', 'L04', ({ rule }) => void (rule('L05').id = 'L04'), 'rules[4].id'],
  ['figure id', '図表のID', 'f01', ({ source }) => void (source.figures[1]!.id = 'f01'), 'figures[1].id'],
  ['figure number', '図表の番号', '1', ({ source }) => void (source.figures[1]!.number = 1), 'figures[f02].number'],
  [
    'panel id',
    '図のID',
    'plan',
    ({ source }) => void (source.figures[14]!.panels[1]!.id = 'plan'),
    'figures[f15].panels[1].id',
  ],
  [
    'row',
    '行',
    'ident',
    ({ panel }) => void (panel('f13').rows = ['ident', 'ident']),
    'figures[f13].panels[main].rows[1]',
  ],
  [
    'value code',
    '値のコード',
    'a',
    ({ panel }) => {
      panel('f03').values[1]!.code = 'a';
      panel('f03').plot = ['a', 'c'];
    },
    'figures[f03].panels[main].values[1].code',
  ],
  [
    'counted option',
    '集計する選択肢',
    'a',
    ({ panel }) => void (panel('f03').values[1]!.options = ['a']),
    'figures[f03].panels[main].values',
  ],
  [
    'plotted value',
    'グラフの値',
    'a',
    ({ panel }) => void panel('f03').plot.push('a'),
    'figures[f03].panels[main].plot[3]',
  ],
])('names a %s (%s) that stands twice: %s', (en, ja, value, slip, place) => {
  const message = { ja: `${ja}「${value}」が重複しています。`, en: `The ${en} "${value}" is used twice.` };
  expect(lintAfter(slip).problems).toEqual([{ place, code: 'duplicate', message }]);
});

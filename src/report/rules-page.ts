import type { AnswerValue, Edition, Language, Rule, Text } from '../checklist/index.js';
import { hasQuestion, questionOf } from '../checklist/index.js';
import type { CatalogueEntry, Severity } from '../findings/index.js';
import {
  answerWords,
  catalogue,
  fill,
  itemWords,
  placeholdersOf,
  ruleTitle,
  severities,
  severityWords,
} from '../findings/index.js';
import { placeholderWords } from './placeholder-words.js';

const heads = {
  title: { ja: '検証ルール一覧', en: 'Rules of validation' },
  about: {
    ja: '点検票の検証で使うすべてのルールです。この一覧は、ルールの定義から自動的に作られます。',
    en: 'All rules that checklists are validated by. This page is made from the definitions of the rules.',
  },
  own: {
    ja: '設問・選択肢・ルールは本製品のために設計したもので、公式のものではありません。',
    en: 'Questions, options and rules were designed for this product; none of them is official.',
  },
  severities: { ja: '重要度', en: 'Severity' },
  structural: { ja: '記入内容のルール', en: 'Rules of one checklist' },
  merge: { ja: '集計時のルール', en: 'Rules across checklists' },
  logical: { ja: '設問間の整合のルール', en: 'Consistency of answers' },
  template: { ja: '様式のルール（点検・修復）', en: 'Rules of the form (inspection and repair)' },
  retired: { ja: '使わない番号', en: 'Ids not in use' },
  errors: { ja: 'ファイルと操作に関するコード', en: 'Codes of files and usage' },
  message: { ja: '指摘', en: 'Finding' },
  why: { ja: '理由', en: 'Why' },
  fix: { ja: '対応', en: 'To do' },
  breaks: { ja: '指摘される例', en: 'Breaks it' },
  keeps: { ja: '指摘されない例', en: 'Keeps it' },
  condition: { ja: '条件', en: 'Condition' },
  code: { ja: 'コード', en: 'Code' },
  specialises: { ja: '次のルールに代わって表示', en: 'Shown in the place of' },
} satisfies Record<string, Text>;

const severityMeaning: Readonly<Record<Severity, Text>> = {
  error: { ja: '直すまで提出できません。', en: 'Must be fixed before it can be submitted.' },
  confirmation: {
    ja: '直すか、「説明」シートに理由を記入するまで提出できません。',
    en: 'Must be fixed, or explained on the explanation sheet (説明).',
  },
  warning: { ja: '確認をお願いするもので、提出はできます。', en: 'Should be looked at; does not block.' },
  info: { ja: 'お知らせで、対応は不要です。', en: 'For information; nothing needs to be done.' },
};

/** Ids that are kept for rules that compare with the year before. */
const reserved = ['M03', 'M04'];

/** The rule reference as Markdown, Japanese first, from the catalogue and the rules of an edition. */
export function rulesPage(edition: Edition): string {
  return `${[...half(edition, 'ja'), '', '---', '', ...half(edition, 'en')].join('\n')}\n`;
}

function half(edition: Edition, language: Language): string[] {
  const entries = [...catalogue.values()];
  const ofFamily = (family: 'V' | 'M' | 'TMPL') =>
    entries.filter(({ kind, code }) => kind === 'rule' && code.startsWith(family));
  const say = (text: Text) => text[language];
  return [
    `# ${say(heads.title)}`,
    '',
    say(heads.about),
    '',
    `${say(edition.title)}${language === 'ja' ? '：' : ': '}${say(heads.own)}`,
    '',
    ...severities.map((severity) => point(severityWords[severity], say(severityMeaning[severity]), language)),
    '',
    `## ${say(heads.structural)}`,
    ...ofFamily('V').flatMap((entry) => entryLines(entry, language)),
    '',
    `## ${say(heads.logical)}`,
    ...edition.rules.flatMap((rule) => ruleLines(edition, rule, language)),
    '',
    `## ${say(heads.merge)}`,
    ...ofFamily('M').flatMap((entry) => entryLines(entry, language)),
    '',
    `## ${say(heads.template)}`,
    ...ofFamily('TMPL').flatMap((entry) => entryLines(entry, language)),
    '',
    `## ${say(heads.retired)}`,
    '',
    ...retiredLines(edition, language),
    '',
    `## ${say(heads.errors)}`,
    '',
    `| ${say(heads.code)} | ${say(heads.message)} | ${say(heads.fix)} |`,
    '| --- | --- | --- |',
    ...entries
      .filter(({ kind }) => kind !== 'rule')
      .map(({ code, message, fix }) => `| \`${code}\` | ${shown(message, language)} | ${shown(fix, language)} |`),
  ];
}

function entryLines(
  { code, severity, title, message, why, fix, examples, cases = {} }: CatalogueEntry,
  language: Language,
) {
  const variants = Object.values(cases).map((variant) => ({ severity: variant.severity ?? severity!, ...variant }));
  return [
    '',
    `### ${code} ${title[language]}`,
    '',
    point(heads.severities, severityWords[severity!][language], language),
    point(heads.message, shown(message, language), language),
    ...variants.map((variant) => {
      const other =
        variant.severity === severity
          ? ''
          : `${severityWords[variant.severity][language]}${language === 'ja' ? '：' : ': '}`;
      return `  - ${other}${shown(variant.message, language)}`;
    }),
    point(heads.why, shown(why!, language), language),
    point(heads.fix, shown(fix, language), language),
    point(heads.breaks, examples!.breaks[language], language),
    point(heads.keeps, examples!.keeps[language], language),
  ];
}

function ruleLines(edition: Edition, rule: Rule, language: Language): string[] {
  const filled = (text: Text) => fill(text[language], exampleParameters(edition, rule, text), language);
  return [
    '',
    `### ${rule.id} ${ruleTitle(rule, edition)[language]}`,
    '',
    point(heads.severities, severityWords[rule.severity][language], language),
    point(heads.message, filled(rule.message), language),
    point(heads.why, filled(rule.why), language),
    point(heads.fix, filled(rule.fix), language),
    point(heads.breaks, exampleWords(edition, rule.examples.breaks, language), language),
    point(heads.keeps, exampleWords(edition, rule.examples.keeps, language), language),
    ...(rule.specialises ? [point(heads.specialises, rule.specialises, language)] : []),
    point(heads.condition, `\`${rule.when}\``, language),
  ];
}

/** The message is shown as it would stand for the example that breaks the rule. */
function exampleParameters(edition: Edition, { examples }: Rule, text: Text): Record<string, Text> {
  const names = [...placeholdersOf(text.ja), ...placeholdersOf(text.en)];
  return Object.fromEntries(
    names.map((name) => {
      const [id, row] = name.split('.') as [string, string?];
      const value = valueIn(examples.breaks, id, row);
      const words = value === undefined ? { ja: '…', en: '…' } : answerWords(questionOf(edition, id), value);
      return [name, words];
    }),
  );
}

function exampleWords(edition: Edition, answers: Readonly<Record<string, unknown>>, language: Language): string {
  const items = Object.keys(answers).flatMap((id) => {
    if (!hasQuestion(edition, id)) return [];
    const question = questionOf(edition, id);
    const rows: (string | undefined)[] = question.rows
      .map((row) => row.id)
      .filter((row) => valueIn(answers, id, row) !== undefined);
    return (rows.length === 0 ? [undefined] : rows).map((row) => ({ question, row }));
  });
  return items
    .map(({ question, row }) => {
      const words = answerWords(question, valueIn(answers, question.id, row)!);
      const item = itemWords(question, row);
      return language === 'ja' ? `${item.ja}は「${words.ja}」` : `${item.en} is “${words.en}”`;
    })
    .join(language === 'ja' ? '、' : ', ');
}

/** The answer to an item in an example; rows that an example leaves out are undefined. */
function valueIn(answers: Readonly<Record<string, unknown>>, id: string, row: string | undefined) {
  const value = answers[id];
  if (row === undefined || value === undefined) return value as AnswerValue | undefined;
  return (value as Readonly<Record<string, AnswerValue>>)[row];
}

function retiredLines(edition: Edition, language: Language): string[] {
  const [retired, kept] = [edition.retiredRules, reserved].map((ids) => ids.join(language === 'ja' ? '、' : ', '));
  return language === 'ja'
    ? [
        `- ${retired}：使う前に取りやめた番号です。番号を使い回すことはありません。`,
        `- ${kept}：前年度との比較のために空けてあります。`,
      ]
    : [
        `- ${retired}: withdrawn before use; ids are never used again.`,
        `- ${kept}: kept for the comparison with the year before.`,
      ];
}

/** A text of the catalogue with its placeholders in words, such as 〔記入内容〕. */
function shown({ ja, en }: Text, language: Language): string {
  const text = language === 'ja' ? ja : en;
  return text.replace(/\{([A-Za-z]+)\}/g, (_, name: string) => {
    const word = placeholderWords[name]![language];
    return language === 'ja' ? `〔${word}〕` : `[${word}]`;
  });
}

function point(label: Text, text: string, language: Language): string {
  return `- **${label[language]}**${language === 'ja' ? '：' : ': '}${text}`;
}

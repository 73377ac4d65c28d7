import type { Edition, Rule } from '../edition.js';
import type { CompiledRule } from '../rules.js';
import { rulesOf } from '../rules.js';
import { hasQuestion, isMatrix, questionOf } from '../questions.js';
import { checkExamples } from './examples.js';
import type { Problems } from './problems.js';

/** Checks rules: ids, conditions, what their texts speak of, and that their examples show what they say. */
export function checkRules(edition: Edition, problems: Problems): void {
  const { rules, problems: found } = rulesOf(edition);
  problems.unique(
    edition.rules.map(({ id }) => id),
    (index) => `rules[${index}].id`,
    '規則のID',
    'rule id',
  );
  for (const { id } of edition.rules) {
    if (!edition.retiredRules.includes(id)) continue;
    problems.add(`rules[${id}].id`, 'retired', `「${id}」は廃止されたIDです。`, `The id ${id} has been retired.`);
  }
  for (const { rule, at, code, message } of found) {
    problems.add(`rules[${rule.id}].when:${at + 1}`, code, message.ja, message.en);
  }
  for (const compiled of rules) {
    checkSpecialised(compiled, problems);
    checkTexts(edition, compiled, problems);
    checkExamples(edition, compiled, problems);
  }
}

function checkSpecialised({ rule, standsFor }: CompiledRule, problems: Problems): void {
  if (!rule.specialises || standsFor.length > 0) return;
  problems.add(
    `rules[${rule.id}].specialises`,
    'useless',
    '対象外になりうる設問を読んでいないため、構造の規則を詳しくするものになっていません。',
    'The rule reads no question that can be closed, so it is no case of the structural rule.',
  );
}

/** Each `{q01}` or `{q42.web}` in a text must stand for a single answer that the rule reads. */
function checkTexts(edition: Edition, { rule, items }: CompiledRule, problems: Problems): void {
  for (const [part, language, text] of textsOf(rule)) {
    for (const [whole, question = '', row] of text.matchAll(/\{([^{}.]*)(?:\.([^{}]*))?\}/g)) {
      const place = `rules[${rule.id}].${part}.${language}`;
      const read = items.some((item) => item.question === question && (item.row === undefined || item.row === row));
      const answerable =
        hasQuestion(edition, question) &&
        (row === undefined
          ? !isMatrix(questionOf(edition, question))
          : questionOf(edition, question).rows.some(({ id }) => id === row));
      if (read && answerable) continue;
      problems.add(
        place,
        'placeholder',
        `「${whole}」は、この規則が読む回答ではありません。`,
        `${whole} is no answer that this rule reads.`,
      );
    }
  }
}

function textsOf(rule: Rule): (readonly [part: string, language: string, text: string])[] {
  return (['message', 'why', 'fix'] as const).flatMap((part) =>
    (['ja', 'en'] as const).map((language) => [part, language, rule[part][language]] as const),
  );
}

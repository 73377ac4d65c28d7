import type { Edition, Language, Text } from '../checklist/index.js';
import { dateWords, itemWords, questionWords, visible } from '../findings/index.js';
import { coverFields } from '../form/index.js';
import type { SealChange, SealState, Settlement, Submission, Waiver } from '../submission/index.js';
import { sealStateOf } from '../submission/index.js';
import { questionOf } from '../checklist/index.js';
import { cellRanges } from './cell-ranges.js';
import { staleRemedy } from './explanation-words.js';
import { explanationWords } from './validate-words.js';

/** Fixed words about explanations, waivers and seals. */
export const trustWords = {
  explanation: { ja: '説明', en: 'Explanation' },
  stale: { ja: '無効になった説明', en: 'Explanation out of date' },
  waived: { ja: '免除', en: 'Waived' },
  waivers: { ja: '当局の免除', en: 'Waivers of the regulator' },
  seal: { ja: '封印', en: 'Seal' },
  kinds: {
    answer: { ja: '回答', en: 'answer' },
    otherText: { ja: '「その他」の内容', en: 'text of “other”' },
    comment: { ja: 'コメント', en: 'comment' },
    cover: { ja: '表紙', en: 'cover' },
    explanation: { ja: '説明', en: 'explanation' },
  },
} satisfies Record<string, Text | Record<string, Text>>;

/** Changes of a broken seal that are named one by one. */
const NAMED = 20;

/** How a finding is settled, with a label, and what to do where its explanation is out of date; undefined where nothing is to be said. */
export function settlementWords(
  settlement: Settlement,
  language: Language,
): { readonly label: string; readonly text: string; readonly remedy?: string } | undefined {
  const { state, explanation, now, waiver } = settlement;
  if (state === 'waived') return { label: trustWords.waived[language], text: waiverWords(waiver!, language) };
  if (!explanation) return undefined;
  const text = explanationWords(explanation, language);
  if (state !== 'stale') return { label: trustWords.explanation[language], text };
  const then = visible(explanation.values ?? '', 300);
  return {
    label: trustWords.stale[language],
    text:
      language === 'ja'
        ? `${text} 説明した回答：${then} → 現在の回答：${now}`
        : `${text} Explained: ${then} → now: ${now}`,
    remedy: staleRemedy(settlement, language),
  };
}

/** `経過措置のため（2024年3月31日まで）`. */
export function waiverWords({ reason, until }: Waiver, language: Language): string {
  const day = dateWords(until)[language];
  return language === 'ja' ? `${visible(reason, 200)}（${day}まで）` : `${visible(reason, 200)} (until ${day})`;
}

/** The waivers of a submission's institution, one a line; those whose last day is over are said to be. */
export function waiverLines({ waivers = [], expiredWaivers = [] }: Submission, language: Language): string[] {
  const over = language === 'ja' ? '【期限切れ】' : '[over] ';
  return [
    ...waivers.map((waiver) => `${waiver.rule} ${waiverWords(waiver, language)}`),
    ...expiredWaivers.map((waiver) => `${over}${waiver.rule} ${waiverWords(waiver, language)}`),
  ];
}

/** What the seal of a submission says, the verdict first; nothing for one that was never sealed. */
export function sealLines(edition: Edition, { reading }: Submission, language: Language): string[] {
  return sealStateLines(edition, sealStateOf(edition, reading), language);
}

/** The lines of `sealLines` for a state that is known already. */
export function sealStateLines(edition: Edition, state: SealState, language: Language): string[] {
  switch (state.kind) {
    case 'unsealed':
      return [];
    case 'lost':
      return [
        language === 'ja'
          ? '表紙に受付コードがありますが、封印の記録が失われています。'
          : 'The cover bears a receipt code, but the seal is gone.',
      ];
    case 'intact': {
      const { receipt, sealedAt, by } = state.seal;
      const who = by === '' ? '' : language === 'ja' ? `、${visible(by)}` : `, ${visible(by)}`;
      return language === 'ja'
        ? [`封印した内容と一致しています（受付コード ${receipt}、${momentWords(sealedAt)}${who}）。`]
        : [`As it was sealed (receipt ${receipt}, ${momentWords(sealedAt)}${who}).`];
    }
    case 'broken': {
      const { receipt, sealedAt } = state.seal;
      const changes = state.changes.slice(0, NAMED).map((change) => changeWords(edition, change, language));
      const rest = state.changes.length - changes.length;
      return [
        language === 'ja'
          ? `封印（受付コード ${visible(receipt)}、${momentWords(sealedAt)}）の後に変更されています。`
          : `Changed after it was sealed (receipt ${visible(receipt)}, ${momentWords(sealedAt)}).`,
        ...changes,
        ...(rest > 0 ? [language === 'ja' ? `ほか${rest}か所` : `and ${rest} more`] : []),
      ];
    }
  }
}

/** `2023-08-31 17:30:00`. */
export function momentWords(sealedAt: string): string {
  return visible(sealedAt.replace('T', ' '), 30);
}

/** What changed, where, from what to what: `Q01「経営方針」の回答（I ガバナンス!D6）：「1 …」→「2 …」`. */
export function changeWords(edition: Edition, change: SealChange, language: Language): string {
  const { kind, question, row, option, field, cells, before, now } = change;
  const name = question === undefined ? fieldWords(field, language) : placeWords();
  const what = question === undefined ? '' : language === 'ja' ? `の${kindWord()}` : `, ${kindWord()}`;
  const where =
    cells.length === 0
      ? ''
      : language === 'ja'
        ? `（${cellRanges(cells, language)}）`
        : ` (${cellRanges(cells, language)})`;
  const values =
    before === undefined && now === undefined
      ? ''
      : language === 'ja'
        ? `：「${before || '無回答'}」→「${now || '無回答'}」`
        : `: “${before || 'no answer'}” → “${now || 'no answer'}”`;
  return `${name || kindWord()}${what}${where}${values}`;

  function kindWord(): string {
    return trustWords.kinds[kind][language];
  }

  function placeWords(): string {
    const asked = questionOf(edition, question!);
    const label = asked.options.find(({ id }) => id === option);
    const item = (row === undefined ? questionWords(asked) : itemWords(asked, row))[language];
    return label ? `${item} ${label.number} ${label.label[language]}` : item;
  }
}

function fieldWords(field: SealChange['field'], language: Language): string {
  return coverFields.find(({ id }) => id === field)?.label[language] ?? '';
}

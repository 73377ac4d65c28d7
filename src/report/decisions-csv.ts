import type { Language, Text } from '../checklist/index.js';
import type { Decision } from '../consolidation/index.js';
import { BYTE_ORDER_MARK, csvLine } from './csv.js';

const columns: readonly (readonly [keyof Decision, Text])[] = [
  ['institution', { ja: '機関コード', en: 'institution' }],
  ['rule', { ja: '指摘番号', en: 'rule' }],
  ['question', { ja: '設問', en: 'question' }],
  ['decision', { ja: '判断', en: 'decision' }],
  ['note', { ja: '所見', en: 'note' }],
  ['receipt', { ja: '受付コード', en: 'receipt' }],
  ['by', { ja: '担当者', en: 'by' }],
  ['date', { ja: '日付', en: 'date' }],
];

const decisionWords: Readonly<Record<Decision['decision'], Text>> = {
  accept: { ja: '受理', en: 'accept' },
  refuse: { ja: '差戻し', en: 'refuse' },
};

/** What staff decided about explanations, as the CSV that `tenken consolidate --decisions` reads. */
export function decisionsCsv(decisions: readonly Decision[], language: Language): string {
  const head = columns.map(([, label]) => label[language]);
  const lines = decisions.map((one) =>
    columns.map(([column]) => (column === 'decision' ? decisionWords[one.decision][language] : (one[column] ?? ''))),
  );
  return BYTE_ORDER_MARK + [head, ...lines].map(csvLine).join('');
}

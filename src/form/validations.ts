import type { Area, Validation } from '../book/index.js';
import { questionOf } from '../checklist/index.js';
import { coverFields } from './cover.js';
import { serialOfDate } from './dates.js';
import type { BoundCell } from './bound-cell.js';
import type { FormLayout } from './layout.js';

/** Longest texts that may be typed, in characters. */
export const TEXT_LIMITS = { comment: 1000, otherText: 200, code: 20, explanation: 1000, author: 100 };

const FIRST_DATE = serialOfDate('2000-01-01');
const LAST_DATE = serialOfDate('2099-12-31');

/** What may be typed into the bound cells of a sheet; equal rules share one validation. */
export function sheetValidations(layout: FormLayout, sheet: string): Validation[] {
  const byRule = new Map<string, { rule: Rule; areas: Area[] }>();
  for (const cell of layout.cells) {
    if (cell.sheet !== sheet) continue;
    const rule = ruleOf(layout, cell);
    const key = JSON.stringify(rule);
    const known = byRule.get(key);
    if (known) known.areas.push(cell.area);
    else byRule.set(key, { rule, areas: [cell.area] });
  }
  return [...byRule.values()].map(({ rule, areas }) => ({ ...rule, areas }));
}

type Rule = Validation extends infer T ? (T extends unknown ? Omit<T, 'areas'> : never) : never;

function ruleOf(layout: FormLayout, { kind, question, row, option, field }: BoundCell): Rule {
  switch (kind) {
    case 'answer':
      return option === undefined
        ? choice(layout.lists.of(question!, row).source)
        : list(layout.lists.mark.source, '該当する場合は、プルダウンから「○」を選択してください。');
    case 'comment':
      return text(TEXT_LIMITS.comment);
    case 'otherText':
      return text(TEXT_LIMITS.otherText, `「その他」の内容（${questionOf(layout.edition, question!).number}）`);
    case 'check':
      return never('検証結果の欄です', 'この欄には検証の結果が表示されます。入力する必要はありません。');
    case 'cover':
      return coverRule(layout, field!);
  }
}

function coverRule(layout: FormLayout, field: string): Rule {
  const { kind, max } = coverFields.find(({ id }) => id === field)!;
  switch (kind) {
    case 'sector':
      return choice(layout.lists.sectors.source);
    case 'date':
      return dateRule();
    case 'automatic':
      return never('受付コードの欄です', 'この欄は提出の処理で自動的に記入されます。入力する必要はありません。');
    case 'text':
      return text(max!);
  }
}

/** A choice of one option from a list. */
const choice = (source: string) => list(source, 'プルダウンから1つ選択してください。一覧にない内容は入力できません。');

const list = (source: string, text: string): Rule => ({
  kind: 'list',
  source,
  allowBlank: true,
  alert: 'stop',
  error: { title: '選択肢から選んでください', text },
});

export const dateRule = (): Rule => ({
  kind: 'date',
  from: FIRST_DATE,
  to: LAST_DATE,
  allowBlank: true,
  alert: 'stop',
  error: { title: '日付を入力してください', text: '「2023/7/31」のように、日付を入力してください。' },
});

export const text = (max: number, promptTitle?: string): Rule => ({
  kind: 'textLength',
  max,
  allowBlank: true,
  alert: 'stop',
  error: { title: '文字数が多すぎます', text: `${max}文字以内で入力してください。` },
  ...(promptTitle === undefined
    ? {}
    : { prompt: { title: promptTitle, text: '「その他」を選んだ場合に、内容を具体的に記入してください。' } }),
});

/** The answers that an explanation was given for are written by the product alone. */
export const explainedRule = (): Rule =>
  never('自動記入の欄です', 'この欄には、説明の対象とした回答が自動的に記入されます。入力する必要はありません。');

/** Stops whatever is typed; clearing the cell and writing by a program stay possible. */
const never = (title: string, text: string): Rule => ({
  kind: 'custom',
  formula: '1=0',
  allowBlank: true,
  alert: 'stop',
  error: { title, text },
});

import type { Edition, Language } from '../checklist/index.js';
import { describe, visible } from '../findings/index.js';
import { coverFields } from '../form/index.js';
import type { Remaining, Submission } from '../submission/index.js';
import { cellRanges } from './cell-ranges.js';
import { staleRemedy, unusedTitle, unusedWords } from './explanation-words.js';
import type { Paint } from './validate-text.js';
import { WIDTH } from './terminal-lines.js';
import { wrap } from './wrap.js';

const kinds = {
  error: { ja: '必須修正', en: 'To be corrected' },
  confirmation: { ja: '要確認（修正または説明）', en: 'To be corrected or explained' },
  stale: { ja: '要確認（説明が無効）', en: 'To be explained anew' },
  signOff: { ja: '表紙の記入', en: 'To be filled in on the cover' },
};

/** What is left to do before a checklist can be sealed, for people at a terminal: each thing with its cells and what to do. */
export function remainingText(
  edition: Edition,
  remaining: readonly Remaining[],
  language: Language,
  paint: Paint = (_, text) => text,
): string {
  const title =
    language === 'ja'
      ? `✕ 封印できません。あと${remaining.length}件の対応が必要です。`
      : `✕ Not ready to be sealed: ${remaining.length} ${remaining.length === 1 ? 'thing is' : 'things are'} left to do.`;
  return [paint('bad', title), ...remaining.flatMap((one) => remainingLines(edition, one, language))].join('\n');
}

/** What is to be looked at among the explanations though it does not stand in the way of sealing; `''` where there is nothing. */
export function unusedText(edition: Edition, submission: Submission, language: Language): string {
  const unused = unusedWords(edition, submission, language);
  if (unused.length === 0) return '';
  return entry(
    unusedTitle[language],
    '',
    unused.map(({ message }) => message),
  ).join('\n');
}

function remainingLines(edition: Edition, one: Remaining, language: Language): string[] {
  const kind = kinds[one.kind][language];
  if (one.kind === 'signOff') {
    const label = coverFields.find(({ id }) => id === one.field)!.label[language];
    return entry(`${kind}: ${label}`, one.cells.length === 0 ? '' : cellRanges(one.cells, language), []);
  }
  const { message, fix } = describe(one.finding, edition, language);
  const stale =
    one.kind === 'stale'
      ? [
          language === 'ja'
            ? `説明した回答：${visible(one.explanation.values ?? '', 300)} → 現在の回答：${one.now}`
            : `Explained: ${visible(one.explanation.values ?? '', 300)} → now: ${one.now}`,
          staleRemedy(one, language),
        ]
      : [];
  return entry(`${kind}: ${one.finding.rule}`, cellRanges(one.finding.cells, language), [message, fix, ...stale]);
}

function entry(head: string, cells: string, texts: readonly string[]): string[] {
  return [
    '',
    `  ${head}${cells === '' ? '' : `  ${cells}`}`,
    ...texts.flatMap((text) => wrap(text, WIDTH - 4).map((line) => `    ${line}`)),
  ];
}

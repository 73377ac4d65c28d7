import type { Edition, Language, Text } from '../checklist/index.js';
import { visible } from '../findings/index.js';
import type { Settlement, Submission, UnusedExplanation } from '../submission/index.js';
import { unusedExplanations } from '../submission/index.js';
import { cellRanges } from './cell-ranges.js';

/** Heads the rows of the 説明 sheet that explain nothing. */
export const unusedTitle: Text = { ja: '確認が必要な説明', en: 'Explanations to look at' };

/** The rows of the 説明 sheet that explain nothing, in words, with their place. */
export function unusedWords(
  edition: Edition,
  submission: Submission,
  language: Language,
): readonly (UnusedExplanation & { readonly message: string })[] {
  return unusedExplanations(edition, submission).map((unused) => ({
    ...unused,
    message: messageOf(edition, unused)[language],
  }));
}

function messageOf(edition: Edition, unused: UnusedExplanation): Text {
  const { ja, en } = subjectOf(edition, unused);
  switch (unused.why) {
    case 'rule':
      return {
        ja: `${ja}は、どの指摘にも対応していません。指摘番号を確認してください。`,
        en: `${en} belongs to no finding. Check the rule that it names.`,
      };
    case 'question':
      return {
        ja: `${ja}は、どの指摘にも対応していません。設問を確認してください。`,
        en: `${en} belongs to no finding. Check the question that it names.`,
      };
    case 'text':
      return {
        ja: `${ja}は、説明の文が空欄のため、説明として扱っていません。`,
        en: `${en} has no text, and explains nothing.`,
      };
    case 'finding':
      return {
        ja: `${ja}は、今ある「要確認」の指摘のどれにも対応していません。回答を修正して指摘がなくなった場合は、そのままで構いません。ほかの指摘の説明である場合は、指摘番号と設問を確認してください。`,
        en: `${en} belongs to no confirmation that is found now. Where the answer was corrected since, leave it as it is; where it explains another finding, check its rule and question.`,
      };
    case 'below':
      return {
        ja: `${ja}は、表より下にあるため、説明として読み取っていません。説明である場合は、表の中の空いている行に記入してください。`,
        en: `${en} stands below the table and was not read. Write an explanation into a free row of the table.`,
      };
  }
}

/** `「説明」シートの7行目（L35、Q99）`. */
function subjectOf({ questions }: Edition, { row, cell, explanation }: UnusedExplanation): Text {
  const { rule = '', question = '' } = explanation ?? {};
  const number = questions.find(({ id }) => id === question)?.number ?? question;
  const named = [rule, number].filter((one) => one !== '').map((one) => visible(one, 40));
  const sheet = visible(cell.sheet);
  return {
    ja: `「${sheet}」シートの${row}行目${named.length > 0 ? `（${named.join('、')}）` : ''}`,
    en: `Row ${row} of the sheet “${sheet}”${named.length > 0 ? ` (${named.join(', ')})` : ''}`,
  };
}

/**
 * What to do about an explanation that is out of date, for people who fill the 説明 sheet in by hand: the cell of the answers explained,
 * which the tool filled in, has to be cleared too. `''` for others, and where the sheet was not found.
 */
export function staleRemedy({ cells }: Pick<Settlement, 'cells'>, language: Language): string {
  if (!cells) return '';
  const [text, values] = [cells.text, cells.values].map((cell) => cellRanges([cell], language));
  return language === 'ja'
    ? `説明の文（${text}）を今の回答に合わせて書き直し、「説明した回答」のセル（${values}）を空にしてください。Excelの点検の画面から説明し直すこともできます。`
    : `Rewrite the text (${text}) for the answers as they are now, and clear the cell of the answers explained (${values}); or explain it anew in the pane in Excel.`;
}

import type { Edition, Language, Text } from '../checklist/index.js';
import type { Severity } from '../findings/index.js';
import { dateWords, severities, severityWords, visible } from '../findings/index.js';
import type { Explanation } from '../form/index.js';
import type { Submission } from '../submission/index.js';
import { countsOf } from '../submission/index.js';

/** Fixed words of the reports of validation. */
export const words = {
  title: { ja: '点検票の検証結果', en: 'Validation of checklists' },
  file: { ja: 'ファイル', en: 'File' },
  institution: { ja: '金融機関', en: 'Institution' },
  edition: { ja: '版', en: 'Edition' },
  asOf: { ja: '評価基準日', en: 'Reference date' },
  submitted: { ja: '提出日', en: 'Date of submission' },
  verdict: { ja: '判定', en: 'Verdict' },
  cover: { ja: '表紙・点検票全体', en: 'Cover and workbook' },
  where: { ja: '設問と場所', en: 'Where' },
  what: { ja: '指摘', en: 'Finding' },
  fixAndWhy: { ja: '対応と理由', en: 'What to do, and why' },
  why: { ja: '理由', en: 'Why' },
  fix: { ja: '対応', en: 'To do' },
  explanation: { ja: '説明', en: 'Explanation' },
  undecided: { ja: '未判定のルール', en: 'Rules not decided' },
  noFindings: { ja: '指摘はありません。', en: 'Nothing was found.' },
  unreadable: { ja: '読み取れません', en: 'Not read' },
  blank: { ja: '未記入', en: 'blank' },
  noName: { ja: '名称未記入', en: 'no name' },
  noCode: { ja: 'コード未記入', en: 'no code' },
  noSector: { ja: '業態未記入', en: 'no sector' },
  local: {
    ja: '検証はこのコンピューターの中だけで行いました。内容は外部に送信していません。',
    en: 'The check ran on this computer alone; nothing was sent anywhere.',
  },
} satisfies Record<string, Text>;

/** `必須修正 3件`, `3 errors`. */
export function countWords(severity: Severity, count: number, language: Language): string {
  if (language === 'ja') return `${severityWords[severity].ja} ${count}件`;
  const name = severityWords[severity].en.toLowerCase();
  return `${count} ${count === 1 || severity === 'info' ? name : `${name}s`}`;
}

/** All four counts, and how many confirmations are explained. */
export function countsLine(submission: Submission, language: Language): string {
  const counts = countsOf(submission.validation.findings);
  const explained = counts.confirmation - submission.unexplained;
  return severities
    .map((severity) => {
      const count = countWords(severity, counts[severity], language);
      if (severity !== 'confirmation' || explained === 0) return count;
      return language === 'ja' ? `${count}（うち説明あり ${explained}件）` : `${count} (${explained} explained)`;
    })
    .join(language === 'ja' ? '　' : ', ');
}

/** `サンプル生命01（SL-0001、生命保険）`. */
export function institutionWords(edition: Edition, { reading }: Submission, language: Language): string {
  const { cover } = reading;
  const name = cover.name === '' ? words.noName[language] : visible(cover.name);
  const code = cover.code === '' ? words.noCode[language] : visible(cover.code);
  const sector = edition.sectors.find(({ id }) => id === cover.sector)?.label[language] ?? words.noSector[language];
  return language === 'ja' ? `${name}（${code}、${sector}）` : `${name} (${code}, ${sector})`;
}

/** An explanation with who gave it and when, where that is written. */
export function explanationWords({ text, author = '', date = '' }: Explanation, language: Language): string {
  const signed = [author, date].filter((part) => part !== '').join(' ');
  if (signed === '') return visible(text, 400);
  return `${visible(text, 400)}${language === 'ja' ? `（${visible(signed)}）` : ` (${visible(signed)})`}`;
}

/** A date of the cover. */
export function coverDate(date: string, language: Language): string {
  return date === '' ? words.blank[language] : dateWords(date)[language];
}

/** How many rules are undecided and why, with the first of them; `''` when there are none. */
export function undecidedWords({ validation: { undecided } }: Submission, language: Language): string {
  const named = undecided.slice(0, 12).join(language === 'ja' ? '、' : ', ');
  const more = undecided.length - 12;
  if (undecided.length === 0) return '';
  if (language === 'ja') {
    return `関係する設問の回答がそろっていないため、${undecided.length}件のルールは判定していません（${named}${more > 0 ? ` ほか${more}件` : ''}）。`;
  }
  return `${undecided.length} rules were not decided, because questions that they read are not answered yet (${named}${more > 0 ? ` and ${more} more` : ''}).`;
}

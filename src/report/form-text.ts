import type { Edition, Language, Text } from '../checklist/index.js';
import type { Finding } from '../findings/index.js';
import { describe, describeError, severityWords, visible } from '../findings/index.js';
import { cellRanges } from './cell-ranges.js';
import type { FormReport, InspectedForm } from './form-report.js';
import type { Paint } from './validate-text.js';
import { indented, labelled, WIDTH } from './terminal-lines.js';

const words = {
  whole: { ja: '○ 様式に損傷はありません。', en: '○ The form is whole.' },
  unreadable: { ja: '✕ 読み取れません', en: '✕ Not read' },
  repairable: { ja: '修復で元に戻るもの', en: 'Restored by repair' },
  left: { ja: '修復では元に戻らないもの', en: 'Not restored by repair' },
  changes: { ja: '次のとおり元に戻します', en: 'To be restored' },
  changed: { ja: '次のとおり元に戻しました', en: 'Restored' },
  stays: { ja: '次の点は元に戻りません', en: 'Not restored' },
  movedAll: {
    ja: '○ 表紙・回答・コメント・説明のすべてを、新しい点検票に移せます。検証結果・封印と、追加されたシートや行は移りません。',
    en: '○ The cover and all answers, comments and explanations fit into a fresh form. Marks, a seal, and sheets and rows that were added do not come along.',
  },
  movedSome: {
    ja: '△ 読み取れる回答だけを、新しい点検票に移せます。検証結果・封印と、追加されたシートや行は移りません。',
    en: '△ Only what can be read fits into a fresh form. Marks, a seal, and sheets and rows that were added do not come along.',
  },
  notCarried: { ja: '移せないもの', en: 'What cannot be moved' },
  toCheck: { ja: '回答の確認が必要な箇所', en: 'Where the answers have to be checked' },
  answers: {
    ja: '回答・コメント・説明・検証結果は変わりません。',
    en: 'Answers, comments, explanations and marks stay as they are.',
  },
  afterwards: {
    ja: '文言・結合・シートを元に戻した箇所は、回答が設問に沿っているか、空欄が残っていないか確認してください。',
    en: 'Where texts, merged cells or sheets were restored, check that the answers fit and that none is blank.',
  },
  fix: { ja: '対応', en: 'To do' },
} satisfies Record<string, Text>;

const plain: Paint = (_, text) => text;

/** What was found of the forms, for people at a terminal: first whether all is well, then what a repair cannot do, then what it can. */
export function formText({ files }: FormReport, language: Language, paint: Paint = plain): string {
  const blocks = files.map((inspected) => fileLines(inspected, language, paint));
  const lines = blocks.flatMap((block, place) => (place === 0 ? block : ['', '─'.repeat(WIDTH / 2), '', ...block]));
  return `${lines.join('\n')}\n`;
}

function fileLines(inspected: InspectedForm, language: Language, paint: Paint): string[] {
  const name = `  ${visible(inspected.file, 200)}`;
  if ('refused' in inspected) {
    const { code, message, fix } = describeError(inspected.refused, language);
    return [
      paint('bad', words.unreadable[language]),
      name,
      '',
      ...indented(`[${code}] ${message}`, 2),
      ...labelled(words.fix[language], fix, 2),
    ];
  }
  const { edition, repaired, unrepaired } = inspected;
  const count = repaired.length + unrepaired.length;
  if (count === 0) return [paint('good', words.whole[language]), name];
  const title =
    language === 'ja'
      ? `△ 様式が配布時と異なります（${count}件、うち修復できるもの${repaired.length}件）。`
      : `△ The form is not as issued: ${count} found, ${repaired.length} of them can be repaired.`;
  return [
    paint('bad', title),
    name,
    ...groupLines(words.left, unrepaired, edition, language, paint),
    ...groupLines(words.repairable, repaired, edition, language, paint),
  ];
}

/** What a repair changes (`done`: has changed) and what it leaves. */
export function repairText(
  edition: Edition,
  { repaired, unrepaired }: { readonly repaired: readonly Finding[]; readonly unrepaired: readonly Finding[] },
  done: boolean,
  language: Language,
  paint: Paint = plain,
): string {
  if (repaired.length + unrepaired.length === 0) return paint('good', words.whole[language]);
  return [
    ...groupLines(done ? words.changed : words.changes, repaired, edition, language, paint, !done),
    ...(repaired.length > 0 ? ['', ...indented(words.answers[language], 2)] : []),
    ...(repaired.length > 0 && done ? indented(words.afterwards[language], 2) : []),
    ...groupLines(words.stays, unrepaired, edition, language, paint),
  ]
    .slice(1)
    .join('\n');
}

/** What of the answers comes along into a fresh form, what does not, and what is to be looked at because it was not as issued. */
export function movedText(
  edition: Edition,
  { left, toCheck }: { readonly left: readonly Finding[]; readonly toCheck: readonly Finding[] },
  language: Language,
  paint: Paint = plain,
): string {
  return [
    paint(left.length === 0 ? 'good' : 'bad', left.length === 0 ? words.movedAll[language] : words.movedSome[language]),
    ...groupLines(words.notCarried, left, edition, language, paint),
    ...groupLines(words.toCheck, toCheck, edition, language, paint, false),
    ...(toCheck.length > 0 ? ['', ...indented(words.afterwards[language], 2)] : []),
  ].join('\n');
}

function groupLines(
  title: Text,
  findings: readonly Finding[],
  edition: Edition,
  language: Language,
  paint: Paint,
  withFix = true,
): string[] {
  if (findings.length === 0) return [];
  const head = language === 'ja' ? `■ ${title.ja}（${findings.length}件）` : `■ ${title.en} (${findings.length})`;
  return [
    '',
    paint('strong', head),
    ...findings.flatMap((finding) => findingLines(finding, edition, language, paint, withFix)),
  ];
}

function findingLines(
  finding: Finding,
  edition: Edition,
  language: Language,
  paint: Paint,
  withFix: boolean,
): string[] {
  const { title, message, fix } = describe(finding, edition, language);
  const severity = severityWords[finding.severity][language];
  const cells = cellRanges(finding.cells, language);
  return [
    '',
    `  ${paint(finding.severity, language === 'ja' ? `【${severity}】` : `[${severity}] `)}${finding.rule} ${title}`,
    ...indented(message, 4),
    ...(cells === '' ? [] : indented(`${language === 'ja' ? '・' : '- '}${cells}`, 4)),
    ...(withFix ? labelled(words.fix[language], fix, 4) : []),
  ];
}

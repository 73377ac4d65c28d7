import type { Edition, Language } from '../checklist/index.js';
import { applicability, questionOf } from '../checklist/index.js';
import type { Finding } from '../findings/index.js';
import { describe, visible } from '../findings/index.js';
import { coverFields } from '../form/index.js';
import type { Remaining, SealState, Submission } from '../submission/index.js';
import { gateOf, isBroken, sealStateOf, settlementOf, signOffFields } from '../submission/index.js';
import { approvalStyle } from './approval-style.js';
import { claimWords } from './claim.js';
import { htmlPage } from './html-page.js';
import type { Markup } from './html.js';
import { markup } from './html.js';
import { sealStateLines, settlementWords, waiverLines } from './trust-words.js';
import { countsLine, coverDate, institutionWords, words } from './validate-words.js';

const texts = {
  title: { ja: '点検票 承認用の要約', en: 'Checklist: summary for approval' },
  claims: { ja: '回答の要旨', en: 'What is claimed' },
  note: {
    ja: '「説」は要確認に説明を付した設問、「注」はコメントのある設問です。表形式の設問は、選択肢ごとの行数（×n）を示します。',
    en: '“E”: a confirmation was explained; “C”: there is a comment. Of a matrix, the rows for each option are counted (×n).',
  },
  mark: { ja: '説', en: 'E' },
  comment: { ja: '注', en: 'C' },
  closed: { ja: '回答の対象外', en: 'not applicable' },
  explained: { ja: '説明した事項', en: 'What was explained' },
  nothing: { ja: 'ありません。', en: 'Nothing.' },
  uncommented: { ja: 'コメントのない設問', en: 'Questions without a comment' },
  ready: { ja: '提出の条件を満たしています。', en: 'Ready to be sealed.' },
  sealAgain: {
    ja: '封印した内容と異なります。提出の前に、もう一度封印してください。',
    en: 'Not as it was sealed. To be sealed again before it is submitted.',
  },
  left: { ja: '残っている対応', en: 'Left to do' },
  warnings: { ja: '注意', en: 'Warnings' },
  signOff: { ja: '表紙の記入', en: 'cover' },
  sign: { ja: '承認', en: 'Approval' },
  signHere: { ja: '署名・日付', en: 'Signature and date' },
};

/** So many things that are left, and warnings, are named; the rest is counted. */
const NAMED = 24;

/**
 * One printed page (A4) for the officer who approves a submission: who claims what, what was explained rather than corrected, what has
 * no comment, and whether anything is left to do. It gives no score and no advice.
 */
export function approvalHtml(edition: Edition, submission: Submission, engine: string, language: Language): string {
  const { reading, validation } = submission;
  const remaining = gateOf(edition, submission);
  const state = sealStateOf(edition, reading);
  const seal = sealStateLines(edition, state, language);
  const waivers = waiverLines(submission, language);
  const without = edition.questions.filter(({ id }) => (reading.comments[id] ?? '') === '');
  const numbers = without.map(({ number }) => number).join(language === 'ja' ? '、' : ', ');
  const warnings = validation.findings.filter(({ severity }) => severity === 'warning');
  return htmlPage(
    { language, title: texts.title[language], style: approvalStyle },
    markup`<header>
<h1>${texts.title[language]}</h1>
<p><bdi>${institutionWords(edition, submission, language)}</bdi>　${edition.title[language]}</p>
<p>${words.asOf[language]} ${coverDate(reading.cover.asOf, language)}　${words.submitted[language]} ${coverDate(reading.cover.submitted, language)}　${countsLine(submission, language)}</p>
</header>
<main>
${verdict(remaining.length, state, language)}
${line(
  texts.left[language],
  remaining.map((one) => leftWords(edition, one, language)),
  language,
)}
${line(
  texts.warnings[language],
  warnings.map((finding) => named(edition, finding, language)),
  language,
)}
${seal.map((line) => markup`<p class="seal">${line}</p>`)}
<h2>${texts.claims[language]}</h2>
<p class="note">${texts.note[language]}</p>
<div class="claims">${claims(edition, submission, language)}</div>
<h2>${texts.explained[language]}</h2>
${explanations(edition, submission, validation.findings, language)}
${waivers.length > 0 ? markup`<p>${waivers.join(language === 'ja' ? '／' : ' / ')}</p>` : undefined}
<h2>${texts.uncommented[language]} ${without.length}/${edition.questions.length}</h2>
<p>${numbers === '' ? texts.nothing[language] : numbers}</p>
<table class="sign"><tbody>
${signOffFields.map(
  (
    field,
  ) => markup`<tr><th scope="row">${coverFields.find(({ id }) => id === field)!.label[language]}</th><td><bdi>${visible(reading.cover[field], 80)}</bdi></td><td class="here">${texts.signHere[language]}</td></tr>
`,
)}</tbody></table>
</main>
<footer><p>${words.local[language]} ${engine}</p></footer>`,
  );
}

/** What is left first; then a seal that no longer holds, since such a file is not taken. */
function verdict(left: number, seal: SealState, language: Language): Markup {
  if (left > 0) return markup`<p class="verdict bad">✕ ${leftCount(left, language)}</p>`;
  if (isBroken(seal)) return markup`<p class="verdict bad">✕ ${texts.sealAgain[language]}</p>`;
  return markup`<p class="verdict good">○ ${texts.ready[language]}</p>`;
}

function leftCount(left: number, language: Language): string {
  if (language === 'ja') return `提出までに${left}件の対応が残っています。`;
  return left === 1 ? '1 thing is left to do.' : `${left} things are left to do.`;
}

/** Things of one kind in a line; nothing where there is none. */
function line(title: string, things: readonly string[], language: Language): Markup | undefined {
  if (things.length === 0) return undefined;
  const rest = things.length - NAMED;
  const more = rest > 0 ? [language === 'ja' ? `ほか${rest}件` : `and ${rest} more`] : [];
  return markup`<p class="things"><b>${title}</b> ${[...things.slice(0, NAMED), ...more].join(language === 'ja' ? '／' : ' / ')}</p>`;
}

function leftWords(edition: Edition, one: Remaining, language: Language): string {
  if (one.kind !== 'signOff') return named(edition, one.finding, language);
  return `${texts.signOff[language]}${language === 'ja' ? '：' : ': '}${coverFields.find(({ id }) => id === one.field)!.label[language]}`;
}

/** `V01 未回答（Q05）`. */
function named(edition: Edition, finding: Finding, language: Language): string {
  const title = `${finding.rule} ${describe(finding, edition, language).title}`;
  if (finding.question === undefined) return title;
  const { number } = questionOf(edition, finding.question);
  // The title of a consistency rule names its questions itself.
  if (title.includes(number)) return title;
  return language === 'ja' ? `${title}（${number}）` : `${title} (${number})`;
}

/** One line a question, section by section. */
function claims(edition: Edition, submission: Submission, language: Language): Markup[] {
  const { reading } = submission;
  const applies = applicability(edition, reading.answers);
  const explained = explainedQuestions(edition, submission);
  return edition.sections.map(
    ({ id, number, label }) => markup`<section><h3>${number} ${label[language]}</h3>
${edition.questions
  .filter(({ section }) => section === id)
  .map((question) => {
    const isClosed = applies.stateOf(question.id) === 'closed';
    const said = isClosed
      ? texts.closed[language]
      : claimWords(question, reading.answers[question.id]!, reading.otherTexts[question.id] ?? '', language);
    const marks = [
      ...(explained.has(question.id) ? [texts.mark[language]] : []),
      ...((reading.comments[question.id] ?? '') === '' ? [] : [texts.comment[language]]),
    ];
    return markup`<p class="claim"><b>${question.number}</b> ${question.topic[language]}：<span>${said}</span>${marks.map((mark) => markup` <em>${mark}</em>`)}</p>
`;
  })}</section>
`,
  );
}

function explainedQuestions(edition: Edition, { reading, validation, waivers }: Submission): ReadonlySet<string> {
  const explained = validation.findings.filter(
    (finding) => settlementOf(edition, reading, finding, waivers).state === 'explained',
  );
  return new Set(
    explained.flatMap(({ question, parameters }) => [question ?? '', ...Object.keys(parameters).map(head)]),
  );
}

const head = (name: string) => name.split('.')[0]!;

function explanations(
  edition: Edition,
  { reading, waivers }: Submission,
  findings: readonly Finding[],
  language: Language,
): Markup {
  const lines = findings.flatMap((finding) => {
    const said = settlementWords(settlementOf(edition, reading, finding, waivers), language);
    return said ? [{ finding, said }] : [];
  });
  if (lines.length === 0) return markup`<p>${texts.nothing[language]}</p>`;
  return markup`<dl>${lines.map(
    ({ finding, said }) =>
      markup`<dt>${finding.rule} ${describe(finding, edition, language).message}</dt><dd>${said.label}：<bdi>${said.text}</bdi></dd>
`,
  )}</dl>`;
}

import type { Language } from '../checklist/index.js';
import type { Finding, Severity } from '../findings/index.js';
import { describeError, severities, severityWords, visible } from '../findings/index.js';
import { countsOf } from '../submission/index.js';
import { unusedTitle, unusedWords } from './explanation-words.js';
import { type FindingEntry, type FindingGroup, type FindingPlace, groupFindings } from './finding-groups.js';
import { htmlPage } from './html-page.js';
import { markup, type Markup } from './html.js';
import { style } from './validate-html-style.js';
import { sealLines, settlementWords, trustWords, waiverLines } from './trust-words.js';
import type { CheckedFile, ValidateReport } from './validate-report.js';
import { coverDate, institutionWords, undecidedWords, words } from './validate-words.js';
import type { Judgement } from './verdict.js';
import { verdictOf } from './verdict.js';

type Refused = Extract<CheckedFile, { refused: unknown }>;
type Read = Exclude<CheckedFile, { refused: unknown }>;

/** Severity never shows by colour alone: a sign and a word stand with it. */
const signs: Readonly<Record<Severity, string>> = { error: '✕', confirmation: '?', warning: '!', info: 'i' };

/**
 * The report as one page that needs nothing else: no script, no font, no picture, and a policy that
 * forbids the browser to load any. Every text from a file is escaped.
 */
export function validateHtml({ engine, files }: ValidateReport, language: Language): string {
  return htmlPage(
    { language, title: words.title[language], style },
    markup`<header>
<h1>${words.title[language]}</h1>
</header>
<main>
${files.length > 1 ? overview(files, language) : undefined}
${files.map((checked, place) => article(checked, place + 1, language))}
</main>
<footer>
<p>${words.local[language]}</p>
<p>${engine}</p>
</footer>`,
  );
}

/** All files at a glance, each with a link to its own part. */
function overview(files: readonly CheckedFile[], language: Language): Markup {
  const columns = [words.file, words.institution, words.verdict];
  return markup`<section class="overview">
<h2>${language === 'ja' ? `ファイル ${files.length}件` : `${files.length} files`}</h2>
<table>
<thead><tr>${columns.map((name) => markup`<th scope="col">${name[language]}</th>`)}</tr></thead>
<tbody>
${files.map((checked, place) => {
  const institution = 'refused' in checked ? '' : institutionWords(checked.edition, checked.submission, language);
  const { good, text } = judged(checked, language);
  return markup`<tr>
<th scope="row"><a href="#file-${place + 1}"><bdi>${visible(checked.file, 200)}</bdi></a></th>
<td><bdi>${institution}</bdi></td>
<td class="${good ? 'good' : 'bad'}"><span aria-hidden="true">${good ? '○' : '✕'} </span>${text}</td>
</tr>
`;
})}</tbody>
</table>
</section>
`;
}

function judged(checked: CheckedFile, language: Language): Judgement {
  if ('refused' in checked) return { good: false, text: words.unreadable[language] };
  return verdictOf(checked.edition, checked.submission, language);
}

function article(checked: CheckedFile, number: number, language: Language): Markup {
  const { good, text } = judged(checked, language);
  return markup`<article id="file-${number}" aria-labelledby="verdict-${number}">
<div class="verdict ${good ? 'good' : 'bad'}">${sign(good ? '○' : '✕')}<h2 id="verdict-${number}">${text}</h2></div>
${'refused' in checked ? refusal(checked, language) : findings(checked, language)}
</article>
`;
}

function refusal({ file, refused }: Refused, language: Language): Markup {
  const { code, message, fix } = describeError(refused, language);
  return markup`<dl class="facts">
<dt>${words.file[language]}</dt><dd><bdi>${visible(file, 200)}</bdi></dd>
</dl>
<p><span class="rule">${code}</span>${message}</p>
${labelled(words.fix[language], fix)}`;
}

function findings({ file, edition, submission }: Read, language: Language): Markup {
  const groups = groupFindings(edition, submission, language);
  const undecided = undecidedWords(submission, language);
  const unused = unusedWords(edition, submission, language);
  const { asOf, submitted } = submission.reading.cover;
  return markup`<dl class="facts">
<dt>${words.institution[language]}</dt><dd><bdi>${institutionWords(edition, submission, language)}</bdi></dd>
<dt>${words.file[language]}</dt><dd><bdi>${visible(file, 200)}</bdi></dd>
<dt>${words.edition[language]}</dt><dd>${edition.title[language]}</dd>
<dt>${words.asOf[language]}</dt><dd>${coverDate(asOf, language)}</dd>
<dt>${words.submitted[language]}</dt><dd>${coverDate(submitted, language)}</dd>
${facts(trustWords.seal[language], sealLines(edition, submission, language))}${facts(trustWords.waivers[language], waiverLines(submission, language))}</dl>
${counts(submission.validation.findings, language)}
${groups.length === 0 ? markup`<p class="nothing">${words.noFindings[language]}</p>` : undefined}
${groups.map((group) => severityGroup(group, language))}
${unused.length === 0 ? undefined : markup`<div class="undecided"><span class="label">${unusedTitle[language]}</span>${unused.map(({ message }) => markup`<p>${message}</p>`)}</div>`}
${undecided === '' ? undefined : markup`<div class="undecided">${labelled(words.undecided[language], undecided)}</div>`}`;
}

/** One fact in several lines; nothing when there are none. */
function facts(label: string, lines: readonly string[]): Markup | undefined {
  if (lines.length === 0) return undefined;
  return markup`<dt>${label}</dt><dd>${lines.map((line, place) => (place === 0 ? line : markup`<br>${line}`))}</dd>
`;
}

function counts(found: readonly Finding[], language: Language): Markup {
  const bySeverity = countsOf(found);
  const chips = severities.map((severity) => {
    const count = bySeverity[severity];
    const name = severityWords[severity][language];
    return markup`<li class="${count === 0 ? 'none' : severity}">${sign(signs[severity])}<span>${name} ${count}</span></li>
`;
  });
  return markup`<ul class="counts">
${chips}</ul>`;
}

function sign(character: string): Markup {
  return markup`<span class="icon" aria-hidden="true"><span>${character}</span></span>`;
}

/** One table a severity, one body a section. */
function severityGroup({ severity, count, sections }: FindingGroup, language: Language): Markup {
  const columns = [
    { name: words.where, width: 'where' },
    { name: words.what, width: 'what' },
    { name: words.fixAndWhy, width: 'why' },
  ];
  return markup`<section>
<h3 class="${severity}">${sign(signs[severity])}${severityWords[severity][language]} ${count}</h3>
<table class="findings">
<thead><tr>${columns.map(({ name, width }) => markup`<th scope="col" class="col-${width}">${name[language]}</th>`)}</tr></thead>
${sections.map(
  ({ section, entries }) => markup`<tbody>
<tr class="section"><th scope="rowgroup" colspan="3">${section ?? words.cover[language]}</th></tr>
${entries.map((entry) => entryRow(entry, severity, language))}</tbody>
`,
)}</table>
</section>
`;
}

function entryRow(entry: FindingEntry, severity: Severity, language: Language): Markup {
  const { rule, title, message, why, fix, places, settlement } = entry;
  const said = settlement && settlementWords(settlement, language);
  return markup`<tr>
<th scope="row">${places.map(placeOf)}</th>
<td><p><span class="rule ${severity}">${rule}</span><span class="name">${title}</span></p>
<p>${message}</p>${said && explained(said, language)}</td>
<td>${labelled(words.fix[language], fix)}
<div class="why">${labelled(words.why[language], why)}</div></td>
</tr>
`;
}

function placeOf({ items, text, cells }: FindingPlace): Markup {
  return markup`<div class="place">${items.map((name) => markup`<span class="name">${name}</span>`)}
${text && markup`<span class="text">${text}</span>`}
<span class="cell">${cells}</span></div>
`;
}

function explained(
  { label, text, remedy }: NonNullable<ReturnType<typeof settlementWords>>,
  language: Language,
): Markup {
  return markup`
<div class="explanation"><span class="label">${label}</span><bdi>${text}</bdi>${remedy ? labelled(words.fix[language], remedy) : undefined}</div>`;
}

function labelled(label: string, text: string): Markup {
  return markup`<p><span class="label">${label}</span>${text}</p>`;
}

import type { Language } from '../checklist/index.js';
import type { Severity } from '../findings/index.js';
import { describeError, severityWords, visible } from '../findings/index.js';
import { unusedTitle, unusedWords } from './explanation-words.js';
import { type FindingEntry, type FindingPlace, groupFindings } from './finding-groups.js';
import type { CheckedFile, ValidateReport } from './validate-report.js';
import { sealLines, settlementWords, trustWords, waiverLines } from './trust-words.js';
import { countsLine, institutionWords, undecidedWords, words } from './validate-words.js';
import { indented, labelled, WIDTH } from './terminal-lines.js';
import { verdictOf } from './verdict.js';

/** How a door shows what matters; the words alone say everything. */
export type Paint = (kind: 'good' | 'bad' | 'strong' | Severity, text: string) => string;

const plain: Paint = (_, text) => text;

/** The report for people at a terminal, at most 80 columns wide: for each file the verdict first, then what to do. */
export function validateText({ files }: ValidateReport, language: Language, paint: Paint = plain): string {
  const blocksOfLines = files.map((checked) => fileLines(checked, language, paint));
  const lines = blocksOfLines.flatMap((block, place) =>
    place === 0 ? block : ['', '─'.repeat(WIDTH / 2), '', ...block],
  );
  if (files.length > 1) lines.push('', '─'.repeat(WIDTH / 2), '', ...summaryLines(files, language));
  return `${lines.join('\n')}\n`;
}

function fileLines(checked: CheckedFile, language: Language, paint: Paint): string[] {
  const name = visible(checked.file, 200);
  if ('refused' in checked) {
    const { code, message, fix } = describeError(checked.refused, language);
    return [
      paint('bad', `✕ ${words.unreadable[language]}`),
      `  ${name}`,
      '',
      ...indented(`[${code}] ${message}`, 2),
      ...labelled(words.fix[language], fix, 2),
    ];
  }
  const { edition, submission } = checked;
  const groups = groupFindings(edition, submission, language);
  const undecided = undecidedWords(submission, language);
  const unused = unusedWords(edition, submission, language);
  return [
    paint(...verdictLine(checked, language)),
    `  ${institutionWords(edition, submission, language)}`,
    `  ${name}`,
    `  ${countsLine(submission, language)}`,
    ...sealLines(edition, submission, language).flatMap((line, place) =>
      place === 0 ? labelled(trustWords.seal[language], line, 2) : indented(line, 6),
    ),
    ...waiverLines(submission, language).flatMap((line) => labelled(trustWords.waivers[language], line, 2)),
    ...(groups.length === 0 ? ['', `  ${words.noFindings[language]}`] : []),
    ...groups.flatMap(({ severity, count, sections }) => [
      '',
      paint(
        severity,
        language === 'ja' ? `【${severityWords[severity].ja}】${count}件` : `[${severityWords[severity].en}] ${count}`,
      ),
      ...sections.flatMap(({ section, entries }) => [
        '',
        `  ${paint('strong', section ?? words.cover[language])}`,
        ...entries.flatMap((entry) => entryLines(entry, language, paint)),
      ]),
    ]),
    ...(unused.length === 0 ? [] : ['', `  ${paint('strong', unusedTitle[language])}`]),
    ...unused.flatMap(({ message }) => indented(`${language === 'ja' ? '・' : '- '}${message}`, 4)),
    ...(undecided === '' ? [] : ['', ...labelled(words.undecided[language], undecided, 2)]),
  ];
}

function verdictLine(
  { edition, submission }: Exclude<CheckedFile, { refused: unknown }>,
  language: Language,
): ['good' | 'bad', string] {
  const { good, text } = verdictOf(edition, submission, language);
  return good ? ['good', `○ ${text}`] : ['bad', `✕ ${text}`];
}

function entryLines(entry: FindingEntry, language: Language, paint: Paint): string[] {
  const { rule, title, message, why, fix, places, settlement } = entry;
  const said = settlement && settlementWords(settlement, language);
  return [
    '',
    `    ${paint('strong', `${rule} ${title}`)}`,
    ...places.flatMap((place) => placeLines(place, language)),
    ...indented(message, 6),
    ...labelled(words.fix[language], fix, 6),
    ...labelled(words.why[language], why, 6),
    ...(said ? labelled(said.label, said.text, 6) : []),
    ...(said?.remedy ? labelled(words.fix[language], said.remedy, 6) : []),
  ];
}

function placeLines({ items, cells }: FindingPlace, language: Language): string[] {
  const names = items.join(language === 'ja' ? '、' : ', ');
  const where = cells === '' ? '' : language === 'ja' ? `（${cells}）` : ` (${cells})`;
  return names === '' && where === ''
    ? []
    : indented(`${language === 'ja' ? '・' : '- '}${names}${names === '' ? cells : where}`, 6);
}

function summaryLines(files: readonly CheckedFile[], language: Language): string[] {
  const refused = files.filter((checked) => 'refused' in checked).length;
  const ready = files.filter(
    (checked) => 'submission' in checked && verdictOf(checked.edition, checked.submission, language).good,
  ).length;
  const stopped = files.length - refused - ready;
  return [
    language === 'ja'
      ? `全${files.length}件：提出できます ${ready}件、提出できません ${stopped}件、読み取れません ${refused}件`
      : `${files.length} files: ${ready} ready, ${stopped} not ready, ${refused} not read`,
  ];
}

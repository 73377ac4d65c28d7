import type { Language } from '../checklist/index.js';
import type { Consolidation, Entry, WaiverUse } from '../consolidation/index.js';
import { describe, visible } from '../findings/index.js';
import { reasonWords } from './reason-words.js';
import { waiverWords } from './trust-words.js';
import type { Paint } from './validate-text.js';
import { WIDTH } from './terminal-lines.js';
import { wrap } from './wrap.js';

/**
 * The outcome of a consolidation for people at a terminal: how many came and are counted, which files are left out and why,
 * who is missing, what to look at, and whether everything adds up.
 */
export function consolidateText(
  consolidation: Consolidation,
  output: string,
  language: Language,
  paint: Paint = (_, text) => text,
): string {
  const { intake, checks } = consolidation;
  const wrong = checks.filter(({ isEqual }) => !isEqual);
  return [
    paint('strong', countsLine(consolidation, language)),
    ...section(
      language === 'ja'
        ? `集計に含めなかったファイル（${intake.leftOut.length}件）`
        : `Left out (${intake.leftOut.length})`,
      intake.leftOut.flatMap((entry) => leftOutLines(entry, consolidation, language, paint)),
      paint,
    ),
    ...section(
      language === 'ja' ? `未提出（${intake.missing.length}先）` : `Missing (${intake.missing.length})`,
      intake.missing.map(({ code, name }) => `  ${code} ${visible(name, 60)}`),
      paint,
    ),
    ...section(
      language === 'ja' ? '集計に含めたが確認が必要なファイル' : 'Counted, but to be looked at',
      intake.entries.filter(({ verdict }) => verdict === 'flagged').flatMap((entry) => flaggedLines(entry, language)),
      paint,
    ),
    ...section(
      language === 'ja' ? '全体にわたる指摘' : 'Findings across files',
      collectionLines(consolidation, language),
      paint,
    ),
    ...section(
      language === 'ja' ? `当局の免除（${intake.waivers?.length ?? 0}件）` : `Waivers (${intake.waivers?.length ?? 0})`,
      (intake.waivers ?? []).map((use) => waiverLine(use, language)),
      paint,
    ),
    '',
    wrong.length === 0
      ? paint(
          'good',
          language === 'ja'
            ? `○ 照合 ${checks.length}件はすべて一致しました。`
            : `○ All ${checks.length} checks add up.`,
        )
      : paint(
          'bad',
          language === 'ja' ? `✕ 照合 ${wrong.length}件が一致しません。` : `✕ ${wrong.length} checks do not add up.`,
        ),
    ...wrong.slice(0, 10).map(({ label, left, right }) => `  ${label[language]}: ${left} / ${right}`),
    language === 'ja' ? `集計ブック: ${output}` : `Consolidated book: ${output}`,
    '',
  ].join('\n');
}

function countsLine({ edition, intake, dataset }: Consolidation, language: Language): string {
  const received = intake.entries.length;
  const sectors = edition.sectors.map(({ id, label }) => {
    const count = intake.accepted.filter(({ sector }) => sector === id).length;
    return `${label[language]} ${count}`;
  });
  const counted = dataset.institutions.length;
  const left = intake.leftOut.length;
  return language === 'ja'
    ? `受領 ${received}件 ＝ 集計 ${received - left}件 ＋ 除外 ${left}件（集計した先 ${counted}：${sectors.join('、')}）`
    : `${received} files = ${received - left} counted + ${left} left out (${counted} institutions: ${sectors.join(', ')})`;
}

function section(title: string, lines: readonly string[], paint: Paint): string[] {
  return lines.length === 0 ? [] : ['', paint('strong', title), ...lines];
}

function leftOutLines({ file, reason }: Entry, { edition }: Consolidation, language: Language, paint: Paint): string[] {
  const { code } = reason!;
  return [
    `  ${paint('error', code)} ${visible(file, 200)}`,
    ...wrap(reasonWords(reason!, edition, language), WIDTH - 6).map((line) => `      ${line}`),
  ];
}

function flaggedLines({ file, unexplained, included, overridden }: Entry, language: Language): string[] {
  const notes = [
    ...(unexplained > 0
      ? [language === 'ja' ? `説明のない要確認 ${unexplained}件` : `${unexplained} confirmations without explanation`]
      : []),
    ...(included === undefined
      ? []
      : [
          language === 'ja'
            ? `${overridden?.code} のまま集計（理由：${visible(included, 80)}）`
            : `${overridden?.code} overridden: ${visible(included, 80)}`,
        ]),
  ];
  return [`  ${visible(file, 200)}  ${notes.join(language === 'ja' ? '、' : ', ')}`];
}

/** `SL-0001 L35 経過措置（2024年3月31日まで） 指摘 1件`. */
function waiverLine({ waiver, isInForce, findings }: WaiverUse, language: Language): string {
  const over = isInForce ? '' : language === 'ja' ? '【期限切れ】' : '[over] ';
  const used = language === 'ja' ? `指摘 ${findings}件` : `${findings} findings`;
  return `  ${over}${waiver.institution} ${waiver.rule} ${waiverWords(waiver, language)} ${used}`;
}

/** What only the collection as a whole shows; what is said of a file that was left out is not repeated. */
function collectionLines({ edition, intake, findings }: Consolidation, language: Language): string[] {
  const said = new Set(intake.leftOut.map(({ code, reason }) => `${reason?.code} ${code}`));
  return findings
    .filter(({ finding, institutions }) => !institutions.some((code) => said.has(`${finding.rule} ${code}`)))
    .flatMap(({ finding }) => {
      const [first, ...rest] = wrap(describe(finding, edition, language).message, WIDTH - 6);
      return [`  ${finding.rule} ${first}`, ...rest.map((line) => `      ${line}`)];
    });
}

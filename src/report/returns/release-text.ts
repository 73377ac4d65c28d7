import type { Edition, Language, Text } from '../../checklist/index.js';
import type { Reason, Release } from '../../disclosure/index.js';
import { ALL, leakWords } from '../../disclosure/index.js';
import type { Paint } from '../validate-text.js';
import { WIDTH } from '../terminal-lines.js';
import { wrap } from '../wrap.js';
import type { ReleaseRecord } from './release-record.js';
import { withheldCounts } from './release-record.js';

const reasons: Readonly<Record<Reason, Text>> = {
  release: { ja: '業態別には還元しない設問', en: 'not returned by sector' },
  base: { ja: '回答した先が少ない', en: 'too few respondents' },
  protection: { ja: '個別の先の回答が推測される', en: 'would give an institution away' },
};

/** What was released, for people at a terminal. */
export function releasedText(
  edition: Edition,
  release: Release,
  {
    record,
    output,
    recordPath,
  }: { readonly record: ReleaseRecord; readonly output: string; readonly recordPath: string },
  language: Language,
  paint: Paint = (_, text) => text,
): string {
  const { returns, leakCheck } = record;
  const without = returns.filter(({ own }) => !own).map(({ code }) => code);
  const isJa = language === 'ja';
  return [
    paint('strong', isJa ? `還元資料を作成しました：${returns.length}先` : `Made ${returns.length} returns`),
    ...(without.length === 0
      ? []
      : wrap(
          isJa
            ? `うち集計に含めていない${without.length}先の還元資料には、当該先自身の回答の欄がありません（${without.join('、')}）。`
            : `${without.length} of them are of institutions that are not counted and have no own answers (${without.join(', ')}).`,
          WIDTH - 2,
        ).map((line) => `  ${line}`)),
    ...withheldLines(edition, release, language, paint),
    '',
    paint(
      'good',
      isJa
        ? '○ 公表するすべての数値に対する推測の検査で、個別の先の回答が分かる欄はありませんでした。'
        : '○ The attack on everything that goes out gave no institution away.',
    ),
    paint(
      'good',
      isJa
        ? `○ ${leakCheck.files}個のファイルの全内容から、他の先の名称・コード・自由記述など${leakCheck.traces}語を探し、見つかりませんでした。`
        : `○ ${leakCheck.files} files were searched for ${leakCheck.traces} names, codes and texts of other institutions; none was found.`,
    ),
    '',
    isJa ? `還元資料: ${output}` : `Returns: ${output}`,
    isJa
      ? `記録（機密。還元資料と一緒に渡さないでください）: ${recordPath}`
      : `Record (confidential; never hand it out with the returns): ${recordPath}`,
    '',
  ].join('\n');
}

/** Why nothing went out, for people at a terminal: each cell that could be worked out, and how. */
export function blockedText(
  edition: Edition,
  release: Release,
  language: Language,
  paint: Paint = (_, text) => text,
): string {
  const { leaks } = release;
  const isJa = language === 'ja';
  return [
    paint(
      'bad',
      isJa
        ? `✕ 公表・還元を止めました。次の${leaks.length}件の欄から、個別の先の回答が推測されます。何も出力していません。`
        : `✕ Nothing was released: ${leaks.length} cells would give institutions away. No file was written.`,
    ),
    '',
    ...leaks.flatMap((leak) => {
      const [first, ...rest] = wrap(leakWords(edition, leak)[language], WIDTH - 4);
      return [`  ・${first}`, ...rest.map((line) => `    ${line}`)];
    }),
    ...withheldLines(edition, release, language, paint),
    '',
    ...wrap(
      isJa
        ? '方針（--policy）で業態別の最小の母数を大きくするか、過去の公表との差で分かる場合は、比べる過去の記録（--earlier）と今回の対象先の違いを確認してください。'
        : 'Ask for a larger base by sector in the policy (--policy); where a comparison with an earlier release gives it away, check who joined and who left since (--earlier).',
      WIDTH,
    ),
    '',
  ].join('\n');
}

function withheldLines(edition: Edition, release: Release, language: Language, paint: Paint): string[] {
  const names = new Map([
    [ALL, language === 'ja' ? '全体' : 'all institutions'],
    ...edition.sectors.map(({ id, label }): [string, string] => [id, label[language]]),
  ]);
  const counts = withheldCounts(release);
  const title = language === 'ja' ? '表示していない欄' : 'Withheld cells';
  const lines = release.loss.map(({ population, cells, withheld, merged, withheldShare }) => {
    const name = names.get(population) ?? population;
    const why = counts
      .filter((one) => one.population === population)
      .map((one) => `${reasons[one.reason][language]} ${one.cells}`)
      .join(language === 'ja' ? '、' : ', ');
    const share = withheldShare === null ? '' : language === 'ja' ? `（${withheldShare}％）` : ` (${withheldShare} %)`;
    const also = merged === 0 ? '' : language === 'ja' ? `、まとめて表示 ${merged}` : `, merged ${merged}`;
    return `  ${name}: ${withheld}/${cells}${share}${also}${why === '' ? '' : language === 'ja' ? `　内訳：${why}` : `; ${why}`}`;
  });
  return ['', paint('strong', title), ...lines];
}

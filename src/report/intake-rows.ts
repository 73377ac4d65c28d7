import type { Scalar } from '../book/index.js';
import type { Language, Text } from '../checklist/index.js';
import type { Consolidation, Entry, ReadArrival, SealCheck, Verdict } from '../consolidation/index.js';
import { visible } from '../findings/index.js';
import { reasonWords } from './reason-words.js';

export const verdictWords: Readonly<Record<Verdict, Text>> = {
  accepted: { ja: '集計', en: 'counted' },
  flagged: { ja: '集計（確認要）', en: 'counted, to be looked at' },
  leftOut: { ja: '集計対象外', en: 'left out' },
};

/** Columns of the list of received files (受付一覧). */
export const intakeColumns: readonly Text[] = [
  { ja: '番号', en: 'No.' },
  { ja: 'ファイル', en: 'File' },
  { ja: '判定', en: 'Verdict' },
  { ja: '理由コード', en: 'Reason code' },
  { ja: '理由', en: 'Reason' },
  { ja: '機関コード', en: 'Code' },
  { ja: '機関名', en: 'Institution' },
  { ja: '業態', en: 'Sector' },
  { ja: '提出日', en: 'Submitted' },
  { ja: '必須修正', en: 'Errors' },
  { ja: '要確認', en: 'Confirmations' },
  { ja: '説明なし', en: 'Unexplained' },
  { ja: '注意', en: 'Warnings' },
  { ja: '参考', en: 'Information' },
  { ja: '封印', en: 'Seal' },
  { ja: '受付コード', en: 'Receipt code' },
  { ja: '置き換えた提出', en: 'Replaces' },
];

const SHOWN = 200;

/** Every received file with its verdict and reason, in the order of `intakeColumns`. */
export function intakeRows({ edition, intake }: Consolidation, language: Language): (Scalar | undefined)[][] {
  const labels = new Map(edition.sectors.map(({ id, label }) => [id, label[language]]));
  return intake.entries.map((entry, place) => [
    place + 1,
    visible(entry.file, SHOWN),
    verdictWords[entry.verdict][language],
    (entry.reason ?? entry.overridden)?.code,
    reasonOf(entry),
    shown(entry.code),
    shown(entry.name),
    labels.get(entry.sector ?? ''),
    shown(entry.submitted),
    ...('refused' in entry.arrival ? [] : [...countsOf(entry), ...sealOf(entry.arrival, language), historyOf(entry)]),
  ]);

  function reasonOf({ reason, overridden, unexplained }: Entry): string | undefined {
    const said = reason ?? overridden;
    if (said) return reasonWords(said, edition, language);
    if (unexplained === 0) return undefined;
    return language === 'ja'
      ? `説明のない要確認が${unexplained}件残っています。`
      : `${unexplained} confirmations have no explanation.`;
  }
}

function countsOf({ counts, unexplained }: Entry): number[] {
  return [counts.error, counts.confirmation, unexplained, counts.warning, counts.info];
}

const sealWords: Readonly<Record<SealCheck['kind'], Text>> = {
  unsealed: { ja: 'なし', en: 'none' },
  intact: { ja: '一致', en: 'intact' },
  broken: { ja: '変更あり', en: 'broken' },
  lost: { ja: '記録なし', en: 'lost' },
};

function sealOf({ seal }: ReadArrival, language: Language): (string | undefined)[] {
  return seal ? [sealWords[seal.kind][language], shown(seal.receipt)] : [undefined, undefined];
}

/** The submissions that this one replaced, newest first. */
function historyOf({ history = [] }: Entry): string | undefined {
  const earlier = history.map(({ file, submitted, receipt = '' }) =>
    [visible(file, SHOWN), submitted, receipt].filter((part) => part !== '').join(' '),
  );
  return earlier.length === 0 ? undefined : earlier.join('、');
}

function shown(text: string | undefined): string | undefined {
  return text === undefined || text === '' ? undefined : visible(text, SHOWN);
}

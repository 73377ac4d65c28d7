import type { Entry, Reason } from '../consolidation/index.js';
import type { CellRef, Severity } from '../findings/index.js';
import type { SaidFinding } from '../form/index.js';

/**
 * Why a file goes back, for its cover: a sentence for what held it up, and one for what is left to do in it. In Japanese, as the workbook is.
 * It is for one institution alone, and the code on the cover may be wrong: of others it says neither name nor code nor file, nor what the
 * roster has about them.
 */
export function whySentBack(entry: Entry): SaidFinding[] {
  const { verdict, reason, overridden } = entry;
  const found = reason ?? overridden;
  const cause = found && causeOf(found);
  const left = leftIn(entry);
  const isLeftOut = verdict === 'leftOut';
  return [
    ...(cause === undefined
      ? []
      : [said(found!.code, 'error', `${cause}ため、${isLeftOut ? '集計に含めていません' : 'ご確認ください'}。`)]),
    ...(left === undefined
      ? []
      : [
          said(
            left.rule,
            left.severity,
            isLeftOut && cause === undefined
              ? `${left.text}あるため、集計に含めていません。`
              : `${left.text}あります。訂正または説明をお願いします。`,
          ),
        ]),
  ];
}

/** M13 beside each cell that changed after sealing. */
export function changedAfterSealing({ arrival }: Entry): SaidFinding[] {
  const cells = 'seal' in arrival ? (arrival.seal?.changed ?? []) : [];
  return cells.length === 0 ? [] : [said('M13', 'error', '封印した後に変更されています。', cells)];
}

/** What holds a file up, as a clause; undefined of errors, which are counted among what is left. */
function causeOf({ code, parameters }: Reason): string | undefined {
  const how = String(parameters['case'] ?? '').replace('Included', '');
  switch (code) {
    case 'V09':
      if (how === 'sectorMissing') return '表紙の業態を確認できない';
      return how === 'codeForm' ? '表紙の金融機関コードの形式が正しくない' : '表紙に金融機関コードの記入がない';
    case 'V10':
      return '今回の版の点検票ではない';
    case 'M01':
      return '表紙の金融機関コードと金融機関名の組合せを確認できない';
    case 'M11':
      if (how === 'name') return '表紙の金融機関コードと金融機関名の組合せが、対象先一覧と一致しない';
      return how === 'sector' ? '表紙の業態が対象先一覧と一致しない' : '表紙の金融機関コードが対象先一覧にない';
    case 'M12':
      return '内容の異なる点検票が複数届いており、採用するものを決められない';
    case 'M13':
      if (how === 'lost') return '表紙に受付コードがあるのに、封印の記録が失われている';
      return 'count' in parameters
        ? `封印した後に${String(parameters['count'])}か所が変更されている`
        : '封印の記録と一致しない';
    default:
      return undefined;
  }
}

/** Errors, open confirmations and refused explanations of a file, counted; undefined when there are none. */
function leftIn({
  arrival,
  unexplained,
  decisions,
}: Entry): { readonly rule: string; readonly severity: Severity; readonly text: string } | undefined {
  if ('refused' in arrival) return undefined;
  const errors = arrival.findings.filter(({ severity, state }) => severity === 'error' && state !== 'waived').length;
  const refused = [...(decisions?.values() ?? [])].filter(({ decision }) => decision === 'refuse').length;
  const counts: readonly (readonly [string, number])[] = [
    ['必須修正', errors],
    ['説明が必要な要確認', unexplained - refused],
    ['受理されていない説明', refused],
  ];
  const text = counts.flatMap(([what, count]) => (count === 0 ? [] : [`${what}が${count}件`])).join('、');
  if (text === '') return undefined;
  if (errors > 0) return { rule: 'M06', severity: 'error', text };
  return { rule: refused > 0 ? 'M15' : '', severity: 'confirmation', text };
}

function said(rule: string, severity: Severity, message: string, cells: readonly CellRef[] = []): SaidFinding {
  return { finding: { rule, severity, parameters: {}, cells }, message };
}

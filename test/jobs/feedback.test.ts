import type { Edit, Scalar } from '../../src/book/index.js';
import { cellKey } from '../../src/book/index.js';
import type { Consolidation, IntakeOptions } from '../../src/consolidation/index.js';
import { consolidate, parseRoster } from '../../src/consolidation/index.js';
import { feedbackFor, isSentBack, receive } from '../../src/jobs/index.js';
import { readForm } from '../../src/form/index.js';
import { edition, layout } from '../form/workbooks.js';
import { edited, sample, sealedCopy, snapshotOf, TODAY, unsealed } from '../submission/sealed.js';

const typed = (name: string, value: Scalar | undefined): Edit => {
  const { sheet, at } = layout.byName.get(name)!;
  return { kind: 'value', sheet, at, value };
};
const { code, name } = sample.cover as { code: string; name: string };
const { rule } = sample.explanations![0]!;
const sealed = sealedCopy(unsealed);
const tampered = edited(sealed.bytes, [typed('cssa_q01_comment', '追記'), typed('cssa_q02_comment', '追記')]);
const faulty = edited(unsealed, [typed('cssa_q05', undefined)]);
const { explanationRows } = readForm(edition, snapshotOf(unsealed));
const { sheet, column, rows } = explanationRows!;
const unexplained = edited(
  unsealed,
  rows.map((row): Edit => ({ kind: 'value', sheet, at: { row, column: column + 2 }, value: undefined })),
);
const stranger = { code: 'SL-0099', name: 'よその生命保険', sector: '生命保険' };
const roster = parseRoster(
  {
    rows: [
      ['機関コード', '機関名', '業態'],
      [code, name, sample.cover.sector!],
      [stranger.code, stranger.name, stranger.sector],
    ],
  },
  edition,
);

interface Case {
  readonly files: Readonly<Record<string, Uint8Array>>;
  readonly options?: IntakeOptions;
}

function consolidated({ files, options = {} }: Case): Consolidation {
  const received = Object.entries(files).map(([file, bytes]) => receive(file, bytes, { edition, today: TODAY }));
  return consolidate(edition, received, options);
}

/** What stands on the cover of the copy of a file, in all of its cells, and what was written into them. */
function sentBack(
  given: Case,
  file: string,
): { readonly cover: string; readonly all: string; readonly written: string } {
  const consolidation = consolidated(given);
  const entry = consolidation.intake.entries.find((one) => one.file === file)!;
  expect(isSentBack(entry)).toBe(true);
  const received = receive(file, given.files[file]!, { edition, today: TODAY });
  if ('refused' in received) throw received.refused;
  const { bytes, said } = feedbackFor(consolidation, entry, given.files[file]!, received.submission);
  const { sheets } = snapshotOf(bytes);
  const { sheet, at } = layout.byName.get('cssa_cover_check')!;
  const cover = sheets.find((one) => one.name === sheet)!.cells.get(cellKey(at.row, at.column));
  return {
    cover: String(cover ?? ''),
    all: sheets.flatMap(({ cells }) => [...cells.values()].map(String)).join('\n'),
    written: said.map(({ message }) => message).join('\n'),
  };
}

describe('the cover of a copy says why it comes back', () => {
  const decisions = [{ institution: code, rule, decision: 'refuse', note: '根拠が不足しています。' }] as const;
  test.each<[what: string, given: Case, says: string]>([
    ['errors', { files: { 'a.xlsx': faulty } }, '【必須修正】M06 必須修正が1件あるため、集計に含めていません。'],
    [
      'errors, counted nevertheless',
      { files: { 'a.xlsx': faulty }, options: { include: [{ code, reason: '内部の事情' }] } },
      '【必須修正】M06 必須修正が1件あります。訂正または説明をお願いします。',
    ],
    ['open confirmations', { files: { 'a.xlsx': unexplained } }, '【要確認】 説明が必要な要確認が1件あります。'],
    [
      'refused explanations',
      { files: { 'a.xlsx': sealed.bytes }, options: { decisions } },
      '【要確認】M15 受理されていない説明が1件あります。',
    ],
    [
      'changes after sealing',
      { files: { 'a.xlsx': tampered } },
      '【必須修正】M13 封印した後に2か所が変更されているため、集計に含めていません。',
    ],
    [
      'changes after sealing, counted nevertheless',
      { files: { 'a.xlsx': tampered }, options: { include: [{ code, reason: '内部の事情' }] } },
      '【必須修正】M13 封印した後に2か所が変更されているため、ご確認ください。',
    ],
    [
      'a seal that is gone',
      { files: { 'a.xlsx': edited(unsealed, [typed('cssa_cover_receipt', sealed.seal.receipt)]) } },
      'M13 表紙に受付コードがあるのに、封印の記録が失われているため、集計に含めていません。',
    ],
    [
      'no code',
      { files: { 'a.xlsx': edited(unsealed, [typed('cssa_cover_code', undefined)]) } },
      'V09 表紙に金融機関コードの記入がないため',
    ],
    [
      'no proper code',
      { files: { 'a.xlsx': edited(unsealed, [typed('cssa_cover_code', '生保1')]) } },
      'V09 表紙の金融機関コードの形式が正しくないため',
    ],
    [
      'no sector',
      { files: { 'a.xlsx': edited(unsealed, [typed('cssa_cover_sector', undefined)]) } },
      'V09 表紙の業態を確認できないため',
    ],
    [
      'a code that the roster does not have',
      { files: { 'a.xlsx': edited(unsealed, [typed('cssa_cover_code', 'SL-0098')]) }, options: { roster } },
      'M11 表紙の金融機関コードが対象先一覧にないため、集計に含めていません。',
    ],
    [
      'a code of another institution',
      { files: { 'a.xlsx': edited(unsealed, [typed('cssa_cover_code', stranger.code)]) }, options: { roster } },
      'M11 表紙の金融機関コードと金融機関名の組合せが、対象先一覧と一致しないため、集計に含めていません。',
    ],
    [
      'several that differ',
      { files: { 'a.xlsx': unsealed, 'b.xlsx': faulty } },
      'M12 内容の異なる点検票が複数届いており、採用するものを決められないため、集計に含めていません。',
    ],
  ])('%s', (_, given, says) => {
    const { cover, all } = sentBack(given, 'a.xlsx');
    expect(cover).toContain(says);
    expect(all).not.toContain('内部の事情');
  });

  test('with everything that is left, and with the note of the regulator', () => {
    const broken = edited(tampered, [typed('cssa_q05', undefined)]);
    const { cover } = sentBack({ files: { 'a.xlsx': broken } }, 'a.xlsx');
    expect(cover).toContain('M13 封印した後に3か所が変更されているため、集計に含めていません。');
    expect(cover).toContain('M06 必須修正が1件');
  });

  test('and the changed cells say what became of them, beside the refused explanations', () => {
    const { all } = sentBack({ files: { 'a.xlsx': tampered }, options: { decisions } }, 'a.xlsx');
    expect(all).toContain('【必須修正】M13 封印した後に変更されています。');
    expect(all).toContain('根拠が不足しています。');
  });
});

describe('of another institution nothing is said', () => {
  test('not where two of different names have one code', () => {
    const other = edited(faulty, [typed('cssa_cover_name', stranger.name)]);
    const { cover, all } = sentBack({ files: { 'a.xlsx': unsealed, 'よその生命保険.xlsx': other } }, 'a.xlsx');
    expect(cover).toContain('M01 表紙の金融機関コードと金融機関名の組合せを確認できないため、集計に含めていません。');
    expect(all).not.toContain(stranger.name);
    expect(all).not.toContain('.xlsx');
  });

  test('not where the code on the cover is that of another', () => {
    const files = { 'a.xlsx': edited(unsealed, [typed('cssa_cover_code', stranger.code)]) };
    for (const options of [{ roster }, { roster, include: [{ code: stranger.code, reason: '確認済み' }] }]) {
      const { all, written } = sentBack({ files, options }, 'a.xlsx');
      expect(all).not.toContain(stranger.name);
      expect(written).not.toContain(code);
    }
  });
});

test('what another submission of the institution took the place of does not go back', () => {
  const files = { 'v1.xlsx': sealed.bytes, 'v2.xlsx': edited(tampered, [typed('cssa_cover_submitted', 45170)]) };
  const { entries } = consolidated({ files }).intake;
  expect(entries.filter(isSentBack).map(({ file }) => file)).toEqual(['v2.xlsx']);
});

import type { Edit } from '../../src/book/index.js';
import type { Finding } from '../../src/findings/index.js';
import { clearMarkEdits, markEdits, readForm } from '../../src/form/index.js';
import { answersWith, applied, cellNamed, edition, filledBook, reread } from './workbooks.js';

const book = filledBook({ answers: answersWith({ q01: 'a', q02: 'a', 'q39.ident': 'l2' }) });
const reading = readForm(edition, reread(book));

const finding = (rule: string, parts: Partial<Finding> = {}): Finding => ({
  rule,
  severity: 'error',
  parameters: {},
  cells: [],
  ...parts,
});

/** Written texts by the name of the check cell. */
function written(edits: readonly Edit[]): Record<string, unknown> {
  return Object.fromEntries(
    edits.map((edit) => {
      if (edit.kind !== 'value') throw new Error(`Unexpected edit ${edit.kind}`);
      const { sheet, at, value } = edit;
      const names = [
        'cssa_q01',
        'cssa_q02',
        'cssa_q04',
        'cssa_q39',
        'cssa_q39_ident',
        'cssa_q39_retention',
        'cssa_q43_ransom',
        'cssa_cover',
        'cssa_cover_code',
      ];
      const name = names.find((one) => {
        const check = cellNamed(`${one}_check`);
        return check.sheet === sheet && check.at.row === at.row && check.at.column === at.column;
      });
      return [name ?? JSON.stringify(edit), value];
    }),
  );
}

describe('marks', () => {
  test('stand beside the question, the row or the field of the cover, and else on the cover', () => {
    const edits = markEdits(edition, reading, [
      { finding: finding('V01', { question: 'q04', cells: reading.cellsOf('q04') }), message: '回答がありません。' },
      {
        finding: finding('V04', { question: 'q39', row: 'retention', cells: reading.cellsOf('q39', 'retention') }),
        message: '選択肢にありません。',
      },
      { finding: finding('V05', { question: 'q43', row: 'ransom' }), message: '両立しません。' },
      { finding: finding('V03', { question: 'q39' }), message: '一部の行が空欄です。' },
      { finding: finding('V09', { cells: [reading.coverCell('code')!] }), message: 'コードがありません。' },
      { finding: finding('V13', { severity: 'info' }), message: 'すべて同じです。' },
    ]);
    expect(written(edits)).toEqual({
      cssa_q04: '【必須修正】V01 回答がありません。',
      cssa_q39_retention: '【必須修正】V04 選択肢にありません。',
      cssa_q43_ransom: '【必須修正】V05 両立しません。',
      cssa_q39: '【必須修正】V03 一部の行が空欄です。',
      cssa_cover_code: '【必須修正】V09 コードがありません。',
      cssa_cover: '【参考】V13 すべて同じです。',
    });
  });

  test('show both sides of a contradiction alike, and the most severe first', () => {
    const both = [...reading.cellsOf('q01'), ...reading.cellsOf('q02')];
    const edits = markEdits(edition, reading, [
      {
        finding: finding('V14', { severity: 'info', question: 'q01', cells: reading.cellsOf('q01') }),
        message: '読み替えました。',
      },
      {
        finding: finding('L01', { severity: 'confirmation', question: 'q01', cells: both }),
        message: '食い違いがあります。',
      },
    ]);
    expect(written(edits)).toEqual({
      cssa_q01: '【要確認】L01 食い違いがあります。\n【参考】V14 読み替えました。',
      cssa_q02: '【要確認】L01 食い違いがあります。',
    });
  });

  test('of a row give way to their codes where they are long, and stand beside the question', () => {
    const message =
      'ログの規定の「定期的な分析・点検」は「3 …」ですが、SOC等の設置は「3 設置していない」と回答されています。';
    const edits = markEdits(edition, reading, [
      { finding: finding('L35', { severity: 'confirmation', cells: reading.cellsOf('q39', 'ident') }), message },
      { finding: finding('V03', { question: 'q39' }), message: '一部の行が空欄です。' },
    ]);
    expect(written(edits)).toEqual({
      cssa_q39_ident: '【要確認】L35 詳しくは、この設問の先頭の検証欄に表示しています。',
      cssa_q39: `【必須修正】V03 一部の行が空欄です。\n【要確認】L35 ${message}`,
    });
  });

  test('change only what differs, and are gone without trace when cleared', () => {
    const said = [
      { finding: finding('V01', { question: 'q04', cells: reading.cellsOf('q04') }), message: '回答がありません。' },
    ];
    const marked = applied(book, markEdits(edition, reading, said));
    const again = readForm(edition, reread(marked));
    expect(again.answers).toEqual(reading.answers);
    expect(again.findings).toEqual(reading.findings);
    expect(markEdits(edition, again, said)).toEqual([]);
    expect(written(markEdits(edition, again, []))).toEqual({ cssa_q04: undefined });
    const cleared = applied(marked, clearMarkEdits(edition, again));
    expect(reread(cleared)).toEqual(reread(book));
    expect(clearMarkEdits(edition, reading)).toEqual([]);
  });

  test('go where the check cells stand now, and are a text however they begin', () => {
    const sheet = cellNamed('cssa_q01_check').sheet;
    const moved = {
      ...reread(book),
      sheets: reread(book).sheets.map((one) => (one.name === sheet ? { ...one, name: '別名' } : one)),
    };
    const names = moved.names.map((name) => ({ ...name, refersTo: name.refersTo.replace(`'${sheet}'!`, '別名!') }));
    const elsewhere = readForm(edition, { ...moved, names });
    const edits = markEdits(edition, elsewhere, [{ finding: finding('V01', { question: 'q01' }), message: '=1+1' }]);
    expect(edits).toMatchObject([{ sheet: '別名', value: '【必須修正】V01 =1+1' }]);
  });

  test('need a reading that knows its cells', () => {
    expect(() => clearMarkEdits(edition, { ...reading })).toThrow(/readForm/);
  });
});

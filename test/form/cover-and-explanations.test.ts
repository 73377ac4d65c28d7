import type { Scalar } from '../../src/book/index.js';
import { blankForm, readForm } from '../../src/form/index.js';
import { describe as words } from '../../src/findings/index.js';
import { applied, edition, layout, readTyped, reread, typedSnapshot } from './workbooks.js';

describe('the cover', () => {
  test.each<[Scalar, string]>([
    [45138, '2023-07-31'],
    [45138.75, '2023-07-31'],
    ['2023/7/31', '2023-07-31'],
    ['２０２３年７月３１日', '2023-07-31'],
    ['2023-07-31', '2023-07-31'],
    ['2023.7.31', '2023-07-31'],
    [20230731, '2023-07-31'],
    ['令和5年7月31日', '2023-07-31'],
    ['R5.7.31', '2023-07-31'],
    ['令和元年5月1日', '2019-05-01'],
  ])('reads %j as a date', (value, iso) => {
    const reading = readTyped({ cssa_cover_submitted: value });
    expect(reading.cover.submitted).toBe(iso);
    expect(reading.findings.map(({ rule }) => rule)).toEqual(typeof value === 'number' && value < 1e5 ? [] : ['V14']);
  });

  test.each<[Scalar]>([['8月中旬'], ['23/7/31'], ['31/7/2023'], ['2023/2/30'], ['未定'], [12], [true], ['2023/7']])(
    'does not guess at %j',
    (value) => {
      const reading = readTyped({ cssa_cover_submitted: value });
      expect(reading.cover.submitted).toBe('');
      expect(reading.findings).toMatchObject([{ rule: 'V11', severity: 'warning', parameters: { case: 'notDate' } }]);
      expect(reading.findings[0]!.cells).toEqual([reading.coverCell('submitted')]);
      expect([...reading.unreadable]).toEqual(['cover.submitted']);
      expect(words(reading.findings[0]!, edition, 'ja').message).toContain('提出日');
    },
  );

  test('counts dates from 1904 where the workbook does', () => {
    const snapshot = typedSnapshot({ cssa_cover_submitted: 45138 - 1462, cssa_cover_asOf: 45107 - 1462 });
    expect(readForm(edition, { ...snapshot, from1904: true }).cover).toMatchObject({
      submitted: '2023-07-31',
      asOf: '2023-06-30',
    });
  });

  test.each<[string, string, string[]]>([
    ['SL-0001', 'SL-0001', []],
    ['ＳＬ－０００１', 'SL-0001', ['V14']],
    ['sl‐0001 ', 'SL-0001', ['V14']],
    ['SL 0001', 'SL0001', ['V14']],
  ])('reads the code %j as %s', (value, code, rules) => {
    const reading = readTyped({ cssa_cover_code: value });
    expect(reading.cover.code).toBe(code);
    expect(reading.findings.map(({ rule }) => rule)).toEqual(rules);
  });

  test('reads the sector by its words, and does not guess at others', () => {
    expect(readTyped({ cssa_cover_sector: '損害保険' })).toMatchObject({ cover: { sector: 'nonlife' }, findings: [] });
    const spaced = readTyped({ cssa_cover_sector: ' 損害 保険' });
    expect(spaced.cover.sector).toBe('nonlife');
    expect(spaced.findings.map(({ rule }) => rule)).toEqual(['V14']);
    const unknown = readTyped({ cssa_cover_sector: '共済' });
    expect(unknown.cover.sector).toBe('');
    expect(unknown.findings).toMatchObject([{ rule: 'V09', parameters: { case: 'sectorUnknown', found: '共済' } }]);
    expect([...unknown.unreadable]).toEqual(['cover.sector']);
    expect(words(unknown.findings[0]!, edition, 'ja').message).toContain('「共済」');
  });

  test('keeps what was typed elsewhere as it is, without spaces at its ends', () => {
    const name = ' ㈱サンプル生命 <01>\u202e =1+1 ';
    expect(readTyped({ cssa_cover_name: name }).cover.name).toBe(name.trim());
  });
});

describe('explanations', () => {
  const { sheet, area } = layout.explanations;
  const rowsTyped = (rows: Readonly<Record<number, readonly (Scalar | undefined)[]>>) =>
    reread(
      applied(
        blankForm(edition),
        Object.entries(rows).flatMap(([row, values]) =>
          values.map((value, index) => ({
            kind: 'value' as const,
            sheet,
            at: { row: Number(row), column: area.from.column + index },
            value,
          })),
        ),
      ),
    );

  test('are read with the question by its number, the rule in capitals and the date as ISO', () => {
    const snapshot = rowsTyped({
      [area.from.row]: ['ｌ３５', 'Ｑ３９', '親会社のSOCに委託しています。', 'サンプル太郎', 45148],
      [area.from.row + 4]: ['L20', 'q21', 'ほかの理由', undefined, '8月'],
      [area.from.row + 5]: ['L22', 'Q99', '問いのない説明'],
      [area.from.row + 6]: ['L23', undefined, '問いを示さない説明'],
    });
    expect(readForm(edition, snapshot).explanations).toEqual([
      {
        rule: 'L35',
        question: 'q39',
        text: '親会社のSOCに委託しています。',
        author: 'サンプル太郎',
        date: '2023-08-10',
      },
      { rule: 'L20', question: 'q21', text: 'ほかの理由', date: '8月' },
      { rule: 'L22', question: 'Q99', text: '問いのない説明' },
      { rule: 'L23', text: '問いを示さない説明' },
    ]);
  });

  test('are read below their range too, where people went on writing', () => {
    const snapshot = rowsTyped({
      [area.to.row + 1]: ['L35', 'Q39', '続き'],
      [area.to.row + 2]: ['L20', 'Q21', '続き'],
    });
    expect(readForm(edition, snapshot).explanations.map(({ rule }) => rule)).toEqual(['L35', 'L20']);
  });

  test('are found by their headings when their name is lost, and missed when those are gone too', () => {
    const snapshot = rowsTyped({ [area.from.row]: ['L35', 'Q39', '理由'] });
    const names = snapshot.names.filter(({ name }) => name !== 'cssa_explanations');
    const found = readForm(edition, { ...snapshot, names });
    expect(found.explanations).toHaveLength(1);
    expect(found.findings).toMatchObject([{ rule: 'V12', severity: 'info' }]);
    const sheets = snapshot.sheets.filter(({ name }) => name !== sheet);
    const lost = readForm(edition, { ...snapshot, sheets });
    expect(lost.explanations).toEqual([]);
    expect(lost.findings).toMatchObject([{ rule: 'V12', severity: 'error' }]);
    expect(words(lost.findings[0]!, edition, 'ja').message).toContain('「説明」シート');
  });
});

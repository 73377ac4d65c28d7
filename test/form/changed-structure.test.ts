import type { Name, Snapshot } from '../../src/book/index.js';
import { cellKey, cellOfKey, columnLetters } from '../../src/book/index.js';
import { describe as words } from '../../src/findings/index.js';
import type { Reading } from '../../src/form/index.js';
import { readForm } from '../../src/form/index.js';
import { answersWith, cellNamed, edition, filledBook, layout, reread, typedSnapshot } from './workbooks.js';

const given = answersWith({
  q01: 'a',
  q04: ['own', 'firms'],
  'q39.ident': 'l3',
  'q39.retention': 'l2',
  'q27.officers': ['class'],
  'q43.ransom': ['exercise', 'review'],
});
const filled = reread(filledBook({ answers: given, cover: { code: 'SL-0001' }, comments: { q39: '補足' } }));

/** The workbook after something was done to the names. */
const renaming = (change: (name: Name) => Name | undefined): Snapshot => ({
  ...filled,
  names: filled.names.flatMap((name) => change(name) ?? []),
});

/** What Excel makes of a workbook when rows are inserted into a sheet: cells and names move down. */
function withRows(snapshot: Snapshot, sheet: string, before: number, count: number): Snapshot {
  const down = (row: number) => (row >= before ? row + count : row);
  const prefix = `'${sheet}'!`;
  return {
    ...snapshot,
    sheets: snapshot.sheets.map((one) =>
      one.name !== sheet
        ? one
        : {
            ...one,
            cells: new Map(
              [...one.cells].map(([key, value]) => {
                const { row, column } = cellOfKey(key);
                return [cellKey(down(row), column), value];
              }),
            ),
          },
    ),
    names: snapshot.names.map((name) =>
      name.refersTo.startsWith(prefix)
        ? { ...name, refersTo: name.refersTo.replace(/\$(\d+)/g, (_, row: string) => `$${down(Number(row))}`) }
        : name,
    ),
  };
}

const brief = ({ findings }: Reading) =>
  findings.map(({ rule, severity, question }) => [rule, severity, question].filter(Boolean).join(' '));
const said = ({ findings }: Reading, index = 0) => words(findings[index]!, edition, 'ja').message;

const detect = cellNamed('cssa_q39_ident').sheet;
const respond = cellNamed('cssa_q43_ransom_exercise').sheet;

describe('a changed workbook that is still read rightly', () => {
  test('rows inserted anywhere, even inside a grid', () => {
    const { at } = cellNamed('cssa_q43_ransom_exercise');
    for (const before of [1, 4, at.row - 1, at.row, at.row + 1]) {
      const reading = readForm(edition, withRows(filled, respond, before, 3));
      expect(reading.answers).toEqual(given);
      expect(brief(reading)).toEqual(['V12 info']);
      expect(said(reading)).toContain(`シート「${respond}」`);
    }
    expect(readForm(edition, withRows(filled, detect, 10, 1)).cellsOf('q39', 'ident')).toEqual([
      { sheet: detect, address: `D${cellNamed('cssa_q39_ident').at.row + 1}` },
    ]);
  });

  test('a sheet with another name', () => {
    const snapshot: Snapshot = {
      ...filled,
      sheets: filled.sheets.map((sheet) => (sheet.name === detect ? { ...sheet, name: "検知'23 (案)" } : sheet)),
      names: filled.names.map((name) => ({
        ...name,
        refersTo: name.refersTo.replace(`'${detect}'!`, "'検知''23 (案)'!"),
      })),
    };
    const reading = readForm(edition, snapshot);
    expect(reading.answers).toEqual(given);
    expect(brief(reading)).toEqual(['V12 info']);
    expect(said(reading)).toContain("「検知'23 (案)」");
    expect(reading.cellsOf('q39', 'ident')[0]!.sheet).toBe("検知'23 (案)");
  });

  test('hidden rows, columns and sheets', () => {
    const { at } = cellNamed('cssa_q39_ident');
    const hiding = (change: object) =>
      readForm(edition, {
        ...filled,
        sheets: filled.sheets.map((sheet) => (sheet.name === detect ? { ...sheet, ...change } : sheet)),
      });
    for (const change of [
      { hiddenRows: new Set([at.row]) },
      { hiddenColumns: new Set([at.column]) },
      { state: 'hidden' },
    ]) {
      const reading = hiding(change);
      expect(reading.answers).toEqual(given);
      expect(brief(reading)).toEqual(['V12 info']);
    }
    expect(hiding({ hiddenRows: new Set([at.row]) }).findings[0]!.cells).toEqual([
      { sheet: detect, address: `D${at.row}` },
    ]);
  });

  test('all names lost: cells are found by their labels', () => {
    const reading = readForm(edition, { ...filled, names: [] });
    expect(reading.answers).toEqual(given);
    expect(reading.cover.code).toBe('SL-0001');
    expect(reading.comments).toEqual({ q39: '補足' });
    expect(brief(reading)).toEqual(['V12 info']);
  });

  test('one name lost, or without anything that it refers to', () => {
    for (const refersTo of [undefined, '#REF!', "'検知'!#REF!", "'無い'!$D$5"]) {
      const reading = readForm(
        edition,
        renaming((name) =>
          name.name !== 'cssa_q39_ident' ? name : refersTo === undefined ? undefined : { ...name, refersTo },
        ),
      );
      expect(reading.answers).toEqual(given);
      expect(brief(reading)).toEqual(['V12 info']);
      expect(said(reading)).toContain('1箇所');
    }
  });

  test('names in other letters, references without quotes or with an equals sign, and names of copied sheets', () => {
    const names = filled.names.flatMap(({ name, refersTo }): Name[] => [
      { name: name.toUpperCase(), refersTo: `=${refersTo.replace(/^'(表紙|説明)'!/, '$1!')}` },
      { name, refersTo: refersTo.replace(/\$\d+$/, '$1'), scope: '写し' },
    ]);
    const reading = readForm(edition, { ...filled, names });
    expect(reading.answers).toEqual(given);
    expect(reading.findings).toEqual([]);
  });

  test('labels written with other width, spaces and brackets', () => {
    const sheets = filled.sheets.map((sheet) => ({
      ...sheet,
      cells: new Map(
        [...sheet.cells].map(([key, value]) => [
          key,
          typeof value === 'string' && value !== '○' && cellOfKey(key).column <= 3
            ? ` ${value.replaceAll('（', '(').replaceAll(' ', '　')}`
            : value,
        ]),
      ),
    }));
    const reading = readForm(edition, { ...filled, sheets });
    expect(reading.answers).toEqual(given);
    expect(reading.findings.filter(({ rule }) => rule === 'V12')).toEqual([]);
  });
});

describe('a changed workbook that would be misread', () => {
  test('a cell cut and pasted onto another: neither is an answer', () => {
    const to = cellNamed('cssa_q39_retention');
    const snapshot = typedSnapshot(
      { cssa_q39_retention: '3 ルール・手順を定めており、対策の実施状況をモニタリングしている' },
      filled,
    );
    const reading = readForm(edition, {
      ...snapshot,
      names: snapshot.names.flatMap((name) => {
        if (name.name === 'cssa_q39_ident') return { ...name, refersTo: to.reference };
        return name.name === 'cssa_q39_retention' ? { ...name, refersTo: '#REF!' } : name;
      }),
    });
    expect(reading.answers['q39']).toEqual({ ...(given['q39'] as object), ident: '', retention: '' });
    expect([...reading.unreadable].sort()).toEqual(['q39.ident', 'q39.retention']);
    expect(brief(reading)).toEqual(['V12 error q39']);
    expect(said(reading)).toContain('「Q39-2」');
    expect(said(reading)).toContain('「Q39-1」');
    expect(reading.findings[0]!.cells).toEqual([{ sheet: detect, address: `D${to.at.row}` }]);
  });

  test('names that refer to cells of other questions, options and columns', () => {
    const cases: [string, string, string][] = [
      ['cssa_q01', 'cssa_q02', 'q01'],
      ['cssa_q04_own', 'cssa_q04_firms', 'q04'],
      ['cssa_q04_other', 'cssa_q07_other', 'q04'],
      ['cssa_q39_ident', 'cssa_q40_criteria', 'q39.ident'],
      ['cssa_q43_ransom_exercise', 'cssa_q43_ransom_review', 'q43.ransom'],
      ['cssa_q43_ransom_exercise', 'cssa_q43_web_exercise', 'q43.ransom'],
      ['cssa_cover_code', 'cssa_cover_name', 'cover.code'],
    ];
    for (const [name, other, item] of cases) {
      const reading = readForm(
        edition,
        renaming((one) => (one.name === name ? { ...one, refersTo: cellNamed(other).reference } : one)),
      );
      expect([...reading.unreadable]).toEqual([item]);
      expect(reading.findings.map(({ rule, severity }) => `${rule} ${severity}`)).toEqual(['V12 error']);
    }
  });

  test('answers shifted by a row, while names and labels stayed', () => {
    const { at, sheet } = cellNamed('cssa_q39_ident');
    const shifted = renaming((name) =>
      name.name.startsWith('cssa_q39_')
        ? { ...name, refersTo: name.refersTo.replace(/\d+$/, (row) => String(Number(row) + 1)) }
        : name,
    );
    const reading = readForm(edition, shifted);
    expect(reading.answers['q39']).toEqual({
      ident: '',
      retention: '',
      tamper: '',
      timesync: '',
      coverage: '',
      review: '',
    });
    expect(brief(reading)).toEqual(['V12 error q39']);
    expect(said(reading)).toContain(`${sheet}!${columnLetters(at.column)}${at.row + 1}`);
  });

  test('a row of a question deleted', () => {
    const { at, sheet } = cellNamed('cssa_q04_firms');
    const snapshot: Snapshot = {
      ...filled,
      sheets: filled.sheets.map((one) =>
        one.name === sheet
          ? { ...one, cells: new Map([...one.cells].filter(([key]) => cellOfKey(key).row !== at.row)) }
          : one,
      ),
      names: filled.names.map((name) =>
        name.refersTo.startsWith(`'${sheet}'!`) && name.refersTo.endsWith(`$${at.row}`)
          ? { ...name, refersTo: '#REF!' }
          : name,
      ),
    };
    const reading = readForm(edition, snapshot);
    expect(reading.answers['q04']).toEqual([]);
    expect([...reading.unreadable]).toEqual(['q04']);
    expect(brief(reading)).toEqual(['V12 error q04']);
    expect(said(reading)).toContain('cssa_q04_firms');
  });

  test('a sheet that is gone is one finding, and its items are not also missing', () => {
    const reading = readForm(edition, { ...filled, sheets: filled.sheets.filter(({ name }) => name !== detect) });
    expect(brief(reading)).toEqual(['V12 error']);
    expect(said(reading)).toContain(`シート「${detect}」`);
    expect(reading.unreadable).toContain('q37');
    expect(reading.unreadable).toContain('q39.ident');
    expect(reading.answers['q01']).toBe('a');
  });

  test('lost names while a sheet stands there twice are not guessed at', () => {
    const copy = filled.sheets.find(({ name }) => name === detect)!;
    const reading = readForm(edition, { ...filled, names: [], sheets: [...filled.sheets, { ...copy, name: '写し' }] });
    expect(reading.unreadable).toContain('q39.ident');
    expect(reading.answers['q01']).toBe('a');
    expect(reading.findings.some(({ severity }) => severity === 'error')).toBe(true);
  });
});

test('the layout itself never changes by reading', () => {
  const before = JSON.stringify(layout.cells);
  readForm(edition, { ...filled, names: [], sheets: [] });
  expect(JSON.stringify(layout.cells)).toBe(before);
});

import type { Edit } from '../../../src/book/index.js';
import { patchWorkbook, readWorkbook } from '../../../src/workbook/ooxml/index.js';
import { partsOf, sketch } from './package-of.js';

const at = (row: number, column: number) => ({ row, column });
const area = (fromRow: number, fromColumn: number, toRow: number, toColumn: number) => ({
  from: at(fromRow, fromColumn),
  to: at(toRow, toColumn),
});

/** The worksheet part `S` of a sketch after edits. */
function patched(sheet: string, edits: readonly Edit[], more: { before?: string; after?: string } = {}) {
  const parts = partsOf(patchWorkbook(sketch({ sheets: { S: sheet, 'T U': '<sheetData/>' }, ...more }), edits));
  return { sheet: parts.get('xl/worksheets/sheet1.xml')!, workbook: parts.get('xl/workbook.xml')!, parts };
}

describe('validations take the place of those of the same cells', () => {
  const limit = (fromRow: number, toRow: number): Edit => ({
    kind: 'validation',
    sheet: 'S',
    validation: { kind: 'textLength', max: 5, areas: [area(fromRow, 2, toRow, 2)] },
  });

  test('which keep what is left of their cells', () => {
    const { sheet } = patched(
      '<sheetData/><dataValidations count="2"><dataValidation type="whole" sqref="A1:C9"><formula1>1</formula1></dataValidation>' +
        '<dataValidation type="whole" sqref="B3 B4"><formula1>2</formula1></dataValidation></dataValidations>',
      [limit(3, 4)],
    );
    expect(sheet).toContain('<dataValidations count="2"><dataValidation type="whole" sqref="A1:C2 A3:A4 C3:C4 A5:C9">');
    expect(sheet).not.toContain('<formula1>2</formula1>');
    expect(sheet).toContain('sqref="B3:B4"');
  });

  test('also of those that Excel keeps in an extension', () => {
    const extension = (areas: string) =>
      '<extLst><ext uri="{CCE6A557-97BC-4b89-ADB6-D9C93CAAB3DF}" xmlns:x14="http://schemas.microsoft.com/office/spreadsheetml/2009/9/main">' +
      '<x14:dataValidations xmlns:xm="http://schemas.microsoft.com/office/excel/2006/main" count="1">' +
      `<x14:dataValidation type="list" showErrorMessage="1"><x14:formula1><xm:f>'T U'!$A$1:$A$3</xm:f></x14:formula1><xm:sqref>${areas}</xm:sqref></x14:dataValidation>` +
      '</x14:dataValidations></ext></extLst>';
    const part = patched(`<sheetData/>${extension('B1:B9')}`, [limit(3, 4)]).sheet;
    expect(part).toContain('<xm:sqref>B1:B2 B5:B9</xm:sqref>');
    expect(patched(`<sheetData/>${extension('B3 B4')}`, [limit(3, 4)]).sheet).toContain('<extLst></extLst>');
    const read = readWorkbook(sketch({ sheets: { S: `<sheetData/>${extension('B1:B9')}`, 'T U': '<sheetData/>' } }), {
      guards: true,
    });
    expect(read.sheets[0]!.guards!.validations).toEqual([
      {
        areas: [area(1, 2, 9, 2)],
        kind: 'list',
        operator: 'between',
        formulas: ["'T U'!$A$1:$A$3"],
        alert: 'stop',
      },
    ]);
  });
});

test('conditional formats stand before or behind the others, of which none is lost', () => {
  const rule = (priority: number) =>
    `<cfRule type="expression" priority="${priority}"><formula>A1=1</formula></cfRule>`;
  const add = (first: boolean): Edit => ({
    kind: 'conditionalFormat',
    sheet: 'S',
    first,
    format: { areas: [area(1, 1, 2, 1)], formula: `$B1="${first ? 'first' : 'last'}"`, highlight: { fill: 'FF0000' } },
  });
  const { sheet, parts } = patched(
    `<sheetData/><conditionalFormatting sqref="A1">${rule(1)}${rule(2)}</conditionalFormatting>`,
    [add(true), add(false)],
  );
  const priorities = [...sheet.matchAll(/priority="(\d+)"[^>]*><formula>([^<]*)/g)].map((match) => [
    match[1],
    match[2],
  ]);
  expect(priorities).toEqual([
    ['2', 'A1=1'],
    ['3', 'A1=1'],
    ['1', '$B1="first"'],
    ['4', '$B1="last"'],
  ]);
  expect(parts.get('xl/styles.xml')).toContain('<bgColor rgb="FFFF0000"/>');
});

describe('merged areas', () => {
  const cells = '<sheetData/>';
  test('are added and taken apart', () => {
    const edits: Edit[] = [
      { kind: 'unmerge', sheet: 'S', area: area(1, 1, 2, 2) },
      { kind: 'merge', sheet: 'S', area: area(1, 1, 1, 2) },
    ];
    const { sheet } = patched(
      `${cells}<mergeCells count="2"><mergeCell ref="A1:B2"/><mergeCell ref="D1:E1"/></mergeCells>`,
      edits,
    );
    expect(sheet).toContain('<mergeCells count="2"><mergeCell ref="D1:E1"/><mergeCell ref="A1:B1"/></mergeCells>');
  });

  test('leave no empty list', () => {
    const { sheet } = patched(`${cells}<mergeCells count="1"><mergeCell ref="A1:B2"/></mergeCells>`, [
      { kind: 'unmerge', sheet: 'S', area: area(1, 1, 2, 2) },
    ]);
    expect(sheet).not.toContain('mergeCell');
  });

  test('may not share a cell with one that stays', () => {
    const file = sketch({ sheets: { S: `${cells}<mergeCells count="1"><mergeCell ref="A1:B2"/></mergeCells>` } });
    expect(() => patchWorkbook(file, [{ kind: 'merge', sheet: 'S', area: area(2, 2, 3, 3) }])).toThrow('BOOK_INVALID');
  });
});

test('hidden rows and columns are shown, and only those', () => {
  const { sheet } = patched(
    '<cols><col min="1" max="4" width="0" hidden="1" customWidth="1"/></cols><sheetData><row r="2" hidden="1" ht="0" customHeight="1"/><row r="3" hidden="1"/></sheetData>',
    [{ kind: 'unhide', sheet: 'S', rows: [2], columns: [2] }],
  );
  expect(sheet).toContain(
    '<col min="1" max="1" width="0" hidden="1" customWidth="1"/><col min="2" max="2" width="10" customWidth="1"/>',
  );
  expect(sheet).toContain('<col min="3" max="4" width="0" hidden="1" customWidth="1"/>');
  expect(sheet).toContain('<row r="2" hidden="0" ht="18" customHeight="1"/><row r="3" hidden="1"/>');
});

test('a sheet is protected once, and not when it is already', () => {
  const protect: Edit = { kind: 'protect', sheet: 'S' };
  expect(patched('<sheetData/><pageMargins left="1"/>', [protect]).sheet).toMatch(
    /<sheetData\/><sheetProtection sheet="1"[^>]*\/><pageMargins/,
  );
  const own = '<sheetData/><sheetProtection sheet="1" password="CC1A"/>';
  expect(patched(own, [protect]).sheet).toContain(own);
  expect(patched('<sheetData/><sheetProtection sheet="0"/>', [protect]).sheet.match(/sheetProtection/g)).toHaveLength(
    1,
  );
});

test('a sheet that is hidden leaves the view', () => {
  const views = '<bookViews><workbookView activeTab="0"/></bookViews>';
  const { sheet, workbook } = patched(
    '<sheetViews><sheetView tabSelected="1" workbookViewId="0"/></sheetViews><sheetData/>',
    [{ kind: 'state', sheet: 'S', state: 'hidden' }],
    { before: views },
  );
  expect(sheet).toContain('tabSelected="0"');
  expect(workbook).toContain('activeTab="1"');
  expect(workbook).toContain('<sheet name="S" state="hidden"');
});

test('everything that refers to a renamed sheet follows it', () => {
  const { sheet, workbook } = patched(
    '<sheetData><row r="1"><c r="A1"><f>SUM(\'T U\'!A1:A2)&amp;"\'T U\'!A1"&amp;S!B1</f><v>1</v></c></row></sheetData>' +
      '<dataValidations count="1"><dataValidation type="list" sqref="C1"><formula1>\'T U\'!$A$1</formula1></dataValidation></dataValidations>' +
      '<hyperlinks><hyperlink ref="B1" location="\'T U\'!A1"/></hyperlinks>',
    [{ kind: 'rename', sheet: 'T U', to: "V's <W>" }],
    { after: '<definedNames><definedName name="n">\'T U\'!$A$1</definedName></definedNames>' },
  );
  const name = "'V''s &lt;W&gt;'!";
  expect(sheet).toContain(`<f>SUM(${name}A1:A2)&amp;"'T U'!A1"&amp;S!B1</f>`);
  expect(sheet).toContain(`<formula1>${name}$A$1</formula1>`);
  expect(sheet).toContain(`location="${name}A1"`);
  expect(workbook).toContain(`<definedName name="n">${name}$A$1</definedName>`);
  expect(workbook).toContain('<sheet name="V\'s &lt;W&gt;"');
});

test('a name that another sheet bears is refused, and so is a sheet that is not there', () => {
  const file = sketch({ sheets: { S: '<sheetData/>', T: '<sheetData/>' } });
  expect(() => patchWorkbook(file, [{ kind: 'rename', sheet: 'S', to: 't' }])).toThrow('BOOK_INVALID');
  expect(() => patchWorkbook(file, [{ kind: 'rename', sheet: 'X', to: 'Y' }])).toThrow('PATCH_UNKNOWN_SHEET');
});

test('a formula takes the place of a value, a style that of a style, and what stands in the cell stays', () => {
  const { sheet, workbook, parts } = patched(
    '<sheetData><row r="1"><c r="A1" s="1"><v>9</v></c><c r="B1" s="1" t="inlineStr"><is><t>回答</t></is></c></row></sheetData>',
    [
      { kind: 'formula', sheet: 'S', at: at(1, 1), formula: 'SUM(B1:B2)' },
      { kind: 'style', sheet: 'S', at: at(1, 2), style: { fill: 'FFFCE8', unlocked: true } },
    ],
  );
  expect(sheet).toContain('<c r="A1" s="1"><f>SUM(B1:B2)</f></c>');
  expect(sheet).toMatch(/<c r="B1" s="\d+" t="inlineStr"><is><t>回答<\/t><\/is><\/c>/);
  expect(workbook).toContain('fullCalcOnLoad="1"');
  expect(parts.get('xl/styles.xml')).toContain('<protection locked="0"/></xf></cellXfs>');
});

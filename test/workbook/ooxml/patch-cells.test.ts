import { cellKey, parseA1 } from '../../../src/book/index.js';
import type { Edit, Scalar } from '../../../src/book/index.js';
import { TenkenError } from '../../../src/findings/index.js';
import { bookBytes, patchWorkbook, readWorkbook } from '../../../src/workbook/ooxml/index.js';
import { packageOf, partsOf, sketch, sketchParts } from './package-of.js';
import { bookOf } from './write-sample-book.js';

const value = (at: string, to: Scalar | undefined): Edit => ({
  kind: 'value',
  sheet: 'S',
  at: parseA1(at)!,
  value: to,
});
const fill = (at: string, color: string): Edit => ({ kind: 'fill', sheet: 'S', at: parseA1(at)!, color });

/** The sheet's XML after the edits, without the root. */
function patched(sheet: string, ...edits: Edit[]): string {
  const xml = partsOf(patchWorkbook(sketch({ sheets: { S: sheet } }), edits)).get('xl/worksheets/sheet1.xml')!;
  return /<worksheet[^>]*>(.*)<\/worksheet>$/s.exec(xml)![1]!;
}

function refusal(run: () => unknown): TenkenError {
  try {
    run();
  } catch (error) {
    if (error instanceof TenkenError) return error;
    throw error;
  }
  throw new Error('not refused');
}

const text = (words: string) => `<is><t xml:space="preserve">${words}</t></is>`;

describe('values', () => {
  test.each<[string, string, Edit[], string]>([
    [
      'a text keeps the style',
      '<sheetData><row r="1"><c r="A1" s="2"/></row></sheetData>',
      [value('A1', '対応済')],
      `<sheetData><row r="1"><c r="A1" s="2" t="inlineStr">${text('対応済')}</c></row></sheetData>`,
    ],
    [
      'a number in place of a shared text',
      '<sheetData><row r="1"><c r="A1" s="2" t="s"><v>0</v></c><c r="B1"><v>1</v></c></row></sheetData>',
      [value('A1', 0.5)],
      '<sheetData><row r="1"><c r="A1" s="2"><v>0.5</v></c><c r="B1"><v>1</v></c></row></sheetData>',
    ],
    [
      'true, and blank',
      '<sheetData><row r="1"><c r="A1"/><c r="B1" s="1" t="inlineStr"><is><t>x</t></is></c></row></sheetData>',
      [value('A1', true), value('B1', undefined)],
      '<sheetData><row r="1"><c r="A1" t="b"><v>1</v></c><c r="B1" s="1"/></row></sheetData>',
    ],
    [
      'a text that looks like a formula stays a text',
      '<sheetData><row r="1"><c r="A1"/></row></sheetData>',
      [value('A1', '=1+1&"<')],
      `<sheetData><row r="1"><c r="A1" t="inlineStr">${text('=1+1&amp;"&lt;')}</c></row></sheetData>`,
    ],
    [
      'characters that XML cannot hold',
      '<sheetData><row r="1"><c r="A1"/></row></sheetData>',
      [value('A1', ' a\b_x0041_\r\n')],
      `<sheetData><row r="1"><c r="A1" t="inlineStr">${text(' a_x0008__x005F_x0041__x000D_\n')}</c></row></sheetData>`,
    ],
    [
      'a formula gives way',
      '<sheetData><row r="1"><c r="A1" s="1" t="str" cm="1"><f>B1</f><v>x</v></c></row></sheetData>',
      [value('A1', 3)],
      '<sheetData><row r="1"><c r="A1" s="1"><v>3</v></c></row></sheetData>',
    ],
    [
      'cells and rows that are not there are made in their places',
      '<sheetData><row r="2" spans="2:4"><c r="B2"/><c r="D2"/></row><row r="4" ht="20"/></sheetData>',
      [
        value('F5', 7),
        value('C2', 2),
        value('A2', 1),
        value('E2', 3),
        value('B1', 0),
        value('C4', 5),
        value('A3', 4),
        value('B5', 6),
      ],
      '<sheetData><row r="1"><c r="B1"><v>0</v></c></row>' +
        '<row r="2" spans="1:5"><c r="A2"><v>1</v></c><c r="B2"/><c r="C2"><v>2</v></c><c r="D2"/><c r="E2"><v>3</v></c></row>' +
        '<row r="3"><c r="A3"><v>4</v></c></row><row r="4" ht="20"><c r="C4"><v>5</v></c></row>' +
        '<row r="5"><c r="B5"><v>6</v></c><c r="F5"><v>7</v></c></row></sheetData>',
    ],
    [
      'an empty sheet',
      '<sheetData/>',
      [value('B2', 1)],
      '<sheetData><row r="2"><c r="B2"><v>1</v></c></row></sheetData>',
    ],
    [
      'clearing what is not there makes nothing',
      '<sheetData><row r="1"><c r="A1"/></row></sheetData>',
      [value('B1', undefined), value('C7', '')],
      '<sheetData><row r="1"><c r="A1"/></row></sheetData>',
    ],
    [
      'a new cell has the style of its row, else of its column',
      '<cols><col min="2" max="3" style="2"/></cols><sheetData><row r="1" s="1" customFormat="1"></row><row r="2" s="1"/></sheetData>',
      [value('B1', 1), value('B2', 2), value('D2', 3)],
      '<cols><col min="2" max="3" style="2"/></cols><sheetData><row r="1" s="1" customFormat="1"><c r="B1" s="1"><v>1</v></c></row>' +
        '<row r="2" s="1"><c r="B2" s="2"><v>2</v></c><c r="D2"><v>3</v></c></row></sheetData>',
    ],
    [
      'rows and cells without numbers are counted',
      '<sheetData><row><c/><c/></row><row><c/></row></sheetData>',
      [value('B1', 1), value('A2', 2), value('B2', 3)],
      '<sheetData><row><c/><c r="B1"><v>1</v></c></row><row><c r="A2"><v>2</v></c><c r="B2"><v>3</v></c></row></sheetData>',
    ],
    [
      'the used range grows',
      '<dimension ref="B2:C3"/><sheetData/>',
      [value('E1', 1)],
      '<dimension ref="B1:E3"/><sheetData><row r="1"><c r="E1"><v>1</v></c></row></sheetData>',
    ],
    [
      'of two values for a cell the last one holds',
      '<sheetData/>',
      [value('A1', 1), value('A1', 'x'), value('A1', 2)],
      '<sheetData><row r="1"><c r="A1"><v>2</v></c></row></sheetData>',
    ],
  ])('%s', (_, before, edits, after) => {
    expect(patched(before, ...edits)).toBe(after);
  });

  test('a sheet whose elements have a prefix', () => {
    const sheet =
      '<x:worksheet xmlns:x="http://schemas.openxmlformats.org/spreadsheetml/2006/main"><x:sheetData><x:row r="1"><x:c r="A1"/></x:row></x:sheetData></x:worksheet>';
    const bytes = patchWorkbook(sketch({ sheets: { S: sheet } }), [
      value('A1', '<'),
      value('B1', 2),
      value('A2', true),
    ]);
    expect(partsOf(bytes).get('xl/worksheets/sheet1.xml')).toContain(
      '<x:sheetData><x:row r="1"><x:c r="A1" t="inlineStr"><x:is><x:t xml:space="preserve">&lt;</x:t></x:is></x:c>' +
        '<x:c r="B1"><x:v>2</x:v></x:c></x:row><x:row r="2"><x:c r="A2" t="b"><x:v>1</x:v></x:c></x:row></x:sheetData>',
    );
  });

  test('everything else of the sheet stays to the byte', () => {
    const sheet =
      '<sheetPr><tabColor rgb=\'FFFF0000\'/></sheetPr>\n<sheetViews><sheetView workbookViewId="0"/></sheetViews><!-- note -->' +
      '<sheetData>\n <row r="1" x14ac:dyDescent="0.2"> <c r="A1" s="1"/> </row></sheetData><extLst><ext uri="{x}"><x14:a>あ</x14:a></ext></extLst>';
    expect(patched(sheet, value('A1', 5))).toBe(sheet.replace('<c r="A1" s="1"/>', '<c r="A1" s="1"><v>5</v></c>'));
  });

  test('the order of calculation goes when a formula went, and only then', () => {
    const parts = sketchParts({
      sheets: { S: '<sheetData><row r="1"><c r="A1"><f>B1</f></c><c r="C1"/></row></sheetData>' },
    });
    const chain = packageOf({
      ...parts,
      '[Content_Types].xml': String(parts['[Content_Types].xml']).replace(
        '</Types>',
        '<Override PartName="/xl/calcChain.xml" ContentType="calc"/></Types>',
      ),
      'xl/_rels/workbook.xml.rels': String(parts['xl/_rels/workbook.xml.rels']).replace(
        '</Relationships>',
        '<Relationship Id="rIdChain" Type="x/calcChain" Target="calcChain.xml"/></Relationships>',
      ),
      'xl/calcChain.xml': '<calcChain><c r="A1" i="1"/></calcChain>',
    });
    const kept = partsOf(patchWorkbook(chain, [value('C1', 1)]));
    expect(kept.get('xl/calcChain.xml')).toBeDefined();
    const gone = partsOf(patchWorkbook(chain, [value('A1', 1)]));
    expect(gone.has('xl/calcChain.xml')).toBe(false);
    expect(gone.get('[Content_Types].xml')).toBe(parts['[Content_Types].xml']);
    expect(gone.get('xl/_rels/workbook.xml.rels')).toBe(parts['xl/_rels/workbook.xml.rels']);
  });

  test('formulas are calculated when the file is opened, where values under them changed', () => {
    const formula = '<sheetData><row r="1"><c r="A1"><f>B1</f><v>0</v></c></row></sheetData>';
    const workbook = (sheets: Record<string, string>, after: string, ...edits: Edit[]) =>
      partsOf(patchWorkbook(sketch({ sheets, after }), edits)).get('xl/workbook.xml')!;
    const calc = '<calcPr calcId="191029"/>';
    expect(workbook({ S: '<sheetData/>', T: formula }, calc, value('A1', 1))).toContain(
      '<calcPr calcId="191029" fullCalcOnLoad="1"/>',
    );
    expect(workbook({ S: formula }, '', value('B1', 1))).toContain('<calcPr fullCalcOnLoad="1"/></workbook>');
    expect(workbook({ S: '<sheetData/>' }, calc, value('A1', 1))).toContain(calc);
    expect(workbook({ S: formula }, calc, fill('B1', 'FFEB9C'))).toContain(calc);
  });
});

describe('what cannot be changed', () => {
  const shared =
    '<sheetData><row r="1"><c r="A1"><f t="shared" ref="A1:A2" si="0">B1</f></c></row><row r="2"><c r="A2"><f t="shared" si="0"/></c></row></sheetData>';

  test('the first cell of a shared formula is refused, the others are not', () => {
    const bytes = sketch({ sheets: { S: shared } });
    expect(refusal(() => patchWorkbook(bytes, [value('A1', 1)]))).toMatchObject({
      code: 'PATCH_UNSUPPORTED',
      parameters: { place: 'S!A1' },
    });
    expect(patched(shared, value('A2', 1))).toContain('<c r="A2"><v>1</v></c>');
    expect(patched(shared.replace('A1:A2', 'A1'), value('A1', 1))).toContain('<c r="A1"><v>1</v></c>');
  });

  test.each([
    ['a cell', '<sheetData><row r="1"><c r="A1"><v>1</v></row></sheetData>'],
    ['a row', '<sheetData><row r="1"><c r="A1"><v>1</v></c></sheetData>'],
    ['a formula', '<sheetData><row r="1"><c r="A1"><f>B1<v>1</v></c></row></sheetData>'],
    ['the cells', '<sheetData><row r="1"><c r="A1"><v>1</v></c></row>'],
    ['something that nobody knows', '<sheetData/><extLst><ext><a></ext></extLst>'],
  ])('a sheet in which %s is not closed is refused, the other sheets are not', (_, sheet) => {
    const bytes = sketch({ sheets: { S: sheet, T: '<sheetData/>' } });
    expect(refusal(() => patchWorkbook(bytes, [value('B1', 1)])).code).toBe('FILE_CORRUPT');
    const other = patchWorkbook(bytes, [{ ...value('B1', 1), sheet: 'T' } as Edit]);
    expect(partsOf(other).get('xl/worksheets/sheet1.xml')).toBe(partsOf(bytes).get('xl/worksheets/sheet1.xml'));
  });

  test('an array formula is refused', () => {
    const sheet = '<sheetData><row r="1"><c r="A1"><f t="array" ref="A1:B1">C1:D1</f></c></row></sheetData>';
    expect(refusal(() => patched(sheet, value('A1', 1))).code).toBe('PATCH_UNSUPPORTED');
  });

  test('a header of a table is refused, its body is not', () => {
    const rows = [['見出し'], ['値']];
    const table = {
      name: '表',
      at: { row: 2, column: 2 },
      columns: [{ header: '甲' }, { header: '乙' }],
      rowCount: 2,
      rows: () => rows,
    };
    const bytes = bookBytes(bookOf([{ name: 'S', cells: [], tables: [table] }]));
    expect(refusal(() => patchWorkbook(bytes, [value('C2', 'x')]))).toMatchObject({
      code: 'PATCH_UNSUPPORTED',
      parameters: { place: 'S!C2' },
    });
    expect(
      readWorkbook(patchWorkbook(bytes, [value('C3', 'x'), value('D2', 1)])).sheets[0]!.cells.get(cellKey(3, 3)),
    ).toBe('x');
  });

  test.each<[string, Edit, string]>([
    ['an unknown sheet', { ...value('A1', 1), sheet: 's' } as Edit, 'PATCH_UNKNOWN_SHEET'],
    ['a text too long for a cell', value('A1', 'あ'.repeat(32_768)), 'BOOK_INVALID'],
    ['a number that is none', value('A1', NaN), 'BOOK_INVALID'],
    [
      'a place outside of the sheet',
      { kind: 'value', sheet: 'S', at: { row: 0, column: 1 }, value: 1 },
      'BOOK_INVALID',
    ],
    [
      'a note too long',
      { kind: 'note', sheet: 'S', note: { row: 1, column: 1, author: '', text: 'あ'.repeat(32_768) } },
      'BOOK_INVALID',
    ],
    [
      'a validation without cells',
      { kind: 'validation', sheet: 'S', validation: { kind: 'custom', formula: '1=0', areas: [] } },
      'BOOK_INVALID',
    ],
    ['a colour that is none', fill('A1', 'red'), 'BOOK_INVALID'],
  ])('%s', (_, edit, code) => {
    const bytes = sketch({ sheets: { S: '<sheetData/>' } });
    expect(refusal(() => patchWorkbook(bytes, [value('A1', 1), edit])).code).toBe(code);
  });

  test('the file that was handed in is never changed', () => {
    const bytes = sketch({ sheets: { S: shared } });
    const before = bytes.slice();
    patchWorkbook(bytes, [value('A2', 'x'), fill('A1', 'FFEB9C')]);
    refusal(() => patchWorkbook(bytes, [value('A2', 1), value('A1', 1)]));
    expect(bytes).toEqual(before);
  });
});

describe('fills', () => {
  const styles = (edits: Edit[], sheet: string) => {
    const parts = partsOf(patchWorkbook(sketch({ sheets: { S: sheet } }), edits));
    return { sheet: parts.get('xl/worksheets/sheet1.xml')!, styles: parts.get('xl/styles.xml')! };
  };

  test('a fill joins the styles; protection and format of the cell stay', () => {
    const sheet =
      '<sheetData><row r="1"><c r="A1" s="2"><v>1</v></c><c r="B1" s="1"/><c r="C1"/><c r="D1" s="2"/></row></sheetData>';
    const result = styles(
      [fill('A1', 'FFEB9C'), fill('B1', 'ffeb9c'), fill('C1', 'FFEB9C'), fill('D1', 'FFEB9C'), fill('E1', 'C6EFCE')],
      sheet,
    );
    expect(result.sheet).toContain(
      '<c r="A1" s="3"><v>1</v></c><c r="B1" s="4"/><c r="C1" s="5"/><c r="D1" s="3"/><c r="E1" s="6"/>',
    );
    expect(result.styles).toContain(
      '<fill><patternFill patternType="solid"><fgColor rgb="FFFFEB9C"/><bgColor indexed="64"/></patternFill></fill>',
    );
    expect(result.styles).toContain('<cellXfs count="7">');
    expect(result.styles).toContain(
      '<xf numFmtId="0" fontId="0" borderId="0" xfId="0" applyProtection="1" fillId="2" applyFill="1"><protection locked="0"/></xf>',
    );
    expect(result.styles).toContain('<fills count="4">');
  });

  test('value and fill of one cell', () => {
    const result = styles(
      [value('A1', 2), fill('A1', 'FFEB9C')],
      '<sheetData><row r="1"><c r="A1" s="1"/></row></sheetData>',
    );
    expect(result.sheet).toContain('<c r="A1" s="3"><v>2</v></c>');
  });

  test('a workbook without styles gets some', () => {
    const parts = sketchParts({ sheets: { S: '<sheetData/>' } });
    delete parts['xl/styles.xml'];
    parts['xl/_rels/workbook.xml.rels'] = String(parts['xl/_rels/workbook.xml.rels']).replace(
      /<[^<]*rIdStyles[^>]*>/,
      '',
    );
    parts['[Content_Types].xml'] = String(parts['[Content_Types].xml']).replace(/<[^<]*styles\+xml"\/>/, '');
    const result = partsOf(patchWorkbook(packageOf(parts), [fill('A1', 'FFEB9C')]));
    expect(result.get('xl/worksheets/sheet1.xml')).toContain('<c r="A1" s="1"/>');
    expect(result.get('[Content_Types].xml')).toContain('/xl/styles1.xml');
    expect(readWorkbook(patchWorkbook(packageOf(parts), [value('A1', 4)])).sheets[0]!.cells.get(cellKey(1, 1))).toBe(4);
  });
});

import { cellKey, parseA1 } from '../../../src/book/index.js';
import type { Edit, Note, Sheet } from '../../../src/book/index.js';
import { TenkenError } from '../../../src/findings/index.js';
import { patchWorkbook, readWorkbook } from '../../../src/workbook/ooxml/index.js';
import { OFFICE, packageOf, partsOf, sketch, sketchParts } from './package-of.js';

const note = (at: string, text: string, author = '点検', sheet = 'S'): Edit => ({
  kind: 'note',
  sheet,
  note: { ...parseA1(at)!, author, text },
});

/** What the comments part and the boxes of a sheet say, by address. */
function notesOf(parts: ReadonlyMap<string, string>, number = 1): { texts: Record<string, string>; boxes: string[] } {
  const comments = parts.get(`xl/comments${number}.xml`) ?? parts.get(`xl/comments/comment${number}.xml`) ?? '';
  const authors = [...comments.matchAll(/<author>(.*?)<\/author>|<author\/>/gs)].map((match) => match[1] ?? '');
  const texts: Record<string, string> = {};
  for (const [, ref, author, body] of comments.matchAll(
    /<comment ref="(\w+)" authorId="(\d+)"[^>]*>(.*?)<\/comment>/gs,
  )) {
    texts[ref!] = `${authors[Number(author)]}: ${body!.replace(/<[^>]*>/g, '')}`;
  }
  const shapes = parts.get(`xl/drawings/vmlDrawing${number}.vml`) ?? '';
  const boxes = [...shapes.matchAll(/<x:Row>(\d+)<\/x:Row>\s*<x:Column>(\d+)<\/x:Column>/g)].map(
    ([, row, column]) => `R${Number(row) + 1}C${Number(column) + 1}`,
  );
  return { texts, boxes };
}

/** A sheet with two notes as Excel keeps them: an author that is shared, rich text, a box of another control before them. */
const excelNotes = (() => {
  const parts = sketchParts({
    sheets: {
      S: '<sheetData/><pageMargins left="1" right="1" top="1" bottom="1" header="1" footer="1"/><legacyDrawing r:id="rId9"/>',
    },
    more: {
      'xl/worksheets/_rels/sheet1.xml.rels':
        '<Relationships xmlns="http://schemas.openxmlformats.org/package/2006/relationships">' +
        `<Relationship Id="rId9" Type="${OFFICE}/vmlDrawing" Target="../drawings/vmlDrawing1.vml"/>` +
        `<Relationship Id="rId3" Type="${OFFICE}/comments" Target="/xl/comments/comment1.xml"/></Relationships>`,
      'xl/comments/comment1.xml':
        '<comments xmlns="http://schemas.openxmlformats.org/spreadsheetml/2006/main"><authors><author>tc={X}</author><author>担当&amp;者</author></authors><commentList>' +
        '<comment ref="B2" authorId="1" shapeId="0"><text><r><rPr><b/></rPr><t>元の</t></r><r><t>注記</t></r></text></comment>' +
        '<comment ref="C3" authorId="1"><text><t>二つ目</t></text></comment><comment ref="D4" authorId="0"><text><t>スレッド</t></text></comment></commentList></comments>',
      'xl/drawings/vmlDrawing1.vml':
        '<xml xmlns:v="urn:schemas-microsoft-com:vml" xmlns:o="urn:schemas-microsoft-com:office:office" xmlns:x="urn:schemas-microsoft-com:office:excel">' +
        '<o:shapelayout v:ext="edit"><o:idmap v:ext="edit" data="1"/></o:shapelayout>' +
        '<v:shapetype id="_x0000_t201" coordsize="21600,21600" o:spt="201"/><v:shapetype id="_x0000_t202" coordsize="21600,21600" o:spt="202"/>' +
        '<v:shape id="Drop" type="#_x0000_t201"><v:textbox><div>a<br></div></v:textbox><x:ClientData ObjectType="Drop"/></v:shape>' +
        '<v:shape id="_x0000_s1030" type="#_x0000_t202"><x:ClientData ObjectType="Note"><x:Row>1</x:Row><x:Column>1</x:Column></x:ClientData></v:shape>' +
        '<v:shape id="_x0000_s1031" type="#_x0000_t202"><x:ClientData ObjectType="Note"><x:Row>2</x:Row>\n<x:Column>2</x:Column></x:ClientData></v:shape></xml>',
    },
  });
  parts['[Content_Types].xml'] = String(parts['[Content_Types].xml']).replace(
    '</Types>',
    '<Default Extension="vml" ContentType="application/vnd.openxmlformats-officedocument.vmlDrawing"/></Types>',
  );
  return packageOf(parts);
})();

describe('notes', () => {
  test('the first note of a sheet makes its parts', () => {
    const parts = partsOf(
      patchWorkbook(sketch({ sheets: { S: '<sheetData/>', T: '<sheetData/>' } }), [
        note('B2', '要確認 <1>\n二行目'),
        note('A1', 'x', '別の人', 'T'),
      ]),
    );
    expect(notesOf(parts)).toEqual({ texts: { B2: '点検: 要確認 &lt;1&gt;\n二行目' }, boxes: ['R2C2'] });
    expect(notesOf(parts, 2)).toEqual({ texts: { A1: '別の人: x' }, boxes: ['R1C1'] });
    const sheet = parts.get('xl/worksheets/sheet1.xml')!;
    const id = /<legacyDrawing [^>]*r:id="(\w+)"\/>/.exec(sheet)![1];
    expect(parts.get('xl/worksheets/_rels/sheet1.xml.rels')).toContain(
      `<Relationship Id="${id}" Type="${OFFICE}/vmlDrawing" Target="/xl/drawings/vmlDrawing1.vml"/>`,
    );
    const types = parts.get('[Content_Types].xml')!;
    expect(types).toContain('<Override PartName="/xl/comments2.xml"');
    expect(types.match(/Extension="vml"/g)).toHaveLength(1);
    // Numbers of boxes differ between sheets.
    const ids = [1, 2].map((n) => /id="_x0000_s(\d+)"/.exec(parts.get(`xl/drawings/vmlDrawing${n}.vml`)!)![1]);
    expect(new Set(ids).size).toBe(2);
  });

  test('notes are added to those of other programs, replaced and removed', () => {
    const bytes = patchWorkbook(excelNotes, [
      note('B2', '直した'),
      note('C3', ''),
      note('E5', '新しい', '担当&者'),
      note('F6', ''),
    ]);
    const parts = partsOf(bytes);
    expect(notesOf(parts)).toEqual({
      texts: { B2: '点検: 直した', D4: 'tc={X}: スレッド', E5: '担当&amp;者: 新しい' },
      boxes: ['R2C2', 'R5C5'],
    });
    const shapes = parts.get('xl/drawings/vmlDrawing1.vml')!;
    expect(shapes).toContain('<v:shape id="Drop"');
    expect(shapes).toContain('<v:shape id="_x0000_s1032" type="#_x0000_t202"');
    expect(parts.get('xl/worksheets/sheet1.xml')).toBe(partsOf(excelNotes).get('xl/worksheets/sheet1.xml'));
  });

  test('replacing a note leaves its box alone', () => {
    const parts = partsOf(patchWorkbook(excelNotes, [note('B2', '直した')]));
    expect(parts.get('xl/drawings/vmlDrawing1.vml')).toBe(partsOf(excelNotes).get('xl/drawings/vmlDrawing1.vml'));
  });

  test('removing a note that is not there changes nothing', () => {
    expect(partsOf(patchWorkbook(excelNotes, [note('Z9', '')]))).toEqual(partsOf(excelNotes));
    const plain = sketch({ sheets: { S: '<sheetData/>' } });
    expect(partsOf(patchWorkbook(plain, [note('Z9', '')]))).toEqual(partsOf(plain));
  });

  test('somebody’s thread is not written over', () => {
    expect(() => patchWorkbook(excelNotes, [note('D4', 'x')])).toThrow(TenkenError);
    expect(() => patchWorkbook(excelNotes, [note('D4', '')])).toThrow('PATCH_UNSUPPORTED');
  });
});

describe('names', () => {
  const name = (text: string, refersTo: string, more: object = {}): Edit => ({
    kind: 'name',
    name: { name: text, refersTo, ...more },
  });

  test('a name is added, also to a workbook without names', () => {
    const plain = sketch({ sheets: { S: '<sheetData/>' }, after: '<calcPr calcId="1"/>' });
    const bytes = patchWorkbook(plain, [
      name('cssa_edition', '"版"', { hidden: true }),
      name('cssa_q01', "'S'!$A$1", { scope: 'S' }),
    ]);
    expect(partsOf(bytes).get('xl/workbook.xml')).toContain(
      '</sheets><definedNames><definedName name="cssa_edition" hidden="1">"版"</definedName>' +
        '<definedName name="cssa_q01" localSheetId="0">\'S\'!$A$1</definedName></definedNames><calcPr',
    );
  });

  test('a name is replaced within its scope, without regard to case', () => {
    const before = sketch({
      sheets: { S: '<sheetData/>', T: '<sheetData/>' },
      after:
        '<definedNames><definedName name="A_b">1</definedName><definedName name="a_b" localSheetId="1">2</definedName><definedName name="c_d">3</definedName></definedNames>',
    });
    const { names } = readWorkbook(patchWorkbook(before, [name('a_B', '4'), name('new', '5')]));
    expect(names).toEqual([
      { name: 'a_B', refersTo: '4' },
      { name: 'a_b', refersTo: '2', scope: 'T' },
      { name: 'c_d', refersTo: '3' },
      { name: 'new', refersTo: '5' },
    ]);
  });

  test('a name that Excel would not take is refused', () => {
    const plain = sketch({ sheets: { S: '<sheetData/>' } });
    expect(() => patchWorkbook(plain, [name('Q39', '1')])).toThrow('BOOK_INVALID');
    expect(() => patchWorkbook(plain, [name('a', '1', { scope: 'T' })])).toThrow('PATCH_UNKNOWN_SHEET');
  });
});

describe('validations', () => {
  const validation: Edit = {
    kind: 'validation',
    sheet: 'S',
    validation: { kind: 'list', areas: [{ from: parseA1('B2')!, to: parseA1('B9')! }], source: "'一覧'!$A$1:$A$4" },
  };
  const xml =
    '<dataValidation type="list" showInputMessage="1" showErrorMessage="1" sqref="B2:B9"><formula1>\'一覧\'!$A$1:$A$4</formula1></dataValidation>';

  test.each([
    [
      'between the formats and the links',
      '<sheetData/><conditionalFormatting sqref="A1"/><conditionalFormatting sqref="A2"/><hyperlinks/><pageMargins/>',
      `<sheetData/><conditionalFormatting sqref="A1"/><conditionalFormatting sqref="A2"/><dataValidations count="1">${xml}</dataValidations><hyperlinks/><pageMargins/>`,
    ],
    [
      'at the end',
      '<sheetData/><mergeCells/>',
      `<sheetData/><mergeCells/><dataValidations count="1">${xml}</dataValidations>`,
    ],
    [
      'behind those that are there',
      '<sheetData/><dataValidations count="1" disablePrompts="1"><dataValidation sqref="A1"/></dataValidations>',
      `<sheetData/><dataValidations count="2" disablePrompts="1"><dataValidation sqref="A1"/>${xml}</dataValidations>`,
    ],
    [
      'before what a newer program added',
      '<sheetData/><mc:AlternateContent><controls/></mc:AlternateContent>',
      `<sheetData/><dataValidations count="1">${xml}</dataValidations><mc:AlternateContent><controls/></mc:AlternateContent>`,
    ],
  ])('%s', (_, before, after) => {
    const parts = partsOf(patchWorkbook(sketch({ sheets: { S: before } }), [validation]));
    expect(parts.get('xl/worksheets/sheet1.xml')).toContain(`>${after}</worksheet>`);
  });
});

describe('sheets', () => {
  const findings: Sheet = {
    name: '検証結果 & 一覧',
    state: 'hidden',
    columns: [{ from: 1, to: 1, width: 40 }],
    cells: [
      { row: 1, column: 1, value: '=指摘', style: { font: { bold: true }, fill: 'DDEBF7', unlocked: true } },
      { row: 2, column: 1, value: 0.5, style: { format: '0.0"%"' } },
      { row: 3, column: 1, value: 2 },
    ],
    merges: [{ from: parseA1('A1')!, to: parseA1('B1')! }],
    conditionalFormats: [
      { areas: [{ from: parseA1('A1')!, to: parseA1('A1')! }], formula: 'A1=1', highlight: { fill: 'FFC7CE' } },
    ],
    notes: [{ row: 1, column: 1, author: '点検', text: '説明' } satisfies Note],
  };

  test('a sheet is added behind the others; later edits may fill it', () => {
    const before = sketch({ sheets: { S: '<sheetData><row r="1"><c r="A1" s="2"><v>1</v></c></row></sheetData>' } });
    const bytes = patchWorkbook(before, [
      { kind: 'sheet', sheet: findings },
      { kind: 'value', sheet: findings.name, at: { row: 4, column: 1 }, value: '後から' },
    ]);
    const { sheets } = readWorkbook(bytes);
    expect(sheets.map(({ name, state }) => [name, state])).toEqual([
      ['S', 'visible'],
      ['検証結果 & 一覧', 'hidden'],
    ]);
    expect([...sheets[1]!.cells]).toEqual([
      [cellKey(1, 1), '=指摘'],
      [cellKey(2, 1), 0.5],
      [cellKey(3, 1), 2],
      [cellKey(4, 1), '後から'],
    ]);
    const parts = partsOf(bytes);
    const sheet = parts.get('xl/worksheets/sheet2.xml')!;
    const styles = parts.get('xl/styles.xml')!;
    const [first, second, third] = [1, 2, 3].map((row) => new RegExp(`<c r="A${row}"(?: s="(\\d+)")?`).exec(sheet)![1]);
    const xfs = [...styles.matchAll(/<xf [^>]*\/>|<xf [^>]*[^/]>.*?<\/xf>/g)].map(([xf]) => xf).slice(1);
    expect(xfs[Number(first)]).toMatch(/fontId="2" fillId="2".*<protection locked="0"\/>/);
    expect(xfs[Number(second)]).toContain('numFmtId="164"');
    expect(third).toBeUndefined();
    expect(styles).toMatch(
      /<styleSheet[^>]*><numFmts count="1"><numFmt numFmtId="164" formatCode="0.0&quot;%&quot;"\/><\/numFmts><fonts/,
    );
    expect(sheet).toContain('dxfId="0"');
    expect(notesOf(parts).texts).toEqual({ A1: '点検: 説明' });
    // What was there keeps its style numbers.
    expect(parts.get('xl/worksheets/sheet1.xml')).toContain('<c r="A1" s="2">');
  });

  test('a name that is taken, or no name for a sheet, is refused', () => {
    const before = sketch({ sheets: { 表: '<sheetData/>', Abc: '<sheetData/>' } });
    for (const name of ['表', 'aBC', 'a/b', '']) {
      expect(() => patchWorkbook(before, [{ kind: 'sheet', sheet: { name, cells: [] } }])).toThrow('BOOK_INVALID');
    }
    expect(() =>
      patchWorkbook(
        before,
        ['x', 'X'].map((name) => ({ kind: 'sheet', sheet: { name, cells: [] } })),
      ),
    ).toThrow('BOOK_INVALID');
  });

  test('tables cannot be added: that is a defect of the caller', () => {
    const table = { name: 't', at: { row: 1, column: 1 }, columns: [{ header: 'あ' }], rowCount: 0, rows: () => [] };
    expect(() =>
      patchWorkbook(sketch({ sheets: { S: '<sheetData/>' } }), [
        { kind: 'sheet', sheet: { name: 'T', cells: [], tables: [table] } },
      ]),
    ).toThrow('cannot be added');
  });
});

test('a copy of a template (.xltx) says that it is a workbook, since Excel opens no .xlsx that says otherwise', () => {
  const type = 'application/vnd.openxmlformats-officedocument.spreadsheetml.template.main+xml';
  const template = sketch({ sheets: { S: '<sheetData/>' }, contentType: type });
  for (const edits of [[], [{ kind: 'value', sheet: 'S', at: { row: 1, column: 1 }, value: '○' }]] as Edit[][]) {
    const types = partsOf(patchWorkbook(template, edits)).get('[Content_Types].xml')!;
    expect(types).not.toContain('template');
    expect(types).toContain(
      'PartName="/xl/workbook.xml" ContentType="application/vnd.openxmlformats-officedocument.spreadsheetml.sheet.main+xml"',
    );
  }
});

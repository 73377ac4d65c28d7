import { cellKey, parseA1 } from '../../../src/book/index.js';
import type { Scalar } from '../../../src/book/index.js';
import { TenkenError } from '../../../src/findings/index.js';
import { readWorkbook } from '../../../src/workbook/ooxml/index.js';
import { nodeInflate } from '../../../src/workbook/ooxml/node.js';
import { sketch } from './package-of.js';

/** Value of A1 of a sheet whose first row holds the XML. */
function valueOf(cell: string, strings?: string, before?: string): Scalar | undefined {
  const bytes = sketch({
    sheets: { S: `<sheetData><row r="1">${cell}</row></sheetData>` },
    ...(strings !== undefined && { strings }),
    ...(before !== undefined && { before }),
  });
  const pure = readWorkbook(bytes).sheets[0]!.cells.get(cellKey(1, 1));
  expect(readWorkbook(bytes, { inflate: nodeInflate }).sheets[0]!.cells.get(cellKey(1, 1))).toEqual(pure);
  return pure;
}

function refusal(run: () => unknown): string {
  try {
    run();
  } catch (error) {
    if (error instanceof TenkenError) return error.code;
    throw error;
  }
  return 'read';
}

const shared = '<c r="A1" t="s"><v>0</v></c>';

describe('values of cells', () => {
  test.each<[string, string, Scalar | undefined]>([
    ['a whole number', '<c r="A1"><v>42</v></c>', 42],
    ['a number with its type', '<c r="A1" t="n"><v>-0.5</v></c>', -0.5],
    ['a number in scientific form', '<c r="A1"><v>1.5E-3</v></c>', 0.0015],
    ['a number with all its digits', '<c r="A1"><v>0.1234567890123456</v></c>', 0.1234567890123456],
    ['a long whole number', '<c r="A1"><v>12345678901234567</v></c>', 12345678901234567],
    ['blanks around a number', '<c r="A1"><v> 7 </v></c>', 7],
    ['true', '<c r="A1" t="b"><v>1</v></c>', true],
    ['false', '<c r="A1" t="b"><v>0</v></c>', false],
    ['an error', '<c r="A1" t="e"><v>#N/A</v></c>', '#N/A'],
    ['text of a formula', '<c r="A1" t="str"><f>B1</f><v>対応&amp;済</v></c>', '対応&済'],
    ['empty text of a formula', '<c r="A1" t="str"><f>B1</f><v></v></c>', undefined],
    ['a formula without value', '<c r="A1"><f>B1</f></c>', undefined],
    ['an empty value', '<c r="A1"><v/></c>', undefined],
    ['a styled blank', '<c r="A1" s="3"/>', undefined],
    ['inline text', '<c r="A1" t="inlineStr"><is><t>対応済</t></is></c>', '対応済'],
    [
      'inline rich text',
      '<c r="A1" t="inlineStr"><is><r><rPr><b/></rPr><t>対応</t></r><r><t xml:space="preserve"> 済</t></r></is></c>',
      '対応 済',
    ],
    [
      'inline text with furigana',
      '<c r="A1" t="inlineStr"><is><t>対応済</t><rPh sb="0" eb="3"><t>タイオウズミ</t></rPh></is></c>',
      '対応済',
    ],
    ['empty inline text', '<c r="A1" t="inlineStr"><is><t/></is></c>', undefined],
    ['no inline item', '<c r="A1" t="inlineStr"/>', undefined],
    ['attributes in single quotes', "<c t='str' r='A1'><v>済</v></c>", '済'],
    ['attributes with blanks around =', '<c r = "A1" t = "str" ><v>済</v></c>', '済'],
    ['a line break between attributes', '<c\n r="A1"\n t="str"><v>済</v></c>', '済'],
    ['a cell without address', '<c t="str"><v>済</v></c>', '済'],
    ['other attributes', '<c r="A1" s="12" cm="1" t="str" vm="2" ph="1"><v>済</v></c>', '済'],
    ['a larger-than sign in an attribute', '<c r="A1" x="a>b" t="str"><v>済</v></c>', '済'],
    ['a CDATA section', '<c r="A1" t="str"><v>a<![CDATA[<b>&amp;]]>c</v></c>', 'a<b>&amp;c'],
    ['a comment', '<c r="A1" t="str"><!-- <c r="B1"> --><v>a<!-- x -->b</v></c>', 'ab'],
    ['numeric references', '<c r="A1" t="str"><v>&#23550;&#x5FDC;&#x20BB7;</v></c>', '対応𠮷'],
    [
      'references that mean nothing',
      '<c r="A1" t="str"><v>&nbsp;&#1114112;&#xZZ;&a&amp;lt;</v></c>',
      '&nbsp;&#1114112;&#xZZ;&a&lt;',
    ],
    ['escaped control characters', '<c r="A1" t="str"><v>a_x000D_b_x005F_x000D_</v></c>', 'a\rb_x000D_'],
    ['line ends', '<c r="A1" t="str"><v>a\r\nb\rc\nd</v></c>', 'a\nb\nc\nd'],
    ['an ideographic blank in front', '<c r="A1" t="str"><v>　対応済</v></c>', '　対応済'],
    ['a byte order mark in front', '<c r="A1" t="str"><v>\uFEFF対応</v></c>', '\uFEFF対応'],
    ['variation selectors and emoji', '<c r="A1" t="str"><v>葛\u{E0100}👨‍👩‍👧ｶﾞ</v></c>', '葛\u{E0100}👨‍👩‍👧ｶﾞ'],
    ['a date of Strict workbooks', '<c r="A1" t="d"><v>2023-09-30</v></c>', 45199],
    ['a date with time', '<c r="A1" t="d"><v>2023-09-30T12:00:00</v></c>', 45199.5],
    ['a text that could be a prototype', '<c r="A1" t="str"><v>__proto__</v></c>', '__proto__'],
  ])('%s', (_, cell, expected) => {
    expect(valueOf(cell)).toEqual(expected);
  });

  test.each<[string, string, Scalar | undefined]>([
    ['a shared text', '<si><t>対応済</t></si>', '対応済'],
    ['rich text', '<si><r><t>対応</t></r><r><rPr><sz val="9"/></rPr><t>済</t></r></si>', '対応済'],
    ['furigana', '<si><t>対応済</t><rPh sb="0" eb="2"><t>タイオウ</t></rPh><phoneticPr fontId="1"/></si>', '対応済'],
    ['furigana between runs', '<si><r><t>対</t></r><rPh sb="0" eb="1"><t>タイ</t></rPh><r><t>応</t></r></si>', '対応'],
    ['blanks at both ends', '<si><t xml:space="preserve">  a  </t></si>', '  a  '],
    ['an empty item', '<si/>', undefined],
    ['an empty text', '<si><t/></si>', undefined],
    ['escapes', '<si><t>&lt;a&gt;_x0008_&apos;</t></si>', "<a>\b'"],
  ])('%s in the table of texts', (_, item, expected) => {
    expect(valueOf(shared, `${item}<si><t>next</t></si>`)).toEqual(expected);
  });

  test.each([
    ['text', '<si><t>a</si><si><t>b</t></si>'],
    ['item', '<si><t>a</t><si><t>b</t></si>'],
    ['run', '<si><r><t>a</r></t></si><si><t>b</t></si>'],
  ])('a shared %s that is not closed never moves the texts behind it', (_, strings) => {
    expect(refusal(() => valueOf(shared, strings))).toBe('FILE_CORRUPT');
  });

  test('what stands in furigana without a text hides nothing', () => {
    expect(valueOf(shared, '<si><rPh sb="0" eb="1"/><t>対応</t></si>')).toBe('対応');
  });

  test('an empty item keeps its number', () => {
    const strings = '<si><t>a</t></si><si/><si><t>c</t></si><si ><t></t></si><si><t>e</t></si>';
    const cells = [0, 1, 2, 3, 4].map((i) => `<c t="s"><v>${i}</v></c>`).join('');
    const bytes = sketch({ sheets: { S: `<sheetData><row>${cells}</row></sheetData>` }, strings });
    expect([...readWorkbook(bytes).sheets[0]!.cells]).toEqual([
      [cellKey(1, 1), 'a'],
      [cellKey(1, 3), 'c'],
      [cellKey(1, 5), 'e'],
    ]);
  });

  test('dates of a workbook that counts from 1904', () => {
    const cell = '<c r="A1" t="d"><v>2023-09-30</v></c>';
    expect(valueOf(cell, undefined, '<workbookPr date1904="1"/>')).toBe(45199 - 1462);
    const bytes = sketch({ sheets: { S: '<sheetData/>' }, before: '<workbookPr date1904="true"/>' });
    expect(readWorkbook(bytes).from1904).toBe(true);
    expect(readWorkbook(sketch({ sheets: { S: '<sheetData/>' } })).from1904).toBeUndefined();
  });

  test.each([
    ['a text that is not in the table', '<c r="A1" t="s"><v>9</v></c>'],
    ['a number that is none', '<c r="A1"><v>abc</v></c>'],
    ['a number in another base', '<c r="A1"><v>0x10</v></c>'],
    ['infinity', '<c r="A1"><v>1e999</v></c>'],
    ['a date that is none', '<c r="A1" t="d"><v>soon</v></c>'],
    ['an address that is none', '<c r="A"><v>1</v></c>'],
    ['an address outside of any sheet', '<c r="XFE1"><v>1</v></c>'],
    ['a row outside of any sheet', '<c r="A1048577"><v>1</v></c>'],
    ['an address backwards', '<c r="1A"><v>1</v></c>'],
    ['a value that does not end', '<c r="A1"><v>1'],
    ['a text that is not closed', '<c r="A1" t="inlineStr"><is><t>1</is></c><c t="inlineStr"><is><t>2</t></is></c>'],
    ['an item that is not closed', '<c r="A1" t="inlineStr"><is><t>1</t></c><c t="inlineStr"><is><t>2</t></is></c>'],
    ['a text that another tag closes', '<c r="A1" t="inlineStr"><is><t>1</tt></is></c>'],
  ])('%s is never a blank cell', (_, cell) => {
    expect(refusal(() => valueOf(cell, '<si><t>a</t></si>'))).toBe('FILE_CORRUPT');
  });
});

describe('places of cells', () => {
  const read = (data: string) =>
    [...readWorkbook(sketch({ sheets: { S: `<sheetData>${data}</sheetData>` } })).sheets[0]!.cells].map(
      ([key, value]) => [Math.floor(key / 16385), key % 16385, value],
    );

  test('rows and cells without numbers follow one another', () => {
    expect(read('<row><c><v>1</v></c><c/><c><v>2</v></c></row><row><c><v>3</v></c></row>')).toEqual([
      [1, 1, 1],
      [1, 3, 2],
      [2, 1, 3],
    ]);
    expect(read('<row r="5"><c r="C5"><v>1</v></c><c><v>2</v></c></row><row><c><v>3</v></c></row>')).toEqual([
      [5, 3, 1],
      [5, 4, 2],
      [6, 1, 3],
    ]);
  });

  test('the last cell of a sheet', () => {
    expect(read('<row r="1048576"><c r="XFD1048576"><v>1</v></c></row>')).toEqual([[1_048_576, 16_384, 1]]);
  });

  test('no rows', () => {
    expect(read('')).toEqual([]);
    expect(readWorkbook(sketch({ sheets: { S: '<sheetData/>' } })).sheets[0]!.cells.size).toBe(0);
  });

  test('formulas, hidden rows and columns, merged areas', () => {
    const bytes = sketch({
      sheets: {
        S:
          '<cols><col min="2" max="3" hidden="1"/><col min="3" max="4"/><col min="16384" max="99999" hidden="true"/></cols>' +
          '<sheetData><row r="1" ht="20" hidden="1"><c r="A1"><f>1+1</f><v>2</v></c></row>' +
          '<row r="2" hidden="0"><c r="B2"><f t="shared" si="0"/></c></row><row hidden="true"/></sheetData>' +
          '<sheetProtection sheet="1"/><mergeCells count="2"><mergeCell ref="A1:B2"/><mergeCell ref="C3"/></mergeCells>',
      },
    });
    const { formulas, hiddenRows, hiddenColumns, merges } = readWorkbook(bytes).sheets[0]!;
    expect([...formulas]).toEqual([cellKey(1, 1), cellKey(2, 2)]);
    expect([...hiddenRows]).toEqual([1, 3]);
    expect([...hiddenColumns]).toEqual([2, 3, 16_384]);
    expect(merges).toEqual([
      { from: parseA1('A1'), to: parseA1('B2') },
      { from: parseA1('C3'), to: parseA1('C3') },
    ]);
  });

  test('the last of several values for a cell counts', () => {
    expect(read('<row r="1"><c r="A1"><v>1</v></c></row><row r="1"><c r="A1"><v>2</v></c></row>')).toEqual([[1, 1, 2]]);
  });
});

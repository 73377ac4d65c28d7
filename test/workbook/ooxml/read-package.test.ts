import { strToU8, zipSync } from 'fflate';
import { cellKey } from '../../../src/book/index.js';
import { pureInflate, readWorkbook } from '../../../src/workbook/ooxml/index.js';
import { MAIN, OFFICE, packageOf, partsOf, sketch, sketchParts, STRICT_MAIN, STRICT_OFFICE } from './package-of.js';
import type { Parts } from './package-of.js';

const cells = '<sheetData><row r="1"><c r="A1" t="s"><v>0</v></c><c r="B1"><f>A1</f><v>5</v></c></row></sheetData>';
const merged = `${cells}<mergeCells count="1"><mergeCell ref="A1:B1"/></mergeCells>`;
const plain = sketchParts({ sheets: { 表紙: merged, 設問: '<sheetData/>' }, strings: '<si><t>対応済</t></si>' });

/** The parts with each text changed. */
function rewritten(parts: Parts, change: (xml: string, name: string) => string): Uint8Array {
  return packageOf(Object.fromEntries(Object.entries(parts).map(([name, xml]) => [name, change(String(xml), name)])));
}

describe('packages of all kinds of producers', () => {
  const expected = readWorkbook(packageOf(plain));

  test('what Excel writes', () => {
    expect(expected.sheets.map(({ name, state }) => [name, state])).toEqual([
      ['表紙', 'visible'],
      ['設問', 'visible'],
    ]);
    expect([...expected.sheets[0]!.cells]).toEqual([
      [cellKey(1, 1), '対応済'],
      [cellKey(1, 2), 5],
    ]);
    expect(expected.sheets[0]!.merges).toHaveLength(1);
  });

  test.each<[string, Uint8Array]>([
    [
      'a prefix before every element (Open XML SDK)',
      rewritten(plain, (xml, name) =>
        name.startsWith('xl/') && name.endsWith('.xml')
          ? xml.replaceAll(/<(\/?)(?=[a-z])/g, '<$1x:').replace(`xmlns="${MAIN}"`, `xmlns:x="${MAIN}"`)
          : xml,
      ),
    ],
    [
      'Strict namespaces',
      rewritten(plain, (xml) => xml.replaceAll(MAIN, STRICT_MAIN).replaceAll(OFFICE, STRICT_OFFICE)),
    ],
    [
      'absolute targets (openpyxl)',
      rewritten(plain, (xml, name) =>
        name.endsWith('.rels') ? xml.replace(/Target="(?!xl)/g, 'Target="/xl/').replace('"xl/w', '"/xl/w') : xml,
      ),
    ],
    [
      'targets with steps',
      rewritten(plain, (xml) => xml.replace('Target="worksheets/', 'Target="./../xl/./worksheets/')),
    ],
    [
      'targets in other letters',
      rewritten(plain, (xml) => xml.replace('"worksheets/sheet1.xml', '"Worksheets/SHEET1.xml')),
    ],
    [
      'another prefix for relationships',
      rewritten(plain, (xml) => xml.replaceAll('r:id=', 'd3p1:id=').replaceAll('xmlns:r=', 'xmlns:d3p1=')),
    ],
    ['attributes in single quotes', rewritten(plain, (xml) => xml.replaceAll('"', "'"))],
    ['a byte order mark', rewritten(plain, (xml) => `\uFEFF${xml}`)],
    ['comments and instructions', rewritten(plain, (xml) => `<?x a="<b>"?><!-- <!DOCTYPE --> ${xml}<!-- end -->`)],
    [
      'UTF-16',
      packageOf({
        ...plain,
        'xl/sharedStrings.xml': new Uint8Array(
          Uint16Array.from(`\uFEFF<sst xmlns="${MAIN}"><si><t>対応済</t></si></sst>`, (c) => c.charCodeAt(0)).buffer,
        ),
      }),
    ],
    ['folders as entries', packageOf({ 'xl/': '', ...plain, 'xl/worksheets/': '' })],
    [
      'backslashes in names',
      packageOf(Object.fromEntries(Object.entries(plain).map(([name, xml]) => [name.replaceAll('/', '\\'), xml]))),
    ],
  ])('%s', (_, bytes) => {
    expect(readWorkbook(bytes)).toEqual(expected);
  });

  test('stored entries, and a comment of the archive that looks like its end', () => {
    const files = Object.fromEntries(Object.entries(plain).map(([name, xml]) => [name, strToU8(String(xml))]));
    const stored = zipSync(files, { level: 0 });
    expect(readWorkbook(stored)).toEqual(expected);
    const comment = new Uint8Array(stored.length + 40);
    comment.set(stored);
    comment.set([0x50, 0x4b, 5, 6], stored.length + 10);
    new DataView(comment.buffer).setUint16(stored.length - 2, 40, true);
    expect(readWorkbook(comment)).toEqual(expected);
  });

  test('chart sheets are left out, hidden sheets are not', () => {
    const bytes = rewritten(
      {
        ...plain,
        'xl/chartsheets/sheet1.xml': '<chartsheet/>',
      },
      (xml) =>
        xml
          .replace('<sheets>', '<sheets><sheet name="図" sheetId="9" r:id="rIdC"/>')
          .replace('<sheet name="設問"', '<sheet name="設問" state="veryHidden"')
          .replace(
            '</Relationships>',
            `<Relationship Id="rIdC" Type="${OFFICE}/chartsheet" Target="chartsheets/sheet1.xml"/></Relationships>`,
          ),
    );
    expect(readWorkbook(bytes).sheets.map(({ name, state }) => [name, state])).toEqual([
      ['表紙', 'visible'],
      ['設問', 'veryHidden'],
    ]);
  });
});

describe('what stands around the sheets', () => {
  test('defined names: hidden ones, constants, those of one sheet', () => {
    const bytes = sketch({
      sheets: { '１．設問＆回答（案）': '<sheetData/>', "R&D O'Brien": '<sheetData/>', ['__proto__']: '<sheetData/>' },
      after:
        "<definedNames><definedName name=\"cssa_q01\">'R&amp;D O''Brien'!$A$1</definedName>" +
        '<definedName name="cssa_edition" hidden="1">"cssa-insurers-2023"</definedName>' +
        '<definedName name="cssa_q01" localSheetId="1">\'R&amp;D O\'\'Brien\'!$A$2</definedName>' +
        '<definedName name="empty"/></definedNames>',
    });
    const { sheets, names } = readWorkbook(bytes);
    expect(sheets.map(({ name }) => name)).toEqual(['１．設問＆回答（案）', "R&D O'Brien", '__proto__']);
    expect(names).toEqual([
      { name: 'cssa_q01', refersTo: "'R&D O''Brien'!$A$1" },
      { name: 'cssa_edition', refersTo: '"cssa-insurers-2023"', hidden: true },
      { name: 'cssa_q01', refersTo: "'R&D O''Brien'!$A$2", scope: "R&D O'Brien" },
      { name: 'empty', refersTo: '' },
    ]);
  });

  test('custom properties and the program', () => {
    const parts = sketchParts({ sheets: { S: '<sheetData/>' } });
    const bytes = packageOf({
      ...parts,
      '_rels/.rels': String(parts['_rels/.rels']).replace(
        '</Relationships>',
        `<Relationship Id="a" Type="${OFFICE}/custom-properties" Target="docProps/custom.xml"/>` +
          `<Relationship Id="b" Type="${OFFICE}/extended-properties" Target="docProps/app.xml"/></Relationships>`,
      ),
      'docProps/custom.xml':
        '<Properties xmlns:vt="v"><property pid="2" name="cssa_edition"><vt:lpwstr>cssa-insurers-2023</vt:lpwstr></property>' +
        '<property pid="3" name="__proto__"><vt:i4>7</vt:i4></property><property name="none"/></Properties>',
      'docProps/app.xml': '<Properties><Application>Microsoft Excel</Application></Properties>',
    });
    const { customProperties, application } = readWorkbook(bytes);
    expect([...customProperties]).toEqual([
      ['cssa_edition', 'cssa-insurers-2023'],
      ['__proto__', '7'],
    ]);
    expect(application).toBe('Microsoft Excel');
  });

  test('parts that nothing needs are not unpacked', () => {
    const parts = sketchParts({
      sheets: { S: merged },
      strings: '<si><t>a</t></si>',
      more: { 'xl/media/logo.png': 'png' },
    });
    const seen: number[] = [];
    const bytes = packageOf(parts);
    readWorkbook(bytes, {
      inflate: (packed, size, crc) => {
        seen.push(size);
        return pureInflate(packed, size, crc);
      },
    });
    const sizes = partsOf(bytes);
    expect(seen).not.toContain(sizes.get('xl/styles.xml')!.length);
    expect(seen).not.toContain(3);
    expect(seen).toHaveLength(6);
  });
});

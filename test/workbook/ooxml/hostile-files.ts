import { deflateRawSync, constants } from 'node:zlib';
import { strToU8, zipSync } from 'fflate';
import { crc32, joinBytes } from '../../../src/workbook/ooxml/package/index.js';
import { MAIN, OFFICE, packageOf, sketchParts } from './package-of.js';
import type { Parts } from './package-of.js';

/** An entry of an archive that is put together by hand, so that its header can lie. */
interface RawEntry {
  readonly name: string;
  readonly packed: Uint8Array;
  readonly size: number;
  readonly crc?: number;
  readonly method?: number;
  readonly flags?: number;
  /** What the directory says of the length, instead of the truth. */
  readonly declared?: number;
}

/** A zip archive as the entries say, true or not. */
export function rawArchive(entries: readonly RawEntry[]): Uint8Array {
  const chunks: Uint8Array[] = [];
  const directory: Uint8Array[] = [];
  let at = 0;
  for (const { name, packed, size, crc = 0, method = 8, flags = 0, declared = size } of entries) {
    const bytes = strToU8(name);
    const local = new DataView(new ArrayBuffer(30));
    local.setUint32(0, 0x04034b50, true);
    local.setUint16(6, flags, true);
    local.setUint16(8, method, true);
    local.setUint32(14, crc, true);
    local.setUint32(18, packed.length, true);
    local.setUint32(22, declared, true);
    local.setUint16(26, bytes.length, true);
    const record = new DataView(new ArrayBuffer(46));
    record.setUint32(0, 0x02014b50, true);
    record.setUint16(8, flags, true);
    record.setUint16(10, method, true);
    record.setUint32(16, crc, true);
    record.setUint32(20, packed.length, true);
    record.setUint32(24, declared, true);
    record.setUint16(28, bytes.length, true);
    record.setUint32(42, at, true);
    directory.push(new Uint8Array(record.buffer), bytes);
    chunks.push(new Uint8Array(local.buffer), bytes, packed);
    at += 30 + bytes.length + packed.length;
  }
  const length = directory.reduce((sum, chunk) => sum + chunk.length, 0);
  const end = new DataView(new ArrayBuffer(22));
  end.setUint32(0, 0x06054b50, true);
  end.setUint16(8, entries.length, true);
  end.setUint16(10, entries.length, true);
  end.setUint32(12, length, true);
  end.setUint32(16, at, true);
  return joinBytes([...chunks, ...directory, new Uint8Array(end.buffer)]);
}

function rawEntry(name: string, content: string, more: Partial<RawEntry> = {}): RawEntry {
  const bytes = strToU8(content);
  return { name, packed: Uint8Array.from(deflateRawSync(bytes)), size: bytes.length, crc: crc32(bytes), ...more };
}

/** Deflated blanks of any length, made from a few of them. */
function blanks(mebibytes: number): Uint8Array {
  const piece = Uint8Array.from(
    deflateRawSync(new Uint8Array(8 << 20).fill(32), { level: 9, finishFlush: constants.Z_FULL_FLUSH }),
  );
  const last = Uint8Array.from(deflateRawSync(new Uint8Array(0)));
  return joinBytes([...Array.from({ length: mebibytes / 8 }, () => piece), last]);
}

const sheetPart = 'xl/worksheets/sheet1.xml';
const plainParts = sketchParts({
  sheets: { S: '<sheetData><row r="1"><c r="A1" t="s"><v>0</v></c></row></sheetData>' },
  strings: '<si><t>済</t></si>',
});
export const plain = packageOf(plainParts);

/** The plain workbook with some entries as told. */
function withEntries(...special: readonly RawEntry[]): Uint8Array {
  const names = new Set(special.map(({ name }) => name));
  const others = Object.entries(plainParts).filter(([name]) => !names.has(name));
  return rawArchive([...others.map(([name, xml]) => rawEntry(name, String(xml))), ...special]);
}

/** The plain workbook with one part as told; stored, so that no ratio tells that something is strange. */
function changed(part: string, change: (xml: string) => string): Uint8Array {
  return packageOf({ ...plainParts, [part]: change(String(plainParts[part])) }, 0);
}

function sheetOf(xml: string, strings?: string): Uint8Array {
  return packageOf(sketchParts({ sheets: { S: xml }, ...(strings !== undefined && { strings }) }), 0);
}

/** One cell with this content, of this type. */
function cellOf(content: string, type = 'n'): string {
  return `<sheetData><row r="1"><c r="A1" t="${type}">${content}</c></row></sheetData>`;
}

/** A compound file with streams of these names. */
function compoundFile(...names: readonly string[]): Uint8Array {
  const bytes = new Uint8Array(512 + 512 * names.length);
  bytes.set([0xd0, 0xcf, 0x11, 0xe0, 0xa1, 0xb1, 0x1a, 0xe1]);
  names.forEach((name, i) => {
    const at = 512 + 128 * i;
    [...name].forEach((letter, k) => (bytes[at + 2 * k] = letter.charCodeAt(0)));
    bytes[at + 64] = (name.length + 1) * 2;
  });
  return bytes;
}

/** Excel's owner file, which lies beside a workbook while somebody has it open. */
function ownerFile(user: string): Uint8Array {
  const bytes = new Uint8Array(165).fill(32);
  bytes[0] = bytes[55] = user.length;
  bytes.set(strToU8(user), 1);
  bytes[56] = 0;
  for (let i = 57; i < 165; i += 2) bytes[i + 1] = 0;
  [...user].forEach((letter, i) => (bytes[57 + 2 * i] = letter.charCodeAt(0)));
  return bytes;
}

function many(count: number, make: (i: number) => string): string {
  return Array.from({ length: count }, (_, i) => make(i)).join('');
}

const entities =
  '<!DOCTYPE a [<!ENTITY a "aaaaaaaaaa">' +
  many(9, (i) => `<!ENTITY ${'bcdefghij'[i]} "${`&${'abcdefghi'[i]};`.repeat(10)}">`) +
  ']>';

const types = (type: string): Parts => ({
  ...plainParts,
  '[Content_Types].xml': String(plainParts['[Content_Types].xml']).replace(
    /ContentType="[^"]*sheet\.main\+xml"/,
    `ContentType="${type}"`,
  ),
});

/** Hostile and foreign files, and what reading one gives: a code, or `read`. */
export const hostileFiles: readonly (readonly [what: string, expected: string, make: () => Uint8Array])[] = [
  ['an empty file', 'FILE_EMPTY', () => new Uint8Array()],
  ['a CSV file', 'FILE_NOT_XLSX', () => strToU8('設問,回答\nQ01,3\n')],
  ['a page of HTML', 'FILE_NOT_XLSX', () => strToU8('<html><table><tr><td>1</td></tr></table></html>')],
  ['two letters', 'FILE_TRUNCATED', () => strToU8('PK')],
  ['an owner file', 'FILE_LOCK', () => ownerFile('TANTOU')],
  [
    'a workbook with a password',
    'FILE_ENCRYPTED',
    () => compoundFile('Root Entry', 'EncryptionInfo', 'EncryptedPackage'),
  ],
  ['an .xls file', 'FILE_XLS', () => compoundFile('Root Entry', 'Workbook')],
  ['an .xls file of Excel 5', 'FILE_XLS', () => compoundFile('Root Entry', 'Book')],
  ['a .doc file', 'FILE_OLE', () => compoundFile('Root Entry', 'WordDocument')],
  ['a compound file without content', 'FILE_OLE', () => compoundFile()],
  ['an .xlsb file', 'FILE_XLSB', () => packageOf(types('application/vnd.ms-excel.sheet.binary.macroEnabled.main'))],
  ['an .xlsm file', 'FILE_MACROS', () => packageOf(types('application/vnd.ms-excel.sheet.macroEnabled.main+xml'))],
  ['macros under another name', 'FILE_MACROS', () => packageOf({ ...plainParts, 'xl/vbaProject.bin': 'x' })],
  [
    'a .docx file',
    'FILE_NOT_XLSX',
    () => packageOf(types('application/vnd.openxmlformats-officedocument.wordprocessingml.document.main+xml')),
  ],
  [
    'an .ods file',
    'FILE_NOT_XLSX',
    () => zipSync({ mimetype: strToU8('application/vnd.oasis'), 'content.xml': strToU8('<x/>') }),
  ],
  ['an archive without anything', 'FILE_NOT_XLSX', () => zipSync({})],
  [
    'a workbook that embeds one with macros',
    'read',
    () =>
      packageOf({
        ...plainParts,
        '[Content_Types].xml': String(plainParts['[Content_Types].xml']).replace(
          '<Override',
          '<Default Extension="xlsm" ContentType="application/vnd.ms-excel.sheet.macroEnabled.12"/><Override',
        ),
        'xl/embeddings/book.xlsm': 'x',
      }),
  ],

  [
    'an honest bomb of 1 GiB',
    'FILE_BOMB',
    () => withEntries({ name: sheetPart, packed: blanks(1024), size: 1024 << 20 }),
  ],
  [
    'a lying bomb of 1 GiB',
    'FILE_CORRUPT',
    () => withEntries({ name: sheetPart, packed: blanks(1024), size: 1 << 30, declared: 60_000 }),
  ],
  [
    'a small lying bomb',
    'FILE_CORRUPT',
    () => withEntries({ name: sheetPart, packed: blanks(8), size: 8 << 20, declared: 100 }),
  ],
  [
    'a bomb that nothing would unpack',
    'FILE_BOMB',
    () => withEntries({ name: 'xl/media/a.png', packed: blanks(64), size: 64 << 20 }),
  ],
  [
    'a part that says to be shorter',
    'FILE_CORRUPT',
    () => withEntries(rawEntry(sheetPart, '<worksheet><sheetData/></worksheet>', { declared: 20 })),
  ],
  [
    'a part that says to be longer',
    'FILE_CORRUPT',
    () => withEntries(rawEntry(sheetPart, '<worksheet><sheetData/></worksheet>', { declared: 99 })),
  ],
  [
    'a wrong checksum',
    'FILE_CORRUPT',
    () => withEntries(rawEntry(sheetPart, '<worksheet><sheetData/></worksheet>', { crc: 1 })),
  ],
  [
    'a million formatted rows',
    'FILE_TOO_LARGE',
    () =>
      sheetOf(
        `<sheetData>${many(262_144, (i) => `<row r="${i + 1}" s="3" customFormat="1"><c r="A${i + 1}" s="3"/><c r="B${i + 1}" s="4"/></row>`)}</sheetData>`,
      ),
  ],
  [
    'parts that are too large together',
    'FILE_TOO_LARGE',
    () =>
      withEntries(
        ...Array.from({ length: 40 }, (_, i) => ({ name: `x${i}`, packed: new Uint8Array(12_000), size: 2 << 20 })),
      ),
  ],
  [
    'entries that share their bytes',
    'FILE_TOO_LARGE',
    () =>
      rawArchive(
        Array.from({ length: 1900 }, (_, i) => ({ name: `xl/p${i}.xml`, packed: new Uint8Array(10), size: 900_000 })),
      ),
  ],
  [
    'two thousand and one parts',
    'FILE_TOO_MANY_PARTS',
    () => packageOf({ ...plainParts, ...Object.fromEntries(Array.from({ length: 2001 }, (_, i) => [`p${i}`, ''])) }),
  ],
  [
    '200,001 cells',
    'FILE_TOO_MANY_CELLS',
    () =>
      sheetOf(
        `<sheetData><row>${'<c><v>1</v></c>'.repeat(10_000)}</row>${`<row>${'<c><v>1</v></c>'.repeat(10_000)}</row>`.repeat(19)}<row><c><v>1</v></c></row></sheetData>`,
      ),
  ],
  ['texts without end', 'FILE_TOO_MANY_CELLS', () => sheetOf('<sheetData/>', '<si/>'.repeat(200_001))],
  [
    'merged areas without end',
    'FILE_TOO_MANY_CELLS',
    () => sheetOf(`<sheetData/><mergeCells>${'<mergeCell ref="A1"/>'.repeat(200_001)}</mergeCells>`),
  ],
  [
    'names without end',
    'FILE_TOO_MANY_CELLS',
    () =>
      changed('xl/workbook.xml', (xml) =>
        xml.replace('</workbook>', `<definedNames>${'<definedName/>'.repeat(200_001)}</definedNames></workbook>`),
      ),
  ],
  [
    'sheets without end',
    'FILE_TOO_LARGE',
    () => changed('xl/workbook.xml', (xml) => xml.replace('<sheets>', `<sheets>${'<sheet name="x"/>'.repeat(300)}`)),
  ],
  [
    'hidden columns over and over',
    'read',
    () => sheetOf(`<cols>${'<col min="1" max="16384" hidden="1"/>'.repeat(50_000)}</cols><sheetData/>`),
  ],
  [
    'a cell in each corner',
    'read',
    () =>
      sheetOf(
        '<sheetData><row r="1"><c r="A1"><v>1</v></c></row><row r="1048576"><c r="XFD1048576"><v>1</v></c></row></sheetData>',
      ),
  ],
  [
    'a sheet named __proto__',
    'read',
    () => changed('xl/workbook.xml', (xml) => xml.replace('name="S"', 'name="__proto__"')),
  ],

  [
    'the same part twice',
    'FILE_DUPLICATE_PART',
    () => withEntries(rawEntry(sheetPart, '<a/>'), rawEntry(sheetPart, '<b/>')),
  ],
  [
    'the same part in other letters',
    'FILE_DUPLICATE_PART',
    () => packageOf({ ...plainParts, 'XL/Workbook.xml': '<workbook/>' }),
  ],
  ['an archive in zip64', 'FILE_ZIP64', () => withEntries({ name: 'big', packed: new Uint8Array(), size: 0xffffffff })],
  [
    'an archive with too many entries for its directory',
    'FILE_ZIP64',
    () => {
      const bytes = plain.slice();
      new DataView(bytes.buffer).setUint16(bytes.length - 12, 0xffff, true);
      return bytes;
    },
  ],
  [
    'a compression that we do not know',
    'FILE_UNSUPPORTED_COMPRESSION',
    () => withEntries(rawEntry(sheetPart, '<a/>', { method: 14 })),
  ],
  ['an encrypted part', 'FILE_ENCRYPTED', () => withEntries(rawEntry(sheetPart, '<a/>', { flags: 1 }))],
  [
    'a directory that points nowhere',
    'FILE_TRUNCATED',
    () => {
      const bytes = plain.slice();
      new DataView(bytes.buffer).setUint32(bytes.length - 6, 0x7fffffff, true);
      return bytes;
    },
  ],
  [
    'a directory of something else',
    'FILE_CORRUPT',
    () => {
      const bytes = plain.slice();
      new DataView(bytes.buffer).setUint32(bytes.length - 6, 0, true);
      return bytes;
    },
  ],

  ['an entity bomb', 'FILE_DTD', () => changed(sheetPart, (xml) => entities + xml)],
  [
    'an entity from outside',
    'FILE_DTD',
    () =>
      changed(
        'xl/sharedStrings.xml',
        (xml) => `<!DOCTYPE sst [<!ENTITY x SYSTEM "file:///etc/passwd">]>${xml.replace('済', '&x;')}`,
      ),
  ],
  [
    'a DTD behind a long comment',
    'FILE_DTD',
    () => changed('xl/workbook.xml', (xml) => `<!--${' '.repeat(5000)}--><!DOCTYPE a>${xml}`),
  ],
  ['a DTD in the relationships', 'FILE_DTD', () => changed('_rels/.rels', (xml) => `<!DOCTYPE a>${xml}`)],
  ['a DTD in the content types', 'FILE_DTD', () => changed('[Content_Types].xml', (xml) => `<!DOCTYPE a>${xml}`)],
  ['a sheet that stops', 'FILE_CORRUPT', () => changed(sheetPart, (xml) => xml.slice(0, -30))],
  ['a sheet that is no XML', 'FILE_CORRUPT', () => changed(sheetPart, () => 'no XML')],
  ['a comment without end', 'FILE_CORRUPT', () => changed(sheetPart, (xml) => `<!--${'<!--'.repeat(1_000_000)}${xml}`)],
  [
    'an element within an attribute',
    'FILE_CORRUPT',
    () => changed('xl/_rels/workbook.xml.rels', (xml) => xml.replace('sheet1', 'sheet<row r="1"><c r="A1"/></row>1')),
  ],
  ['a tag without end', 'FILE_CORRUPT', () => changed(sheetPart, () => `<worksheet a="${' '.repeat(8 << 20)}`)],
  [
    'a sheet that is missing',
    'FILE_CORRUPT',
    () => packageOf(Object.fromEntries(Object.entries(plainParts).filter(([name]) => name !== sheetPart))),
  ],
  [
    'a sheet without relationship',
    'FILE_CORRUPT',
    () => changed('xl/_rels/workbook.xml.rels', (xml) => xml.replace('Id="rId1"', 'Id="rId7"')),
  ],
  [
    'a sheet outside of the package',
    'FILE_CORRUPT',
    () =>
      changed('xl/_rels/workbook.xml.rels', (xml) =>
        xml.replace('Target="worksheets', 'TargetMode="External" Target="worksheets'),
      ),
  ],
  [
    'elements in elements in elements',
    'FILE_CORRUPT',
    () => changed(sheetPart, () => `<worksheet xmlns="${MAIN}">${'<a>'.repeat(1_000_000)}`),
  ],
  [
    'a text of ampersands',
    'read',
    () => sheetOf(`<sheetData><row><c t="str"><v>${'&'.repeat(4_000_000)};</v></c></row></sheetData>`),
  ],
  [
    'a text of underscores',
    'read',
    () => sheetOf(`<sheetData><row><c t="str"><v>${'_x'.repeat(2_000_000)}</v></c></row></sheetData>`),
  ],
  [
    'a path that climbs out',
    'FILE_CORRUPT',
    () => changed('xl/_rels/workbook.xml.rels', (xml) => xml.replace('"worksheets/', `"${'../'.repeat(1000)}etc/`)),
  ],
  [
    'relationships without end',
    'read',
    () =>
      changed('xl/_rels/workbook.xml.rels', (xml) =>
        xml.replace('</Rel', `${`<Relationship Id="x" Type="${OFFICE}/x" Target="x"/>`.repeat(50_000)}</Rel`),
      ),
  ],
  [
    'a workbook under rights management',
    'FILE_ENCRYPTED',
    () => compoundFile('Root Entry', '\u0006DataSpaces', 'DRMEncryptedDataSpace', 'EncryptedPackage'),
  ],
  ['two workbooks, one behind the other', 'FILE_CORRUPT', () => joinBytes([plain, plain])],
  ['a workbook behind a script', 'FILE_NOT_XLSX', () => joinBytes([strToU8('#!/bin/sh\nexit 1\n'), plain])],
  [
    'two workbook parts in one package',
    'read',
    () =>
      packageOf({
        ...plainParts,
        'xl/other.xml': String(plainParts['xl/workbook.xml']),
        '_rels/.rels': String(plainParts['_rels/.rels']).replace(
          '</Relationships>',
          `<Relationship Id="other" Type="${OFFICE}/officeDocument" Target="xl/other.xml"/></Relationships>`,
        ),
      }),
  ],
  [
    'links to another workbook and a DDE server',
    'read',
    () =>
      packageOf({
        ...plainParts,
        'xl/externalLinks/externalLink1.xml': `<externalLink xmlns="${MAIN}"><ddeLink ddeService="cmd" ddeTopic="/C calc"/></externalLink>`,
        'xl/externalLinks/_rels/externalLink1.xml.rels': `<Relationships xmlns="http://schemas.openxmlformats.org/package/2006/relationships"><Relationship Id="rId1" Type="${OFFICE}/externalLinkPath" Target="file:///c:/secret.xlsx" TargetMode="External"/></Relationships>`,
      }),
  ],
  ['a formula that calls a program', 'read', () => sheetOf(cellOf("<f>cmd|' /C calc'!A0</f><v>1</v>"))],
  ['a part named __proto__', 'read', () => withEntries(rawEntry('__proto__', '<a/>'), rawEntry('constructor', 'x'))],
  [
    'parts with paths of another system',
    'read',
    () => withEntries(rawEntry('..\\..\\evil.exe', 'x'), rawEntry('/etc/passwd', 'x')),
  ],
  ['a part whose name never ends', 'read', () => withEntries(rawEntry(`xl/${'長'.repeat(20_000)}.xml`, '<a/>'))],
  ['a cell that is full', 'read', () => sheetOf(cellOf(`<is><t>${'長'.repeat(32_767)}</t></is>`, 'inlineStr'))],
  [
    'a cell that is fuller than a cell can be',
    'read',
    () => sheetOf(cellOf(`<is><t>${'a'.repeat(1_000_000)}</t></is>`, 'inlineStr')),
  ],
  ['half a surrogate pair as a reference', 'read', () => sheetOf(cellOf('<is><t>&#xD83D;</t></is>', 'inlineStr'))],
  [
    'names on a sheet that is not there',
    'read',
    () =>
      changed('xl/workbook.xml', (xml) =>
        xml.replace(
          '</sheets>',
          '</sheets><definedNames><definedName name="cssa_q01" localSheetId="99">X!$A$1</definedName><definedName name="__proto__">#REF!</definedName></definedNames>',
        ),
      ),
  ],
  ['a sheet that names itself in circles', 'read', () => sheetOf(cellOf('<f>A1</f><v>1</v>'))],
  [
    'attributes without end',
    'read',
    () =>
      sheetOf(`<sheetData><row r="1"><c r="A1" ${many(20_000, (i) => `a${i}="x" `)}><v>1</v></c></row></sheetData>`),
  ],
  [
    'namespaces without end',
    'read',
    () =>
      changed(sheetPart, (xml) =>
        xml.replace('<worksheet', `<worksheet ${many(5000, (i) => `xmlns:n${i}="urn:${i}" `)}`),
      ),
  ],
  [
    'text in another encoding than it says',
    'FILE_CORRUPT',
    () => changed(sheetPart, () => '<?xml version="1.0" encoding="EBCDIC"?><worksheet/>'),
  ],
];

import { strFromU8, strToU8, unzipSync } from 'fflate';
import fc from 'fast-check';
import { crc32, joinBytes, ZipWriter } from '../../../src/workbook/ooxml/package/index.js';

function archive(write: (zip: ZipWriter) => void): Uint8Array {
  const chunks: Uint8Array[] = [];
  const zip = new ZipWriter((chunk) => chunks.push(chunk));
  write(zip);
  zip.finish();
  return joinBytes(chunks);
}

const same = (one: Uint8Array, other: Uint8Array) => Buffer.compare(one, other) === 0;

describe('zip writer', () => {
  test('what is written comes back, in order, at every level', () => {
    const long = Array.from({ length: 40_000 }, (_, i) => `行${i}𠮷`).join('');
    const bytes = archive((zip) => {
      zip.add('b.xml', '<a/>', 6);
      zip.add('bulk.xml', long, 1);
      zip.add('a/表.xml', long, 0);
      zip.add('empty', '', 6);
    });
    const files = unzipSync(bytes);
    expect(Object.keys(files)).toEqual(['b.xml', 'bulk.xml', 'a/表.xml', 'empty']);
    expect(strFromU8(files['bulk.xml']!)).toBe(long);
    expect(strFromU8(files['a/表.xml']!)).toBe(long);
    expect(files['empty']).toHaveLength(0);
  });

  test('how a text is cut into writes does not change a byte', () => {
    fc.assert(
      fc.property(fc.array(fc.string({ unit: 'binary', maxLength: 30_000 }), { maxLength: 12 }), (pieces) => {
        const whole = archive((zip) => zip.add('x', new TextEncoder().encode(pieces.join('').repeat(3)), 1));
        const inPieces = archive((zip) => {
          const entry = zip.entry('x', 1);
          const bytes = new TextEncoder().encode(pieces.join('').repeat(3));
          let at = 0;
          for (const piece of [...pieces, ...pieces]) {
            entry.write(bytes.subarray(at, at + piece.length));
            at += piece.length;
          }
          entry.write(bytes.subarray(at));
          entry.end();
        });
        expect(same(whole, inPieces)).toBe(true);
      }),
      { numRuns: 30 },
    );
  });

  test('a packed entry is copied byte for byte', () => {
    const first = archive((zip) => zip.add('part.xml', 'あ'.repeat(5000), 6));
    const packedSize = new DataView(first.buffer, first.byteOffset).getUint32(18, true);
    const packed = first.subarray(38, 38 + packedSize);
    const second = archive((zip) =>
      zip.copy({ name: 'part.xml', method: 8, crc: crc32(strToU8('あ'.repeat(5000))), size: 15_000, packed }),
    );
    expect(same(first, second)).toBe(true);
  });

  test('entries carry the first date of the format', () => {
    const bytes = archive((zip) => zip.add('x', 'y', 6));
    const view = new DataView(bytes.buffer, bytes.byteOffset);
    expect([view.getUint16(10, true), view.getUint16(12, true)]).toEqual([0, 0x21]);
  });

  test('the checksum is that of the zip format', () => {
    expect(crc32(strToU8('123456789'))).toBe(0xcbf43926);
    expect(crc32(strToU8('6789'), crc32(strToU8('12345')))).toBe(0xcbf43926);
  });

  test('the same name twice is a defect of the caller', () => {
    expect(() => archive((zip) => [0, 1].forEach(() => zip.add('x', '', 6)))).toThrow('stands twice');
  });
});

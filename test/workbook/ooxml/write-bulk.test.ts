import { inflateRawSync } from 'node:zlib';
import fc from 'fast-check';
import { inflateSync } from 'fflate';
import { crc32, joinBytes } from '../../../src/workbook/ooxml/package/index.js';
import { Deflater } from '../../../src/workbook/ooxml/write/bulk/deflater.js';
import { BulkEntry } from '../../../src/workbook/ooxml/write/bulk/entry.js';
import { codeLengths, codesOf } from '../../../src/workbook/ooxml/write/bulk/huffman.js';

function deflated(bytes: Uint8Array): Uint8Array {
  const chunks: Uint8Array[] = [];
  const deflater = new Deflater(
    () => undefined,
    (chunk) => void chunks.push(chunk),
  );
  for (let at = 0; at < bytes.length;) {
    const room = deflater.room();
    const some = bytes.subarray(at, at + room.length);
    room.set(some);
    deflater.advance(some.length);
    at += some.length;
  }
  deflater.flush(true);
  return joinBytes(chunks);
}

/** The same sequence each time. */
function* noise(seed: number): Generator<number> {
  for (let state = seed; ;) {
    state = (Math.imul(state, 1664525) + 1013904223) >>> 0;
    yield state >>> 24;
  }
}

const random = (length: number, of = 256) => {
  const source = noise(7);
  return Uint8Array.from({ length }, () => source.next().value! % of);
};
const rowsXml = Array.from(
  { length: 9000 },
  (_, row) => `<row r="${row}"><c r="A${row}" t="s"><v>${row % 71}</v></c></row>`,
).join('');

describe('what the deflater presses, other programs unpack', () => {
  test.each<[string, Uint8Array]>([
    ['one byte', Uint8Array.of(65)],
    ['eight bytes', random(8)],
    ['one byte again and again', new Uint8Array(400_000).fill(66)],
    ['noise', random(300_000)],
    ['noise of two letters', random(300_000, 2)],
    ['noise as long as the buffer', random(1 << 16)],
    ['noise that comes again at the greatest distance', joinBytes([random(32_768), random(32_768), random(32_768)])],
    ['noise that comes again out of reach', joinBytes([random(70_000), random(70_000)])],
    ['rows of a sheet', new TextEncoder().encode(rowsXml)],
  ])('%s', (_, bytes) => {
    const pressed = deflated(bytes);
    expect(Buffer.compare(inflateRawSync(pressed), bytes)).toBe(0);
    expect(Buffer.compare(inflateSync(pressed), bytes)).toBe(0);
  });

  test('any bytes', () => {
    const bytes = fc.oneof(
      fc.uint8Array({ minLength: 1, maxLength: 5000 }),
      fc
        .array(fc.constantFrom('<c r="', 'A1', 't="s">', '<v>', '12', '回答', '</v></c>'), {
          minLength: 1,
          maxLength: 2000,
        })
        .map((parts) => new TextEncoder().encode(parts.join(''))),
    );
    fc.assert(
      fc.property(bytes, (content) => {
        expect(Buffer.compare(inflateRawSync(deflated(content)), content)).toBe(0);
      }),
    );
  });

  test('rows of a sheet to a small part of their length', () => {
    expect(deflated(new TextEncoder().encode(rowsXml)).length).toBeLessThan(rowsXml.length / 6);
  });
});

test('an entry has the same bytes however its text was cut', () => {
  const text = '回答😀<c>'.repeat(20_000);
  const whole = new BulkEntry();
  whole.write(text);
  const cut = new BulkEntry();
  for (const piece of text.match(/[^]{1,7919}(?<![\ud800-\udbff])/g)!) cut.write(piece);
  const entry = whole.end('part.xml');
  expect(cut.end('part.xml')).toEqual(entry);
  const bytes = new TextEncoder().encode(text);
  expect(entry).toMatchObject({ name: 'part.xml', method: 8, size: bytes.length, crc: crc32(bytes) });
  expect(Buffer.compare(inflateRawSync(entry.packed), bytes)).toBe(0);
});

test('codes keep to their limit and fill their room', () => {
  fc.assert(
    fc.property(
      fc.array(fc.integer({ min: 0, max: 1_000_000 }), { minLength: 2, maxLength: 286 }),
      fc.constantFrom(9, 15),
      (counts, limit) => {
        const lengths = codeLengths(Uint32Array.from(counts), limit);
        const used = [...lengths].filter((length) => length > 0);
        expect(used.length).toBe(counts.filter((count) => count > 0).length);
        if (used.length < 2) return;
        expect(Math.max(...used)).toBeLessThanOrEqual(limit);
        expect(used.reduce((sum, length) => sum + 2 ** -length, 0)).toBe(1);
        expect(
          new Set(
            [...codesOf(lengths)].flatMap((code, symbol) => (lengths[symbol] ? [`${lengths[symbol]}:${code}`] : [])),
          ).size,
        ).toBe(used.length);
      },
    ),
  );
  // Weights that double make the deepest tree.
  const fibonacci = [1, 1];
  while (fibonacci.length < 30) fibonacci.push(fibonacci.at(-1)! + fibonacci.at(-2)!);
  expect(Math.max(...codeLengths(Uint32Array.from(fibonacci), 15))).toBe(15);
});

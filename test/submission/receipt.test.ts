import fc from 'fast-check';
import { parseReceipt } from '../../src/submission/index.js';
import { receiptOf } from '../../src/submission/receipt.js';

const SIGNS = '23456789ABCDEFGHJKMNPQRSTUVWXYZ';
const digest = fc.uint8Array({ minLength: 32, maxLength: 32 });
const place = fc.integer({ min: 0, max: 11 });
const bare = (receipt: string) => receipt.replaceAll('-', '');

test('a receipt is three groups of four signs that nobody mistakes for one another', () => {
  fc.assert(
    fc.property(digest, (bytes) => {
      const receipt = receiptOf(bytes);
      expect(receipt).toMatch(/^[2-9A-HJKMNP-Z]{4}-[2-9A-HJKMNP-Z]{4}-[2-9A-HJKMNP-Z]{4}$/);
      expect(parseReceipt(receipt)).toBe(receipt);
    }),
  );
});

test('one wrong sign is always noticed', () => {
  fc.assert(
    fc.property(digest, place, fc.constantFrom(...SIGNS), (bytes, at, sign) => {
      const signs = bare(receiptOf(bytes));
      fc.pre(signs[at] !== sign);
      expect(parseReceipt(signs.slice(0, at) + sign + signs.slice(at + 1))).toBeUndefined();
    }),
    { numRuns: 500 },
  );
});

test('two signs that changed places are always noticed, next to each other or not', () => {
  fc.assert(
    fc.property(digest, place, place, (bytes, one, other) => {
      const signs = [...bare(receiptOf(bytes))];
      fc.pre(signs[one] !== signs[other]);
      [signs[one], signs[other]] = [signs[other]!, signs[one]!];
      expect(parseReceipt(signs.join(''))).toBeUndefined();
    }),
    { numRuns: 500 },
  );
});

test('different seals have different receipts', () => {
  const receipts = new Set(
    Array.from({ length: 2000 }, (_, number) => {
      const bytes = new Uint8Array(32);
      new DataView(bytes.buffer).setUint32(4, number * 2654435761);
      return receiptOf(bytes);
    }),
  );
  expect(receipts.size).toBe(2000);
});

test.each(['7k3m 2xqw 9r', 'abc', '', '0000-0000-0000', 'OOOO-IIII-LLLL'])('%j is no receipt', (typed) => {
  expect(parseReceipt(typed)).toBeUndefined();
});

test('a receipt is read as people write it down', () => {
  const receipt = receiptOf(new Uint8Array(32).fill(7));
  const wide = receipt.replace(/[A-Z0-9]/g, (sign) => String.fromCharCode(sign.charCodeAt(0) + 0xfee0));
  expect(parseReceipt(` ${wide.replaceAll('-', '－')}　`)).toBe(receipt);
  expect(parseReceipt(receipt.toLowerCase().replaceAll('-', ' '))).toBe(receipt);
});

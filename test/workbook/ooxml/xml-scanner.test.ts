import fc from 'fast-check';
import { TenkenError } from '../../../src/findings/index.js';
import { XmlScanner } from '../../../src/workbook/ooxml/read/xml-scanner.js';

const scannerOf = (xml: string) => new XmlScanner(new TextEncoder().encode(xml), 'part.xml');

/** What mark-up is made of, in any order; words are whole so that elements and attributes come about. */
const pieces = [
  '<',
  '</',
  '/',
  '>',
  '"',
  "'",
  '=',
  ' ',
  'a',
  'b',
  'x:',
  '<a ',
  'b="1"',
  '<!--',
  '-->',
  '<![CDATA[',
  ']]>',
  '<?',
  '?>',
  '1',
];
const soup = fc.array(fc.constantFrom(...pieces), { maxLength: 40 }).map((parts) => parts.join(''));

/** Whether the run ended with a refusal of the product; any other error is thrown. */
function isRefused(run: () => void): boolean {
  try {
    run();
    return false;
  } catch (error) {
    if (error instanceof TenkenError) return true;
    throw error;
  }
}

test('whatever a part holds, going through it ends, and a value stands within its tag', () => {
  fc.assert(
    fc.property(soup, (xml) => {
      const scanner = scannerOf(xml);
      isRefused(() => {
        while (scanner.next()) {
          for (const anyPrefix of [false, true]) {
            const [from, to] = scanner.attributeRange('b', anyPrefix) ?? [scanner.start, scanner.start];
            expect(scanner.start <= from && from <= to && to <= scanner.end).toBe(true);
          }
        }
      });
      isRefused(() => {
        const other = scannerOf(xml);
        while (other.nextElement('a')) other.skip();
      });
      isRefused(() => {
        const other = scannerOf(xml);
        while (other.nextElement('a')) other.text();
      });
    }),
    { numRuns: 5000 },
  );
});

test.each([
  ['<a/>', false],
  ['<a><b/><b>x</b></a>', false],
  ['<?xml version="1.0"?><!-- <b> --><x:a q=">"><x:b></x:b></x:a>', false],
  ['<a><![CDATA[<b>]]></a>', false],
  ['<a>', true],
  ['</a>', true],
  ['<a></b>', true],
  ['<a><b></a></b>', true],
  ['<a></ab>', true],
  ['<ab></a>', true],
  ['<x:a></y:a>', true],
  ['<a b="<c>"/>', true],
  ['<a b="1></a>', true],
])('whether tags close one another: %s', (xml, refused) => {
  expect(isRefused(() => scannerOf(xml).requireClosedTags())).toBe(refused);
});

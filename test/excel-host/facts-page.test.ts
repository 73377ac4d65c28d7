import { readdirSync, readFileSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { conformanceCases } from './conformance/cases.js';
import { factsPage } from './facts-page.js';
import { hostFacts } from './host-facts.js';

/** Sources of the double, without the table itself, the cases and the tests. */
const sources = (readdirSync(__dirname, { recursive: true }) as string[])
  .filter(
    (file) =>
      file.endsWith('.ts') &&
      !/(\.test\.ts|host-facts\.ts|facts-page\.ts)$/.test(file) &&
      !file.startsWith('conformance'),
  )
  .map((file) => readFileSync(join(__dirname, file), 'utf8'))
  .join('\n');

/** Facts about what the host merely lets happen, or that the double has no part in. */
const notRefused = [
  'batch-partial',
  'values-null',
  'values-typed',
  'merged-write',
  'mixed-format',
  'null-object',
  'address-quotes',
  'event-source',
  'event-own-writes',
  'event-details',
  'event-formulas',
  'events-enabled',
  'calculation-suspended',
  'chart-series-by',
  'undo-cleared',
  'create-workbook',
  'link-look',
  'link-rename',
  'pivot-order',
  'chart-one-line',
  'chart-alternative-text',
  'setting-saved',
  'conditional-format-id',
];
const outside = ['insert-worksheets', 'pane-unresponsive', 'session-storage', 'downloads-mac'];

const use = (id: string) => ({
  enforced: !outside.includes(id),
  cases: conformanceCases.filter(({ fact }) => fact === id).length,
});

test('docs/excel-host.md is what the table of host facts says (UPDATE_DOCS=1 writes it anew)', () => {
  const path = join(__dirname, '../../docs/excel-host.md');
  const page = factsPage(use, conformanceCases.length);
  if (process.env['UPDATE_DOCS']) writeFileSync(path, page);
  expect(readFileSync(path, 'utf8')).toBe(page);
});

test('every refusal of the table is one that the double makes', () => {
  const silent = Object.keys(hostFacts).filter((id) => !sources.includes(`'${id}'`));
  expect(silent.filter((id) => !notRefused.includes(id) && !outside.includes(id))).toEqual([]);
});

test('nothing is said to be verified in Excel: nobody has run the page there yet', () => {
  expect(Object.values(hostFacts).filter(({ verifiedInExcel }) => verifiedInExcel)).toEqual([]);
});

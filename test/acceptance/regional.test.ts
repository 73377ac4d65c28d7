import { join } from 'node:path';
import { checks } from './checks.js';
import type { FiguresOutput } from './figures-output.js';
import { tableOf } from './figures-output.js';
import { demo, json, temporaryFolder, tenken } from './product.js';

/**
 * A checker that only the calibrated sample passes proves little (domain 5.5). Of the statements about insurers, those
 * are comparable for which the sister programme published a value of its own, and those that are plain arithmetic.
 */
const out = temporaryFolder();
let output: FiguresOutput;

beforeAll(() => {
  expect(demo('--population', 'regional', '--out', out)).toMatchObject({ code: 0 });
  output = json(tenken('figures', join(out, 'filled')));
});

test('498 institutions are counted', () => {
  expect(output.institutions).toBe(498);
});

test.each([
  ['C08', 'f05/q11', 'periodic', 412, 82.7],
  ['C09', 'f05/q11', 'intro', 388, 77.9],
  ['C10', 'f06/q12', 'management', 214, 43.0],
  ['C12', 'f07/q21', 'central', 280, 57.0],
  ['C18', 'f10/q29', 'media', 455, 91.4],
  ['C19', 'f11/q37', 'set', 398, 79.9],
])('%s: %s %s is %i', (_, key, code, count, share) => {
  const [figure] = key.split('/');
  const { values } = output.figures.find(({ id }) => id === figure)!.rows[0]!;
  expect(values.find((value) => value.code === code)).toMatchObject({ count, share });
});

test('of the comparable checks exactly C12 and C19 fail', () => {
  const evidence = { institutions: output.institutions, bySector: {}, figures: tableOf(output), asOf: [] };
  const comparable = checks.filter((check) => check.comparable !== undefined);
  expect(comparable.map(({ id }) => id)).toEqual([
    'C07',
    'C08',
    'C09',
    'C10',
    'C11',
    'C12',
    'C14',
    'C18 media',
    'C19',
    'C22',
    'C33',
    'C34',
  ]);
  expect(comparable.filter(({ holds }) => !holds(evidence)).map(({ id }) => id)).toEqual(['C12', 'C19']);
});

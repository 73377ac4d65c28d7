import type { Changes } from '../sample-reading.js';
import { validate } from '../../../src/validation/index.js';
import { found, foundOf, messageOf } from '../outcome.js';
import { edition, sampleReading } from '../sample-reading.js';

test.each<[string, Changes, string[]]>([
  ['V09: the code is missing', { cover: { code: '' } }, ['V09 cover']],
  ['V09: the code has another form', { cover: { code: 'SL1' } }, ['V09 cover codeForm']],
  ['V09: the code is written with more behind it', { cover: { code: 'SL-00011' } }, ['V09 cover codeForm']],
  ['V09: the sector is missing', { cover: { sector: '' } }, ['V09 cover sectorMissing']],
  ['V09 keeps: both are there', {}, []],
  [
    'V09 keeps: both were unreadable',
    { cover: { code: '', sector: '' }, unreadable: ['cover.code', 'cover.sector'] },
    [],
  ],
  ['V11: the reference date is missing', { cover: { asOf: '' } }, ['V11 cover']],
  ['V11: the date of submission is missing', { cover: { submitted: '' } }, ['V11 cover']],
  ['V11: before the window', { cover: { asOf: '2023-06-30' } }, ['V11 cover outside']],
  ['V11: after the window', { cover: { asOf: '2023-09-01', submitted: '2023-09-02' } }, ['V11 cover outside']],
  ['V11: submitted before the reference date', { cover: { submitted: '2023-07-30' } }, ['V11 cover before']],
  ['V11 keeps: first and last day of the window', { cover: { asOf: '2023-07-01', submitted: '2023-07-01' } }, []],
  ['V11 keeps: last day', { cover: { asOf: '2023-08-31', submitted: '2023-08-31' } }, []],
  [
    'V11 keeps: dates were unreadable',
    { cover: { asOf: '', submitted: '' }, unreadable: ['cover.asOf', 'cover.submitted'] },
    [],
  ],
])('%s', (_, changes, expected) => {
  expect(found(changes)).toEqual(expected);
});

test('V11: dates later than today, when today is known', () => {
  expect(found({}, '2023-08-24')).toEqual(['V11 cover future']);
  expect(found({}, '2023-07-30')).toEqual(['V11 cover future', 'V11 cover future']);
  expect(found({}, '2023-08-25')).toEqual([]);
});

test('V11 writes dates as people do', () => {
  expect(messageOf('V11', { cover: { asOf: '2032-07-31', submitted: '2032-08-01' } })).toBe(
    '「評価基準日」の2032年7月31日は、自己評価の期間（2023年7月1日から2023年8月31日まで）の外です。',
  );
});

test('V10: a workbook of another edition is looked at no further', () => {
  const changes = { edition: 'cssa-insurers-2022', answers: { q01: '' }, cover: { code: '' } };
  expect(found(changes)).toEqual(['V10 cover']);
  expect(messageOf('V10', changes)).toContain('「cssa-insurers-2022」');
});

test('V09 and V11 name the field and its cell', () => {
  const cell = (field: string) => [{ sheet: '表紙', address: `C${5 + field.length}` }];
  expect(foundOf('V09', { cover: { code: '', sector: '' } }).map(({ cells }) => cells)).toEqual([
    cell('sector'),
    cell('code'),
  ]);
  expect(foundOf('V09', { cover: { code: 'SL1' } })[0]!.cells).toEqual(cell('code'));
  expect(
    foundOf('V11', { cover: { asOf: '', submitted: '' } }).map(({ parameters, cells }) => [parameters, cells]),
  ).toEqual([
    [{ field: { ja: '提出日', en: 'date of submission' } }, cell('submitted')],
    [{ field: { ja: '評価基準日', en: 'reference date' } }, cell('asOf')],
  ]);
  // A form that has lost the field.
  const reading = { ...sampleReading({ cover: { code: '', asOf: '' } }), coverCell: () => undefined };
  expect(validate(edition, reading).findings.map(({ rule, cells }) => [rule, cells])).toEqual([
    ['V09', []],
    ['V11', []],
  ]);
});

test('V11: without a reference date a date of submission is not early', () => {
  expect(found({ cover: { asOf: '', submitted: '2023-01-01' } })).toEqual(['V11 cover']);
});

test('V10 names no cell, since no field is wrong', () => {
  expect(foundOf('V10', { edition: 'cssa-insurers-2022' })[0]!.cells).toEqual([]);
});

test('without a date of the check nothing is said to lie in the future', () => {
  expect(validate(edition, sampleReading(), { today: '2020-01-01' }).findings).toHaveLength(2);
  expect(validate(edition, sampleReading(), {}).findings).toEqual([]);
});

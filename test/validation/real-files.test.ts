import type { Cell, Scalar } from '../../src/book/index.js';
import { describe as inWords } from '../../src/findings/index.js';
import type { FormContents } from '../../src/form/index.js';
import { markEdits, readForm } from '../../src/form/index.js';
import { submissionOf } from '../../src/submission/index.js';
import { validate } from '../../src/validation/index.js';
import { applied, cellNamed, filledBook, reread, typed } from '../form/workbooks.js';
import { brief } from './outcome.js';
import { edition, goodAnswers, withAnswers } from './sample-reading.js';

const cover = { code: 'SL-0001', name: 'サンプル生命01', sector: 'life', asOf: '2023-07-31', submitted: '2023-08-25' };

interface Filled extends Omit<Partial<FormContents>, 'answers'> {
  readonly answers?: Readonly<Record<string, unknown>>;
  /** What was typed over some cells, by their names. */
  readonly over?: Readonly<Record<string, Scalar>>;
}

/** A good checklist with changes: written as a file, and read again. */
function file({ answers = {}, over = {}, ...contents }: Filled) {
  const book = filledBook({ cover, answers: withAnswers(goodAnswers(), answers), ...contents });
  return applied(
    book,
    Object.entries(over).map(([name, value]) => typed(name, value)),
  );
}

function found(changes: Filled) {
  const { findings } = validate(edition, readForm(edition, reread(file(changes))), { today: '2023-09-01' });
  return findings.map(brief);
}

test('a complete file without contradictions: nothing found, every rule decided', () => {
  const { findings, undecided } = validate(edition, readForm(edition, reread(file({}))), { today: '2023-09-01' });
  expect(findings).toEqual([]);
  expect(undecided).toEqual([]);
});

test('the blank form: what is always asked is missing, what may be closed is not', () => {
  const { findings, undecided } = validate(edition, readForm(edition, reread(filledBook({}))));
  const closable = edition.questions.filter(
    ({ closedWhen, rows }) => closedWhen !== undefined || (rows.length > 0 && rows.every((row) => row.closedWhen)),
  );
  const asked = edition.questions.filter((question) => !closable.includes(question)).map(({ id }) => id);
  expect(closable.length).toBeGreaterThan(5);
  expect(findings.filter(({ rule }) => rule === 'V01').map(({ question }) => question)).toEqual(asked);
  expect(undecided).toEqual(edition.rules.map(({ id }) => id));
  expect(findings.filter(({ rule }) => rule === 'V09')).toHaveLength(2);
});

test.each<[string, Filled, string[]]>([
  ['V02: two options typed into one cell', { over: { cssa_q05: '1、2' } }, ['V02 q05']],
  ['V04: a triangle in a ○ cell', { over: { cssa_q47_restore: '△' } }, ['V04 q47']],
  [
    'V14: full width, and a zero in place of a circle',
    { over: { cssa_q05: '１', cssa_q47_restore: '〇' } },
    ['V14 q05', 'V14 q47'],
  ],
  ['V05 and V06: marks', { answers: { q45: ['joint', 'none'], q47: ['restore', 'other'] } }, ['V05 q45', 'V06 q47']],
  ['V07: a free text alone', { otherTexts: { q47: '=1+1' } }, ['V07 q47']],
  ['V08: an answer outside', { answers: { q36: 'noaccess', q30: { remote: 'full' } } }, ['V08 q30.remote']],
  ['V09: the code mistyped', { cover: { ...cover, code: 'SL1' } }, ['V09 cover codeForm']],
  [
    'V11: a date mistyped',
    { cover: { ...cover, asOf: '2032-07-31', submitted: '2032-08-01' } },
    ['V11 cover outside', 'V11 cover future'],
  ],
  ['V11: a date that is none', { over: { cssa_cover_submitted: '八月' } }, ['V11 cover notDate']],
  ['L38 in the place of V03', { answers: { q43: { web: [] } } }, ['L38 q43.web']],
  ['L01', { answers: { q01: 'c' } }, ['L01 q01']],
])('%s', (_, changes, expected) => {
  expect(found(changes)).toEqual(expected);
});

test('V10: a workbook that was issued by another edition', () => {
  const book = file({ answers: { q01: 'c' } });
  const names = book.names!.map((name) =>
    name.name === 'cssa_edition' ? { ...name, refersTo: '"cssa-insurers-2022"' } : name,
  );
  const { findings, undecided } = validate(edition, readForm(edition, reread({ ...book, names })));
  expect(findings.map(brief)).toEqual(['V10 cover']);
  expect(undecided).toHaveLength(edition.rules.length);
});

test('V12: an answer cell that lost its name and its labels', () => {
  const book = file({});
  const { name, sheet, labels } = cellNamed('cssa_q05');
  const isLabel = ({ row, column }: Cell) => labels.some(({ at }) => at.row === row && at.column === column);
  const sheets = book.sheets.map((one) =>
    one.name === sheet ? { ...one, cells: one.cells.filter((cell) => !isLabel(cell)) } : one,
  );
  const names = book.names!.filter((one) => one.name !== name);
  const { findings } = validate(edition, readForm(edition, reread({ ...book, names, sheets })));
  expect(findings.map(brief)).toEqual(['V12 q05']);
});

test('an explanation on the 説明 sheet settles a confirmation', () => {
  const answers = { q01: 'c' };
  const explanations = [{ rule: 'L01', question: 'q02', text: '親会社の方針のもとで計画を策定している。' }];
  const open = submissionOf(edition, 'x.xlsx', readForm(edition, reread(file({ answers }))));
  const settled = submissionOf(edition, 'x.xlsx', readForm(edition, reread(file({ answers, explanations }))));
  expect([open.unexplained, settled.unexplained]).toEqual([1, 0]);
});

test('a marked copy has the same findings, and says them beside both sides of a contradiction', () => {
  const book = file({ answers: { q01: 'c', q46: { worm: '' } } });
  const reading = readForm(edition, reread(book));
  const { findings } = validate(edition, reading);
  const said = findings.map((finding) => ({ finding, message: inWords(finding, edition, 'ja').message }));
  const marks = markEdits(edition, reading, said);
  const texts = marks.map((edit) => (edit.kind === 'value' ? String(edit.value) : ''));
  expect(texts.filter((text) => text.includes('L01'))).toHaveLength(2);
  expect(texts.filter((text) => text.includes('V03'))).toHaveLength(1);
  const again = validate(edition, readForm(edition, reread(applied(book, marks))));
  expect(again.findings.map(brief)).toEqual(findings.map(brief));
});

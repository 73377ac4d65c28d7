import type { Scalar } from '../../src/book/index.js';
import { a1, cellKey } from '../../src/book/index.js';
import { offeredOptions, questionOf } from '../../src/checklist/index.js';
import type { BoundCell } from '../../src/form/index.js';
import { inspectForm, readForm } from '../../src/form/index.js';
import { gateOf, sealStateOf } from '../../src/submission/index.js';
import { edition, layout, typedSnapshot } from '../form/workbooks.js';
import { edited, sample, sealedCopy, snapshotOf, submissionIn, unsealed } from './sealed.js';

const sealed = sealedCopy(unsealed);
const snapshot = snapshotOf(sealed.bytes);
const stateOf = (cells: Readonly<Record<string, Scalar>>) =>
  sealStateOf(edition, readForm(edition, typedSnapshot(cells, snapshot)));

test('a sample may be sealed, and its seal is intact', () => {
  expect(gateOf(edition, submissionIn(unsealed))).toEqual([]);
  const reading = readForm(edition, snapshot);
  expect(sealStateOf(edition, reading)).toEqual({ kind: 'intact', seal: sealed.seal });
  expect(reading.cover.receipt).toBe(sealed.seal.receipt);
  expect(sealed.seal).toMatchObject({ engine: 'tenken 0.0.0', by: 'サンプル花子', sealedAt: '2023-08-31T17:30:00' });
  expect(reading.explanations.length).toBe(sample.explanations!.length);
  expect(reading.explanations.every(({ values }) => values !== undefined && values.includes('＝'))).toBe(true);
});

const answerCells = layout.cells.filter(({ kind }) => kind === 'answer');

test('each single answer that is changed, blanked or overwritten with junk is noticed, and its cell is named', () => {
  expect(answerCells.length).toBe(222);
  for (const cell of answerCells) {
    const was = valueNow(cell);
    for (const value of [otherValue(cell, was), '', '？？？']) {
      if (value === was) continue;
      const state = stateOf({ [cell.name]: value });
      if (state.kind !== 'broken') throw new Error(`${cell.name}: ${was} → ${value} was not noticed`);
      const here = { sheet: cell.sheet, address: a1(cell.at) };
      const named = state.changes.flatMap(({ cells }) => cells);
      expect(state.changes.every(({ kind, question }) => kind === 'answer' && question === cell.question)).toBe(true);
      expect(named).toEqual([here]);
    }
  }
});

function valueNow(cell: BoundCell): Scalar {
  const sheet = snapshot.sheets.find(({ name }) => name === cell.sheet)!;
  return sheet.cells.get(cellKey(cell.at.row, cell.at.column)) ?? '';
}

function otherValue({ question, row, option }: BoundCell, was: Scalar): Scalar {
  if (option !== undefined) return was === '' ? '○' : '';
  const texts = offeredOptions(questionOf(edition, question!), row).map(({ number, label }) => `${number} ${label.ja}`);
  return texts.find((text) => text !== was)!;
}

test('a changed answer is told with what was sealed and what stands there now', () => {
  const [first, second] = questionOf(edition, 'q01').options;
  const was = sample.answers['q01'] === first!.id ? second! : first!;
  const state = stateOf({ cssa_q01: `${was.number} ${was.label.ja}` });
  expect(state).toMatchObject({
    changes: [{ now: `${was.number} ${was.label.ja}`, before: valueNow(answerCells[0]!) }],
  });
});

const others = layout.cells.filter(({ kind }) => kind === 'comment' || kind === 'otherText' || kind === 'cover');

const typed: Readonly<Record<string, Scalar>> = { sector: '損害保険', asOf: 45000, submitted: 45200 };

test.each(others.map((cell) => [cell.name, cell] as const))('a change of %s is noticed and named', (_, cell) => {
  const value = typed[cell.field ?? ''] ?? '差し替え';
  const state = stateOf({ [cell.name]: value === valueNow(cell) ? '生命保険' : value });
  expect(state).toMatchObject({ kind: 'broken', changes: [{ kind: cell.kind, cells: [{ sheet: cell.sheet }] }] });
});

test.each([
  ['rule', 0, 'L99'],
  ['question', 1, 'Q48'],
  ['text', 2, '書き換えた説明'],
  ['author', 3, '別人'],
  ['date', 4, 45000],
  ['values', 5, 'Q01＝1'],
])('a change of an explanation’s %s is noticed and named', (_, offset, value) => {
  const { sheet, area } = layout.explanations;
  const at = { row: area.from.row, column: area.from.column + offset };
  const bytes = edited(sealed.bytes, [{ kind: 'value', sheet, at, value }]);
  expect(sealStateOf(edition, submissionIn(bytes).reading)).toMatchObject({
    kind: 'broken',
    changes: [{ kind: 'explanation', cells: [{ sheet, address: `B${area.from.row}` }] }],
  });
});

test('an explanation that was added or taken away is noticed', () => {
  const { sheet, area } = layout.explanations;
  const change = (row: number, values: readonly (Scalar | undefined)[]) =>
    sealStateOf(
      edition,
      submissionIn(
        edited(
          sealed.bytes,
          values.map((value, offset) => ({
            kind: 'value',
            sheet,
            at: { row, column: area.from.column + offset },
            value,
          })),
        ),
      ).reading,
    );
  expect(change(area.to.row, ['L01', 'Q01', '追記'])).toMatchObject({ kind: 'broken' });
  expect(change(area.from.row, Array.from({ length: 6 }))).toMatchObject({ kind: 'broken' });
});

test('what is not part of the submission does not break the seal: marks, and another spelling of the same answer', () => {
  const { sheet, at } = layout.byName.get('cssa_q01_check')!;
  const marked = edited(sealed.bytes, [{ kind: 'value', sheet, at, value: '【要確認】L01' }]);
  expect(sealStateOf(edition, submissionIn(marked).reading).kind).toBe('intact');
  const circle = answerCells.find((cell) => cell.option !== undefined && valueNow(cell) === '○')!;
  expect(stateOf({ [circle.name]: '〇' }).kind).toBe('intact');
});

describe('the seal itself', () => {
  const without = (test: (name: string) => boolean) => ({
    ...snapshot,
    names: snapshot.names.filter(({ name }) => !test(name)),
  });
  const replaced = (name: string, change: (text: string) => string) => ({
    ...snapshot,
    names: snapshot.names.map((one) => (one.name === name ? { ...one, refersTo: change(one.refersTo) } : one)),
  });

  test('that is gone while the receipt stands on the cover is lost', () => {
    const state = sealStateOf(
      edition,
      readForm(
        edition,
        without((name) => name.startsWith('cssa_seal')),
      ),
    );
    expect(state).toEqual({ kind: 'lost' });
  });

  test('that was cut or replaced by other text is lost or broken, never intact', () => {
    for (const name of ['cssa_seal', 'cssa_seal_answers', 'cssa_seal_texts', 'cssa_seal_findings']) {
      for (const damage of [
        without((one) => one === name),
        replaced(name, () => '""'),
        replaced(name, () => '#REF!'),
        replaced(name, (text) => `${text.slice(0, -2)}"`),
      ]) {
        const { kind } = sealStateOf(edition, readForm(edition, damage));
        expect([name, ['lost', 'broken'].includes(kind)]).toEqual([name, true]);
      }
    }
  });

  test('whose findings, engine, date or name was forged is broken', () => {
    const forged: readonly (readonly [string, (text: string) => string])[] = [
      ['cssa_seal', (text) => text.replace('tenken 0.0.0', 'tenken 9.9.9')],
      ['cssa_seal', (text) => text.replace('2023-08-31', '2023-08-30')],
      ['cssa_seal', (text) => text.replace('花子', '次郎')],
      ['cssa_seal_findings', (text) => text.replace('"', '"L01 ')],
    ];
    for (const [name, change] of forged) {
      expect(sealStateOf(edition, readForm(edition, replaced(name, change))).kind).toBe('broken');
    }
  });

  test('of a workbook that never had one is not there', () => {
    expect(sealStateOf(edition, submissionIn(unsealed).reading)).toEqual({ kind: 'unsealed' });
  });

  test('made anew names the one that it replaces, and leaves nothing of it', () => {
    const { sheet, at } = layout.byName.get('cssa_q01_comment')!;
    const again = sealedCopy(edited(sealed.bytes, [{ kind: 'value', sheet, at, value: '追記' }]));
    expect(again.seal.replaces).toBe(sealed.seal.receipt);
    expect(again.seal.receipt).not.toBe(sealed.seal.receipt);
    expect(sealStateOf(edition, submissionIn(again.bytes).reading)).toEqual({ kind: 'intact', seal: again.seal });
  });

  test('writes the date of submission where it is blank', () => {
    const { sheet, at } = layout.byName.get('cssa_cover_submitted')!;
    const undated = edited(unsealed, [{ kind: 'value', sheet, at, value: undefined }]);
    const { reading } = submissionIn(sealedCopy(undated).bytes);
    expect(reading.cover.submitted).toBe('2023-08-31');
    expect(sealStateOf(edition, reading).kind).toBe('intact');
  });
});

test('a sealed checklist is no damaged form', () => {
  expect(inspectForm(edition, snapshot)).toEqual(inspectForm(edition, snapshotOf(unsealed)));
});

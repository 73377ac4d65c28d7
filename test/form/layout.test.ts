import type { Area } from '../../src/book/index.js';
import { a1Area, parseA1 } from '../../src/book/index.js';
import { isMatrix, offeredOptions } from '../../src/checklist/index.js';
import { blankForm } from '../../src/form/index.js';
import { edition, layout } from './workbooks.js';

const book = blankForm(edition);

const meets = (a: Area, b: Area) =>
  a.from.row <= b.to.row && b.from.row <= a.to.row && a.from.column <= b.to.column && b.from.column <= a.to.column;

function textAt(sheet: string, row: number, column: number): unknown {
  return book.sheets
    .find(({ name }) => name === sheet)!
    .cells.find((cell) => cell.row === row && cell.column === column)?.value;
}

describe('the layout of the form', () => {
  test('binds every answer: a dropdown for each choice, a ○ cell for each option of a multiple choice', () => {
    const expected = edition.questions.flatMap((question) => {
      const rows = isMatrix(question) ? question.rows.map(({ id }) => id) : [undefined];
      const separate = question.type === 'multiple' || question.type === 'matrixMultiple';
      return rows.flatMap((row) => {
        const item = row === undefined ? `cssa_${question.id}` : `cssa_${question.id}_${row}`;
        return separate ? offeredOptions(question, row).map(({ id }) => `${item}_${id}`) : [item];
      });
    });
    const answers = layout.cells.filter(({ kind }) => kind === 'answer').map(({ name }) => name);
    expect(answers).toEqual(expected);
    expect(answers.length).toBeGreaterThan(200);
  });

  test('gives every question a comment and a check cell, and every その他 a cell for its text', () => {
    for (const { id, options, rows } of edition.questions) {
      expect(layout.byName.get(`cssa_${id}_comment`)?.kind).toBe('comment');
      expect(layout.byName.get(`cssa_${id}_check`)?.kind).toBe('check');
      for (const row of rows) expect(layout.byName.get(`cssa_${id}_${row.id}_check`)?.kind).toBe('check');
      const hasText = layout.byName.get(`cssa_${id}_other_text`)?.kind === 'otherText';
      expect(hasText).toBe(options.some(({ freeText }) => freeText));
    }
  });

  test('uses each name once without regard to case, and never one that is a cell address', () => {
    const names = (book.names ?? []).map(({ name }) => name.toLowerCase());
    expect(new Set(names).size).toBe(names.length);
    for (const name of names) expect(parseA1(name)).toBeUndefined();
    expect(names).toEqual(expect.arrayContaining(['cssa_edition', 'cssa_explanations']));
  });

  test('lets no two bound cells share a place', () => {
    for (const sheet of new Set(layout.cells.map((cell) => cell.sheet))) {
      const cells = layout.cells.filter((cell) => cell.sheet === sheet);
      cells.forEach((cell, index) => {
        const other = cells.slice(index + 1).find(({ area }) => meets(cell.area, area));
        expect(other && `${cell.name} and ${other.name} at ${a1Area(cell.area)}`).toBeUndefined();
      });
    }
  });

  test('prints every label where the layout says, and no other cell has the same labels', () => {
    const seen = new Map<string, string>();
    for (const { name, kind, sheet, labels, row, option } of layout.cells) {
      expect(labels.length).toBeGreaterThan(0);
      for (const { at, text } of labels) expect(textAt(sheet, at.row, at.column)).toBe(text);
      if (kind === 'check') continue;
      const key = [kind, sheet, ...labels.map(({ text }) => text), row, option].join('|');
      expect(seen.get(key)).toBeUndefined();
      seen.set(key, name);
    }
  });

  test('keeps labels in the line of their cell, but for the heading of a column of a grid', () => {
    for (const { at, labels, row, option } of layout.cells) {
      const above = labels.filter((label) => label.at.row !== at.row);
      expect(above.length).toBe(row !== undefined && option !== undefined ? 1 : 0);
      for (const label of above) expect(label.at.column).toBe(at.column);
    }
  });
});

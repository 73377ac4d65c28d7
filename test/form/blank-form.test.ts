import { cellKey } from '../../src/book/index.js';
import type { Area, Sheet } from '../../src/book/index.js';
import { blankAnswers, offeredOptions } from '../../src/checklist/index.js';
import { blankForm, editionIdOf, isChecklist, readForm } from '../../src/form/index.js';
import { bookBytes } from '../../src/workbook/ooxml/index.js';
import { openXmlErrors, testWithValidator } from '../workbook/ooxml/validator.js';
import { cellNamed, edition, layout, reread } from './workbooks.js';

const book = blankForm(edition);
const snapshot = reread(book);
const sheetNamed = (name: string) => book.sheets.find((sheet) => sheet.name === name)!;
const sections = layout.sections.map(({ sheet }) => sheetNamed(sheet));

const holds = ({ from, to }: Area, row: number, column: number) =>
  from.row <= row && row <= to.row && from.column <= column && column <= to.column;

function validationAt(sheet: Sheet, name: string) {
  const { at } = cellNamed(name);
  return sheet.validations!.filter(({ areas }) => areas.some((area) => holds(area, at.row, at.column)));
}

describe('the blank form', () => {
  test('reads back blank, with no finding', () => {
    const reading = readForm(edition, snapshot);
    expect(reading.findings).toEqual([]);
    expect(reading.answers).toEqual(blankAnswers(edition));
    expect(reading.unreadable.size).toBe(0);
    expect(reading.comments).toEqual({});
    expect(reading.otherTexts).toEqual({});
    expect(reading.explanations).toEqual([]);
    expect(Object.entries(reading.cover).filter(([, value]) => value !== '')).toEqual([['asOf', edition.asOf]]);
  });

  test('names its edition in a hidden name and in a custom property', () => {
    expect(isChecklist(snapshot)).toBe(true);
    expect(editionIdOf({ ...snapshot, customProperties: new Map() })).toBe(edition.id);
    expect(editionIdOf({ ...snapshot, names: [] })).toBe(edition.id);
    expect(editionIdOf({ ...snapshot, names: [], customProperties: new Map() })).toBeUndefined();
    expect(snapshot.names.find(({ name }) => name === 'cssa_edition')?.hidden).toBe(true);
  });

  test('has a cover, a guide, a sheet for each section, the explanations and the hidden lists', () => {
    expect(book.sheets.map(({ name }) => name)).toEqual([
      '表紙',
      '記入要領',
      ...edition.sections.map(({ number, label }) => `${number} ${label.ja}`),
      '説明',
      '選択肢',
    ]);
    expect(book.sheets.filter(({ state }) => state === 'hidden').map(({ name }) => name)).toEqual(['選択肢']);
  });

  test('protects every sheet, and leaves open exactly the cells that are bound and those of explanations', () => {
    for (const sheet of book.sheets) {
      expect(sheet.protected).toBe(true);
      const open = sheet.cells.filter(({ style }) => style?.unlocked);
      const bound = layout.cells.filter((cell) => cell.sheet === sheet.name).map(({ area }) => area);
      if (sheet.name === layout.explanations.sheet) bound.push(layout.explanations.area);
      for (const { row, column } of open) expect(bound.some((area) => holds(area, row, column))).toBe(true);
      const size = ({ from, to }: Area) => (to.row - from.row + 1) * (to.column - from.column + 1);
      expect(open.length).toBe(bound.reduce((sum, area) => sum + size(area), 0));
    }
  });

  test('says on every visible sheet and page that it is a sample, and that it is confidential when filled', () => {
    for (const { state, cells, print } of book.sheets) {
      if (state === 'hidden') continue;
      expect(cells.some(({ value }) => value === '機密（記入後）')).toBe(true);
      expect(print!.header).toContain('サンプル様式');
      expect(print!.header).toContain('機密');
      expect(print!.footer).toContain('&P');
    }
    const notice = /当局が配布する正式な点検票ではありません/;
    for (const sheet of [sheetNamed('表紙'), sheetNamed('記入要領'), ...sections]) {
      expect(sheet.cells.some(({ value }) => notice.test(String(value)))).toBe(true);
    }
  });

  test('prints every question, guidance, row and option with its number and the mark of its evidence', () => {
    for (const question of edition.questions) {
      const { section, number, topic, text, guidance, rows } = question;
      const { cells } = sheetNamed(layout.sections.find(({ id }) => id === section)!.sheet);
      const printed = new Set(cells.map(({ value }) => value));
      const texts = [
        number,
        topic.ja,
        text.ja,
        ...(guidance ? [guidance.ja] : []),
        ...rows.map(({ label }) => label.ja),
      ];
      for (const expected of texts) expect(printed).toContain(expected);
      for (const option of offeredOptions(question)) expect(printed).toContain(`${option.number} ${option.label.ja}`);
    }
  });

  test('offers in each dropdown the printed options and nothing else', () => {
    const lists = sheetNamed('選択肢');
    const cells = new Map(lists.cells.map(({ row, column, value }) => [cellKey(row, column), value]));
    const textsOf = (source: string) => {
      const found = /^'選択肢'!\$([A-Z]+)\$(\d+)(?::\$[A-Z]+\$(\d+))?$/.exec(source)!;
      const column = [...found[1]!].reduce((sum, letter) => sum * 26 + letter.charCodeAt(0) - 64, 0);
      const [from, to] = [Number(found[2]), Number(found[3] ?? found[2])];
      return Array.from({ length: to - from + 1 }, (_, index) => cells.get(cellKey(from + index, column)));
    };
    for (const { name, kind, sheet, question, row, option } of layout.cells) {
      if (kind !== 'answer') continue;
      const [validation, ...others] = validationAt(sheetNamed(sheet), name);
      expect(others).toEqual([]);
      if (validation?.kind !== 'list') throw new Error(`${name} has no dropdown`);
      const asked = edition.questions.find(({ id }) => id === question)!;
      const offered = offeredOptions(asked, row).map(({ number, label }) => `${number} ${label.ja}`);
      expect(textsOf(validation.source)).toEqual(option === undefined ? offered : ['○']);
      expect(validation.alert).toBe('stop');
    }
  });

  test('lets nobody type into the 検証 column', () => {
    for (const { name, kind, sheet } of layout.cells) {
      if (kind !== 'check') continue;
      expect(validationAt(sheetNamed(sheet), name)).toEqual([
        expect.objectContaining({ kind: 'custom', formula: '1=0' }),
      ]);
    }
  });

  test('begins pages at questions alone, and repeats the headings of the columns', () => {
    for (const [index, { sheet, lines }] of layout.sections.entries()) {
      const { print, freeze } = sections[index]!;
      const starts = lines.filter(({ kind }) => kind === 'band').map(({ at }) => at);
      for (const row of print!.breaks!) expect(starts).toContain(row);
      expect(print!.titleRows).toEqual([3, 3]);
      expect(freeze).toEqual({ row: 4, column: 1 });
      expect(print!.area!.to.row).toBe(lines.at(-1)!.at);
      expect(sheet).toBe(sections[index]!.name);
    }
  });

  test('greys what an answer closes, and says so in words', () => {
    const cases: [string, string, string][] = [
      [
        'q21',
        '(cssa_q20="2 ない")+(cssa_q20="3 把握していない")>0',
        'Q20で「2 ない」または「3 把握していない」を選んだ場合は、回答不要です。',
      ],
      ['q08', 'cssa_q07_none="○"', 'Q07で「5 監査を実施していない」を選んだ場合は、回答不要です。'],
      ['q43', '(cssa_q42_web="2 策定していない")+(cssa_q42_web="3 該当システムなし")>0', 'Q42の同じ行で'],
      [
        'q30',
        'cssa_q36="3 接続はない"',
        '「リモートアクセス」の行は、Q36で「3 接続はない」を選んだ場合は、回答不要です。',
      ],
    ];
    for (const [question, formula, note] of cases) {
      const { sheet } = cellNamed(`cssa_${question}_comment`);
      const { conditionalFormats, cells } = sheetNamed(sheet);
      expect(conditionalFormats!.map((format) => format.formula)).toContain(formula);
      expect(cells.some(({ value }) => String(value).includes(note))).toBe(true);
    }
    const greys = sections.flatMap((sheet) =>
      sheet.conditionalFormats!.filter(({ formula }) => formula.includes('cssa_')),
    );
    expect(greys).toHaveLength(12);
  });

  test('gives every printed row a height', () => {
    for (const { name, cells, heights, print } of book.sheets) {
      if (!print) continue;
      for (const { row, value } of cells) {
        if (value !== undefined && value !== '')
          expect([name, row, (heights!.get(row) ?? 0) >= 18]).toEqual([name, row, true]);
      }
    }
  });

  testWithValidator('is valid to the Open XML SDK', () => {
    expect(openXmlErrors(bookBytes(book))).toEqual([]);
  });
});

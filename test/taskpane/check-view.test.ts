import { engine } from '../../src/taskpane/engine/engine.js';
import { patchWorkbook, readWorkbook } from '../../src/workbook/ooxml/index.js';
import { changed, doubtful, emptyFile, fileOf, goodContents, setting, viewOf } from './samples.js';

const source = (content: Uint8Array) => ({ name: '点検票.xlsx', content });

describe('what the pane shows', () => {
  test('a good checklist: ready, all answered, nothing left', () => {
    const view = viewOf(fileOf(goodContents()));
    expect(view).toMatchObject({
      readiness: 'ready',
      findings: [],
      left: [],
      outside: [],
      marks: 'none',
      undecided: 0,
    });
    expect(view.answered).toBe(view.asked);
    expect(view.sections.every(({ next }) => next === undefined)).toBe(true);
  });

  test('an empty checklist: nothing answered, and each section begins with a cell', () => {
    const view = viewOf(emptyFile());
    expect(view).toMatchObject({ readiness: 'blocked', answered: 0, institution: { code: '', name: '', sector: '' } });
    for (const { next } of view.sections) expect(next?.cell?.address).toMatch(/^[A-Z]+\d+$/);
  });

  test('a contradiction: both sides with their answers and cells, and what no longer applies', () => {
    const view = viewOf(fileOf(changed({ q37: 'none' })));
    const [contradiction] = view.findings;
    expect(contradiction!.sides.map(({ heading }) => heading.slice(0, 3))).toEqual(['Q37', 'Q38']);
    expect(contradiction!.sides[0]!.answer).toBe('3 設置していない');
    expect(contradiction!.sides.flatMap(({ cells }) => cells)).toEqual(contradiction!.cells);
    expect(view.outside.map(({ heading }) => heading.slice(0, 3))).toEqual(['Q38']);
  });

  test('explanations: rows that explain nothing, with their cell; of a stale one the cells to write and to clear', () => {
    const file = fileOf({ ...goodContents(), explanations: [{ rule: 'X99', text: '理由' }] });
    expect(viewOf(file)).toMatchObject({ readiness: 'ready' });
    expect(viewOf(file).unusedExplanations).toEqual([
      { message: expect.stringContaining('6行目（X99）') as string, cell: { sheet: '説明', address: 'B6' } },
    ]);
    const { rule } = viewOf(doubtful()).findings.find(({ severity }) => severity === 'confirmation')!;
    const typed = [rule, '', '古い理由', '', '', '古い回答'];
    const stale = patchWorkbook(
      doubtful(),
      typed.map((value, index) => ({ kind: 'value', sheet: '説明', at: { row: 6, column: 2 + index }, value })),
    );
    const found = viewOf(stale).findings.find((finding) => finding.rule === rule)!;
    expect(found.settlement).toMatchObject({
      state: 'stale',
      remedy: expect.stringMatching(/説明!D6.*説明!G6/) as string,
    });
    expect(viewOf(stale).unusedExplanations).toEqual([]);
    const marks = engine.edits(source(stale), setting, { kind: 'marks' });
    expect(marks.some((edit) => edit.kind === 'value' && String(edit.value).includes('説明!G6'))).toBe(true);
  });

  test('what is left: everything that blocks, the fewest cells first', () => {
    const view = viewOf(fileOf(changed({ q37: 'none', q05: '', q11: [] })));
    const cells = view.left.map((key) => view.findings.find((finding) => finding.key === key)!.cells.length);
    expect(view.left).toHaveLength(view.findings.filter(({ blocks }) => blocks).length);
    expect(cells).toEqual([...cells].sort((a, b) => a - b));
  });

  test('the same keys in both languages and in the next check', () => {
    const file = fileOf(changed({ q37: 'none', q05: '' }));
    const keys = (language: 'ja' | 'en') => viewOf(file, language).findings.map(({ key }) => key);
    expect(keys('en')).toEqual(keys('ja'));
    expect(new Set(keys('ja')).size).toBe(keys('ja').length);
  });

  test('marks: none, current after writing, out of date after an edit, none after clearing', () => {
    const file = fileOf(changed({ q37: 'none' }));
    const marked = engine.changedCopy(source(file), setting, { kind: 'marks' });
    expect(viewOf(marked)).toMatchObject({ marks: 'current' });
    expect(viewOf(marked, 'en')).toMatchObject({ marks: 'current' });
    const [cell] = viewOf(marked).findings[0]!.cells;
    const at = { row: Number(/\d+/.exec(cell!.address)![0]), column: cell!.address.charCodeAt(0) - 64 };
    const edited = patchWorkbook(marked, [{ kind: 'value', sheet: cell!.sheet, at, value: undefined }]);
    expect(viewOf(edited)).toMatchObject({ marks: 'outOfDate' });
    const cleared = patchWorkbook(marked, engine.edits(source(marked), setting, { kind: 'noMarks' }));
    expect(viewOf(cleared)).toMatchObject({ marks: 'none' });
  });

  test('clearing what no longer applies settles the contradiction and touches no other answer', () => {
    const file = fileOf(changed({ q37: 'none' }));
    const edits = engine.edits(source(file), setting, { kind: 'clearOutside' });
    expect(edits.every((edit) => edit.kind === 'value' && edit.value === undefined)).toBe(true);
    const after = viewOf(patchWorkbook(file, edits));
    expect(after).toMatchObject({ readiness: 'ready', outside: [], answered: viewOf(file).answered });
  });

  test('a file and the same workbook already read give the same findings', () => {
    const file = fileOf(changed({ q37: 'none', q05: '' }));
    const read = { name: '点検票.xlsx', content: readWorkbook(file) };
    expect(engine.findings(read, setting)).toEqual(engine.findings(source(file), setting));
  });

  test('the cells around a cell: the row with what is printed before it, and its neighbours', () => {
    const [around] = engine.surroundings(source(fileOf(changed({ q37: 'none' }))), [
      { sheet: 'VI 検知', address: 'D5' },
    ]);
    expect(around!.rows.map(({ number }) => number)).toEqual([4, 5, 6]);
    expect(around!.rows[1]!.cells.find(({ own }) => own)!.text).toBe('3 設置していない');
    expect(engine.surroundings(source(emptyFile()), [{ sheet: '無い', address: 'A1' }])).toEqual([]);
  });

  test('what is no checklist is a refusal in words', () => {
    expect(engine.check(source(new Uint8Array([1, 2])), setting)).toEqual({
      refused: { code: 'FILE_NOT_XLSX', message: expect.any(String), fix: expect.any(String) },
    });
    expect(() => engine.edits(source(new Uint8Array()), setting, { kind: 'marks' })).toThrow('FILE_EMPTY');
  });
});

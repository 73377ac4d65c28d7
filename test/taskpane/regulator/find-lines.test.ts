import type { Scalar } from '../../../src/book/index.js';
import type { LinesView } from '../../../src/taskpane/regulator/model/view.js';
import type { OpenExcel } from '../../workbook/office/open-excel.js';
import { openExcel } from '../../workbook/office/open-excel.js';
import { asPicked, goodFiles, openSession } from './collection.js';

/** The way from a number to the lines of the dataset, over the double of Excel, after people have worked on the table. */
jest.setTimeout(60_000);

const SHEET = '回答データ';
const HEAD = 4;

interface Standing extends OpenExcel, ReturnType<typeof openSession> {
  /** Lines of a question that may have several options. */
  readonly lines: LinesView;
  /** Where the table stands. */
  readonly address: string;
  table(): Scalar[][];
  /** What is selected, and its first line. */
  selected(): { readonly address: string; readonly line: readonly Scalar[] };
}

/** A book of three institutions in Excel, and the lines behind one of its numbers. */
async function standing(): Promise<Standing> {
  const excel = await openExcel();
  const opened = openSession({ workbook: excel.workbook });
  const { session } = opened;
  await session.addFiles(goodFiles(3).map(asPicked));
  await session.consolidate();
  expect(session.snapshot().outcome).toEqual({ kind: 'written' });
  const sheet = excel.host.workbook.worksheets.find(SHEET)!;
  const address = `A${HEAD + 1}:Q${HEAD + session.snapshot().intake!.dataset.lines}`;
  const table = () => sheet.getRange(address).values;
  const lines = await linesBehind(session);
  const selected = () => {
    const { sheet: shown, address: at } = excel.host.user.selection;
    expect(shown).toBe(SHEET);
    return { address: at, line: table()[Number(/\d+/.exec(at)![0]) - HEAD - 1]! };
  };
  return { ...excel, ...opened, lines, address, table, selected };
}

/** Of the institutions and numbers of all figures those lines that are most. */
async function linesBehind(session: Standing['session']): Promise<LinesView> {
  const found: LinesView[] = [];
  for (const { id } of session.snapshot().figures) {
    await session.showFigure(id);
    for (const panel of session.snapshot().figure!.panels) {
      const { id: row } = panel.rows[0]!;
      await session.explore({ figure: id, panel: panel.id, row, population: 'all', what: 'base' });
      found.push(...session.snapshot().explore!.institutions.map(({ lines }) => lines!));
    }
  }
  return found.reduce((most, one) => (one.count > most.count ? one : most));
}

/** Sorts the table by a column, as the button of its header does. */
function sort({ host, table }: Standing, column: number): void {
  const sorted = [...table()].sort((a, b) => (String(a[column]) < String(b[column]) ? -1 : 1));
  host.user.paste(SHEET, `A${HEAD + 1}`, sorted);
}

const isOurs = ({ lines: { institution, question, row = '' } }: Standing, line: readonly Scalar[]) =>
  line[1] === institution && line[5] === question && line[8] === row;

test('as it was written the lines are where they were, and only these are asked for', async () => {
  const excel = await standing();
  const { session, lines, selected } = excel;
  expect(lines.count).toBeGreaterThan(1);
  await session.jumpToLines(lines);
  const { address, line } = selected();
  expect(address).toBe(`A${lines.first}:Q${lines.first + lines.count - 1}`);
  expect(isOurs(excel, line)).toBe(true);
  expect(session.snapshot().outcome).toBeUndefined();
});

test('sorted by a column that keeps them together the lines are found elsewhere', async () => {
  const excel = await standing();
  const { session, lines, selected, host } = excel;
  host.user.paste(SHEET, `A${HEAD + 1}`, excel.table().reverse());
  await session.jumpToLines(lines);
  const { address, line } = selected();
  expect(address).not.toContain(`A${lines.first}:`);
  expect(isOurs(excel, line)).toBe(true);
  expect(session.snapshot().outcome).toBeUndefined();
});

test('sorted so that they stand apart the first is shown, and that there are more', async () => {
  const excel = await standing();
  const { session, lines, selected } = excel;
  sort(excel, 10);
  await session.jumpToLines(lines);
  expect(isOurs(excel, selected().line)).toBe(true);
  expect(session.snapshot().outcome).toEqual({ kind: 'apart', count: lines.count });
});

test('hidden by a filter, or gone from the table, they are said to be, and nothing is selected', async () => {
  const excel = await standing();
  const { session, lines, host, problem } = excel;
  host.user.select('概要', 'A1');
  host.user.filter(SHEET, `A${HEAD}:Q${HEAD + excel.table().length}`, (line) => line[1] !== lines.institution);
  await session.jumpToLines(lines);
  expect(problem()).toBe('EXCEL_LINES_HIDDEN');
  sort(excel, 10);
  host.user.paste(
    SHEET,
    `B${HEAD + 1}`,
    excel.table().map((line) => [line[1] === lines.institution ? '' : line[1]!]),
  );
  await session.jumpToLines(lines);
  expect(problem()).toBe('EXCEL_LINES_GONE');
  expect(host.user.selection).toEqual({ sheet: '概要', address: 'A1' });
});

import type { IntakeRow } from '../../../src/taskpane/regulator/components/entry-rows.js';
import { ROWS_AT_ONCE, rowsDrawn, rowsFound, rowsOf } from '../../../src/taskpane/regulator/components/entry-rows.js';
import type { EntryKind, IntakeView } from '../../../src/taskpane/regulator/model/view.js';

/** The lines that the intake draws: few at once, and always the open one. */
const COUNTED = 200;

/** Many files that are counted, and one of another kind that comes last. */
function intake(kind: EntryKind): IntakeView {
  const entry = (file: string, of: EntryKind) => ({ file, shown: file, kind: of, code: file, name: '', sector: '' });
  const entries = Array.from({ length: COUNTED }, (_, at) => entry(`SL-${String(at).padStart(4, '0')}`, 'counted'));
  return { entries: [...entries, entry('ZZ-0001', kind)], missing: [] } as unknown as IntakeView;
}

const drawnOf = (kind: EntryKind, open?: string, filter?: EntryKind, limit = ROWS_AT_ONCE) => {
  const rows = rowsOf(intake(kind));
  const { drawn, left } = rowsDrawn(rows, rowsFound(rows, filter, ''), limit, open);
  return { keys: drawn.map(({ key }: IntakeRow) => key), left };
};
const OPEN = 'file ZZ-0001';

test('the first lines are drawn, and the rest is counted', () => {
  const { keys, left } = drawnOf('counted');
  expect([keys.length, keys.includes(OPEN), left]).toEqual([ROWS_AT_ONCE, false, COUNTED + 1 - ROWS_AT_ONCE]);
});

test('a line that is open stays when a choice moves it below the first ones', () => {
  expect(drawnOf('errors', OPEN).keys[0]).toBe(OPEN);
  const { keys, left } = drawnOf('counted', OPEN);
  expect(keys.at(-1)).toBe(OPEN);
  expect([keys.length, left]).toEqual([ROWS_AT_ONCE + 1, COUNTED - ROWS_AT_ONCE]);
});

test('it stays when a choice makes it another kind than the one that is shown', () => {
  expect(drawnOf('errors', OPEN, 'errors')).toEqual({ keys: [OPEN], left: 0 });
  expect(drawnOf('flagged', OPEN, 'errors')).toEqual({ keys: [OPEN], left: 0 });
  expect(drawnOf('flagged', undefined, 'errors')).toEqual({ keys: [], left: 0 });
});

test('it is drawn once, in its place, when more lines are asked for', () => {
  const { keys, left } = drawnOf('counted', OPEN, undefined, COUNTED + 1);
  expect([keys.length, new Set(keys).size, keys.at(-1), left]).toEqual([COUNTED + 1, COUNTED + 1, OPEN, 0]);
  expect(drawnOf('counted', 'file of which nothing is left').keys).toHaveLength(ROWS_AT_ONCE);
});

import { a1, MAX_COLUMNS, MAX_ROWS } from '../../../book/index.js';
import type { Address, Area, Edit, Name, Scalar, Sheet, SheetSnapshot, Validation } from '../../../book/index.js';
import { TenkenError } from '../../../findings/index.js';
import { checkName } from '../../checks/check-book.js';
import { checkValue } from '../../checks/check-sheet.js';
import { bookInvalid } from '../../checks/invalid.js';
import type { FormEdit } from './write-form.js';

/** Neighbouring cells of one column that are written together; `undefined` clears a cell. */
export interface Run {
  readonly area: Area;
  readonly values: readonly (Scalar | undefined)[];
}

/** What happens to one sheet that is there. */
export interface SheetPlan {
  readonly sheet: string;
  readonly runs: readonly Run[];
  readonly fills: readonly { readonly area: Area; readonly color: string }[];
  readonly validations: readonly Validation[];
  readonly forms: readonly FormEdit[];
  /** Whether it is protected in the end; then its protection is lifted for what the lock would refuse. */
  readonly protects: boolean;
  readonly state: SheetSnapshot['state'] | undefined;
  readonly renamed: string | undefined;
}

/** All edits by what they change. Of several for the same thing the last one holds. */
export interface EditPlan {
  readonly sheets: readonly SheetPlan[];
  readonly names: readonly Name[];
  readonly added: readonly Sheet[];
}

/** Longer writes are cut up by Office.js, at the price of one more batch. */
const LONGEST_RUN = 1500;

interface Draft {
  readonly values: Map<string, { at: Address; value: Scalar | undefined }>;
  readonly fills: Map<string, { at: Address; color: string }>;
  readonly validations: Validation[];
  readonly forms: FormEdit[];
  protects: boolean;
  state: SheetSnapshot['state'] | undefined;
  renamed: string | undefined;
}

/**
 * Sorts edits by sheet and joins neighbouring cells.
 * @throws TenkenError BOOK_INVALID for what no workbook can hold, EXCEL_UNSUPPORTED for notes
 */
export function planEdits(edits: readonly Edit[]): EditPlan {
  const drafts = new Map<string, Draft>();
  const names = new Map<string, Name>();
  const added: Sheet[] = [];
  const draftOf = (sheet: string): Draft => {
    const draft: Draft = drafts.get(sheet) ?? {
      values: new Map(),
      fills: new Map(),
      validations: [],
      forms: [],
      protects: false,
      state: undefined,
      renamed: undefined,
    };
    drafts.set(sheet, draft);
    return draft;
  };
  for (const edit of edits) {
    switch (edit.kind) {
      case 'value': {
        const address = checkedAddress(edit.sheet, edit.at);
        checkValue(edit.value, () => `${edit.sheet}!${address}`);
        draftOf(edit.sheet).values.set(address, { at: edit.at, value: edit.value });
        break;
      }
      case 'fill':
        draftOf(edit.sheet).fills.set(checkedAddress(edit.sheet, edit.at), { at: edit.at, color: edit.color });
        break;
      case 'validation':
        draftOf(edit.sheet).validations.push(edit.validation);
        break;
      case 'name':
        checkName(edit.name.name);
        names.set(`${edit.name.scope ?? ''}!${edit.name.name.toLowerCase()}`, edit.name);
        break;
      case 'sheet':
        added.push(edit.sheet);
        break;
      case 'note':
        throw new TenkenError('EXCEL_UNSUPPORTED', { what: { ja: 'メモ', en: 'A note' } });
      case 'protect':
        draftOf(edit.sheet).protects = true;
        break;
      case 'state':
        draftOf(edit.sheet).state = edit.state;
        break;
      case 'rename':
        draftOf(edit.sheet).renamed = edit.to;
        break;
      default:
        draftOf(edit.sheet).forms.push(edit);
    }
  }
  const sheets = [...drafts].map(([sheet, { values, fills, ...rest }]) => ({
    sheet,
    runs: runsOf([...values.values()]),
    fills: [...fills.values()].map(({ at, color }) => ({ area: { from: at, to: at }, color })),
    ...rest,
  }));
  return { sheets, names: [...names.values()], added };
}

function checkedAddress(sheet: string, { row, column }: Address): string {
  const inside = row >= 1 && row <= MAX_ROWS && column >= 1 && column <= MAX_COLUMNS;
  if (!inside || !Number.isInteger(row) || !Number.isInteger(column)) {
    throw bookInvalid('CELL_PLACE', `${sheet}!R${row}C${column}`);
  }
  return a1({ row, column });
}

/** Cells below one another become one range: a tenth of the size for a column of marks. */
function runsOf(cells: readonly { at: Address; value: Scalar | undefined }[]): Run[] {
  const sorted = [...cells].sort((a, b) => a.at.column - b.at.column || a.at.row - b.at.row);
  const runs: { area: { from: Address; to: Address }; values: (Scalar | undefined)[] }[] = [];
  for (const { at, value } of sorted) {
    const last = runs.at(-1);
    const follows = last?.area.to.column === at.column && last.area.to.row === at.row - 1;
    if (last && follows && last.values.length < LONGEST_RUN) {
      last.area.to = at;
      last.values.push(value);
    } else runs.push({ area: { from: at, to: at }, values: [value] });
  }
  return runs;
}

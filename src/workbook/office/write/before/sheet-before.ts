import type { Address, Area } from '../../../../book/index.js';
import { a1, a1Area } from '../../../../book/index.js';
import { TenkenError } from '../../../../findings/index.js';
import type { Question } from '../../ask-all.js';
import type { Supports } from '../drafted.js';
import type { Run, SheetPlan } from '../plan-edits.js';
import type { FormEdit } from '../write-form.js';
import type { Before } from './before.js';
import { OBJECT } from '../../ask-all.js';
import { ContentBefore } from './content-before.js';
import { LineBefore } from './line-before.js';
import { LookBefore } from './look-before.js';
import { MergesBefore } from './merges-before.js';
import { ValidationBefore } from './validation-before.js';

/** A sheet before edits changed it: its name, whether it was hidden and protected, and whatever of it they touch. */
export class SheetBefore implements Question {
  readonly weight = OBJECT;
  /** In the order in which they can be put back. */
  readonly parts: readonly Before[];
  private readonly runs: ReadonlyMap<Run, ContentBefore>;
  private highlights: Excel.ConditionalFormatCollection | undefined;

  constructor(
    readonly worksheet: Excel.Worksheet,
    readonly plan: SheetPlan,
    supports: Supports,
  ) {
    const content = (area: Area) => new ContentBefore(worksheet, area);
    this.runs = new Map(plan.runs.map((run) => [run, content(run.area)]));
    this.parts = [
      ...lookedCells(plan).map((at) => new LookBefore(worksheet, at, supports('1.9'))),
      ...this.runs.values(),
      ...plan.forms.flatMap((edit) => (edit.kind === 'formula' || isMerging(edit) ? areasOf(edit).map(content) : [])),
      ...plan.forms.flatMap((edit) => (isMerging(edit) ? new MergesBefore(worksheet, edit, supports('1.13')) : [])),
      ...plan.validations.flatMap(({ areas }) => areas.map((area) => new ValidationBefore(worksheet, area))),
      ...plan.forms.flatMap((edit) =>
        edit.kind === 'unhide'
          ? [
              ...edit.rows.map((row) => new LineBefore(worksheet, 'row', row)),
              ...edit.columns.map((column) => new LineBefore(worksheet, 'column', column)),
            ]
          : [],
      ),
    ];
  }

  ask(): void {
    this.worksheet.load('id,name,visibility,protection/protected,protection/options');
    this.highlights = this.askForHighlights(this.worksheet);
  }

  /** Asks for the conditional formats of the sheet, where edits add some. */
  askForHighlights(worksheet: Excel.Worksheet): Excel.ConditionalFormatCollection | undefined {
    if (!this.plan.forms.some(({ kind }) => kind === 'conditionalFormat')) return undefined;
    const { conditionalFormats } = worksheet.getRange().untrack();
    conditionalFormats.load('items/id');
    return conditionalFormats;
  }

  /** Whether a conditional format was there already. */
  hadHighlight(id: string): boolean {
    return this.highlights?.items.some((format) => format.id === id) ?? false;
  }

  /** What stood where a run is to be written. */
  contentAt(run: Run): ContentBefore {
    return this.runs.get(run)!;
  }

  /** Whether its protection has to be lifted meanwhile. */
  get isLifted(): boolean {
    return this.plan.protects && this.worksheet.protection.protected;
  }

  /**
   * On a protected sheet only values of unlocked cells can change, unless it is to be protected anew.
   * @throws TenkenError EXCEL_PROTECTED
   */
  refuseLocked(): void {
    const { sheet, runs, fills, validations, forms, protects } = this.plan;
    if (!this.worksheet.protection.protected || protects) return;
    const locked = runs.filter((run) => this.contentAt(run).isLocked).map(({ area }) => area);
    const areas = [
      ...locked,
      ...fills.map(({ area }) => area),
      ...validations.flatMap((validation) => validation.areas),
      ...forms.flatMap(areasOf),
    ];
    if (areas.length === 0) return;
    const cells = areas.slice(0, 5).map(a1Area).join(', ') + (areas.length > 5 ? ', …' : '');
    throw new TenkenError('EXCEL_PROTECTED', { case: 'cells', sheet, cells });
  }
}

type MergeEdit = Extract<FormEdit, { kind: 'merge' | 'unmerge' }>;

const isMerging = (edit: FormEdit): edit is MergeEdit => edit.kind === 'merge' || edit.kind === 'unmerge';

/** Cells whose look edits change; merging gives all cells that of the first, and a formula may bring a number format along. */
function lookedCells({ fills, forms }: SheetPlan): Address[] {
  const areas = [
    ...fills.map(({ area }) => area),
    ...forms.filter(({ kind }) => kind === 'style' || kind === 'merge' || kind === 'formula').flatMap(areasOf),
  ];
  const cells = new Map<string, Address>();
  for (const { from, to } of areas) {
    for (let row = from.row; row <= to.row; row++) {
      for (let column = from.column; column <= to.column; column++) cells.set(a1({ row, column }), { row, column });
    }
  }
  return [...cells.values()];
}

/** The cells that an edit of the form concerns. */
function areasOf(edit: FormEdit): readonly Area[] {
  switch (edit.kind) {
    case 'formula':
    case 'style':
      return [{ from: edit.at, to: edit.at }];
    case 'conditionalFormat':
      return edit.format.areas;
    case 'merge':
    case 'unmerge':
      return [edit.area];
    case 'unhide':
      // A sheet of ours lets rows and columns be shown while it is protected.
      return [];
  }
}

import type { Area, GuardPlaces, SeenFormat, SeenGuards, SeenValidation } from '../../book/index.js';
import { a1Area, cellKey } from '../../book/index.js';
import { areasOf } from './areas-of.js';
import type { Question } from './ask-all.js';
import { askAll, OBJECT } from './ask-all.js';
import { cellByCell, isMixed } from './cell-by-cell.js';
import { blocksOf } from './content.js';
import { rangeOf } from './range-of.js';
import { seenValidation } from './seen-validation.js';

/** The requirement set that has all that is asked for here: merged areas, properties of cells, areas of conditional formats. */
export const TELLS_GUARDS = '1.13';

/**
 * Asks for what guards the input of some sheets, in two rounds: everything that can be asked for at once, then the formulas and areas
 * of the conditional formats, and cell by cell the places where not the same is said of all cells.
 * Whether a protection has a password is not told. Throws errors of Excel, such as for a sheet that is gone.
 */
export async function readGuards(
  context: Excel.RequestContext,
  places: readonly GuardPlaces[],
): Promise<Map<string, SeenGuards>> {
  const sheets = places.map((place) => new GuardedSheet(context.workbook.worksheets.getItem(place.sheet), place));
  await askAll(
    context,
    sheets.flatMap((sheet) => sheet.questions()),
  );
  await askAll(
    context,
    sheets.flatMap((sheet) => sheet.furtherQuestions()),
  );
  return new Map(sheets.map((sheet) => [sheet.place.sheet, sheet.answer()]));
}

class GuardedSheet {
  private readonly validations: AskedValidation[];
  private furtherValidations: readonly AskedValidation[] = [];
  private readonly formulas: readonly AskedFormulas[];
  private readonly blocks: readonly AskedBlock[];
  private readonly formats: Excel.ConditionalFormatCollection;
  private askedFormats: readonly AskedFormat[] = [];

  constructor(
    private readonly sheet: Excel.Worksheet,
    readonly place: GuardPlaces,
  ) {
    this.validations = place.inputs.map((area) => new AskedValidation(sheet, area));
    this.formulas = place.formulas.map((area) => new AskedFormulas(sheet, area));
    this.blocks = blocksOf(place.within).map((area) => new AskedBlock(sheet, area));
    this.formats = rangeOf(sheet, place.within).conditionalFormats;
  }

  questions(): Question[] {
    const ask = () => {
      this.sheet.load('protection/protected');
      this.formats.load('items/id,items/type');
    };
    return [{ weight: OBJECT, ask }, ...this.validations, ...this.formulas, ...this.blocks];
  }

  furtherQuestions(): Question[] {
    this.furtherValidations = this.validations.flatMap((asked) => asked.further());
    this.askedFormats = this.formats.items
      .filter(({ type }) => type === 'Custom')
      .map(({ id }) => new AskedFormat(this.sheet, this.place.within, id));
    return [...this.furtherValidations, ...this.askedFormats];
  }

  answer(): SeenGuards {
    // An area that reaches into two blocks is told by both.
    const merges = new Map(this.blocks.flatMap((block) => block.merges()).map((area) => [a1Area(area), area]));
    return {
      merges: [...merges.values()],
      guards: {
        protection: this.sheet.protection.protected ? 'open' : 'none',
        validations: [...this.validations, ...this.furtherValidations].flatMap((asked) => asked.seen() ?? []),
        formats: this.askedFormats.map((asked) => asked.seen()),
        unlocked: new Set(this.blocks.flatMap((block) => block.unlocked())),
        formulas: new Map(this.formulas.flatMap((asked) => asked.seen())),
      },
    };
  }
}

/** The validation of an area, if it has one for all its cells. */
class AskedValidation implements Question {
  readonly weight = OBJECT;
  private validation!: Excel.DataValidation;

  constructor(
    private readonly sheet: Excel.Worksheet,
    private readonly area: Area,
  ) {}

  ask(): void {
    this.validation = rangeOf(this.sheet, this.area).dataValidation;
    this.validation.load('type,rule,errorAlert');
  }

  /** The same question of each cell, where not the same is said of all of them. */
  further(): AskedValidation[] {
    return isMixed(this.validation) ? cellByCell(this.area).map((at) => new AskedValidation(this.sheet, at)) : [];
  }

  seen(): SeenValidation | undefined {
    const { type, rule, errorAlert } = this.validation;
    if (type === 'None' || isMixed(this.validation)) return undefined;
    return { areas: [this.area], ...seenValidation(rule, errorAlert) };
  }
}

/** Texts of formulas, which tell whether a cell is calculated and how. */
class AskedFormulas implements Question {
  readonly weight: number;
  private range!: Excel.Range;

  constructor(
    private readonly sheet: Excel.Worksheet,
    private readonly area: Area,
  ) {
    this.weight = area.to.row - area.from.row + 1;
  }

  ask(): void {
    this.range = rangeOf(this.sheet, this.area).load('formulas');
  }

  seen(): [number, string][] {
    const { from } = this.area;
    return this.range.formulas.flatMap((line: unknown[], row) =>
      line.flatMap((formula, column): [number, string][] =>
        typeof formula === 'string' && formula.startsWith('=')
          ? [[cellKey(from.row + row, from.column + column), formula.slice(1)]]
          : [],
      ),
    );
  }
}

/** Locks and merged areas of some rows: Excel tells up to 512 merged areas at once. */
class AskedBlock implements Question {
  readonly weight: number;
  private locks!: OfficeExtension.ClientResult<Excel.CellProperties[][]>;
  private merged!: Excel.RangeAreas;

  constructor(
    private readonly sheet: Excel.Worksheet,
    private readonly area: Area,
  ) {
    const { from, to } = area;
    this.weight = 2 * (to.row - from.row + 1) * (to.column - from.column + 1);
  }

  ask(): void {
    const range = rangeOf(this.sheet, this.area);
    this.locks = range.getCellProperties({ format: { protection: true } });
    this.merged = range.getMergedAreasOrNullObject().untrack();
    this.merged.load('address');
  }

  unlocked(): number[] {
    const { from } = this.area;
    return this.locks.value.flatMap((line, row) =>
      line.flatMap(({ format }, column) =>
        format?.protection?.locked === false ? [cellKey(from.row + row, from.column + column)] : [],
      ),
    );
  }

  merges(): Area[] {
    return this.merged.isNullObject ? [] : areasOf(this.merged.address);
  }
}

/** A conditional format by a formula. */
class AskedFormat implements Question {
  readonly weight = 2 * OBJECT;
  private rule!: Excel.ConditionalFormatRule;
  private areas!: Excel.RangeAreas;

  constructor(
    private readonly sheet: Excel.Worksheet,
    private readonly within: Area,
    private readonly id: string,
  ) {}

  ask(): void {
    const format = rangeOf(this.sheet, this.within).conditionalFormats.getItem(this.id);
    this.rule = format.custom.rule.load('formula');
    this.areas = format.getRanges().untrack();
    this.areas.load('address');
  }

  /** Excel gives the formula as it holds for the first cell. */
  seen(): SeenFormat {
    return { areas: areasOf(this.areas.address), formula: this.rule.formula.replace(/^=/, '') };
  }
}

import type { ConditionalFormat, Reference, Sheet, Validation } from '../../../book/index.js';
import { quotedSheet } from '../../../book/index.js';

/** Names that sheets and tables of a book want, and those that they get. */
export interface Renames {
  readonly sheets: ReadonlyMap<string, string>;
  readonly tables: ReadonlyMap<string, string>;
}

/** Texts are passed over; then a quoted sheet, a bare sheet, and a table with the brackets behind it. */
const mentions = /"(?:[^"]|"")*"|'((?:[^']|'')+)'!|([\p{L}_][\p{L}\p{N}_.]*)(?:(!)|(\[[^\]]*\]))/gu;

/** A formula, or a reference such as that of a link, in which sheets and tables bear the names that they get. */
export function followFormula(formula: string, { sheets, tables }: Renames): string {
  const sheet = (name: string, written: string) => {
    const got = sheets.get(name);
    return got === undefined ? written : `${quotedSheet(got)}!`;
  };
  return formula.replace(
    mentions,
    (written: string, quoted?: string, bare?: string, mark?: string, column?: string) => {
      if (quoted !== undefined) return sheet(quoted.replaceAll("''", "'"), written);
      if (bare === undefined) return written;
      return mark ? sheet(bare, written) : (tables.get(bare) ?? bare) + column;
    },
  );
}

/** A sheet with the name that it gets, in which whatever refers to sheets and tables follows, but for links. */
export function followSheet(sheet: Sheet, renames: Renames): Sheet {
  const formula = (text: string) => followFormula(text, renames);
  const reference = ({ sheet: name, area }: Reference): Reference => ({
    sheet: renames.sheets.get(name) ?? name,
    area,
  });
  return {
    ...sheet,
    name: renames.sheets.get(sheet.name)!,
    cells: sheet.cells.map((cell) => (cell.formula === undefined ? cell : { ...cell, formula: formula(cell.formula) })),
    validations: (sheet.validations ?? []).map((validation) => followValidation(validation, formula)),
    conditionalFormats: (sheet.conditionalFormats ?? []).map((format): ConditionalFormat => ({
      ...format,
      formula: formula(format.formula),
    })),
    tables: (sheet.tables ?? []).map((table) => ({ ...table, name: renames.tables.get(table.name)! })),
    pivots: (sheet.pivots ?? []).map((pivot) => ({ ...pivot, table: renames.tables.get(pivot.table) ?? pivot.table })),
    charts: (sheet.charts ?? []).map((chart) => ({
      ...chart,
      categories: reference(chart.categories),
      series: chart.series.map((series) => ({
        ...series,
        name: reference(series.name),
        values: reference(series.values),
      })),
    })),
  };
}

function followValidation(validation: Validation, formula: (text: string) => string): Validation {
  if (validation.kind === 'list') return { ...validation, source: formula(validation.source) };
  return validation.kind === 'custom' ? { ...validation, formula: formula(validation.formula) } : validation;
}

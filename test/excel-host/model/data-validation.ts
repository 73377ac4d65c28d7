import type { Box } from './box.js';
import { cellCount, contains, intersection } from './box.js';
import { refuse } from '../protocol/host-error.js';
import { HostObject } from './host-object.js';
import type { Worksheet } from './worksheet.js';

type Json = Readonly<Record<string, unknown>>;

/** What may be typed into some cells of a sheet. */
export interface ValidationEntry {
  boxes: Box[];
  /** As the API writes it, such as `{ list: { inCellDropDown: true, source: '○' } }`. */
  rule: Json;
  ignoreBlanks: boolean;
  errorAlert: Json;
  prompt: Json;
}

const kinds: Readonly<Record<string, string>> = {
  wholeNumber: 'WholeNumber',
  decimal: 'Decimal',
  list: 'List',
  date: 'Date',
  time: 'Time',
  textLength: 'TextLength',
  custom: 'Custom',
};
const noAlert: Json = { message: '', showAlert: true, style: 'Stop', title: '' };
const noPrompt: Json = { message: '', showPrompt: true, title: '' };

/** The validation of a range, as one object. */
export class DataValidation extends HostObject {
  readonly className = 'DataValidation';

  constructor(
    private readonly worksheet: Worksheet,
    private readonly box: Box,
  ) {
    super();
  }

  get type(): string | null {
    const entries = this.entries();
    if (entries.length === 0) return 'None';
    const entry = this.entry();
    if (!entry) return entries.length > 1 ? 'Inconsistent' : 'MixedCriteria';
    return kinds[Object.keys(entry.rule)[0]!] ?? 'None';
  }

  get rule(): Json | null {
    if (this.entries().length === 0) return {};
    const entry = this.entry();
    return entry ? told(entry.rule) : null;
  }

  set rule(rule: Json) {
    if (!(Object.keys(rule)[0]! in kinds)) refuse('InvalidArgument');
    const { errorAlert = noAlert, prompt = noPrompt, ignoreBlanks = true } = this.entry() ?? {};
    this.replace({ boxes: [this.box], rule, ignoreBlanks, errorAlert, prompt });
  }

  get errorAlert(): Json | null {
    return this.entries().length === 0 ? noAlert : (this.entry()?.errorAlert ?? null);
  }

  set errorAlert(errorAlert: Json) {
    this.change((entry) => ({ ...entry, errorAlert: { ...noAlert, ...errorAlert } }));
  }

  get prompt(): Json | null {
    return this.entries().length === 0 ? noPrompt : (this.entry()?.prompt ?? null);
  }

  set prompt(prompt: Json) {
    this.change((entry) => ({ ...entry, prompt: { ...noPrompt, ...prompt } }));
  }

  get ignoreBlanks(): boolean | null {
    return this.entries().length === 0 ? true : (this.entry()?.ignoreBlanks ?? null);
  }

  set ignoreBlanks(ignoreBlanks: boolean) {
    this.change((entry) => ({ ...entry, ignoreBlanks }));
  }

  clear(): void {
    this.replace(undefined);
  }

  private entries(): ValidationEntry[] {
    return this.worksheet.validations.filter(({ boxes }) => boxes.some((box) => intersection(box, this.box)));
  }

  /** The entry that holds for the whole range. */
  private entry(): ValidationEntry | undefined {
    const entries = this.entries();
    if (entries.length !== 1) return undefined;
    const covered = entries[0]!.boxes.reduce((sum, box) => {
      const shared = intersection(box, this.box);
      return sum + (shared ? cellCount(shared) : 0);
    }, 0);
    return covered === cellCount(this.box) ? entries[0] : undefined;
  }

  private change(change: (entry: ValidationEntry) => ValidationEntry): void {
    const entry = this.entry() ?? refuse('InvalidOperation');
    this.replace({ ...change(entry), boxes: [this.box] });
  }

  private replace(entry: ValidationEntry | undefined): void {
    const { worksheet, box } = this;
    worksheet.guardStructure();
    const kept = worksheet.validations
      .map((other) => ({ ...other, boxes: other.boxes.flatMap((area) => without(area, box)) }))
      .filter(({ boxes }) => boxes.length > 0);
    worksheet.changeValidations(entry ? [...kept, entry] : kept);
  }
}

/** A rule as it is told: limits are formulas, whatever they were set as. */
function told(rule: Json): Json {
  return Object.fromEntries(
    Object.entries(rule).map(([kind, limits]) => {
      const formulas = Object.entries(limits as Json).map(([name, value]) => [
        name,
        typeof value === 'number' ? `=${value}` : value,
      ]);
      return [kind, Object.fromEntries(formulas)];
    }),
  );
}

/** What is left of `area` when `hole` is cut out. */
export function without(area: Box, hole: Box): Box[] {
  const shared = intersection(area, hole);
  if (!shared) return [area];
  if (contains(hole, area)) return [];
  const below = shared.row + shared.rows;
  const right = shared.column + shared.columns;
  const parts: Box[] = [
    { ...area, rows: shared.row - area.row },
    { ...area, row: below, rows: area.row + area.rows - below },
    { ...shared, column: area.column, columns: shared.column - area.column },
    { ...shared, column: right, columns: area.column + area.columns - right },
  ];
  return parts.filter((part) => part.rows > 0 && part.columns > 0);
}

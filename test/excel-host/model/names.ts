import { refuse } from '../protocol/host-error.js';
import type { Box } from './box.js';
import { areaOfBox } from './box.js';
import { absolute } from '../../../src/book/index.js';
import { HostObject } from './host-object.js';
import { KeyedCollection } from './keyed-collection.js';
import { Range } from './range.js';
import { isDefinedName } from './sheet-name.js';
import type { Workbook } from './workbook.js';
import type { Worksheet } from './worksheet.js';

/** What a name stands for: cells that move with the sheet, or a formula such as `="cssa"`. */
export type NameTarget = { sheet: Worksheet; box: Box } | { formula: string };

export class NamedItem extends HostObject {
  readonly className = 'NamedItem';
  private shown = true;
  private remark = '';

  constructor(
    private readonly workbook: Workbook,
    readonly name: string,
    public target: NameTarget,
    /** The only sheet in which the name holds. */
    readonly within: Worksheet | undefined,
  ) {
    super();
  }

  override get identity(): string {
    return this.name;
  }

  get type(): string {
    if ('sheet' in this.target) return 'Range';
    const { formula } = this.target;
    if (/#REF!/.test(formula)) return 'Error';
    if (/^="/.test(formula)) return 'String';
    return /^=(true|false)$/i.test(formula) ? 'Boolean' : /^=-?\d/.test(formula) ? 'Double' : 'Array';
  }

  get scope(): string {
    return this.within ? 'Worksheet' : 'Workbook';
  }

  get worksheet(): Worksheet {
    return this.within ?? refuse('ItemNotFound');
  }

  get worksheetOrNullObject(): Worksheet | null {
    return this.within ?? null;
  }

  /** The address or the constant, as the API gives it. */
  get value(): unknown {
    if ('sheet' in this.target) {
      const { sheet, box } = this.target;
      return absolute(sheet.name, areaOfBox(box)).replace(/^'.*'!/, `${sheet.quotedName}!`);
    }
    const { formula } = this.target;
    const text = /^="((?:[^"]|"")*)"$/.exec(formula);
    if (text) return text[1]!.replaceAll('""', '"');
    return /^=-?[\d.]+$/.test(formula) ? Number(formula.slice(1)) : formula.slice(1);
  }

  get formula(): string {
    return 'sheet' in this.target ? `=${String(this.value)}` : this.target.formula;
  }

  set formula(formula: string) {
    this.change({ target: this.workbook.names.targetOf(formula) });
  }

  get visible(): boolean {
    return this.shown;
  }

  set visible(visible: boolean) {
    const before = this.shown;
    this.shown = visible;
    this.workbook.history.changed(() => {
      this.shown = before;
    });
  }

  get comment(): string {
    return this.remark;
  }

  set comment(comment: string) {
    this.remark = comment;
    this.workbook.history.touch();
  }

  /** Hides a name that a file hides. */
  load(visible: boolean): void {
    this.shown = visible;
  }

  get rangeOrUndefined(): Range | undefined {
    return 'sheet' in this.target ? new Range(this.target.sheet, this.target.box) : undefined;
  }

  getRange(): Range {
    return this.rangeOrUndefined ?? refuse('InvalidReference');
  }

  getRangeOrNullObject(): Range | null {
    return this.rangeOrUndefined ?? null;
  }

  delete(): void {
    (this.within ?? this.workbook).names.drop(this);
  }

  private change({ target }: { readonly target: NameTarget }): void {
    const before = this.target;
    this.target = target;
    this.workbook.history.changed(() => {
      this.target = before;
    });
  }
}

/** Names of the workbook, or those of one sheet. */
export class NamedItemCollection extends KeyedCollection<NamedItem> {
  readonly className = 'NamedItemCollection';

  constructor(
    private readonly workbook: Workbook,
    private readonly worksheet: Worksheet | undefined,
  ) {
    super();
  }

  add(name: string, reference: Range | string, comment = ''): NamedItem {
    if (!isDefinedName(name)) refuse('InvalidArgument', 'defined-name');
    const taken = this.find(name) ?? (this.worksheet ? null : this.workbook.tables.find(name));
    if (taken) refuse('ItemAlreadyExists', 'defined-name-twice');
    const target =
      reference instanceof Range ? { sheet: reference.worksheet, box: reference.box } : this.targetOf(reference);
    const item = this.append(name, target);
    if (comment) item.comment = comment;
    this.workbook.history.changed(() => this.remove(item));
    return item;
  }

  /** Adds a name without any rule, while a file is loaded. */
  append(name: string, target: NameTarget): NamedItem {
    const item = new NamedItem(this.workbook, name, target, this.worksheet);
    this.list.push(item);
    return item;
  }

  drop(item: NamedItem): void {
    this.remove(item);
    this.workbook.history.changed(() => this.list.push(item));
  }

  /** Cells for a formula that is one reference, the formula itself for any other. */
  targetOf(formula: string): NameTarget {
    if (!formula.startsWith('=')) refuse('InvalidArgument');
    const range = this.workbook.rangeOf(formula.slice(1));
    return range ? { sheet: range.worksheet, box: range.box } : { formula };
  }

  protected override keysOf({ name }: NamedItem): readonly string[] {
    return [name];
  }
}

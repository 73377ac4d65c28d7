import { refuse } from '../protocol/host-error.js';
import type { Box } from './box.js';
import { boundingBox, intersection } from './box.js';
import { CustomConditionalFormat } from './conditional-format-parts.js';
import { HostObject } from './host-object.js';
import { KeyedCollection } from './keyed-collection.js';
import { Range } from './range.js';
import { RangeAreas } from './range-areas.js';
import type { Worksheet } from './worksheet.js';

/** A conditional format of a sheet; the first entry is drawn first. The double stores formats and never draws them. */
export interface ConditionalEntry {
  readonly id: string;
  readonly boxes: readonly Box[];
  /** As the API names it, such as `Custom`. */
  readonly type: string;
  formula: string;
  stopIfTrue: boolean;
  fill: string | null;
  fontColor: string | null;
  bold: boolean | null;
  italic?: boolean;
}

const TYPES = [
  'Custom',
  'CellValue',
  'ContainsText',
  'PresetCriteria',
  'DataBar',
  'ColorScale',
  'IconSet',
  'TopBottom',
];

/** Conditional formats with a cell in a range. */
export class ConditionalFormatCollection extends KeyedCollection<ConditionalFormat> {
  readonly className = 'ConditionalFormatCollection';

  constructor(
    private readonly worksheet: Worksheet,
    private readonly box: Box,
  ) {
    super();
  }

  override items(): readonly ConditionalFormat[] {
    return this.worksheet.conditionalFormats
      .filter(({ boxes }) => boxes.some((box) => intersection(box, this.box)))
      .map((entry) => new ConditionalFormat(this.worksheet, entry));
  }

  add(type: string): ConditionalFormat {
    if (!TYPES.includes(type)) refuse('InvalidArgument');
    if (type !== 'Custom')
      refuse('ApiNotFound', 'unknown-member', `The double has no conditional formats of type ${type}.`);
    const { worksheet, box } = this;
    worksheet.guardStructure();
    const entry: ConditionalEntry = {
      id: worksheet.workbook.newId(),
      boxes: [box],
      type,
      formula: '',
      stopIfTrue: false,
      fill: null,
      fontColor: null,
      bold: null,
    };
    worksheet.changeConditionalFormats([entry, ...worksheet.conditionalFormats]);
    return new ConditionalFormat(worksheet, entry);
  }

  clearAll(): void {
    const { worksheet, box } = this;
    worksheet.guardStructure();
    worksheet.changeConditionalFormats(
      worksheet.conditionalFormats.filter(({ boxes }) => !boxes.some((area) => intersection(area, box))),
    );
  }

  protected override keysOf({ id }: ConditionalFormat): readonly string[] {
    return [id];
  }
}

export class ConditionalFormat extends HostObject {
  readonly className = 'ConditionalFormat';

  constructor(
    private readonly worksheet: Worksheet,
    private readonly entry: ConditionalEntry,
  ) {
    super();
  }

  override get identity(): string {
    return this.entry.id;
  }

  get id(): string {
    return this.entry.id;
  }

  get type(): string {
    return this.entry.type;
  }

  get priority(): number {
    return this.worksheet.conditionalFormats.indexOf(this.entry);
  }

  /** A negative number counts from the back; one beyond the ends is the end. */
  set priority(priority: number) {
    const { worksheet, entry } = this;
    worksheet.guardStructure();
    const others = worksheet.conditionalFormats.filter(({ id }) => id !== entry.id);
    const at = priority < 0 ? Math.max(0, others.length + 1 + priority) : Math.min(priority, others.length);
    worksheet.changeConditionalFormats([...others.slice(0, at), entry, ...others.slice(at)]);
  }

  get stopIfTrue(): boolean {
    return this.entry.stopIfTrue;
  }

  set stopIfTrue(stop: boolean) {
    this.change({ stopIfTrue: stop });
  }

  get custom(): CustomConditionalFormat {
    return new CustomConditionalFormat(this.entry, (change) => this.change(change));
  }

  get customOrNullObject(): CustomConditionalFormat | null {
    return this.entry.type === 'Custom' ? this.custom : null;
  }

  getRange(): Range {
    return new Range(this.worksheet, this.entry.boxes.reduce(boundingBox));
  }

  getRanges(): RangeAreas {
    return new RangeAreas(this.worksheet, this.entry.boxes);
  }

  delete(): void {
    this.worksheet.guardStructure();
    this.worksheet.changeConditionalFormats(this.worksheet.conditionalFormats.filter((entry) => entry !== this.entry));
  }

  private change(change: Partial<ConditionalEntry>): void {
    this.worksheet.guardStructure();
    Object.assign(this.entry, change);
    this.worksheet.workbook.history.touch();
  }
}

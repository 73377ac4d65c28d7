import { refuse } from '../protocol/host-error.js';
import type { Box } from './box.js';
import { boundingBox, intersection } from './box.js';
import { HostObject } from './host-object.js';
import { KeyedCollection } from './keyed-collection.js';
import { Range } from './range.js';
import { RangeAreas } from './range-areas.js';
import { colorOf } from './range-format.js';
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

type Change = (change: Partial<ConditionalEntry>) => void;

class CustomConditionalFormat extends HostObject {
  readonly className = 'CustomConditionalFormat';

  constructor(
    private readonly entry: ConditionalEntry,
    private readonly change: Change,
  ) {
    super();
  }

  get rule(): ConditionalFormatRule {
    return new ConditionalFormatRule(this.entry, this.change);
  }

  get format(): ConditionalRangeFormat {
    return new ConditionalRangeFormat(this.entry, this.change);
  }
}

class ConditionalFormatRule extends HostObject {
  readonly className = 'ConditionalFormatRule';

  constructor(
    private readonly entry: ConditionalEntry,
    private readonly change: Change,
  ) {
    super();
  }

  get formula(): string {
    return this.entry.formula;
  }

  set formula(formula: string) {
    this.change({ formula });
  }
}

class ConditionalRangeFormat extends HostObject {
  readonly className = 'ConditionalRangeFormat';

  constructor(
    private readonly entry: ConditionalEntry,
    private readonly change: Change,
  ) {
    super();
  }

  get fill(): ConditionalRangeFill {
    return new ConditionalRangeFill(this.entry, this.change);
  }

  get font(): ConditionalRangeFont {
    return new ConditionalRangeFont(this.entry, this.change);
  }
}

class ConditionalRangeFill extends HostObject {
  readonly className = 'ConditionalRangeFill';

  constructor(
    private readonly entry: ConditionalEntry,
    private readonly change: Change,
  ) {
    super();
  }

  get color(): string | null {
    return this.entry.fill;
  }

  set color(input: unknown) {
    this.change({ fill: colorOf(input) });
  }

  clear(): void {
    this.change({ fill: null });
  }
}

class ConditionalRangeFont extends HostObject {
  readonly className = 'ConditionalRangeFont';

  constructor(
    private readonly entry: ConditionalEntry,
    private readonly change: Change,
  ) {
    super();
  }

  get color(): string | null {
    return this.entry.fontColor;
  }

  set color(input: unknown) {
    this.change({ fontColor: colorOf(input) });
  }

  get bold(): boolean | null {
    return this.entry.bold;
  }

  set bold(bold: boolean) {
    this.change({ bold });
  }
}

import type { ConditionalEntry } from './conditional-formats.js';
import { HostObject } from './host-object.js';
import { colorOf } from './styling.js';

/** Changes the entry that a part belongs to. */
export type Change = (change: Partial<ConditionalEntry>) => void;

export class CustomConditionalFormat extends HostObject {
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

  get italic(): boolean | null {
    return this.entry.italic ?? null;
  }

  set italic(italic: boolean) {
    this.change({ italic });
  }
}

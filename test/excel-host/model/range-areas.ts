import type { Box } from './box.js';
import { addressOf, cellCount } from './box.js';
import { HostObject } from './host-object.js';
import { KeyedCollection } from './keyed-collection.js';
import { Range } from './range.js';
import { RangeFormat } from './range-format.js';
import type { Worksheet } from './worksheet.js';

class RangeCollection extends KeyedCollection<Range> {
  readonly className = 'RangeCollection';

  protected override keysOf({ address }: Range): readonly string[] {
    return [address];
  }
}

/** Several rectangles of one sheet. */
export class RangeAreas extends HostObject {
  readonly className = 'RangeAreas';

  constructor(
    readonly worksheet: Worksheet,
    private readonly boxes: readonly Box[],
  ) {
    super();
  }

  get address(): string {
    return this.boxes.map((box) => `${this.worksheet.quotedName}!${addressOf(box)}`).join(',');
  }

  get areaCount(): number {
    return this.boxes.length;
  }

  get cellCount(): number {
    return this.boxes.reduce((sum, box) => sum + cellCount(box), 0);
  }

  get areas(): RangeCollection {
    const areas = new RangeCollection();
    areas.list.push(...this.boxes.map((box) => new Range(this.worksheet, box)));
    return areas;
  }

  get format(): RangeFormat {
    return new RangeFormat(this.worksheet, this.boxes);
  }

  clear(applyTo = 'All'): void {
    for (const box of this.boxes) new Range(this.worksheet, box).clear(applyTo);
  }

  select(): void {
    this.worksheet.select(this.boxes[0]!);
  }
}

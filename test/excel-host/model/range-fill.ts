import { HostObject } from './host-object.js';
import { colorOf } from './styling.js';
import type { Styling } from './styling.js';

export class RangeFill extends HostObject {
  readonly className = 'RangeFill';

  constructor(private readonly styling: Styling) {
    super();
  }

  /** White stands for no fill, as in Excel. */
  get color(): string | null {
    return this.styling.read(({ fill }) => fill ?? '#FFFFFF');
  }

  set color(input: unknown) {
    if (input === '') this.clear();
    else {
      const fill = colorOf(input);
      this.styling.change((style) => ({ ...style, fill }));
    }
  }

  clear(): void {
    this.styling.change(({ fill: _, ...style }) => style);
  }
}

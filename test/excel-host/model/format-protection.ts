import { HostObject } from './host-object.js';
import type { Styling } from './styling.js';

export class FormatProtection extends HostObject {
  readonly className = 'FormatProtection';

  constructor(private readonly styling: Styling) {
    super();
  }

  get locked(): boolean | null {
    return this.styling.read(({ locked }) => locked);
  }

  set locked(locked: boolean) {
    this.styling.worksheet.guardStructure();
    this.styling.change((style) => ({ ...style, locked }));
  }

  get formulaHidden(): boolean | null {
    return this.styling.read(({ formulaHidden }) => formulaHidden);
  }

  set formulaHidden(formulaHidden: boolean) {
    this.styling.worksheet.guardStructure();
    this.styling.change((style) => ({ ...style, formulaHidden }));
  }
}

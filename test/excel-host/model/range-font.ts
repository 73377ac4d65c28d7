import { refuse } from '../protocol/host-error.js';
import { HostObject } from './host-object.js';
import { colorOf } from './styling.js';
import type { Styling } from './styling.js';

export class RangeFont extends HostObject {
  readonly className = 'RangeFont';

  constructor(private readonly styling: Styling) {
    super();
  }

  get name(): string | null {
    return this.styling.read(({ fontName }) => fontName);
  }

  set name(fontName: string) {
    this.styling.change((style) => ({ ...style, fontName }));
  }

  get size(): number | null {
    return this.styling.read(({ fontSize }) => fontSize);
  }

  set size(fontSize: number) {
    if (!(fontSize >= 1 && fontSize <= 409)) refuse('InvalidArgument');
    this.styling.change((style) => ({ ...style, fontSize }));
  }

  get color(): string | null {
    return this.styling.read(({ fontColor }) => fontColor);
  }

  set color(input: unknown) {
    const fontColor = colorOf(input);
    this.styling.change((style) => ({ ...style, fontColor }));
  }

  get bold(): boolean | null {
    return this.styling.read(({ bold }) => bold);
  }

  set bold(bold: boolean) {
    this.styling.change((style) => ({ ...style, bold }));
  }

  get italic(): boolean | null {
    return this.styling.read(({ italic }) => italic);
  }

  set italic(italic: boolean) {
    this.styling.change((style) => ({ ...style, italic }));
  }

  get underline(): string | null {
    return this.styling.read(({ underline }) => underline);
  }

  set underline(underline: string) {
    this.styling.change((style) => ({ ...style, underline }));
  }

  get strikethrough(): boolean | null {
    return this.styling.read(({ strikethrough }) => strikethrough);
  }

  set strikethrough(strikethrough: boolean) {
    this.styling.change((style) => ({ ...style, strikethrough }));
  }
}

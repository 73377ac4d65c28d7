import type { PackedEntry } from '../package/index.js';

/** What a pressed part is besides its name. */
export type Pressed = Omit<PackedEntry, 'name'>;

/** Characters of texts that are kept at most: some thousand charts. */
const MOST = 16 << 20;

/**
 * Parts that were pressed before, by their whole text, for many books that have parts in common. Those that were not met for the
 * longest time are forgotten first. The bytes of a book are the same with or without it.
 */
export class PressedParts {
  private readonly known = new Map<string, Pressed>();
  private length = 0;

  get(text: string): Pressed | undefined {
    const pressed = this.known.get(text);
    if (pressed) {
      this.known.delete(text);
      this.known.set(text, pressed);
    }
    return pressed;
  }

  keep(text: string, pressed: Pressed): void {
    this.known.set(text, pressed);
    this.length += text.length;
    for (const [oldest] of this.known) {
      if (this.length <= MOST) break;
      this.known.delete(oldest);
      this.length -= oldest.length;
    }
  }
}

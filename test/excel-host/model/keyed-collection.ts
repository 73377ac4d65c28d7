import { refuse } from '../protocol/host-error.js';
import { HostCollection } from './host-object.js';
import type { HostObject } from './host-object.js';

/** A collection whose objects have a name, an id, or both; names are compared without regard to case. */
export abstract class KeyedCollection<T extends HostObject> extends HostCollection<T> {
  readonly list: T[] = [];

  /** What an object is found by. */
  protected abstract keysOf(item: T): readonly string[];

  items(): readonly T[] {
    return this.list;
  }

  find(key: unknown): T | null {
    const wanted = String(key).toLowerCase();
    return this.items().find((item) => this.keysOf(item).some((known) => known.toLowerCase() === wanted)) ?? null;
  }

  getItem(key: unknown): T {
    return this.find(key) ?? refuse('ItemNotFound');
  }

  getItemOrNullObject(key: unknown): T | null {
    return this.find(key);
  }

  getItemAt(index: number): T {
    return this.items()[index] ?? refuse('InvalidArgument');
  }

  getCount(): number {
    return this.items().length;
  }

  get count(): number {
    return this.items().length;
  }

  remove(item: T): void {
    const at = this.list.indexOf(item);
    if (at >= 0) this.list.splice(at, 1);
  }
}

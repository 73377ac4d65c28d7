import type { HostObject } from './host-object.js';
import { KeyedCollection } from './keyed-collection.js';

/** Fields of a PivotTable, found by name. */
export abstract class HierarchyCollection<T extends HostObject & { readonly name: string }> extends KeyedCollection<T> {
  protected override keysOf({ name }: T): readonly string[] {
    return [name];
  }
}

import { HostObject } from './host-object.js';
import { KeyedCollection } from './keyed-collection.js';

/** A part of a PivotTable, or the whole: known by its name. */
export abstract class PivotPart extends HostObject {
  abstract readonly name: string;

  override get identity(): string {
    return this.name;
  }

  get id(): string {
    return this.name;
  }
}

export abstract class PivotPartCollection<T extends PivotPart> extends KeyedCollection<T> {
  protected override keysOf({ name }: T): readonly string[] {
    return [name];
  }
}

import type { History } from './history.js';
import { HostObject } from './host-object.js';
import { KeyedCollection } from './keyed-collection.js';

/** Something that is kept in the workbook under a key. */
export abstract class KeyedValue extends HostObject {
  constructor(
    readonly key: string,
    protected content: unknown,
    private readonly owner: KeyedValueCollection<KeyedValue>,
  ) {
    super();
  }

  override get identity(): string {
    return this.key;
  }

  get value(): unknown {
    return this.content;
  }

  set value(value: unknown) {
    this.content = value;
    this.owner.history.touch();
  }

  delete(): void {
    this.owner.remove(this);
    this.owner.history.touch();
  }
}

export abstract class KeyedValueCollection<T extends KeyedValue> extends KeyedCollection<T> {
  /** What its values are. */
  protected abstract readonly kind: new (...made: ConstructorParameters<typeof KeyedValue>) => T;

  constructor(readonly history: History) {
    super();
  }

  /** Adds a value, or replaces that of the key. */
  add(key: string, value: unknown): T {
    const known = this.find(key);
    if (known) {
      known.value = value;
      return known;
    }
    const added = new this.kind(key, value, this);
    this.list.push(added);
    this.history.touch();
    return added;
  }

  protected override keysOf({ key }: T): readonly string[] {
    return [key];
  }
}

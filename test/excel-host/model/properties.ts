import { refuse } from '../protocol/host-error.js';
import { HostObject } from './host-object.js';
import { KeyedCollection } from './keyed-collection.js';
import type { History } from './history.js';

class CustomProperty extends HostObject {
  readonly className = 'CustomProperty';

  constructor(
    readonly key: string,
    private content: unknown,
    private readonly owner: CustomPropertyCollection,
  ) {
    super();
  }

  override get identity(): string {
    return this.key;
  }

  get type(): string {
    if (typeof this.content === 'number') return 'Number';
    return typeof this.content === 'boolean' ? 'Boolean' : 'String';
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

class CustomPropertyCollection extends KeyedCollection<CustomProperty> {
  readonly className = 'CustomPropertyCollection';

  constructor(readonly history: History) {
    super();
  }

  /** Replaces the property of that key. */
  add(key: string, value: unknown): CustomProperty {
    if (typeof key !== 'string' || key === '' || key.length > 255) refuse('InvalidArgument');
    const known = this.find(key);
    if (known) {
      known.value = value;
      return known;
    }
    const property = new CustomProperty(key, value, this);
    this.list.push(property);
    this.history.touch();
    return property;
  }

  deleteAll(): void {
    this.list.length = 0;
    this.history.touch();
  }

  protected override keysOf({ key }: CustomProperty): readonly string[] {
    return [key];
  }
}

/** Properties of the document; those of which the product makes no use are plain fields. */
export class DocumentProperties extends HostObject {
  readonly className = 'DocumentProperties';
  readonly custom: CustomPropertyCollection;
  author = '';
  category = '';
  comments = '';
  company = '';
  keywords = '';
  manager = '';
  subject = '';
  title = '';

  constructor(history: History) {
    super();
    this.custom = new CustomPropertyCollection(history);
  }
}

import { refuse } from '../protocol/host-error.js';
import type { History } from './history.js';
import { HostObject } from './host-object.js';
import { KeyedValue, KeyedValueCollection } from './keyed-values.js';

class CustomProperty extends KeyedValue {
  readonly className = 'CustomProperty';

  get type(): string {
    if (typeof this.content === 'number') return 'Number';
    return typeof this.content === 'boolean' ? 'Boolean' : 'String';
  }
}

class CustomPropertyCollection extends KeyedValueCollection<CustomProperty> {
  readonly className = 'CustomPropertyCollection';
  protected readonly kind = CustomProperty;

  override add(key: string, value: unknown): CustomProperty {
    if (typeof key !== 'string' || key === '' || key.length > 255) refuse('InvalidArgument');
    return super.add(key, value);
  }

  deleteAll(): void {
    this.list.length = 0;
    this.history.touch();
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

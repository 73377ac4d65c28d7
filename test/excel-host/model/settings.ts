import { HostObject } from './host-object.js';
import { KeyedCollection } from './keyed-collection.js';
import type { History } from './history.js';

/** Something that the add-in keeps in the workbook under a key. */
class Setting extends HostObject {
  readonly className = 'Setting';

  constructor(
    readonly key: string,
    private content: unknown,
    private readonly owner: SettingCollection,
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

export class SettingCollection extends KeyedCollection<Setting> {
  readonly className = 'SettingCollection';

  constructor(readonly history: History) {
    super();
  }

  add(key: string, value: unknown): Setting {
    const known = this.find(key);
    if (known) {
      known.value = value;
      return known;
    }
    const setting = new Setting(key, value, this);
    this.list.push(setting);
    this.history.touch();
    return setting;
  }

  protected override keysOf({ key }: Setting): readonly string[] {
    return [key];
  }
}

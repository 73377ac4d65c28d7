import { KeyedValue, KeyedValueCollection } from './keyed-values.js';

/** Something that the add-in keeps in the workbook. */
class Setting extends KeyedValue {
  readonly className = 'Setting';
}

export class SettingCollection extends KeyedValueCollection<Setting> {
  readonly className = 'SettingCollection';
  protected readonly kind = Setting;
}

import type { Opening } from '../opening.js';
import type { OfficeGlobals } from './host.js';
import { pageGlobals } from './host.js';
import { translateError } from './translate-error.js';

/** Key of the setting that Office looks for when it opens a document; the pane of this id in the manifest is opened. */
const KEY = 'Office.AutoShowTaskpaneWithDocument';

/** The setting in the workbook that is open in Excel. */
export class OfficeOpening implements Opening {
  constructor(private readonly globals: OfficeGlobals = pageGlobals()) {}

  /** Whether this Excel can open panes with a document (AddinCommands 1.1; not on an iPad). */
  get isOffered(): boolean {
    return this.globals.Office?.context?.requirements?.isSetSupported('AddinCommands', '1.1') ?? false;
  }

  isOn(): Promise<boolean> {
    return this.run(async (context) => {
      const setting = context.workbook.settings.getItemOrNullObject(KEY).load('value');
      await context.sync();
      return !setting.isNullObject && setting.value === true;
    });
  }

  turn(on: boolean): Promise<void> {
    return this.run(async (context) => {
      const { settings } = context.workbook;
      if (on) {
        settings.add(KEY, true);
        await context.sync();
        return;
      }
      const setting = settings.getItemOrNullObject(KEY).load('key');
      await context.sync();
      if (setting.isNullObject) return;
      setting.delete();
      await context.sync();
    });
  }

  private async run<T>(body: (context: Excel.RequestContext) => Promise<T>): Promise<T> {
    // Office.js has promises of its own; callers get the page's.
    try {
      return await this.globals.Excel!.run(body);
    } catch (error) {
      throw translateError(error);
    }
  }
}

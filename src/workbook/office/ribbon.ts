import type { OfficeGlobals } from './host.js';
import { pageGlobals, supports } from './host.js';

/**
 * Binds the buttons of the ribbon, by the names that the manifest gives them, and shows the pane when one is pressed, since
 * that is where the result is seen. Does nothing where the host has no shared runtime.
 */
export function bindRibbon(
  commands: Readonly<Record<string, () => Promise<void>>>,
  globals: OfficeGlobals = pageGlobals(),
): void {
  const { Office } = globals;
  if (!Office?.actions?.associate || !supports(globals, '1.8')) return;
  for (const [name, run] of Object.entries(commands)) {
    Office.actions.associate(name, (event: Office.AddinCommands.Event) => {
      // Some channels ignore this wish; the command runs all the same.
      void Office.addin?.showAsTaskpane?.().catch(() => undefined);
      void run().finally(() => event.completed());
    });
  }
}

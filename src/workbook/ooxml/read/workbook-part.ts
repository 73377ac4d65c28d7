import type { Name, SheetSnapshot } from '../../../book/index.js';
import type { Budget } from './budget.js';
import { unescapeCell } from './text.js';
import { XmlScanner } from './xml-scanner.js';

/** A sheet as the workbook part lists it. */
export interface ListedSheet {
  readonly name: string;
  readonly state: SheetSnapshot['state'];
  /** Id of the relationship to its part. */
  readonly relationship: string;
}

export interface WorkbookPart {
  /** All sheets in order, chart sheets too: local names count them by position. */
  readonly sheets: readonly ListedSheet[];
  readonly names: readonly Name[];
  /** Whether serial numbers of dates count from 1904. */
  readonly from1904: boolean;
}

function stateOf(value: string | undefined): SheetSnapshot['state'] {
  return value === 'hidden' || value === 'veryHidden' ? value : 'visible';
}

/** Reads the workbook part (ECMA-376 part 1, 18.2.27). */
export function readWorkbookPart(bytes: Uint8Array, part: string, budget: Budget): WorkbookPart {
  const scanner = new XmlScanner(bytes, part);
  const sheets: ListedSheet[] = [];
  const names: Name[] = [];
  let from1904 = false;
  while (scanner.next()) {
    if (!scanner.opens) continue;
    if (scanner.is('workbookPr')) from1904 = scanner.flag('date1904');
    else if (scanner.is('sheet')) {
      budget.spend();
      sheets.push({
        name: unescapeCell(scanner.attribute('name') ?? ''),
        state: stateOf(scanner.attribute('state')),
        relationship: scanner.attribute('id', true) ?? '',
      });
    } else if (scanner.is('definedName')) {
      budget.spend();
      const name = scanner.attribute('name') ?? '';
      const local = scanner.attribute('localSheetId');
      const scope = local === undefined ? undefined : sheets[Number(local)]?.name;
      const hidden = scanner.flag('hidden');
      const refersTo = unescapeCell(scanner.text());
      names.push({ name, refersTo, ...(hidden && { hidden }), ...(scope !== undefined && { scope }) });
    }
  }
  return { sheets, names, from1904 };
}

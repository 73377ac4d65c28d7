import type { Name, SheetSnapshot } from '../../../book/index.js';
import { escapeCellText } from '../package/index.js';
import type { ListedSheet } from '../read/workbook-part.js';
import { unescapeCell } from '../read/text.js';
import { XmlScanner } from '../read/xml-scanner.js';
import { attributeText } from '../write/attribute-text.js';
import { appendChildren, ChildInserter, withPrefix } from './children.js';
import { Splices } from './splices.js';

/** Children of the workbook part in the order of the schema (CT_Workbook, ECMA-376 part 1, 18.2.27), with Excel's own between. */
const order = (
  'fileVersion fileSharing workbookPr AlternateContent absPath revisionPtr workbookProtection bookViews sheets functionGroups ' +
  'externalReferences definedNames calcPr oleSize customWorkbookViews pivotCaches smartTagPr smartTagTypes webPublishing ' +
  'fileRecoveryPr webPublishObjects extLst'
).split(' ');

/** A sheet to be added at the end. */
export interface AddedSheet {
  readonly name: string;
  readonly state: SheetSnapshot['state'];
  /** Id of the relationship to its part. */
  readonly id: string;
}

/** What becomes of the workbook part. */
export interface WorkbookChanges {
  readonly sheets: readonly AddedSheet[];
  readonly names: readonly Name[];
  /** What becomes of sheets that are there, by name. */
  readonly listed: ReadonlyMap<string, { readonly name?: string; readonly state?: SheetSnapshot['state'] }>;
  /** Whether formulas have to be calculated when the file is opened, because values under them have changed. */
  readonly recalculate: boolean;
  /** Declaration of the prefix `r:` in the workbook's dialect. */
  readonly declaration: string;
}

/** Names of ranges are compared without regard to case, within their scope. */
function nameKey(name: string, scope: string | undefined): string {
  return `${scope ?? ''}!${name.toLowerCase()}`;
}

/** Changes the workbook part. `listed` are the sheets that it had. */
export function patchWorkbookPart(
  bytes: Uint8Array,
  part: string,
  listed: readonly ListedSheet[],
  { sheets, names, listed: changes, recalculate, declaration }: WorkbookChanges,
): Uint8Array {
  const scanner = new XmlScanner(bytes, part);
  const splices = new Splices();
  const inserter = new ChildInserter(scanner, splices, order);
  const scopes = [...listed, ...sheets].map(({ name }) => name);
  const changed = new Map(names.map((name) => [nameKey(name.name, name.scope), nameXml(name, scopes)]));

  if (changed.size > 0)
    inserter.insert('definedNames', () => `<definedNames>${[...changed.values()].join('')}</definedNames>`);
  if (recalculate) inserter.insert('calcPr', () => '<calcPr fullCalcOnLoad="1"/>');
  inserter.run((child) => {
    if (child === 'sheets' && (sheets.length > 0 || changes.size > 0)) {
      patchSheets(scanner, splices, changes, sheets, declaration);
    } else if (child === 'bookViews' && changes.size > 0) patchViews(scanner, splices, listed, changes);
    else if (child === 'definedNames' && changed.size > 0) {
      replaceNames(scanner, splices, scopes, changed);
      inserter.cancel(child);
    } else if (child === 'calcPr' && recalculate) {
      const range = scanner.attributeRange('fullCalcOnLoad');
      if (range) splices.replace(...range, '1');
      else splices.insert(scanner.end - (scanner.empty ? 2 : 1), ' fullCalcOnLoad="1"');
      inserter.cancel(child);
    }
  });
  return splices.any ? splices.apply(bytes) : bytes;
}

function nameXml({ name, refersTo, hidden, scope }: Name, scopes: readonly string[]): string {
  const local = scope === undefined ? '' : ` localSheetId="${scopes.indexOf(scope)}"`;
  return `<definedName name="${attributeText(name)}"${local}${hidden ? ' hidden="1"' : ''}>${escapeCellText(refersTo)}</definedName>`;
}

function patchSheets(
  scanner: XmlScanner,
  splices: Splices,
  changes: WorkbookChanges['listed'],
  sheets: readonly AddedSheet[],
  declaration: string,
): void {
  let highest = 0;
  while (scanner.next() && !(!scanner.opens && scanner.is('sheets'))) {
    if (!scanner.opens) continue;
    highest = Math.max(highest, Number(scanner.attribute('sheetId') ?? 0));
    const change = changes.get(unescapeCell(scanner.attribute('name') ?? ''));
    if (change?.name !== undefined) splices.replace(...scanner.attributeRange('name')!, attributeText(change.name));
    if (change?.state === undefined) continue;
    const range = scanner.attributeRange('state');
    if (range) splices.replace(...range, change.state);
    else splices.insert(scanner.attributeRange('name')![1] + 1, ` state="${change.state}"`);
  }
  if (sheets.length === 0) return;
  const list = sheets.map(({ name, state, id }, i) => {
    const shown = state === 'visible' ? '' : ` state="${state}"`;
    // Elsewhere the prefix need not be declared, or be another one.
    return `<sheet ${declaration} name="${attributeText(name)}" sheetId="${highest + i + 1}"${shown} r:id="${id}"/>`;
  });
  splices.insert(scanner.start, withPrefix(list.join(''), scanner.prefixText));
}

/** A sheet that is hidden cannot be the one in view; then the first visible one is. */
function patchViews(
  scanner: XmlScanner,
  splices: Splices,
  listed: readonly ListedSheet[],
  changes: WorkbookChanges['listed'],
): void {
  const { empty: alone } = scanner;
  const stateOf = ({ name, state }: ListedSheet) => changes.get(name)?.state ?? state;
  const first = listed.findIndex((sheet) => stateOf(sheet) === 'visible');
  while (!alone && scanner.next() && !(!scanner.opens && scanner.is('bookViews'))) {
    const range = scanner.opens ? scanner.attributeRange('activeTab') : undefined;
    const active = listed[Number(scanner.opens ? scanner.attribute('activeTab') : undefined)];
    if (range && active && stateOf(active) !== 'visible' && first >= 0) splices.replace(...range, String(first));
  }
}

/** Replaces names that are there, at the start tag of whose list the scanner stands, and appends the others. */
function replaceNames(
  scanner: XmlScanner,
  splices: Splices,
  scopes: readonly string[],
  changed: Map<string, string>,
): void {
  const prefix = scanner.prefixText;
  if (scanner.empty) return appendChildren(scanner, splices, [...changed.values()]);
  while (scanner.next() && scanner.opens) {
    const { start } = scanner;
    const local = scanner.attribute('localSheetId');
    const key = nameKey(scanner.attribute('name') ?? '', local === undefined ? undefined : scopes[Number(local)]);
    scanner.skip();
    const xml = changed.get(key);
    if (xml === undefined) continue;
    splices.replace(start, scanner.end, withPrefix(xml, prefix));
    changed.delete(key);
  }
  splices.insert(scanner.start, withPrefix([...changed.values()].join(''), prefix));
}

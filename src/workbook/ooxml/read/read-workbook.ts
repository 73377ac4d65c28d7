import type { SheetSnapshot, Snapshot } from '../../../book/index.js';
import { TenkenError } from '../../../findings/index.js';
import { Archive } from './archive.js';
import { Budget } from './budget.js';
import type { WorkbookContext } from './cell-rows.js';
import { unlockedStyles } from './guards.js';
import { pureInflate } from './inflate.js';
import type { Inflate } from './inflate.js';
import { limitsOf } from './limits.js';
import type { Profile } from './limits.js';
import { relationshipsOf, targetOfType, workbookPart } from './package-parts.js';
import { readApplication, readCustomProperties } from './properties.js';
import { readSharedStrings } from './shared-strings.js';
import { readWorkbookPart } from './workbook-part.js';
import { readWorksheet } from './worksheet.js';

export interface ReadOptions {
  /** Bounds; those of a checklist when left out. */
  readonly profile?: Profile;
  /** How parts are unpacked; by pure code when left out. */
  readonly inflate?: Inflate;
  /** Whether the snapshot shall also tell what guides and guards the input (`SheetSnapshot.guards`); it takes a third longer. */
  readonly guards?: boolean;
}

/**
 * Reads an .xlsx. Only the parts that hold what a snapshot shows are unpacked.
 * @throws TenkenError with a code FILE_… for everything that is no sound workbook within the bounds; nothing else is thrown,
 * whatever the bytes are
 */
export function readWorkbook(bytes: Uint8Array, options: ReadOptions = {}): Snapshot {
  const limits = limitsOf[options.profile ?? 'checklist'];
  const archive = new Archive(bytes, limits, options.inflate ?? pureInflate);
  const packageRelationships = relationshipsOf(archive, '');
  const main = workbookPart(archive, packageRelationships);
  const budget = new Budget(limits.cells);
  const workbook = readWorkbookPart(archive.required(main), main, budget);
  if (workbook.sheets.length > limits.sheets) {
    throw new TenkenError('FILE_TOO_LARGE', { count: workbook.sheets.length, limit: limits.sheets });
  }
  const relationships = relationshipsOf(archive, main);
  const stringsPart = targetOfType(relationships, 'sharedStrings');
  const stringsBytes = stringsPart === undefined ? undefined : archive.part(stringsPart);
  const context: WorkbookContext = {
    // A budget of its own: an unused text is no cell.
    strings: stringsBytes ? readSharedStrings(stringsBytes, stringsPart!, new Budget(limits.cells)) : [],
    from1904: workbook.from1904,
    budget,
    ...(options.guards && { unlockedStyles: stylesOpen(archive, targetOfType(relationships, 'styles')) }),
  };
  const sheets: SheetSnapshot[] = [];
  for (const { name, state, relationship } of workbook.sheets) {
    const found = relationships.find(({ id }) => id === relationship);
    if (found?.target === undefined) throw new TenkenError('FILE_CORRUPT', { part: main });
    if (found.type !== 'worksheet') continue;
    sheets.push({ name, state, ...readWorksheet(archive.required(found.target), found.target, context) });
  }
  const customPart = targetOfType(packageRelationships, 'custom-properties') ?? '';
  const custom = archive.part(customPart);
  const applicationPart = targetOfType(packageRelationships, 'extended-properties') ?? '';
  const application = archive.part(applicationPart);
  return {
    sheets,
    names: workbook.names,
    customProperties: custom ? readCustomProperties(custom, customPart, budget) : new Map(),
    application: application ? readApplication(application, applicationPart) : '',
    ...(workbook.from1904 && { from1904: true }),
  };
}

function stylesOpen(archive: Archive, part: string | undefined): ReadonlySet<number> {
  const bytes = part === undefined ? undefined : archive.part(part);
  return bytes ? unlockedStyles(bytes, part!) : new Set();
}

import { TenkenError } from '../../../findings/index.js';
import { relationshipsPart, resolveTarget } from '../package/index.js';
import type { Archive } from './archive.js';
import { XmlScanner } from './xml-scanner.js';

const CONTENT_TYPES = '[Content_Types].xml';

/** What a part points to, by the last word of the relationship's type: transitional and Strict types differ before it. */
export interface Relationship {
  readonly id: string;
  readonly type: string;
  /** The part pointed to; undefined when it lies outside of the package. */
  readonly target: string | undefined;
}

/** Relationships of a part; `''` stands for the package itself. */
export function relationshipsOf(archive: Pick<Archive, 'part'>, part: string): Relationship[] {
  const name = relationshipsPart(part);
  const bytes = archive.part(name);
  const found: Relationship[] = [];
  if (!bytes) return found;
  const scanner = new XmlScanner(bytes, name);
  while (scanner.nextElement('Relationship')) {
    const type = scanner.attribute('Type') ?? '';
    const target = scanner.attribute('Target') ?? '';
    found.push({
      id: scanner.attribute('Id') ?? '',
      type: type.slice(type.lastIndexOf('/') + 1),
      target: scanner.attribute('TargetMode') === 'External' ? undefined : resolveTarget(part, target),
    });
  }
  return found;
}

/** The part of the first relationship of that type. */
export function targetOfType(relationships: readonly Relationship[], type: string): string | undefined {
  return relationships.find((relationship) => relationship.type === type)?.target;
}

/** Content type of a part: its own, or that of its extension. */
function contentType(bytes: Uint8Array, part: string): string {
  const scanner = new XmlScanner(bytes, CONTENT_TYPES);
  const name = `/${part}`.toLowerCase();
  const extension = part.slice(part.lastIndexOf('.') + 1).toLowerCase();
  let byExtension = '';
  while (scanner.next()) {
    if (!scanner.opens) continue;
    if (scanner.is('Override') && scanner.attribute('PartName')?.toLowerCase() === name)
      return scanner.attribute('ContentType') ?? '';
    if (scanner.is('Default') && scanner.attribute('Extension')?.toLowerCase() === extension) {
      byExtension = scanner.attribute('ContentType') ?? '';
    }
  }
  return byExtension;
}

/**
 * Name of the workbook part.
 * @throws TenkenError FILE_XLSB, FILE_MACROS, or FILE_NOT_XLSX for any other package (a .docx, an .ods, some .zip)
 */
export function workbookPart(
  archive: Pick<Archive, 'part' | 'has'>,
  packageRelationships: readonly Relationship[],
): string {
  const types = archive.part(CONTENT_TYPES);
  const part = targetOfType(packageRelationships, 'officeDocument');
  if (!types || part === undefined) throw new TenkenError('FILE_NOT_XLSX');
  const type = contentType(types, part);
  if (type.includes('sheet.binary')) throw new TenkenError('FILE_XLSB');
  if (type.includes('macroEnabled') || archive.has('xl/vbaProject.bin')) throw new TenkenError('FILE_MACROS');
  if (!/spreadsheetml\.(sheet|template)\.main\+xml$/.test(type)) throw new TenkenError('FILE_NOT_XLSX');
  return part;
}

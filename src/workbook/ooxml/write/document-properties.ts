import type { Book } from '../../../book/index.js';
import { escapeXml } from '../package/index.js';
import { XML } from './parts.js';

const VARIANT = 'xmlns:vt="http://schemas.openxmlformats.org/officeDocument/2006/docPropsVTypes"';

/** Title, author and date (part docProps/core.xml, ECMA-376 part 2, 11). The date is the book's own, never a clock's. */
export function corePropertiesXml({ title, creator, created }: Book): string {
  return (
    `${XML}<cp:coreProperties xmlns:cp="http://schemas.openxmlformats.org/package/2006/metadata/core-properties"` +
    ' xmlns:dc="http://purl.org/dc/elements/1.1/" xmlns:dcterms="http://purl.org/dc/terms/" xmlns:xsi="http://www.w3.org/2001/XMLSchema-instance">' +
    `<dc:title>${escapeXml(title)}</dc:title><dc:creator>${escapeXml(creator)}</dc:creator>` +
    `<dcterms:created xsi:type="dcterms:W3CDTF">${created}</dcterms:created>` +
    `<dcterms:modified xsi:type="dcterms:W3CDTF">${created}</dcterms:modified></cp:coreProperties>`
  );
}

/** The program that wrote the file (part docProps/app.xml, ECMA-376 part 1, 22.2): this one, not Excel. */
export const APPLICATION_XML =
  `${XML}<Properties xmlns="http://schemas.openxmlformats.org/officeDocument/2006/extended-properties">` +
  '<Application>Tenken</Application></Properties>';

/** Texts of our own (part docProps/custom.xml, ECMA-376 part 1, 22.3); numbers of properties start at 2. */
export function customPropertiesXml(properties: Readonly<Record<string, string>>): string {
  const list = Object.entries(properties).map(
    ([name, value], place) =>
      `<property fmtid="{D5CDD505-2E9C-101B-9397-08002B2CF9AE}" pid="${place + 2}" name="${escapeXml(name)}">` +
      `<vt:lpwstr>${escapeXml(value)}</vt:lpwstr></property>`,
  );
  return `${XML}<Properties xmlns="http://schemas.openxmlformats.org/officeDocument/2006/custom-properties" ${VARIANT}>${list.join('')}</Properties>`;
}

export { joinBytes } from './bytes.js';
export { crc32 } from './crc32.js';
export { escapeCellText, escapeXml } from './escape.js';
export { absoluteTarget, relationshipsPart, resolveTarget } from './parts.js';
export { press, ZipWriter } from './zip-writer.js';
export type { EntryWriter, Level, PackedEntry } from './zip-writer.js';

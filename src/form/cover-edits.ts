import type { Edit } from '../book/index.js';
import { parseA1 } from '../book/index.js';
import type { Cover, CoverField } from './cover.js';
import { coverFields } from './cover.js';
import { dateCell } from './dates.js';
import type { Reading } from './reading.js';

/**
 * Edits that write fields of the cover where they stand now, such as the receipt code; a blank text clears the cell.
 * Sectors are not written this way. A field whose cell was not found gets no edit.
 */
export function coverEdits(reading: Reading, fields: Partial<Omit<Cover, 'sector'>>): Edit[] {
  return coverFields.flatMap(({ id, kind }): Edit[] => {
    const value = (fields as Partial<Record<CoverField, string>>)[id];
    const cell = reading.coverCell(id);
    const at = cell && parseA1(cell.address);
    if (value === undefined || !cell || !at) return [];
    const written = kind === 'date' ? dateCell(value, reading.from1904) : value;
    return [{ kind: 'value', sheet: cell.sheet, at, value: written === '' ? undefined : written }];
  });
}

import type { Edition } from '../checklist/index.js';
import type { Roster } from '../consolidation/index.js';
import { parseRoster } from '../consolidation/index.js';
import type { Inflate } from '../workbook/ooxml/index.js';
import { tableIn } from './table.js';

/** Reads a roster from a CSV file or the first sheet of a workbook. Throws TenkenError ROSTER_… for what it says, FILE_…. */
export function readRoster(bytes: Uint8Array, edition: Edition, inflate?: Inflate): Roster {
  return parseRoster(tableIn(bytes, inflate), edition);
}

import type { Edition } from '../checklist/index.js';
import type { Decision } from '../consolidation/index.js';
import { parseDecisions } from '../consolidation/index.js';
import { TenkenError } from '../findings/index.js';
import type { Waiver } from '../submission/index.js';
import { parseWaivers } from '../submission/index.js';
import type { Inflate } from '../workbook/ooxml/index.js';
import { decoded, tableIn } from './table.js';

/** Reads waivers from a CSV file or the first sheet of a workbook. Throws TenkenError WAIVER_…, FILE_…. */
export function readWaivers(bytes: Uint8Array, edition: Edition, inflate?: Inflate): Waiver[] {
  return parseWaivers(tableIn(bytes, inflate), edition);
}

/**
 * Reads decisions about explanations from a CSV file, the first sheet of a workbook, or JSON: an array of objects with the names of
 * the columns in English. Throws TenkenError DECISION_…, FILE_….
 */
export function readDecisions(bytes: Uint8Array, edition: Edition, inflate?: Inflate): Decision[] {
  const isJson = decoded(bytes.subarray(0, 16))
    .replace(/^\ufeff/, '')
    .trimStart()
    .startsWith('[');
  return parseDecisions(isJson ? { rows: rowsOfJson(decoded(bytes)) } : tableIn(bytes, inflate), edition);
}

const fields = ['institution', 'rule', 'question', 'decision', 'note', 'receipt', 'by', 'date'] as const;

function rowsOfJson(text: string): string[][] {
  const list = parsed(text.replace(/^\ufeff/, ''));
  if (!Array.isArray(list)) throw new TenkenError('DECISION_JSON');
  const rows = list.map((one: unknown) => {
    if (typeof one !== 'object' || one === null) throw new TenkenError('DECISION_JSON');
    return fields.map((field) => {
      const value = Object.hasOwn(one, field) ? (one as Record<string, unknown>)[field] : '';
      if (typeof value !== 'string') throw new TenkenError('DECISION_JSON');
      return value;
    });
  });
  return [[...fields], ...rows];
}

function parsed(text: string): unknown {
  try {
    return JSON.parse(text);
  } catch {
    throw new TenkenError('DECISION_JSON');
  }
}

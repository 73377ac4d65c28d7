import type { Scalar } from '../book/index.js';
import type { Edition } from '../checklist/index.js';
import { itemKey } from '../checklist/index.js';
import type { Finding } from '../findings/index.js';
import { listed, quoted } from '../findings/index.js';
import type { Cover, CoverField, CoverFieldDefinition } from './cover.js';
import { blankCover, coverFields } from './cover.js';
import type { Place, Placement } from './locate.js';
import { refTo } from './locate.js';
import { readDate } from './read-date.js';
import type { ReadPlan } from './read-plan.js';
import { fold } from './spelling.js';
import type { Tolerance } from './tolerances.js';
import { FORMULA, inWords } from './tolerances.js';

/** What was read from the cover, and what was noticed. */
export interface ReadCover {
  readonly cover: Cover;
  readonly findings: readonly Finding[];
  readonly tolerances: readonly Tolerance[];
  /** Such as `cover.sector`. */
  readonly unreadable: ReadonlySet<string>;
}

/** A field as read: what it says, or that it says nothing that can be read. */
type FieldReading = { readonly text: string; readonly tolerant?: boolean } | 'unreadable';

/** Reads the cover of a located form. Dates become ISO, the sector its id, the code half-width capitals. */
export function readCover(edition: Edition, plan: ReadPlan, { places }: Placement, from1904: boolean): ReadCover {
  const cover: Record<CoverField, string> = { ...blankCover };
  const findings: Finding[] = [];
  const tolerances: Tolerance[] = [];
  const unreadable = new Set<string>();
  for (const field of coverFields) {
    const key = itemKey({ question: 'cover', row: field.id });
    const place = places[plan.cover.get(field.id)!.index];
    const value = place?.sheet.cells.get(place.key);
    if (!place) unreadable.add(key);
    if (!place || value === undefined) continue;
    const reading = readField(field, value, plan, from1904);
    if (reading === 'unreadable') {
      unreadable.add(key);
      findings.push(unreadableFinding(edition, field, place, value));
      continue;
    }
    cover[field.id] = reading.text;
    const formula = place.sheet.formulas.has(place.key);
    if (reading.text === '' || (!reading.tolerant && !formula)) continue;
    const read =
      field.kind === 'sector' ? edition.sectors.find(({ id }) => id === reading.text)!.label : inWords(reading.text);
    tolerances.push({ typed: formula ? FORMULA : inWords(value), read, cell: refTo(place) });
  }
  return { cover, findings, tolerances, unreadable };
}

function readField({ id, kind }: CoverFieldDefinition, value: Scalar, plan: ReadPlan, from1904: boolean): FieldReading {
  const text = String(value).trim();
  if (kind === 'date') {
    const date = readDate(value, from1904);
    if (date.kind === 'unknown') return 'unreadable';
    return 'iso' in date ? { text: date.iso, tolerant: date.kind === 'typed' } : { text: '' };
  }
  if (kind === 'sector') {
    if (text === '') return { text: '' };
    const sector = plan.sectors.get(fold(text));
    return sector === undefined ? 'unreadable' : { text: sector.id, tolerant: sector.label !== value };
  }
  if (id !== 'code') return { text };
  const code = text
    .normalize('NFKC')
    .replace(/[\s\p{Cf}]/gu, '')
    .replace(/[‐‑‒–—―−ー─]/g, '-')
    .toUpperCase();
  return { text: code, tolerant: code !== text };
}

function unreadableFinding(
  edition: Edition,
  { kind, label }: CoverFieldDefinition,
  place: Place,
  value: Scalar,
): Finding {
  const found = String(value);
  const cells = [refTo(place)];
  if (kind === 'date') {
    return { rule: 'V11', severity: 'warning', parameters: { case: 'notDate', field: label, found }, cells };
  }
  const expected = listed(edition.sectors.map((sector) => quoted(sector.label)));
  return { rule: 'V09', severity: 'error', parameters: { case: 'sectorUnknown', found, expected }, cells };
}

import type { Edition, Language } from '../checklist/index.js';
import { defaultEditionId, editionIds, editionOf } from '../editions/index.js';
import { TenkenError } from '../findings/index.js';

/** What every command is given: the language, and how to end. */
export interface Context {
  readonly language: Language;
  /** Ends the process with this code when the command is done. */
  end(code: number): void;
}

/** @throws TenkenError USAGE_BAD_LANGUAGE */
export function languageOf(given: string): Language {
  if (given === 'ja' || given === 'en') return given;
  throw new TenkenError('USAGE_BAD_LANGUAGE', { found: given });
}

/**
 * An edition that ships.
 * @throws TenkenError EDITION_UNKNOWN; BrokenEditionError
 */
export function editionNamed(id: string = defaultEditionId): Edition {
  const edition = editionOf(id);
  if (!edition) throw new TenkenError('EDITION_UNKNOWN', { found: id, known: editionIds().join(', ') });
  return edition;
}

/**
 * One of the formats that a command knows.
 * @throws TenkenError USAGE_BAD_FORMAT
 */
export function formatGiven<Format extends string>(given: string, known: readonly Format[]): Format {
  const format = known.find((one) => one === given);
  if (!format) throw new TenkenError('USAGE_BAD_FORMAT', { found: given, known: known.join(', ') });
  return format;
}

/**
 * A date as ISO; today on the machine's calendar when none is given.
 * @throws TenkenError USAGE_BAD_DATE
 */
export function dateGiven(given: string | undefined): string {
  const now = new Date();
  const today = [now.getFullYear(), now.getMonth() + 1, now.getDate()].map((part) => String(part).padStart(2, '0'));
  if (given === undefined) return today.join('-');
  const date = new Date(`${given}T00:00:00Z`);
  if (!/^\d{4}-\d{2}-\d{2}$/.test(given) || Number.isNaN(date.getTime()) || !date.toISOString().startsWith(given)) {
    throw new TenkenError('USAGE_BAD_DATE', { found: given });
  }
  return given;
}

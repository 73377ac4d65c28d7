import type { Edition } from '../checklist/index.js';
import { isInstitutionCode } from '../checklist/index.js';
import type { Finding } from '../findings/index.js';
import { catalogue, TenkenError } from '../findings/index.js';
import { columnsOf, type Columns, type Table } from './table.js';

/** What the regulator waives (免除): a rule for one institution in one edition, until a day. */
export interface Waiver {
  /** Code of the rule, such as `L35` or `V06`. */
  readonly rule: string;
  /** Institution code. */
  readonly institution: string;
  /** Edition id. */
  readonly edition: string;
  readonly reason: string;
  /** Last day, ISO, on which it holds. */
  readonly until: string;
}

const headers: Columns<keyof Waiver> = {
  rule: ['指摘番号', '規則', 'ルール', 'rule'],
  institution: ['機関コード', '金融機関コード', 'コード', 'institution', 'code', 'institutioncode'],
  edition: ['版', '版のid', 'edition'],
  reason: ['理由', 'reason'],
  until: ['期限', '有効期限', '終了日', 'until', 'end', 'enddate'],
};

/**
 * Reads waivers from a table with a header row in Japanese or English. Without a column for the edition they are for
 * the edition given. Throws `TenkenError` `WAIVER_COLUMNS`, or `WAIVER_LINE` with the lines that lack a rule that is known, a code,
 * a reason or an end date.
 */
export function parseWaivers(table: Table, edition: Edition): Waiver[] {
  const { lines, lacks } = columnsOf(table, headers);
  const missing = lacks(['rule', 'institution', 'reason', 'until']);
  if (missing) throw new TenkenError('WAIVER_COLUMNS', { missing });
  const wrong: number[] = [];
  const waivers = lines.map(({ line, text, date }): Waiver => {
    const waiver = {
      rule: text('rule').toUpperCase(),
      institution: text('institution').toUpperCase(),
      edition: text('edition') || edition.id,
      reason: text('reason'),
      until: date('until') ?? '',
    };
    const isKnown = catalogue.get(waiver.rule)?.kind === 'rule' || edition.rules.some(({ id }) => id === waiver.rule);
    if (!isKnown || !isInstitutionCode(edition, waiver.institution) || waiver.reason === '' || waiver.until === '')
      wrong.push(line);
    return waiver;
  });
  if (wrong.length > 0) throw new TenkenError('WAIVER_LINE', { lines: wrong.join('、') });
  return waivers;
}

/** The waivers of one institution in one edition. */
export function waiversFor(waivers: readonly Waiver[], edition: string, institution: string): Waiver[] {
  return waivers.filter((waiver) => waiver.edition === edition && waiver.institution === institution);
}

/** Whether a waiver holds on a day (ISO); the last day is included. Without a day it holds. */
export function isInForce({ until }: Waiver, day: string | undefined): boolean {
  return day === undefined || day <= until;
}

/** The waiver, among those that hold, by which this finding need not be settled. */
export function waiverOf({ rule }: Finding, inForce: readonly Waiver[]): Waiver | undefined {
  return inForce.find((waiver) => waiver.rule === rule);
}

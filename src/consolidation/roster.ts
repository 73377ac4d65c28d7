import type { Edition } from '../checklist/index.js';
import { isInstitutionCode } from '../checklist/index.js';
import { TenkenError } from '../findings/index.js';
import { columnsOf, type Columns, type Table } from '../submission/index.js';
import { sectorNamed } from './sector.js';

/** One institution that is expected to hand in a checklist. */
export interface Member {
  readonly code: string;
  readonly name: string;
  /** Sector id. */
  readonly sector: string;
  /** Group of affiliated institutions. */
  readonly group?: string;
  /** Size band. */
  readonly size?: string;
  /** First and last day, ISO, both included, on which the code is valid. */
  readonly from?: string;
  readonly to?: string;
}

/** The population of a collection (対象先一覧), in the order given. */
export interface Roster {
  readonly institutions: readonly Member[];
}

type Column = keyof Member;

const required: readonly Column[] = ['code', 'name', 'sector'];

const headers: Columns<Column> = {
  code: ['機関コード', '金融機関コード', 'コード', 'code', 'institutioncode', 'id'],
  name: ['機関名', '金融機関名', '名称', '会社名', 'name', 'institution', 'institutionname'],
  sector: ['業態', '業界', '業種', 'sector'],
  group: ['グループ', 'グループ名', '企業グループ', 'group'],
  size: ['規模', '規模区分', 'size', 'sizeband'],
  from: ['有効開始日', '有効開始', '開始日', 'validfrom', 'from'],
  to: ['有効終了日', '有効終了', '終了日', 'validto', 'to'],
};

/**
 * Reads a roster from a table with a header row in Japanese or English. Throws `TenkenError` with `ROSTER_EMPTY`, `ROSTER_COLUMNS`, `ROSTER_CODE`,
 * `ROSTER_NAME`, `ROSTER_SECTOR`, `ROSTER_DATE` or `ROSTER_DUPLICATE`; the parameter `lines` names all lines concerned, counted from 1.
 */
export function parseRoster(table: Table, edition: Edition): Roster {
  const { lines, lacks } = columnsOf(table, headers);
  if (lines.length === 0) throw new TenkenError('ROSTER_EMPTY');
  const missing = lacks(required);
  if (missing) throw new TenkenError('ROSTER_COLUMNS', { missing });
  const problems = new Problems();
  const seen = new Set<string>();
  const institutions = lines.map(({ line, text, date }): Member => {
    const day = (column: 'from' | 'to') => {
      const iso = date(column);
      if (iso === undefined) problems.add('ROSTER_DATE', line, text(column));
      return iso ? { [column]: iso } : {};
    };
    const member: Member = {
      code: text('code').toUpperCase(),
      name: text('name'),
      sector: sectorNamed(edition, text('sector')) ?? '',
      ...(text('group') !== '' && { group: text('group') }),
      ...(text('size') !== '' && { size: text('size') }),
      ...day('from'),
      ...day('to'),
    };
    if (!isInstitutionCode(edition, member.code)) problems.add('ROSTER_CODE', line, text('code'));
    else if (seen.has(member.code)) problems.add('ROSTER_DUPLICATE', line, member.code);
    if (member.name === '') problems.add('ROSTER_NAME', line, '');
    if (member.sector === '') problems.add('ROSTER_SECTOR', line, text('sector'));
    seen.add(member.code);
    return member;
  });
  problems.throwFirst();
  return { institutions };
}

/** Whether the institution belongs to the population on this day (ISO). */
export function isValidOn(member: Member, day: string): boolean {
  return (member.from === undefined || member.from <= day) && (member.to === undefined || day <= member.to);
}

/** Gathers the lines of each kind of problem, so that all lines of one kind are named at once. */
class Problems {
  private readonly byCode = new Map<string, { lines: number[]; found: string }>();

  add(code: string, line: number, found: string): void {
    const known = this.byCode.get(code);
    if (known) known.lines.push(line);
    else this.byCode.set(code, { lines: [line], found });
  }

  throwFirst(): void {
    for (const [code, { lines, found }] of this.byCode) {
      throw new TenkenError(code, { lines: lines.join(', '), found });
    }
  }
}

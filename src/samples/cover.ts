import type { Edition } from '../checklist/index.js';
import type { Cover } from '../form/index.js';
import type { Identity } from './draft.js';
import { Random } from './random.js';

const departments = ['リスク管理部', 'IT企画部', 'システム統括部', 'サイバーセキュリティ統括室', '事務システム部'];
const officers = ['常務執行役員', '取締役', '執行役員', '代表取締役社長'];

/** A plausible cover: the reference date within the window, the day of submission in its last month, people who do not exist. */
export function coverOf(
  edition: Edition,
  { code, name, sector }: Pick<Identity, 'code' | 'name' | 'sector'>,
  seed: number,
): Cover {
  const random = new Random(seed, `cover.${code}`);
  const { from, to } = edition.window;
  const number = Number(code.slice(3));
  const submitted = dayOf(to) - random.below(Number(to.slice(8)));
  // Most keep the date that the form proposes.
  const asOf = random.unit() < 0.75 ? dayOf(edition.asOf) : dayOf(from) + random.below(submitted - dayOf(from) + 1);
  const department = random.pick(departments);
  const person = (role: string) => `${department} ${role}（サンプル ${code}）`;
  return {
    code,
    name,
    sector,
    contact: `${department} サンプル担当 電話 03-0000-${String(number).padStart(4, '0')} ${code.toLowerCase()}@example.com`,
    asOf: isoOf(Math.min(asOf, submitted)),
    submitted: isoOf(submitted),
    preparedBy: person('担当'),
    checkedBy: person('部長'),
    approvedBy: `${random.pick(officers)}（サンプル ${code}）`,
    receipt: '',
  };
}

const DAY = 86_400_000;

/** Days since 1970-01-01. */
export function dayOf(iso: string): number {
  return Date.parse(`${iso}T00:00:00Z`) / DAY;
}

/** ISO date of a number of days since 1970-01-01. */
export function isoOf(day: number): string {
  return new Date(day * DAY).toISOString().slice(0, 10);
}

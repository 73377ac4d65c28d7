/** Days between 1899-12-30, the day before Excel's first (as it counts since March 1900), and 1970-01-01. */
const EPOCH = 25_569;
const DAY = 86_400_000;

/** Serial number of an ISO date: `2023-07-31` → 45138. */
export function serialOfDate(iso: string): number {
  return Date.parse(`${iso}T00:00:00Z`) / DAY + EPOCH;
}

/** Days by which the calendar from 1904 counts less. */
const FROM_1904 = 1462;

/** ISO date of a serial number; undefined outside 1900-03-01 to 9999-12-31. The time of day is dropped. */
export function dateOfSerial(serial: number, from1904 = false): string | undefined {
  const day = Math.floor(serial) + (from1904 ? FROM_1904 : 0);
  if (day < 61 || day > 2_958_465) return undefined;
  return new Date((day - EPOCH) * DAY).toISOString().slice(0, 10);
}

/** The ISO date of a year, month and day that exist together; undefined otherwise. */
export function isoDate(year: number, month: number, day: number): string | undefined {
  if (year < 1900 || year > 9999) return undefined;
  const date = new Date(Date.UTC(year, month - 1, day));
  const exists = date.getUTCMonth() === month - 1 && date.getUTCDate() === day;
  return exists ? date.toISOString().slice(0, 10) : undefined;
}

/** What a date cell is given for an ISO date: its serial number; a text that is no date stays as it is. */
export function dateCell(iso: string, from1904 = false): number | string {
  const [, year, month, day] = /^(\d{4})-(\d{2})-(\d{2})$/.exec(iso) ?? [];
  if (isoDate(Number(year), Number(month), Number(day)) === undefined) return iso;
  return serialOfDate(iso) - (from1904 ? FROM_1904 : 0);
}

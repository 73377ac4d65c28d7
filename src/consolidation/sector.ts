import type { Edition } from '../checklist/index.js';

/**
 * The sector that a text names: by id, by label in either language, with 会社 or 業 behind it, or by the usual short
 * form of a label of four characters (生命保険 → 生保). Width, case and spaces do not matter.
 */
export function sectorNamed(edition: Edition, text: string): string | undefined {
  const wanted = plain(text).replace(/(会社|業界|業)$/, '');
  return edition.sectors.find(({ id, label }) => {
    const ja = plain(label.ja);
    const short = ja.length === 4 ? ja.charAt(0) + ja.charAt(2) : ja;
    return [id, ja, short, plain(label.en)].includes(wanted);
  })?.id;
}

/** Letters as they are compared: one width, lower case, without spaces and joining marks. */
export function plain(text: string): string {
  return text
    .normalize('NFKC')
    .toLowerCase()
    .replace(/[\s_・-]/g, '');
}

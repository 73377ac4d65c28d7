import { partsOf } from './package-of.js';

/** Part of a sheet, by way of the relationships. */
export function sheetPart(parts: ReadonlyMap<string, string>, sheet: string): string {
  const escaped = sheet.replaceAll('&', '&amp;');
  const tag = parts
    .get('xl/workbook.xml')!
    .match(/<sheet [^>]*>/g)!
    .find((candidate) => candidate.includes(`name="${escaped}"`))!;
  return targetOf(parts, 'xl/workbook.xml', /r:id="([^"]*)"/.exec(tag)![1]!)!;
}

/** Part that a relationship leads to; `key` is its id or the last word of its type. */
function targetOf(parts: ReadonlyMap<string, string>, from: string, key: string): string | undefined {
  const relationships = parts.get(from.replace(/([^/]*)$/, '_rels/$1.rels')) ?? '';
  const tag = relationships
    .match(/<Relationship [^>]*>/g)
    ?.find((item) => item.includes(`Id="${key}"`) || item.includes(`/${key}"`));
  const target = tag && /Target="([^"]*)"/.exec(tag)![1]!;
  if (target === undefined) return undefined;
  return target.startsWith('/') ? target.slice(1) : new URL(target, `x://p/${from}`).pathname.slice(1);
}

/** Text of the note of a cell in a file. */
export function noteIn(bytes: Uint8Array, sheet: string, address: string): string | undefined {
  const parts = partsOf(bytes);
  const comments = parts.get(targetOf(parts, sheetPart(parts, sheet), 'comments') ?? '') ?? '';
  const comment = new RegExp(`<comment ref="${address}"[^>]*>(.*?)</comment>`, 's').exec(comments);
  return comment?.[1]!.replace(/<[^>]*>/g, '');
}

/** Colour behind a cell in a file, as `RRGGBB`. */
export function fillIn(bytes: Uint8Array, sheet: string, address: string): string | undefined {
  const parts = partsOf(bytes);
  const xml = parts.get(sheetPart(parts, sheet))!;
  const style = Number(new RegExp(`<c r="${address}"[^>]* s="(\\d+)"`).exec(xml)?.[1] ?? 0);
  const styles = parts.get('xl/styles.xml')!;
  const items = (list: string, item: string) =>
    [
      ...new RegExp(`<${list} .*?</${list}>`, 's')
        .exec(styles)![0]
        .matchAll(new RegExp(`<${item}[ >].*?(?=<${item}[ >]|</${list}>)`, 'gs')),
    ].map(String);
  const fill = Number(/fillId="(\d+)"/.exec(items('cellXfs', 'xf')[style]!)![1]);
  return /fgColor rgb="FF(\w{6})"/.exec(items('fills', 'fill')[fill]!)?.[1];
}

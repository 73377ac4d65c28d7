import type { Book } from '../../../book/index.js';
import { escapeXml } from '../package/index.js';
import { XML } from './parts.js';

/** Dark 1, light 1, dark 2, light 2, accents 1 to 6, link, followed link: the product's palette, accents distinct in grey as well. */
const palette: readonly (readonly [name: string, color: string])[] = [
  ['dk1', '000000'],
  ['lt1', 'FFFFFF'],
  ['dk2', '1F3A5F'],
  ['lt2', 'F2F4F7'],
  ['accent1', '1F5A96'],
  ['accent2', 'C8511B'],
  ['accent3', '5B9BD5'],
  ['accent4', 'E3A21A'],
  ['accent5', '3B7D4F'],
  ['accent6', '7A5195'],
  ['hlink', '0563C1'],
  ['folHlink', '6B4C9A'],
];

/** The theme (part xl/theme/theme1.xml, ECMA-376 part 1, 20.1.6): programs assume that there is one, and take from it the colours offered to people. */
export function themeXml({ defaultFont }: Book): string {
  const font = `<a:latin typeface="${escapeXml(defaultFont.name)}"/><a:ea typeface="${escapeXml(defaultFont.name)}"/><a:cs typeface=""/>`;
  const solid = '<a:solidFill><a:schemeClr val="phClr"/></a:solidFill>';
  const line = (width: number) => `<a:ln w="${width}">${solid}<a:prstDash val="solid"/></a:ln>`;
  const effect = '<a:effectStyle><a:effectLst/></a:effectStyle>';
  const colors = palette.map(([name, color]) => `<a:${name}><a:srgbClr val="${color}"/></a:${name}>`).join('');
  return (
    `${XML}<a:theme xmlns:a="http://schemas.openxmlformats.org/drawingml/2006/main" name="Tenken"><a:themeElements>` +
    `<a:clrScheme name="Tenken">${colors}</a:clrScheme>` +
    `<a:fontScheme name="Tenken"><a:majorFont>${font}</a:majorFont><a:minorFont>${font}</a:minorFont></a:fontScheme>` +
    `<a:fmtScheme name="Tenken"><a:fillStyleLst>${solid.repeat(3)}</a:fillStyleLst>` +
    `<a:lnStyleLst>${line(6350)}${line(12700)}${line(19050)}</a:lnStyleLst>` +
    `<a:effectStyleLst>${effect.repeat(3)}</a:effectStyleLst><a:bgFillStyleLst>${solid.repeat(3)}</a:bgFillStyleLst>` +
    '</a:fmtScheme></a:themeElements></a:theme>'
  );
}

import { Markup } from './html.js';

/** The look of the page for the approving officer: one A4 page, black on white, legible without colour. */
export const approvalStyle = Markup.trusted(`
@page { size: A4; margin: 10mm 11mm; }
* { box-sizing: border-box; }
body {
  margin: 0 auto; max-width: 190mm; color: #111; background: #fff; font-size: 7.6pt; line-height: 1.35;
  font-family: "Hiragino Sans", "Yu Gothic UI", "Meiryo", "Noto Sans CJK JP", "Noto Sans JP", system-ui, sans-serif;
  overflow-wrap: anywhere; print-color-adjust: exact; -webkit-print-color-adjust: exact;
}
h1 { font-size: 13pt; margin: 0 0 1mm; }
h2 { font-size: 9pt; margin: 2.2mm 0 .8mm; border-bottom: .4pt solid #555; break-after: avoid; }
h3 { font-size: 7.8pt; margin: 1mm 0 .3mm; break-after: avoid; }
p, dl, dd { margin: 0; }
.verdict { margin: 1.5mm 0 .5mm; padding: 1mm 2mm; border: .8pt solid; font-weight: 700; }
.good { color: #155c31; } .bad { color: #9a1b14; }
.things { margin-top: .5mm; }
.note, footer { color: #444; font-size: 6.8pt; }
.claims { columns: 2; column-gap: 5mm; }
.claim { padding: .1mm .8mm; break-inside: avoid; }
.claim em { font-style: normal; font-weight: 700; border: .6pt solid; padding: 0 .6mm; }
dt { font-weight: 600; }
dd { padding-left: 4mm; margin-bottom: .6mm; }
.sign { width: 100%; border-collapse: collapse; margin-top: 2.5mm; break-inside: avoid; }
.sign th, .sign td { border: .6pt solid #555; padding: 1.1mm 2mm; text-align: left; width: 18%; }
.sign td { width: 46%; }
.sign .here { width: 36%; color: #777; font-size: 6.5pt; vertical-align: top; height: 7.5mm; }
footer { margin-top: 1.5mm; }
@media screen { body { padding: 8mm; font-size: 10pt; } h3 { font-size: 10pt; } h2 { font-size: 12pt; } }
`);

import { Markup } from './html.js';

/** The look of the HTML report: light and dark by the reader's setting, and A4 on paper. */
export const style = Markup.trusted(`
:root {
  color-scheme: light dark;
  --paper: #ffffff; --ground: #f4f5f7; --ink: #1d2129; --soft: #5a6270; --line: #d9dde3;
  --error: #b3261e; --error-ground: #fdeeed; --confirmation: #8a4b00; --confirmation-ground: #fff3e0;
  --warning: #6d5a00; --warning-ground: #fbf6d9; --info: #24568f; --info-ground: #eaf2fb;
  --good: #1b6e3c; --good-ground: #e8f5ec;
}
@media (prefers-color-scheme: dark) {
  :root {
    --paper: #1b1e24; --ground: #121418; --ink: #e8eaee; --soft: #a5adba; --line: #363c47;
    --error: #ff9a91; --error-ground: #3a1d1b; --confirmation: #ffbe73; --confirmation-ground: #37270f;
    --warning: #e6d36a; --warning-ground: #312c10; --info: #9cc7f5; --info-ground: #17293d;
    --good: #86d7a2; --good-ground: #14301f;
  }
}
* { box-sizing: border-box; }
body {
  margin: 0; background: var(--ground); color: var(--ink); line-height: 1.65; font-size: 15px;
  font-family: "Hiragino Sans", "Yu Gothic UI", "Meiryo", "Noto Sans CJK JP", "Noto Sans JP", system-ui, sans-serif;
  overflow-wrap: anywhere;
}
main, header, footer { max-width: 62rem; margin: 0 auto; padding: 0 1.25rem; }
header { padding-top: 2rem; }
footer { padding-top: 1rem; padding-bottom: 2.5rem; color: var(--soft); font-size: .85em; }
h1 { font-size: 1.6em; margin: 0; letter-spacing: .02em; }
h2 { font-size: 1.25em; margin: 0; }
h3 { font-size: 1.05em; margin: 2rem 0 .25rem; display: flex; align-items: center; gap: .5rem; break-after: avoid; }
p { margin: .25rem 0; }
.soft { color: var(--soft); }
article, .overview {
  background: var(--paper); border: 1px solid var(--line); border-radius: .6rem; padding: 1.5rem; margin: 1.25rem 0;
}
.verdict {
  display: flex; align-items: center; gap: .75rem; border-radius: .5rem; padding: .9rem 1.1rem; margin-bottom: 1.1rem;
  border-left: .4rem solid; font-weight: 700;
}
.verdict.good { color: var(--good); background: var(--good-ground); }
.verdict.bad { color: var(--error); background: var(--error-ground); }
.facts { display: grid; grid-template-columns: max-content 1fr; gap: .15rem 1.25rem; margin: 0 0 1rem; }
.facts dt { color: var(--soft); }
.facts dd { margin: 0; }
.counts { display: flex; flex-wrap: wrap; gap: .5rem; list-style: none; margin: 0; padding: 0; }
.counts li { border-radius: 2rem; padding: .2rem .85rem .2rem .35rem; display: flex; align-items: center; gap: .45rem; }
.icon {
  display: inline-grid; place-items: center; flex: none; width: 1.45em; height: 1.45em; border-radius: 50%;
  font: 700 .85em/1 system-ui, sans-serif; background: currentColor;
}
.icon > span { color: var(--paper); }
.verdict .icon { font-size: 1.15em; }
.error { color: var(--error); } .confirmation { color: var(--confirmation); }
.warning { color: var(--warning); } .info { color: var(--info); }
.counts .error { background: var(--error-ground); } .counts .confirmation { background: var(--confirmation-ground); }
.counts .warning { background: var(--warning-ground); } .counts .info { background: var(--info-ground); }
.good { color: var(--good); } .bad { color: var(--error); }
.counts .none { color: var(--soft); background: var(--ground); }
table { width: 100%; border-collapse: collapse; margin: .5rem 0 1.25rem; table-layout: fixed; }
th, td { text-align: left; vertical-align: top; padding: .55rem .7rem; border-bottom: 1px solid var(--line); }
thead th { font-size: .82em; font-weight: 600; color: var(--soft); background: var(--ground); border-top: 1px solid var(--line); }
tbody th { font-weight: 400; }
.section th { font-weight: 700; padding: 1.1rem .7rem .4rem; border-bottom: 2px solid var(--line); }
td.number { text-align: right; font-variant-numeric: tabular-nums; }
.findings .col-where { width: 27%; } .findings .col-what { width: 38%; }
.name { font-weight: 700; }
.cell { display: block; color: var(--soft); font-size: .85em; }
.place + .place { margin-top: .5rem; }
.place .name { display: block; }
.text { display: block; font-size: .87em; }
.rule {
  display: inline-block; border: 1px solid currentColor; border-radius: .3rem; padding: 0 .35rem; margin-right: .4rem;
  font: 600 .8rem/1.5 ui-monospace, "SF Mono", Consolas, monospace;
}
.label { color: var(--soft); font-size: .8em; display: block; }
.why { color: var(--soft); font-size: .9em; margin-top: .5rem; }
.explanation { border-left: .2rem solid var(--line); padding-left: .7rem; margin-top: .5rem; }
.undecided { border-top: 1px solid var(--line); margin-top: 1.5rem; padding-top: .75rem; font-size: .9em; }
a { color: var(--info); }
@media (max-width: 44rem) {
  body { font-size: 14px; }
  article, .overview { padding: 1rem; border-radius: 0; margin-left: -1.25rem; margin-right: -1.25rem; }
  .findings thead { position: absolute; clip-path: inset(50%); }
  .findings tr { display: block; border-bottom: 1px solid var(--line); padding: .5rem 0; }
  .findings th, .findings td { display: block; border: 0; padding: .2rem 0; }
}
@page { size: A4; margin: 14mm 13mm; }
@media print {
  :root {
    --paper: #ffffff; --ground: #f1f2f4; --ink: #000000; --soft: #444444; --line: #bbbbbb;
    --error: #9a1b14; --error-ground: #fdeeed; --confirmation: #7a4200; --confirmation-ground: #fff3e0;
    --warning: #5c4c00; --warning-ground: #fbf6d9; --info: #1d4777; --info-ground: #eaf2fb;
    --good: #155c31; --good-ground: #e8f5ec;
  }
  * { print-color-adjust: exact; -webkit-print-color-adjust: exact; }
  body { font-size: 9.5pt; line-height: 1.5; background: none; }
  main, header, footer { max-width: none; padding: 0; }
  header { padding-bottom: 3mm; }
  article, .overview { border: 0; padding: 0; margin: 4mm 0; }
  article + article { break-before: page; }
  tr, .verdict, .facts { break-inside: avoid; }
  .section { break-after: avoid; }
}
`);

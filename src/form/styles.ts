import type { Border, Color, Highlight, Line, Style } from '../book/index.js';

export const INK: Color = '1F2933';
const GREY: Color = '5B6670';
const RULE: Color = '9AA5B1';
const HEAD: Color = 'D9E2EC';
const BAND: Color = 'EAF0F6';
const INPUT: Color = 'FFFCE8';
const CHECK: Color = 'F7F8F9';
export const NAVY: Color = '1F3A5F';

const thin: Line = { style: 'thin', color: RULE };
const hair: Line = { style: 'hair', color: RULE };
export const boxed: Border = { top: thin, right: thin, bottom: thin, left: thin };

/** A box that hair lines part from the lines above and below it. */
const lined: Border = { top: hair, right: thin, bottom: hair, left: thin };

const input: Style = { fill: INPUT, border: boxed, unlocked: true };

/** Letters of marks, in points, and how many lines of them show beside a row of a matrix. */
export const MARK_SIZE = 8;
export const ROW_MARK_LINES = 3;

/** Every look that the form uses; small letters of the printed form are 8 points, the rest 10 or more. */
export const styles = {
  title: {
    font: { size: 18, bold: true, color: NAVY },
    align: { horizontal: 'center', vertical: 'center', wrap: true },
  },
  subtitle: { font: { size: 12, color: NAVY }, align: { horizontal: 'center', vertical: 'center', wrap: true } },
  sheetTitle: { font: { size: 14, bold: true, color: NAVY }, align: { vertical: 'center' } },
  heading: {
    font: { size: 11, bold: true, color: NAVY },
    align: { vertical: 'center' },
    border: { bottom: { style: 'medium', color: NAVY } },
  },
  notice: { font: { size: 9, color: GREY }, align: { vertical: 'center', wrap: true } },
  confidential: {
    font: { size: 10, bold: true, color: 'A61B1B' },
    border: {
      top: { style: 'medium', color: 'A61B1B' },
      right: { style: 'medium', color: 'A61B1B' },
      bottom: { style: 'medium', color: 'A61B1B' },
      left: { style: 'medium', color: 'A61B1B' },
    },
    align: { horizontal: 'center', vertical: 'center' },
  },
  columnHead: {
    font: { size: 9, bold: true, color: INK },
    fill: HEAD,
    border: boxed,
    align: { horizontal: 'center', vertical: 'center', wrap: true },
  },
  bandNumber: {
    font: { bold: true, color: NAVY },
    fill: BAND,
    border: boxed,
    align: { horizontal: 'center', vertical: 'center' },
  },
  band: { font: { bold: true, color: NAVY }, fill: BAND, border: boxed, align: { vertical: 'center', wrap: true } },
  bandHow: {
    font: { size: 9, color: GREY },
    fill: BAND,
    border: boxed,
    align: { horizontal: 'center', vertical: 'center' },
  },
  number: {
    font: { size: 8, color: GREY },
    border: lined,
    align: { horizontal: 'center', vertical: 'center', wrap: true },
  },
  text: { border: lined, align: { vertical: 'center', wrap: true } },
  question: { font: { bold: true }, border: lined, align: { vertical: 'center', wrap: true } },
  note: { font: { size: 9, color: GREY }, border: lined, align: { vertical: 'center', wrap: true } },
  option: { border: lined, align: { horizontal: 'left', vertical: 'center', wrap: true, indent: 1 } },
  evidence: { font: { size: 8, color: GREY }, border: lined, align: { horizontal: 'center', vertical: 'center' } },
  idle: { fill: CHECK, border: { top: hair, bottom: hair } },
  idleEnd: { fill: CHECK, border: { top: hair, bottom: hair, right: thin } },
  markHead: {
    font: { size: 8, color: GREY },
    border: lined,
    align: { horizontal: 'center', vertical: 'center', wrap: true },
  },
  gridHead: {
    font: { size: 8 },
    fill: BAND,
    border: boxed,
    align: { horizontal: 'center', vertical: 'center', wrap: true },
  },
  choice: { ...input, align: { vertical: 'center', wrap: true } },
  mark: { ...input, font: { size: 12 }, align: { horizontal: 'center', vertical: 'center' } },
  freeText: { ...input, align: { vertical: 'center', wrap: true } },
  explanation: { ...input, font: { size: 9 }, align: { vertical: 'center', wrap: true } },
  explained: {
    font: { size: 8 },
    fill: CHECK,
    border: boxed,
    unlocked: true,
    align: { vertical: 'center', wrap: true },
  },
  comment: { ...input, font: { size: 9 }, align: { vertical: 'top', wrap: true } },
  fieldText: { ...input, format: '@', align: { vertical: 'center', wrap: true } },
  date: { ...input, format: 'yyyy"年"m"月"d"日"', align: { horizontal: 'left', vertical: 'center' } },
  automatic: { fill: CHECK, border: boxed, format: '@', unlocked: true, align: { vertical: 'center' } },
  check: {
    font: { size: MARK_SIZE },
    fill: CHECK,
    border: boxed,
    unlocked: true,
    align: { vertical: 'top', wrap: true },
  },
  noCheck: { fill: CHECK, border: boxed },
  fieldLabel: {
    font: { bold: true },
    fill: BAND,
    border: boxed,
    align: { horizontal: 'left', vertical: 'center', wrap: true, indent: 1 },
  },
  hint: { font: { size: 9, color: GREY }, border: boxed, align: { vertical: 'center', wrap: true } },
  cell: { border: boxed, align: { vertical: 'center', wrap: true } },
  centred: { border: boxed, align: { horizontal: 'center', vertical: 'center', wrap: true } },
  link: {
    font: { underline: true, color: '1D4F91' },
    border: boxed,
    align: { horizontal: 'left', vertical: 'center', indent: 1 },
  },
  total: {
    font: { bold: true },
    fill: BAND,
    border: boxed,
    align: { horizontal: 'center', vertical: 'center' },
  },
  totalLabel: {
    font: { bold: true },
    fill: BAND,
    border: boxed,
    align: { horizontal: 'left', vertical: 'center', indent: 1 },
  },
  paragraph: { align: { vertical: 'top', wrap: true } },
  step: { font: { bold: true, color: NAVY }, align: { horizontal: 'center', vertical: 'top' } },
} satisfies Record<string, Style>;

/** A question or row that does not apply: still legible. */
export const closedHighlight: Highlight = { fill: 'E3E6E8', font: { color: '6B7280' } };

/** How a mark looks, by the text with which it starts. */
export const markHighlights: readonly { readonly prefix: string; readonly highlight: Highlight }[] = [
  { prefix: '【必須修正】', highlight: { fill: 'FAD4D4', font: { color: '8C1010' } } },
  { prefix: '【要確認】', highlight: { fill: 'FFE3BF', font: { color: '7A4300' } } },
  { prefix: '【注意】', highlight: { fill: 'FFF3B8', font: { color: '5E4B00' } } },
  { prefix: '【参考】', highlight: { fill: 'DCEAF8', font: { color: '1F4E79' } } },
];

import type { Border, Color, Line, Style } from '../../book/index.js';

const INK: Color = '1F2933';
const GREY: Color = '5B6670';
const NAVY: Color = '1F3A5F';
const RED: Color = 'A61B1B';
const HEAD: Color = 'D9E2EC';
const BAND: Color = 'EAF0F6';
const thin: Line = { style: 'thin', color: '9AA5B1' };
const hair: Line = { style: 'hair', color: '9AA5B1' };
const boxed: Border = { top: thin, right: thin, bottom: thin, left: thin };
const lined: Border = { top: hair, right: thin, bottom: hair, left: thin };
const stamp: Line = { style: 'medium', color: RED };

const whole = '#,##0';
const percent = '0.0';
const number: Style = { border: lined, align: { horizontal: 'right', vertical: 'center', indent: 1 } };
const sum: Style = { ...number, font: { bold: true }, fill: BAND };
const foot: Style = { ...number, font: { color: GREY } };

/** Every look that the books use. */
export const styles = {
  title: { font: { size: 15, bold: true, color: NAVY }, align: { vertical: 'center', wrap: true } },
  confidential: {
    font: { size: 10, bold: true, color: RED },
    border: { top: stamp, right: stamp, bottom: stamp, left: stamp },
    align: { horizontal: 'center', vertical: 'center' },
  },
  lead: { font: { color: GREY }, align: { vertical: 'center', wrap: true } },
  heading: {
    font: { size: 11, bold: true, color: NAVY },
    align: { vertical: 'center' },
    border: { bottom: { style: 'medium', color: NAVY } },
  },
  note: { font: { size: 9, color: GREY }, align: { vertical: 'top', wrap: true } },
  warning: { font: { size: 9, bold: true, color: RED }, align: { vertical: 'top', wrap: true } },
  plainLink: {
    font: { underline: true, size: 9, color: '1D4F91' },
    align: { horizontal: 'right', vertical: 'center' },
  },
  link: {
    font: { underline: true, color: '1D4F91' },
    border: boxed,
    align: { horizontal: 'left', vertical: 'center', indent: 1 },
  },
  columnHead: {
    font: { size: 9, bold: true, color: INK },
    fill: HEAD,
    border: boxed,
    align: { horizontal: 'center', vertical: 'center', wrap: true },
  },
  label: { border: lined, align: { horizontal: 'left', vertical: 'center', wrap: true, indent: 1 } },
  footLabel: {
    font: { color: GREY },
    border: lined,
    align: { horizontal: 'left', vertical: 'center', wrap: true, indent: 1 },
  },
  sumLabel: {
    font: { bold: true },
    fill: BAND,
    border: lined,
    align: { horizontal: 'left', vertical: 'center', wrap: true, indent: 1 },
  },
  sectionLabel: {
    font: { bold: true, color: NAVY },
    fill: BAND,
    border: boxed,
    align: { horizontal: 'left', vertical: 'center' },
  },
  count: { ...number, format: whole },
  share: { ...number, format: percent },
  /** A value that no formula stands behind, in a book whose other numbers are live. */
  fixedCount: { ...number, font: { italic: true }, format: whole },
  sumCount: { ...sum, format: whole },
  sumShare: { ...sum, format: percent },
  footCount: { ...foot, format: whole },
  empty: { border: lined, fill: 'F7F8F9' },
  text: { border: lined, align: { horizontal: 'left', vertical: 'center', wrap: true, indent: 1 } },
  centred: { border: lined, align: { horizontal: 'center', vertical: 'center', wrap: true } },
  paragraph: { align: { vertical: 'top', wrap: true } },
  term: { font: { bold: true }, border: lined, align: { vertical: 'top', wrap: true } },
  definition: { border: lined, align: { vertical: 'top', wrap: true } },
  tableHead: {
    font: { size: 9, bold: true, color: 'FFFFFF' },
    fill: NAVY,
    align: { horizontal: 'center', vertical: 'center', wrap: true },
  },
  tableText: { font: { size: 9 }, align: { vertical: 'top', wrap: true } },
  tableNumber: { font: { size: 9 }, format: whole, align: { horizontal: 'right', vertical: 'top' } },
} satisfies Record<string, Style>;

/**
 * Steps from dark to light for stacked bars: they differ in lightness, so that they can be told apart in grey and by colour-blind
 * people. The last step of five is a grey.
 */
const steps: Readonly<Record<number, readonly Color[]>> = {
  1: ['2F6DA3'],
  2: ['2F6DA3', 'D5DEE8'],
  3: ['2F6DA3', '93BBDD', 'DDE3EA'],
  4: ['2F6DA3', '7CADD6', 'BAD3EA', 'E3E6EA'],
  5: ['24588A', '5C95C6', '99C1E3', 'CBDFF0', 'E6E6E6'],
};

/** Colours of `count` parts of a bar; beyond five they begin again. */
export function stackColors(count: number): Color[] {
  const palette = steps[Math.min(count, 5)]!;
  return Array.from({ length: count }, (_, place) => palette[place % palette.length]!);
}

/** Colours of bars side by side, such as sectors: dark blue, orange, grey, green, which stay apart in grey. */
export function sideColors(count: number): Color[] {
  const palette: readonly Color[] = ['24588A', 'E8A33D', '8A939C', '7FB59A'];
  return Array.from({ length: count }, (_, place) => palette[place % palette.length]!);
}

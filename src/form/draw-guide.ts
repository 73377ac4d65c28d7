import type { ColumnWidth, Sheet, Style } from '../book/index.js';
import type { Edition, Evidence } from '../checklist/index.js';
import { closingNotes, closingsOf } from './closing.js';
import { widthOf } from './columns.js';
import { guideTexts } from './guide-texts.js';
import type { FormLayout } from './layout.js';
import { GUIDE_SHEET } from './layout.js';
import { areaOf, heightFor, SheetDraft } from '../book/index.js';
import { pageBreaks, pageSetup } from './page.js';
import { CONFIDENTIAL, evidenceMark, SAMPLE_NOTICE } from './printed.js';
import { markHighlights, styles } from './styles.js';

const FIRST = 1;
const LABEL = 2;
const TEXT = 3;
const LAST = 4;

const widths: readonly ColumnWidth[] = [
  { from: FIRST, to: FIRST, width: 6 },
  { from: LABEL, to: LABEL, width: 28 },
  { from: TEXT, to: TEXT, width: 70 },
  { from: LAST, to: LAST, width: 20 },
];

/** 記入要領: what the checklist is, how it is filled in, what marks mean, and the terms. */
export function drawGuide(layout: FormLayout): Sheet {
  const drawing = new GuideDrawing();
  drawing.title();
  drawing.chapter('1 この点検票について');
  for (const text of guideTexts.about) drawing.paragraph(text);
  drawing.chapter('2 記入の手順');
  guideTexts.steps.forEach(([title, text], index) => drawing.step(index + 1, title, text));
  drawing.chapter('3 回答欄の記入方法');
  for (const [label, text] of guideTexts.answers) drawing.pair(label, text);
  drawing.chapter('4 回答不要となる設問');
  drawing.paragraph(guideTexts.closed);
  for (const question of layout.edition.questions) {
    for (const note of closingNotes(question, closingsOf(layout.edition))) {
      drawing.pair(`${question.number} ${question.topic.ja}`, note);
    }
  }
  drawing.chapter('5 検証結果の見方');
  for (const [label, text] of guideTexts.marks) drawing.pair(label, text, markStyle(label));
  drawing.paragraph(guideTexts.explanation);
  drawing.chapter('6 提出前の確認');
  for (const text of guideTexts.checks) drawing.check(text);
  drawing.chapter('7 用語の定義');
  for (const { term, definition, evidence } of layout.edition.glossary) {
    drawing.pair(term.ja, `${definition.ja}${sourceOf(evidence)}`);
  }
  drawing.chapter('8 典拠の記号');
  for (const [mark, text] of guideTexts.evidence) drawing.pair(mark, text, styles.centred);
  drawing.chapter('9 照会先');
  for (const [label, text] of guideTexts.contact) drawing.pair(label, text);
  return drawing.sheet(layout.edition);
}

const sourceOf = (evidence: Evidence) => `〔典拠：${evidenceMark[evidence]}〕`;

/** The look that the mark has in the sheets. */
function markStyle(prefix: string): Style {
  const { highlight } = markHighlights.find((mark) => mark.prefix === prefix)!;
  return { ...styles.fieldLabel, fill: highlight.fill!, font: { bold: true, color: highlight.font!.color! } };
}

class GuideDrawing {
  private readonly draft = new SheetDraft();
  private readonly chapters: number[] = [];
  private row = 1;

  title(): void {
    this.draft.across(1, FIRST, TEXT, styles.sheetTitle, GUIDE_SHEET);
    this.draft.put(1, LAST, styles.confidential, CONFIDENTIAL);
    this.draft.atLeast(1, 28);
    this.draft.across(2, FIRST, LAST, styles.notice, SAMPLE_NOTICE);
    this.draft.atLeast(2, 22);
    this.row = 3;
  }

  chapter(title: string): void {
    this.draft.atLeast(this.row, 10);
    this.row++;
    this.chapters.push(this.row);
    this.draft.across(this.row, FIRST, LAST, styles.heading, title);
    this.draft.atLeast(this.row, 24);
    this.row++;
  }

  paragraph(text: string): void {
    this.draft.across(this.row, FIRST, LAST, styles.paragraph, text);
    this.draft.atLeast(this.row, heightFor(text, widthOf(widths, FIRST, LAST)) + 2);
    this.row++;
  }

  step(number: number, title: string, text: string): void {
    this.draft.put(this.row, FIRST, styles.centred, `${number}`);
    this.line(LABEL, title, text, styles.fieldLabel);
  }

  pair(label: string, text: string, style: Style = styles.fieldLabel): void {
    this.draft.across(this.row, FIRST, LABEL, style, label);
    this.atLeastLabel(label, widthOf(widths, FIRST, LABEL));
    this.text(text);
  }

  check(text: string): void {
    this.draft.put(this.row, FIRST, styles.centred, '□');
    this.draft.across(this.row, LABEL, LAST, styles.cell, text);
    this.draft.atLeast(this.row, heightFor(text, widthOf(widths, LABEL, LAST)) + 2);
    this.row++;
  }

  sheet(edition: Edition): Sheet {
    const last = this.row - 1;
    return {
      name: GUIDE_SHEET,
      tabColor: '8A97A6',
      columns: widths,
      heights: this.draft.heights,
      cells: this.draft.cells(),
      merges: this.draft.merges,
      freeze: { row: 2, column: 1 },
      protected: true,
      hideGrid: true,
      print: pageSetup(edition, {
        area: areaOf(1, FIRST, last, LAST),
        breaks: pageBreaks(this.chapters, last, 0, this.draft.heights, widths),
      }),
    };
  }

  private line(labelColumn: number, label: string, text: string, style: Style): void {
    this.draft.put(this.row, labelColumn, style, label);
    this.atLeastLabel(label, widthOf(widths, labelColumn));
    this.text(text);
  }

  private atLeastLabel(label: string, width: number): void {
    this.draft.atLeast(this.row, heightFor(label, width - 2) + 2);
  }

  private text(text: string): void {
    this.draft.across(this.row, TEXT, LAST, styles.cell, text);
    this.draft.atLeast(this.row, heightFor(text, widthOf(widths, TEXT, LAST)) + 2);
    this.row++;
  }
}

import type { Address, Sheet, Style } from '../book/index.js';
import { isMatrix } from '../checklist/index.js';
import { widthOf } from './columns.js';
import { conditionalFormats } from './conditional.js';
import type { BoundCell } from './bound-cell.js';
import type { FormLayout } from './layout.js';
import { SECTION_HEAD_ROWS } from './layout.js';
import { groupByQuestion } from './lines.js';
import type { Line } from './lines.js';
import { areaOf, heightFor, rowHeight, SheetDraft } from '../book/index.js';
import { pageBreaks, pageSetup } from './page.js';
import { CONFIDENTIAL, evidenceMark, howToAnswer, itemNumber, printedOption, SAMPLE_NOTICE } from './printed.js';
import { MARK_SIZE, ROW_MARK_LINES, styles } from './styles.js';
import { sheetValidations } from './validations.js';

const COMMENT_LINES = 2;

/** The sheet of one section: its questions one below the other, each from its band to its comment. */
export function drawSection(layout: FormLayout, id: string): Sheet {
  const { sheet, lines } = layout.sections.find((section) => section.id === id)!;
  const draft = new SheetDraft();
  const drawing = new SectionDrawing(layout, sheet, draft);
  drawing.head();
  for (const line of lines) drawing.line(line);
  for (const cell of layout.cells)
    if (cell.sheet === sheet && cell.kind === 'check') draft.box(cell.area, styles.check);
  const starts = groupByQuestion(lines).map((group) => group[0]!.at);
  const last = lines.at(-1)?.at ?? SECTION_HEAD_ROWS;
  const freeze: Address = { row: SECTION_HEAD_ROWS + 1, column: 1 };
  return {
    name: sheet,
    tabColor: '5B7FA6',
    columns: layout.columns.widths,
    heights: draft.heights,
    cells: draft.cells(),
    merges: draft.merges,
    freeze,
    protected: true,
    hideGrid: true,
    validations: sheetValidations(layout, sheet),
    conditionalFormats: conditionalFormats(layout, sheet),
    print: pageSetup(layout.edition, {
      area: areaOf(1, 1, last, layout.columns.check),
      titleRows: [SECTION_HEAD_ROWS, SECTION_HEAD_ROWS],
      breaks: pageBreaks(starts, last, SECTION_HEAD_ROWS, draft.heights, layout.columns.widths),
    }),
  };
}

class SectionDrawing {
  private readonly answers: ReadonlyMap<number, readonly BoundCell[]>;

  constructor(
    private readonly layout: FormLayout,
    private readonly sheet: string,
    private readonly draft: SheetDraft,
  ) {
    const answers = new Map<number, BoundCell[]>();
    for (const cell of layout.cells) {
      if (cell.sheet !== sheet || cell.kind === 'check') continue;
      answers.set(cell.at.row, [...(answers.get(cell.at.row) ?? []), cell]);
    }
    this.answers = answers;
  }

  /** Title, notice and headings of the columns. */
  head(): void {
    const { draft } = this;
    const { number, text, evidence, answer, answerEnd, check } = this.layout.columns;
    draft.across(1, number, answerEnd, styles.sheetTitle, this.sheet);
    draft.put(1, check, styles.confidential, CONFIDENTIAL);
    draft.atLeast(1, 28);
    draft.across(2, number, check, styles.notice, SAMPLE_NOTICE);
    draft.atLeast(2, 20);
    draft.put(3, number, styles.columnHead, '項番');
    draft.put(3, text, styles.columnHead, '設問・選択肢');
    draft.put(3, evidence, styles.columnHead, '典拠');
    draft.across(3, answer, answerEnd, styles.columnHead, '回答');
    draft.put(3, check, styles.columnHead, '検証（自動表示）');
    draft.atLeast(3, 32);
  }

  line(line: Line): void {
    switch (line.kind) {
      case 'band':
        return this.band(line);
      case 'question':
        return this.question(line);
      case 'note':
        return this.wide(line.at, line.text, styles.note);
      case 'scale':
        return this.printed(line.at, '', printedOption(line.option), styles.option, evidenceMark[line.option.evidence]);
      case 'option':
        return this.option(line);
      case 'gridHead':
        return this.gridHead(line);
      case 'row':
        return this.row(line);
      case 'comment':
        return this.comment(line);
    }
  }

  private band({ question, at }: Line): void {
    const { number, text, evidence, answer, answerEnd, check } = this.layout.columns;
    this.draft.put(at, number, styles.bandNumber, question.number);
    this.draft.put(at, text, styles.band, question.topic.ja);
    this.draft.put(at, evidence, styles.bandHow, evidenceMark[question.evidence]);
    this.draft.across(at, answer, answerEnd, styles.bandHow, howToAnswer[question.type]);
    this.draft.put(at, check, styles.band);
    this.draft.atLeast(at, Math.max(rowHeight(1), this.textHeight(question.topic.ja)));
  }

  private question({ question, at }: Line): void {
    if (isMatrix(question)) return this.wide(at, question.text.ja, styles.question);
    this.printed(at, '', question.text.ja, styles.question);
    if (question.type === 'multiple') this.draft.put(at, this.layout.columns.answer, styles.markHead, '○印');
    this.inputs(at);
    if (question.type === 'single') this.draft.atLeast(at, this.choiceHeight(question.id));
  }

  private option({ question, option, at }: Extract<Line, { kind: 'option' }>): void {
    const text = printedOption(option);
    this.printed(at, itemNumber(question, option.number), text, styles.option, evidenceMark[option.evidence]);
    this.inputs(at);
    if (option.freeText) this.draft.atLeast(at, rowHeight(2));
  }

  private gridHead({ question, at }: Line): void {
    const { number, text, evidence, answer, widths } = this.layout.columns;
    this.draft.put(at, number, styles.number);
    this.draft.put(at, text, styles.gridHead, '区分');
    this.draft.put(at, evidence, styles.gridHead);
    this.idle(at);
    question.options.forEach((option, index) => {
      const column = answer + index;
      const label = printedOption(option);
      this.draft.put(at, column, styles.gridHead, label);
      this.draft.atLeast(at, heightFor(label, widthOf(widths, column), 8));
    });
  }

  private row({ question, row, index, at }: Extract<Line, { kind: 'row' }>): void {
    this.printed(at, itemNumber(question, index), row.label.ja, styles.text, evidenceMark[row.evidence]);
    this.inputs(at);
    const choices = question.type === 'matrix' ? this.choiceHeight(question.id, row.id) : 0;
    this.draft.atLeast(at, Math.max(choices, rowHeight(ROW_MARK_LINES, MARK_SIZE)));
  }

  private comment({ at }: Line): void {
    const { number } = this.layout.columns;
    const [cell] = this.answers.get(at)!;
    this.draft.put(at, number, styles.number, cell!.labels[0]!.text);
    this.inputs(at);
    this.draft.put(at, this.layout.columns.check, styles.noCheck);
    this.draft.atLeast(at, rowHeight(COMMENT_LINES, 9));
  }

  /** Number, text and evidence of a line; its answer columns are idle until `inputs` fills them. */
  private printed(
    at: number,
    number: string,
    text: string,
    style: (typeof styles)[keyof typeof styles],
    evidence = '',
  ): void {
    const { columns } = this.layout;
    this.draft.put(at, columns.number, styles.number, number || undefined);
    this.draft.put(at, columns.text, style, text);
    this.draft.put(at, columns.evidence, styles.evidence, evidence || undefined);
    this.idle(at);
    this.draft.atLeast(at, this.textHeight(text, style));
  }

  /** A text that runs on over the answer columns, where nothing is answered in its line. */
  private wide(at: number, text: string, style: Style): void {
    const { number, text: from, answerEnd, widths } = this.layout.columns;
    this.draft.put(at, number, styles.number);
    this.draft.across(at, from, answerEnd, style, text);
    this.draft.atLeast(at, heightFor(text, widthOf(widths, from, answerEnd), style.font?.size));
  }

  private idle(at: number): void {
    const { answer, answerEnd } = this.layout.columns;
    for (let column = answer; column < answerEnd; column++) this.draft.put(at, column, styles.idle);
    this.draft.put(at, answerEnd, styles.idleEnd);
  }

  private inputs(at: number): void {
    for (const { kind, area, option } of this.answers.get(at) ?? []) {
      if (kind === 'comment') this.draft.box(area, styles.comment);
      else if (kind === 'otherText') this.draft.box(area, styles.freeText);
      else this.draft.box(area, option === undefined ? styles.choice : styles.mark);
    }
  }

  /** Height of the text column's cell, in which an indent takes room too. */
  private textHeight(text: string, style: Style = styles.text): number {
    const indent = style === styles.option ? 2 : 0;
    return heightFor(text, widthOf(this.layout.columns.widths, this.layout.columns.text) - indent, style.font?.size);
  }

  /** Height in which the longest choice of a dropdown is shown whole; the arrow stands outside the cell. */
  private choiceHeight(question: string, row?: string): number {
    const { answer, answerEnd, widths } = this.layout.columns;
    const width = widthOf(widths, answer, answerEnd);
    return Math.max(...this.layout.lists.of(question, row).texts.map((text) => heightFor(text, width)));
  }
}

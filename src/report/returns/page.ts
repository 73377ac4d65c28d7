import type { Chart, Sheet, Style } from '../../book/index.js';
import { heightFor, SheetDraft } from '../../book/index.js';
import type { Frame } from '../books/frame.js';
import { drawHead, PAGE, pointsOf, sheetOf, widthBetween } from '../books/frame.js';
import { styles } from '../books/styles.js';
import type { Block } from './block.js';
import { hiddenReasons } from './block.js';
import { drawGrid } from './draw-grid.js';
import { drawList } from './draw-list.js';
import { columns, LAST, looks, MARK, OWN } from './look.js';
import { hiddenNotes } from './withheld-words.js';

/** Points by which a page may be longer than reckoned before programs break it. */
const SLACK = 6;

/** The row of a sheet's first block, below its head. */
const FIRST_BLOCK = 4;

/** A sheet of blocks, one below the other, none cut by the end of a page. */
export class BlockPage {
  private readonly draft = new SheetDraft();
  private readonly charts: Chart[] = [];
  private readonly breaks: number[] = [];
  private row: number;
  private pageStart = 1;

  constructor(
    private readonly name: string,
    private readonly frame: Frame,
    title: string,
    lead: string,
  ) {
    this.row = drawHead(this.draft, columns, frame, { title, lead, name });
  }

  add(block: Block): void {
    const { draft } = this;
    const start = this.row;
    draft.across(start, OWN, LAST, styles.heading, block.heading);
    draft.atLeast(start, 22);
    this.line(looks.question, start + 1, block.question);
    const top = start + 2;
    const drawn =
      block.items.length > 1 ? drawGrid(draft, this.name, block, top) : drawList(draft, this.name, block, top);
    this.charts.push(...drawn.charts);
    let row = drawn.bottom + 1;
    const notes = notesOf(block);
    if (notes.length > 0) this.line(styles.note, row++, notes.join('　'));
    this.breakWithin(start, drawn.mayBreakBefore, row);
    draft.atLeast(row, 10);
    this.row = row + 1;
  }

  sheet(): Sheet {
    return sheetOf(this.draft, columns, this.frame, this.name, { charts: this.charts, breaks: this.breaks });
  }

  private line(style: Style, row: number, text: string): void {
    this.draft.across(row, OWN, LAST, style, text);
    this.draft.atLeast(row, heightFor(text, widthBetween(columns, OWN, LAST), style.font?.size));
  }

  /** A block that does not fit below the last one begins a page, unless its table fits there and its chart may follow on the next. */
  private breakWithin(start: number, chart: number | undefined, end: number): void {
    if (!this.isTooLong(end)) return;
    if (start > FIRST_BLOCK && (chart === undefined || this.isTooLong(chart))) this.breakBefore(start);
    if (this.isTooLong(end) && chart !== undefined) this.breakBefore(chart);
  }

  private isTooLong(end: number): boolean {
    return pointsOf(this.draft, this.pageStart, end) > PAGE - SLACK;
  }

  private breakBefore(row: number): void {
    this.breaks.push(row);
    this.pageStart = row;
  }
}

function notesOf(block: Block): string[] {
  const [item] = block.items;
  const isWhole = block.items.length === 1;
  return [
    ...block.notes,
    ...(isWhole ? besideTheBase(block) : []),
    ...(isWhole && item?.aside !== undefined ? [`（貴社）${item.aside}のため、${MARK}はありません。`] : []),
    ...(block.isMultiple ? ['（注）複数回答のため、割合の合計は100％を超えることがあります。'] : []),
    ...hiddenNotes(hiddenReasons(block)),
  ];
}

/** How many institutions a question is not about, or who said nothing, where there are any. */
function besideTheBase({ items, populations }: Block): string[] {
  const said = populations.flatMap(({ label }, place) => {
    const { outside = 0, unanswered = 0 } = items[0]!.columns[place]!;
    return outside + unanswered === 0 ? [] : [`${label} 対象外${outside}先・無回答${unanswered}先`];
  });
  return said.length === 0 ? [] : [`（母数のほかに）${said.join('、')}があります。`];
}

import type { CellBefore } from './cells.js';
import type { Worksheet } from './worksheet.js';

/** Who changes the workbook at the moment. */
export type Author = 'user' | 'addin' | 'remote';

/** Takes one part of a change back. */
type Inverse = () => void;

/** What the user can take back, and who is at work. */
export class History {
  author: Author = 'addin';
  private readonly steps: Inverse[][] = [];
  private current: Inverse[] | undefined;
  private touched = false;

  constructor(
    private readonly sheets: () => readonly Worksheet[],
    /** Whether writes of the add-in can be undone (ExcelApi 1.19); else they empty the list. */
    private readonly undoableWrites: boolean,
  ) {}

  /** Steps that the user can still take back. */
  get undoable(): number {
    return this.steps.length;
  }

  /** Something of the workbook changes that has no inverse here. */
  touch(): void {
    this.touched = true;
  }

  /** Something changes, and `inverse` takes it back. */
  changed(inverse: Inverse): void {
    this.touched = true;
    this.current?.push(inverse);
  }

  /** Does what the user does, as one step to undo. */
  byUser<T>(work: () => T): T {
    return this.by('user', true, work);
  }

  /** Does what another author does: nothing of it can be undone here. */
  byOther<T>(work: () => T): T {
    return this.by('remote', false, work);
  }

  /** A batch of the add-in begins. */
  beginBatch(): void {
    this.touched = false;
    this.current = this.undoableWrites ? [] : undefined;
    this.watch(true);
  }

  /** The batch has ended; true when it changed the workbook. */
  endBatch(): boolean {
    this.watch(false);
    if (this.touched) {
      if (this.current) this.steps.push(this.current);
      else this.steps.length = 0;
    }
    this.current = undefined;
    return this.touched;
  }

  /** Takes the last step back; false when there is none. */
  undo(): boolean {
    const step = this.steps.pop();
    if (!step) return false;
    this.by('user', false, () => {
      for (const inverse of step.reverse()) inverse();
    });
    return true;
  }

  private by<T>(author: Author, recorded: boolean, work: () => T): T {
    const before = this.author;
    this.author = author;
    this.current = recorded ? [] : undefined;
    this.watch(true);
    try {
      const result = work();
      if (this.current && this.current.length > 0) this.steps.push(this.current);
      return result;
    } finally {
      this.watch(false);
      this.current = undefined;
      this.author = before;
    }
  }

  private watch(on: boolean): void {
    for (const sheet of this.sheets()) {
      sheet.cells.witness = on ? (before: CellBefore) => this.changed(() => sheet.cells.restore(before)) : undefined;
    }
  }
}

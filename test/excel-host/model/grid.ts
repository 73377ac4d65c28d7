/** Values by row and column, both from 1, of which most are absent. */
export class Grid<T> {
  private readonly rows = new Map<number, (T | undefined)[]>();

  get(row: number, column: number): T | undefined {
    return this.rows.get(row)?.[column];
  }

  /** undefined takes the value away. */
  set(row: number, column: number, value: T | undefined): void {
    const cells = this.rows.get(row);
    if (cells) cells[column] = value;
    else if (value !== undefined) {
      const fresh: (T | undefined)[] = [];
      fresh[column] = value;
      this.rows.set(row, fresh);
    }
  }

  /** Every value, in no order of rows, each row from left to right. */
  *entries(): Generator<readonly [row: number, column: number, value: T]> {
    for (const [row, cells] of this.rows) {
      for (let column = 1; column < cells.length; column++) {
        const value = cells[column];
        if (value !== undefined) yield [row, column, value];
      }
    }
  }

  /** A copy that changes by itself. */
  clone(): Grid<T> {
    const copy = new Grid<T>();
    for (const [row, cells] of this.rows) copy.rows.set(row, cells.slice());
    return copy;
  }

  /** Takes over what another grid holds. */
  become(other: Grid<T>): void {
    this.rows.clear();
    for (const [row, cells] of other.rows) this.rows.set(row, cells.slice());
  }

  /** Makes room for `count` rows before `at`. */
  insertRows(at: number, count: number): void {
    const below = [...this.rows].filter(([row]) => row >= at);
    for (const [row] of below) this.rows.delete(row);
    for (const [row, cells] of below) this.rows.set(row + count, cells);
  }

  /** Takes `count` rows from `at` away; what is below moves up. */
  deleteRows(at: number, count: number): void {
    const below = [...this.rows].filter(([row]) => row >= at);
    for (const [row] of below) this.rows.delete(row);
    for (const [row, cells] of below) if (row >= at + count) this.rows.set(row - count, cells);
  }

  insertColumns(at: number, count: number): void {
    for (const cells of this.rows.values()) {
      if (cells.length > at) cells.splice(at, 0, ...new Array<undefined>(count).fill(undefined));
    }
  }

  deleteColumns(at: number, count: number): void {
    for (const cells of this.rows.values()) cells.splice(at, count);
  }
}

import type { Chart } from '../../book/index.js';

/** What stands on a sheet after a table was drawn. */
export interface Drawn {
  readonly bottom: number;
  readonly charts: readonly Chart[];
  /** The row before which a page may begin when all of it is too long for one. */
  readonly mayBreakBefore?: number;
}

import type { EditionProblem } from '../problem.js';

/** Collects what is wrong with an edition, each thing with its place. */
export class Problems {
  readonly list: EditionProblem[] = [];

  add(place: string, code: string, ja: string, en: string): void {
    this.list.push({ place, code, message: { ja, en } });
  }

  /** Complains of each value that has come before, without regard to case. `placeOf` gives the path of the repeated one. */
  unique(values: readonly string[], placeOf: (index: number) => string, ja: string, en: string): void {
    const seen = new Set<string>();
    values.forEach((value, index) => {
      const folded = value.normalize('NFKC').toLowerCase();
      if (seen.has(folded)) {
        this.add(
          placeOf(index),
          'duplicate',
          `${ja}「${value}」が重複しています。`,
          `The ${en} "${value}" is used twice.`,
        );
      }
      seen.add(folded);
    });
  }
}

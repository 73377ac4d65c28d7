import type { Edit } from '../book/index.js';
import type { Edition } from '../checklist/index.js';
import { fillForm } from '../form/index.js';
import type { SampleKind } from '../samples/index.js';
import { damagedFiles, rosterOf, samplePopulation } from '../samples/index.js';
import type { Inflate } from '../workbook/ooxml/index.js';
import { bookBytes, patchWorkbook } from '../workbook/ooxml/index.js';
import { blankTemplate } from './template.js';

export interface SampleFile {
  readonly fileName: string;
  readonly bytes: Uint8Array;
}

/** A sample collection: its roster, and what its institutions hand in, made one file at a time. */
export interface SampleCollection {
  /** Rows of a roster, headers first. */
  readonly roster: readonly (readonly string[])[];
  readonly goodCount: number;
  readonly badCount: number;
  /** The good files, then the bad ones. */
  files(): Generator<SampleFile>;
}

/** The files of a sample population; with `damaged`, also those that an intake must leave out. */
export function sampleCollection(
  edition: Edition,
  kind: SampleKind,
  options: { readonly seed: number; readonly damaged: boolean; readonly inflate?: Inflate },
): SampleCollection {
  const { seed, damaged, inflate } = options;
  const population = samplePopulation(edition, kind, seed);
  const patch = (bytes: Uint8Array, edits: readonly Edit[]) =>
    patchWorkbook(bytes, edits, { ...(inflate && { inflate }) });
  const bad = damaged ? damagedFiles(edition, population) : [];
  return {
    roster: rosterOf(edition, population),
    goodCount: population.length,
    badCount: bad.length,
    *files() {
      const blank = blankTemplate(edition);
      for (const { fileName, contents } of population) {
        yield { fileName, bytes: patch(blank, fillForm(edition, contents)) };
      }
      const workshop = { blank, patch, write: bookBytes };
      for (const { fileName, make } of bad) yield { fileName, bytes: make(workshop) };
    },
  };
}

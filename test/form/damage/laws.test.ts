import fc from 'fast-check';
import type { Snapshot } from '../../../src/book/index.js';
import { changedAnswers, inspectForm, readForm, repairEdits } from '../../../src/form/index.js';
import { patchWorkbook, readWorkbook } from '../../../src/workbook/ooxml/index.js';
import { nodeInflate } from '../../../src/workbook/ooxml/node.js';
import { edition } from '../workbooks.js';
import type { Kind } from './damages.js';
import { kinds } from './damages.js';
import { ourFile } from './producers.js';
import { Surgery } from './surgery.js';

const all = process.env['TENKEN_DAMAGE'] === 'all';
const read = (bytes: Uint8Array) => readWorkbook(bytes, { guards: true, inflate: nodeInflate });
const base = ourFile();
const whole = read(base);

/** Damages made one after the other; one that can no longer be made, because another took away what it needs, is passed over. */
function damagedBy(some: readonly Kind[]): { bytes: Uint8Array; made: string[] } {
  const surgery = new Surgery(base);
  const made: string[] = [];
  for (const { name, make } of some) {
    try {
      make(surgery);
      made.push(name);
    } catch {
      continue;
    }
  }
  return { bytes: surgery.save(), made };
}

test('whatever came together: after a repair only what it named is left, and no answer became another', () => {
  fc.assert(
    fc.property(fc.shuffledSubarray([...kinds], { minLength: 2, maxLength: 6 }), (some) => {
      const { bytes, made } = damagedBy(some);
      const snapshot = read(bytes);
      const { edits, unrepaired } = repairEdits(edition, snapshot);
      const after = read(patchWorkbook(bytes, edits, { inflate: nodeInflate }));
      const left = (findings: readonly { rule: string }[]) => [...new Set(findings.map(({ rule }) => rule))].sort();
      expect([made, left(inspectForm(edition, after))]).toEqual([made, left(unrepaired)]);
      expect([made, changedAnswers(edition, readForm(edition, snapshot), readForm(edition, after))]).toEqual([
        made,
        [],
      ]);
    }),
    { numRuns: all ? 300 : 6, seed: all ? Date.now() : 20230731 },
  );
}, 600_000);

test('a workbook of which anything is missing is inspected, and its repair is made of edits', () => {
  const chance = fc.double({ min: 0, max: 1, noNaN: true });
  const kept = (share: number, index: number) => ((index * 2654435761) % 1000) / 1000 >= share;
  fc.assert(
    fc.property(chance, chance, chance, fc.boolean(), (cells, names, merges, guards) => {
      const snapshot: Snapshot = {
        ...whole,
        names: whole.names.filter((_, index) => kept(names, index)),
        sheets: whole.sheets.map(({ guards: seen, ...sheet }) => ({
          ...sheet,
          cells: new Map([...sheet.cells].filter((_, index) => kept(cells * cells, index))),
          merges: sheet.merges.filter((_, index) => kept(merges, index)),
          ...(guards &&
            seen && { guards: { ...seen, validations: seen.validations.filter((_, i) => kept(merges, i)) } }),
        })),
      };
      expect(Array.isArray(repairEdits(edition, snapshot).edits)).toBe(true);
    }),
    { numRuns: all ? 200 : 8, seed: 20230731 },
  );
}, 600_000);

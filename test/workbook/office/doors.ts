import type { Snapshot } from '../../../src/book/index.js';
import { defaultEditionId, editionOf } from '../../../src/editions/index.js';
import { receive, receiveSnapshot } from '../../../src/jobs/index.js';
import { validateJson } from '../../../src/report/index.js';
import type { Received, Waiver } from '../../../src/submission/index.js';
import { nodeInflate } from '../../../src/workbook/ooxml/node.js';

export const edition = editionOf(defaultEditionId)!;

const FILE = '点検票.xlsx';
const today = '2023-10-01';

/** What the command line prints of a file. */
export function jsonOfFile(bytes: Uint8Array, waivers: readonly Waiver[] = []): string {
  return jsonOf(receive(FILE, bytes, { edition, today, waivers, inflate: nodeInflate }));
}

/** What the pane says of the workbook that is open in Excel. */
export function jsonOfSnapshot(snapshot: Snapshot, waivers: readonly Waiver[] = []): string {
  return jsonOf(receiveSnapshot(FILE, snapshot, { edition, today, waivers }));
}

function jsonOf(received: Received): string {
  const { file } = received;
  const checked =
    'refused' in received ? { file, refused: received.refused } : { file, edition, submission: received.submission };
  return JSON.stringify(validateJson({ engine: 'Tenken', files: [checked] }, 'ja'), null, 1);
}

/**
 * What findings are made of. No rule looks at the rest: merged areas, the saving program, names of print ranges, and results of formulas
 * in a file in which nobody has calculated yet.
 */
export function whatCounts({ sheets, names, customProperties, from1904 = false }: Snapshot): unknown {
  const places = (set: ReadonlySet<number>) => [...set].sort((a, b) => a - b);
  return {
    sheets: sheets.map(({ name, state, cells, formulas, hiddenRows, hiddenColumns }) => ({
      name,
      state,
      cells: [...cells].filter(([key]) => !formulas.has(key)).sort(([a], [b]) => a - b),
      formulas: places(formulas),
      hiddenRows: places(hiddenRows),
      hiddenColumns: places(hiddenColumns),
    })),
    // Excel leaves out quotes around the names of sheets that need none.
    names: names
      .filter(({ name }) => !name.startsWith('_xlnm.'))
      .map(({ name, refersTo, hidden = false, scope = '' }) => [name, refersTo.replaceAll("'", ''), hidden, scope])
      .sort(),
    customProperties: [...customProperties],
    from1904,
  };
}

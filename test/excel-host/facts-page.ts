import type { HostFact } from './host-facts.js';
import { hostFacts } from './host-facts.js';
import { presets } from './presets.js';

/** What is known of a fact besides its row. */
export interface FactUse {
  /** Whether the double itself enforces it. */
  readonly enforced: boolean;
  /** Conformance cases that confirm it. */
  readonly cases: number;
}

/** docs/excel-host.md: the table of host facts, and what the double stands for. */
export function factsPage(use: (id: string) => FactUse, cases: number): string {
  const facts = Object.entries(hostFacts as Readonly<Record<string, HostFact>>);
  const rows = facts.map(([id, { limit, platform, source, verifiedInExcel }]) => {
    const { enforced, cases: own } = use(id);
    return `| \`${id}\` | ${cell(limit)} | ${platform} | ${enforced ? 'yes' : 'no'} | ${own || ''} | ${verifiedInExcel ? 'yes' : 'no'} | ${cell(source)} |`;
  });
  const kinds = Object.values(presets).map(
    ({ id, title, sets }) =>
      `| \`${id}\` | ${title} | ${Object.entries(sets)
        .map((set) => set.join(' '))
        .join(', ')} |`,
  );
  const verified = facts.filter(([, { verifiedInExcel }]) => verifiedInExcel).length;
  return `${[
    '# Facts about Excel that the tests rely on',
    '',
    'No Excel runs where this product is tested. In its place stands a double (`test/excel-host`): the unmodified Office.js of',
    '`@microsoft/office-js` talks to our own host, in jest and in Chromium. What Excel allows and refuses was read in documentation',
    `and bug reports; the source is named in each row. **${verified === 0 ? 'Nothing of it has been tried in a real Excel yet.' : `${verified} of ${facts.length} facts were confirmed in a real Excel.`}**`,
    '',
    `Whoever has Excel can confirm the double: \`npm run conformance\` builds in \`out/conformance\` a page with its own manifest, to be`,
    `served at https://localhost:3000 and sideloaded. It runs ${cases} cases in a new, empty`,
    'workbook (it refuses any other, since it deletes what is in it) and shows a report as JSON.',
    '',
    'This page is made from `test/excel-host/host-facts.ts`.',
    '',
    '## Facts',
    '',
    '| id | what holds | platform | enforced by the double | cases | verified in Excel | source |',
    '|---|---|---|---|---|---|---|',
    ...rows,
    '',
    '## Kinds of Excel',
    '',
    '| preset | stands for | requirement sets |',
    '|---|---|---|',
    ...kinds,
    '',
    '## What the double does not do',
    '',
    '- It draws nothing: conditional formats, charts and PivotTables are kept as they were set.',
    '- It calculates COUNTIFS, SUM, IF, INT and + − × ÷ = only; any other formula keeps the value of the file until a sheet that it reads',
    '  changes, and answers NotImplemented from then on.',
    '- Whole rows and columns can be inserted and deleted, parts of them cannot; table rows are added at the end only.',
    '- A saved workbook is the opened file with what changed; a change that cannot be said as an edit of a file (a table, a PivotTable, a',
    '  chart, inserted rows, another protection) makes it a whole new file, written by our own writer.',
    '- A member of Office.js that it does not have answers ApiNotFound, so that a test that needs it fails.',
  ].join('\n')}\n`;
}

const cell = (text: string) => text.replaceAll('|', '\\|');

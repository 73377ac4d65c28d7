import { inspectForm, readForm, repairEdits } from '../../../src/form/index.js';
import { readWorkbook } from '../../../src/workbook/ooxml/index.js';
import { nodeInflate } from '../../../src/workbook/ooxml/node.js';
import { openExcel } from '../../workbook/office/open-excel.js';
import { edition } from '../workbooks.js';
import { kinds } from './damages.js';
import { ourFile } from './producers.js';
import { Surgery } from './surgery.js';

const read = (bytes: Uint8Array) => readWorkbook(bytes, { guards: true, inflate: nodeInflate });
const base = ourFile();
const before = readForm(edition, read(base));

/** Damage of every kind of edit that Excel can undo through its own API. */
const repairable: readonly (readonly string[])[] = [
  [
    'the name of the edition deleted',
    'the text of a question changed',
    'all names of cells lost',
    'all dropdowns of a sheet lost',
    'the protection of a sheet lifted',
    'a cell of another workbook pasted over an answer',
    'the cells of an answer taken apart',
    'rows hidden',
    'a column hidden',
    'a value pasted over a formula of the progress',
  ],
  [
    'a sheet of questions renamed',
    'the sheet of explanations hidden',
    'a name that refers to a blank cell',
    'all conditional formats of a sheet cleared',
    'the lists of options shown',
  ],
];

describe('repairing the workbook that is open in Excel', () => {
  test.each(repairable)('%s, and more', async (...names) => {
    const surgery = new Surgery(base);
    // What is known by the name of its sheet comes before that is changed.
    for (const name of [...names].reverse()) kinds.find((kind) => kind.name === name)!.make(surgery);
    const damaged = surgery.save();
    const { edits, repaired, unrepaired } = repairEdits(edition, read(damaged));
    expect(repaired.length).toBeGreaterThanOrEqual(names.length - 1);
    expect(unrepaired).toEqual([]);
    const { host, workbook } = await openExcel({ file: damaged });
    await workbook.apply(edits);
    const after = read(host.save());
    expect(inspectForm(edition, after)).toEqual([]);
    expect(readForm(edition, after).answers).toEqual(before.answers);
  });

  test('what a file alone tells is not asked of Excel: the rest is found', async () => {
    const surgery = new Surgery(base);
    for (const name of ['the text of a question changed', 'a name deleted', 'rows hidden', 'a dropdown lost']) {
      kinds.find((kind) => kind.name === name)!.make(surgery);
    }
    const { workbook } = await openExcel({ file: surgery.save() });
    const rules = inspectForm(edition, await workbook.read()).map(({ rule }) => rule);
    expect(rules).toEqual(['TMPL-06', 'TMPL-10', 'TMPL-18']);
  });
});

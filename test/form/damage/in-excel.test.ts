import type { Snapshot } from '../../../src/book/index.js';
import { withGuards } from '../../../src/book/index.js';
import { changedAnswers, guardPlaces, inspectForm, readForm, repairEdits } from '../../../src/form/index.js';
import { readWorkbook } from '../../../src/workbook/ooxml/index.js';
import { nodeInflate } from '../../../src/workbook/ooxml/node.js';
import { openExcel } from '../../workbook/office/open-excel.js';
import { edition } from '../workbooks.js';
import type { Kind } from './damages.js';
import { kinds } from './damages.js';
import { ourFile, producers } from './producers.js';
import { Surgery } from './surgery.js';

/** With TENKEN_DAMAGE=all every kind is made; without it those that only asking for what guards the input can tell. */
const all = process.env['TENKEN_DAMAGE'] === 'all';

/** Dropdowns, formats, protection, locks, merged areas, hidden lines and formulas. */
const guarded = /^TMPL-1[2-9]$/;
const some = kinds.filter(({ rules }) => all || rules.some((rule) => guarded.test(rule)));

const read = (bytes: Uint8Array) => readWorkbook(bytes, { guards: true, inflate: nodeInflate });
const base = ourFile();

function damaged(...made: readonly Kind[]): Uint8Array {
  const surgery = new Surgery(base);
  for (const kind of made) kind.make(surgery);
  return surgery.save();
}

const kindNamed = (name: string) => kinds.find((kind) => kind.name === name)!;

/** The workbook as the pane reads it when it looks at the form. */
async function opened(file: Uint8Array) {
  const { host, workbook, cost } = await openExcel({ file });
  const content = await workbook.read();
  const guards = await workbook.readGuards(guardPlaces(edition, content));
  return { host, workbook, cost, content, whole: withGuards(content, guards!) };
}

/** What Excel does not tell: that it takes a password to lift a protection. */
const toldByFilesAlone = ({ parameters }: { readonly parameters: Readonly<Record<string, unknown>> }) =>
  parameters['case'] === 'password';

describe('the form in the workbook that is open in Excel', () => {
  test.each(producers.map(({ name, file }) => [name, file()] as const))('is whole as %s saves it', async (_, file) => {
    const { whole } = await opened(file);
    expect(inspectForm(edition, whole)).toEqual([]);
  });

  test.each(some.map((kind) => [kind.name, kind] as const))(
    '%s: found and repaired as in the file',
    async (_, kind) => {
      const file = damaged(kind);
      const asFile = read(file);
      const { host, workbook, whole } = await opened(file);
      const findings = inspectForm(edition, asFile).filter((finding) => !toldByFilesAlone(finding));
      expect(inspectForm(edition, whole)).toEqual(findings);

      const { edits, unrepaired } = repairEdits(edition, whole);
      expect(edits).toEqual(repairEdits(edition, asFile).edits);
      await workbook.apply(edits);
      const after = read(host.save());
      expect(inspectForm(edition, after).filter((finding) => !toldByFilesAlone(finding))).toEqual(unrepaired);
      expect(changedAnswers(edition, readForm(edition, asFile), readForm(edition, after))).toEqual([]);
    },
  );

  test('many kinds at once: all repaired', async () => {
    const names = [
      'a sheet of questions renamed',
      'the name of the edition deleted',
      'the text of a question changed',
      'all dropdowns of a sheet lost',
      'all conditional formats of a sheet cleared',
      'the protection of a sheet lifted',
      'rows hidden',
      'a value pasted over a formula of the progress',
    ];
    // What is known by the name of its sheet comes before that is changed.
    const { host, workbook, whole } = await opened(damaged(...[...names].reverse().map(kindNamed)));
    const { edits, repaired } = repairEdits(edition, whole);
    expect(repaired.length).toBeGreaterThanOrEqual(names.length);
    await workbook.apply(edits);
    const after = read(host.save());
    expect(inspectForm(edition, after)).toEqual([]);
    expect(readForm(edition, after).answers).toEqual(readForm(edition, read(base)).answers);
  });

  test('is asked for in two exchanges of less than 1 MB', async () => {
    const { workbook, cost, content } = await opened(base);
    const places = guardPlaces(edition, content);
    const { batches, writingBatches, largest } = await cost(() => workbook.readGuards(places));
    expect({ batches, writingBatches }).toEqual({ batches: 2, writingBatches: 0 });
    expect(largest).toBeLessThan(1_000_000);
  });

  test('an Excel that does not tell what guards the input: the rest is found', async () => {
    const kindsOfDamage = ['the text of a question changed', 'a name deleted', 'rows hidden', 'a dropdown lost'];
    const { workbook } = await openExcel({
      file: damaged(...kindsOfDamage.map(kindNamed)),
      sets: { ExcelApi: '1.12' },
    });
    const content: Snapshot = await workbook.read();
    expect(await workbook.readGuards(guardPlaces(edition, content))).toBeUndefined();
    expect(inspectForm(edition, content).map(({ rule }) => rule)).toEqual(['TMPL-06', 'TMPL-10', 'TMPL-18']);
  });
});

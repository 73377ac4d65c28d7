import { inspectForm, readForm, repairEdits } from '../../../src/form/index.js';
import { patchWorkbook, readWorkbook } from '../../../src/workbook/ooxml/index.js';
import { nodeInflate } from '../../../src/workbook/ooxml/node.js';
import { cellNamed, edition } from '../workbooks.js';
import { kinds } from './damages.js';
import { changedByOpenpyxl, office, ourFile, python, savedByLibreOffice } from './producers.js';
import { Surgery } from './surgery.js';

/** `test`, or `test.skip` that says what is missing. */
const where = (installed: unknown, program: string) => (name: string, run: () => void) =>
  installed ? test(name, run, 120_000) : test.skip(`${name} (skipped: ${program} is not installed)`, run);

const read = (bytes: Uint8Array) => readWorkbook(bytes, { guards: true, inflate: nodeInflate });
const base = ourFile();
const before = readForm(edition, read(base));
const row = cellNamed('cssa_q39_retention');

/** Finds the rules, repairs, and gives what is read then. */
function repaired(damaged: Uint8Array, rules: readonly string[], left: readonly string[] = []) {
  const snapshot = read(damaged);
  const { edits, repaired: done, unrepaired } = repairEdits(edition, snapshot);
  expect([...new Set([...done, ...unrepaired].map(({ rule }) => rule))].sort()).toEqual(rules);
  expect(unrepaired.map(({ rule }) => rule)).toEqual(left);
  const after = read(patchWorkbook(damaged, edits, { inflate: nodeInflate }));
  expect(inspectForm(edition, after)).toEqual(unrepaired);
  return readForm(edition, after);
}

where(python, 'openpyxl')('what openpyxl itself destroys is restored', () => {
  const sheet = `book['${row.sheet}']`;
  const damaged = changedByOpenpyxl(
    base,
    `
sheet = ${sheet}
sheet.unmerge_cells('D${row.at.row}:H${row.at.row}')
sheet.protection.sheet = False
sheet.data_validations.dataValidation = []
sheet.conditional_formatting = type(sheet.conditional_formatting)()
sheet.cell(${row.at.row}, 2).value = '別の文言'
sheet.row_dimensions[${row.at.row}].hidden = True
book['表紙']['D23'] = 9
book['説明'].sheet_state = 'hidden'
del book.defined_names['cssa_q39_ident']
`,
  );
  const rules = ['TMPL-04', 'TMPL-06', 'TMPL-10', 'TMPL-12', 'TMPL-13', 'TMPL-14', 'TMPL-16', 'TMPL-18', 'TMPL-19'];
  expect(repaired(damaged, rules).answers).toEqual(before.answers);
});

where(python, 'openpyxl')('a sheet that openpyxl renames, though names and formulas do not follow, is restored', () => {
  const damaged = changedByOpenpyxl(base, `book['${row.sheet}'].title = '検知'`);
  expect(repaired(damaged, ['TMPL-03', 'TMPL-10', 'TMPL-19']).answers).toEqual(before.answers);
});

where(office, 'LibreOffice')('what was damaged before LibreOffice saved it is found and restored all the same', () => {
  const surgery = new Surgery(base);
  for (const name of [
    'the text of a question changed',
    'a name deleted',
    'a cell of another workbook pasted over an answer',
    'the protection of a sheet lifted',
    'the cells of an answer taken apart',
    'a row inserted between questions',
  ]) {
    kinds.find((kind) => kind.name === name)!.make(surgery);
  }
  const rules = ['TMPL-06', 'TMPL-08', 'TMPL-10', 'TMPL-12', 'TMPL-13', 'TMPL-14', 'TMPL-15', 'TMPL-16'];
  expect(repaired(savedByLibreOffice(surgery.save()), rules, ['TMPL-08']).answers).toEqual(before.answers);
});

import { bookBytes, OoxmlWorkbook } from '../../../src/workbook/ooxml/index.js';
import { nodeInflate } from '../../../src/workbook/ooxml/node.js';
import { workbookContract } from '../contract.js';
import { fillIn, noteIn } from './look.js';

workbookContract('.xlsx files', async (book) => {
  const workbook = new OoxmlWorkbook(bookBytes(book), { inflate: nodeInflate });
  return {
    workbook,
    note: async (sheet, address) => noteIn(workbook.bytes, sheet, address),
    fill: async (sheet, address) => fillIn(workbook.bytes, sheet, address),
  };
});

test('a file that does not exist yet can be rendered to', async () => {
  const workbook = new OoxmlWorkbook(new Uint8Array());
  await expect(workbook.read()).rejects.toMatchObject({ code: 'FILE_EMPTY' });
  await workbook.render({
    title: '',
    creator: '',
    created: '2026-01-05T09:00:00Z',
    defaultFont: { name: 'Meiryo UI', size: 11 },
    sheets: [{ name: '表', cells: [] }],
  });
  expect((await workbook.read()).sheets.map(({ name }) => name)).toEqual(['表']);
});

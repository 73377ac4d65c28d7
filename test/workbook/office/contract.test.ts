import { bookBytes } from '../../../src/workbook/ooxml/index.js';
import { workbookContract } from '../contract.js';
import { fillIn, noteIn } from '../ooxml/look.js';
import { openExcel } from './open-excel.js';

workbookContract(
  'Excel',
  async (book) => {
    const { host, workbook } = await openExcel({ file: bookBytes(book) });
    return {
      workbook,
      note: async (sheet, address) => noteIn(host.save(), sheet, address),
      fill: async (sheet, address) => fillIn(host.save(), sheet, address),
    };
  },
  { withoutNotes: true, withoutMerges: true },
);

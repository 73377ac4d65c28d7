import { bookBytes } from '../../../src/workbook/ooxml/index.js';
import type { HostOptions } from '../../excel-host/index.js';
import { workbookContract } from '../contract.js';
import { fillIn, noteIn } from '../ooxml/look.js';
import { openExcel } from './open-excel.js';

/** The oldest Excel that will do, with nothing above ExcelApi 1.8, and the newest one, with the limits of the web. */
const hosts: readonly (readonly [string, HostOptions])[] = [
  ['Excel with ExcelApi 1.8', { preset: 'lts2019', sets: { ExcelApi: '1.8' } }],
  ['Excel on the web', { preset: 'web' }],
];

for (const [name, options] of hosts) {
  workbookContract(
    name,
    async (book) => {
      const { host, workbook } = await openExcel({ ...options, file: bookBytes(book) });
      return {
        workbook,
        note: async (sheet, address) => noteIn(host.save(), sheet, address),
        fill: async (sheet, address) => fillIn(host.save(), sheet, address),
      };
    },
    { withoutNotes: true, withoutMerges: true },
  );
}

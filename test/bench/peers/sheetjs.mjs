// Reads every workbook of a folder with SheetJS and counts the cells that have a value.
import { readdirSync, readFileSync } from 'node:fs';
import * as XLSX from '@e965/xlsx';

let cells = 0;
for (const name of readdirSync(process.argv[2]).sort()) {
  const book = XLSX.read(readFileSync(`${process.argv[2]}/${name}`), { dense: true, cellHTML: false, cellText: false });
  for (const sheet of Object.values(book.Sheets)) {
    for (const row of sheet['!data'] ?? []) for (const cell of row ?? []) if (cell?.v !== undefined) cells++;
  }
}
console.log(cells);

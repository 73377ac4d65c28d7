// Reads every workbook of a folder with exceljs and counts the cells that have a value.
import { readdirSync, readFileSync } from 'node:fs';
import ExcelJS from 'exceljs';

let cells = 0;
for (const name of readdirSync(process.argv[2]).sort()) {
  const book = new ExcelJS.Workbook();
  await book.xlsx.load(readFileSync(`${process.argv[2]}/${name}`));
  book.eachSheet((sheet) =>
    sheet.eachRow((row) => row.eachCell((cell) => void (cell.isMerged && cell.master !== cell ? 0 : cells++))),
  );
}
console.log(cells);

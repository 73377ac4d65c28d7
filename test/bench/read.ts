// Reads every workbook of a folder with our reader and counts the cells that have a value: read.cjs FOLDER
import { readdirSync, readFileSync } from 'node:fs';
import { join } from 'node:path';
import { readWorkbook } from '../../src/workbook/ooxml/index.js';
import { nodeInflate } from '../../src/workbook/ooxml/node.js';

const folder = process.argv[2]!;
let cells = 0;
for (const name of readdirSync(folder).sort()) {
  const { sheets } = readWorkbook(readFileSync(join(folder, name)), { inflate: nodeInflate });
  for (const sheet of sheets) cells += sheet.cells.size;
}
process.stdout.write(`${cells}\n`);

// Writes a folder of filled checklists of sample institutions: make.cjs FOLDER COUNT
import { mkdirSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { defaultEditionId, editionOf } from '../../src/editions/index.js';
import { fillForm } from '../../src/form/index.js';
import { blankTemplate } from '../../src/jobs/index.js';
import { manyInstitutions } from '../../src/samples/index.js';
import { patchWorkbook } from '../../src/workbook/ooxml/index.js';

const [folder, count] = process.argv.slice(2) as [string, string];
const edition = editionOf(defaultEditionId)!;
const blank = blankTemplate(edition);
mkdirSync(folder, { recursive: true });
for (const { code, contents } of manyInstitutions(edition, Number(count), 1)) {
  writeFileSync(join(folder, `${code}.xlsx`), patchWorkbook(blank, fillForm(edition, contents)));
}

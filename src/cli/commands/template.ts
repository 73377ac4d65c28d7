import { join } from 'node:path';
import { blankTemplate, prefilledTemplates, readRoster } from '../../jobs/index.js';
import { nodeInflate } from '../../workbook/ooxml/node.js';
import { editionNamed, type Context } from '../context.js';
import { namedFile, writeWhole } from '../files.js';
import { print } from '../terminal.js';

export interface TemplateOptions {
  readonly edition?: string;
  readonly roster?: string;
  readonly output: string;
}

/** The blank checklist, or one for each institution of a roster with code, name and sector filled in. */
export async function template(options: TemplateOptions, { language }: Context): Promise<void> {
  const edition = editionNamed(options.edition);
  if (options.roster === undefined) {
    writeWhole(options.output, blankTemplate(edition));
    print(options.output);
    return;
  }
  const roster = readRoster(await namedFile(options.roster), edition, nodeInflate);
  for (const { fileName, bytes } of prefilledTemplates(edition, roster, nodeInflate)) {
    writeWhole(join(options.output, fileName), bytes);
  }
  const count = roster.institutions.length;
  print(
    language === 'ja'
      ? `${options.output} に${count}機関分の点検票を作成しました。`
      : `${count} checklists were made in ${options.output}.`,
  );
}

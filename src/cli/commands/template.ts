import { existsSync } from 'node:fs';
import { join } from 'node:path';
import { blankTemplate, prefilledTemplates, readRoster } from '../../jobs/index.js';
import { nodeInflate } from '../../workbook/ooxml/node.js';
import { editionNamed, type Context } from '../context.js';
import { namedFile, refuseReplacing, writeWhole } from '../files.js';
import { print } from '../terminal.js';

export interface TemplateOptions {
  readonly edition?: string;
  readonly roster?: string;
  readonly output: string;
}

/**
 * The blank checklist, or one for each institution of a roster with code, name and sector filled in. A file that is there already
 * may hold answers: it stays, and then nothing is written at all.
 */
export async function template(options: TemplateOptions, { language }: Context): Promise<void> {
  const edition = editionNamed(options.edition);
  if (options.roster === undefined) {
    const blank = blankTemplate(edition);
    refuseReplacing(options.output, blank);
    writeWhole(options.output, blank);
    print(options.output);
    return;
  }
  const roster = readRoster(await namedFile(options.roster), edition, nodeInflate);
  const made = () => prefilledTemplates(edition, roster, nodeInflate);
  // Before the first is written; made twice rather than held, since a roster may name thousands.
  if (existsSync(options.output)) {
    for (const { fileName, bytes } of made()) refuseReplacing(join(options.output, fileName), bytes);
  }
  for (const { fileName, bytes } of made()) writeWhole(join(options.output, fileName), bytes);
  const count = roster.institutions.length;
  print(
    language === 'ja'
      ? `${options.output} に${count}機関分の点検票を作成しました。`
      : `${count} checklists were made in ${options.output}.`,
  );
}

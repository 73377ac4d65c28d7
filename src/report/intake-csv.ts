import type { Language } from '../checklist/index.js';
import type { Consolidation } from '../consolidation/index.js';
import { BYTE_ORDER_MARK, csvLine } from './csv.js';
import { intakeColumns, intakeRows } from './intake-rows.js';

/** The list of received files as CSV (see `csvLine`), to be written as UTF-8; institutions that are missing follow as lines without a file. */
export function intakeCsv(consolidation: Consolidation, language: Language): string {
  const { edition, intake } = consolidation;
  const labels = new Map(edition.sectors.map(({ id, label }) => [id, label[language]]));
  const missing = intake.missing.map(({ code, name, sector }) => [
    undefined,
    undefined,
    language === 'ja' ? '未提出' : 'missing',
    undefined,
    undefined,
    code,
    name,
    labels.get(sector),
  ]);
  const lines = [intakeColumns.map((column) => column[language]), ...intakeRows(consolidation, language), ...missing];
  const width = intakeColumns.length;
  const whole = lines.map((line) => csvLine(Array.from({ length: width }, (_, place) => line[place])));
  return BYTE_ORDER_MARK + whole.join('');
}

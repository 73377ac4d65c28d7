import type { Edition } from '../checklist/index.js';
import type { SampleInstitution } from './population.js';

/** The population as the rows of a roster (対象先一覧), headers first: what a CSV file for `--roster` holds. */
export function rosterOf(edition: Edition, population: readonly SampleInstitution[]): string[][] {
  const labels = new Map(edition.sectors.map(({ id, label }) => [id, label.ja]));
  return [
    ['機関コード', '機関名', '業態', 'グループ', '規模', '有効開始日'],
    ...population.map(({ code, name, sector, group, size }) => [
      code,
      name,
      labels.get(sector)!,
      group ?? '',
      size,
      `${edition.asOf.slice(0, 4)}-04-01`,
    ]),
  ];
}

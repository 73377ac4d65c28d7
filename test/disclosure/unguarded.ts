import type { Edition } from '../../src/checklist/index.js';
import { censusOf } from '../../src/disclosure/census.js';
import { drawItem } from '../../src/disclosure/draw.js';
import { defaultPolicy } from '../../src/disclosure/index.js';
import type { CellKey, Policy, Release, ReleasedColumn, ReleasedRow } from '../../src/disclosure/index.js';
import type { Pattern } from '../../src/disclosure/pattern.js';
import { open } from '../../src/disclosure/pattern.js';
import type { Person } from './people.js';
import { consolidationOf } from './people.js';

type Numbers = Pick<Release, 'policy' | 'questions' | 'figures'>;

/** What would go out if nothing were withheld. */
export function unguarded(edition: Edition, people: readonly Person[], policy: Policy = defaultPolicy): Numbers {
  const census = censusOf(edition, consolidationOf(edition, people).dataset.institutions);
  const everything: Pattern = { all: open, split: open };
  const rows = census.items.flatMap((item) => drawItem(census, item, everything));
  return {
    policy,
    questions: rows.filter(({ kind }) => kind === 'question'),
    figures: rows.filter(({ kind }) => kind === 'figure'),
  };
}

/** A release in which some cells, or whole columns where no value is named, are let out by mistake. */
export function withRevealed(
  release: Numbers,
  edition: Edition,
  people: readonly Person[],
  revealed: readonly (Omit<CellKey, 'value'> & { readonly value?: string })[],
): Numbers {
  const open = unguarded(edition, people);
  const patch = (rows: readonly ReleasedRow[], truths: readonly ReleasedRow[]) =>
    rows.map((row) => {
      const truth = truths.find(({ id, panel, row: at }) => id === row.id && panel === row.panel && at === row.row)!;
      const wanted = revealed.filter(({ kind, id, row: at }) => kind === row.kind && id === row.id && at === row.row);
      const columns = row.columns.map((column, at) => patched(column, truth.columns[at]!, wanted));
      return { ...row, columns };
    });
  return {
    policy: release.policy,
    questions: patch(release.questions, open.questions),
    figures: patch(release.figures, open.figures),
  };
}

function patched(
  column: ReleasedColumn,
  truth: ReleasedColumn,
  wanted: readonly { readonly population: string; readonly value?: string }[],
): ReleasedColumn {
  const mine = wanted.filter(({ population }) => population === column.population);
  if (mine.some(({ value }) => value === undefined)) return truth;
  const values = column.values.map((value) => {
    const shown = truth.values.find(({ code }) => code === value.code);
    return shown && mine.some((one) => one.value === value.code) ? shown : value;
  });
  return { ...column, values };
}

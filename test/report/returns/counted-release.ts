import type { Answers, Edition, Row } from '../../../src/checklist/index.js';
import { answerOf, applicability, questionOf } from '../../../src/checklist/index.js';
import type { Text } from '../../../src/checklist/index.js';
import type { Cell, CellKey, Release, ReleasedColumn, ReleasedRow } from '../../../src/disclosure/index.js';
import { ALL, defaultPolicy } from '../../../src/disclosure/index.js';

/** One institution as it is counted here. */
export interface Counted {
  readonly code: string;
  readonly sector: string;
  readonly answers: Answers;
}

interface Value {
  readonly code: string;
  readonly label: Text;
  readonly options: readonly string[];
  readonly derived: boolean;
}

/** What becomes of a cell; shown where it says nothing. */
export type Hide = (key: CellKey) => Cell | undefined;

/** A release counted straight from the answers, with what `hide` hides: it shares nothing with the product's counting. */
export function countedRelease(
  edition: Edition,
  institutions: readonly Counted[],
  hide: Hide = () => undefined,
): Release {
  const states = new Map(institutions.map(({ code, answers }) => [code, applicability(edition, answers)]));
  const populations = [ALL, ...edition.sectors.map(({ id }) => id)];
  const membersOf = (population: string) =>
    institutions.filter(({ sector }) => population === ALL || sector === population);

  const rowOf = (
    name: Omit<ReleasedRow, 'columns'>,
    values: readonly Value[],
    closedIsBase: boolean,
    among: readonly string[],
  ): ReleasedRow => {
    const absent = questionOf(edition, name.question)
      .options.filter(({ notApplicable }) => notApplicable)
      .map(({ id }) => id);
    const column = (population: string): ReleasedColumn => {
      const numbers = { outside: 0, unanswered: 0 };
      const base: string[][] = [];
      for (const { code, answers } of membersOf(population)) {
        const answer = answerOf(answers, name.question, name.row);
        const chosen = (typeof answer === 'string' ? [answer] : (answer as string[])).filter((one) => one !== '');
        const state = states.get(code)!.stateOf(name.question, name.row);
        if (state === 'closed' && closedIsBase) base.push([]);
        else if (state === 'closed') numbers.outside++;
        else if (chosen.length === 0) numbers.unanswered++;
        else if (chosen.some((one) => absent.includes(one))) numbers.outside++;
        else base.push(chosen);
      }
      const { kind, id, panel, row } = name;
      const place = { kind, id, ...(panel !== undefined && { panel }), ...(row !== undefined && { row }), population };
      const cells = values.map((value) => {
        const count = base.filter((chosen) => chosen.some((one) => value.options.includes(one))).length;
        const tenths = base.length === 0 ? null : Math.floor((count * 1000) / base.length + 0.5);
        const shown: Cell = { status: 'shown', count, share: tenths === null ? null : tenths / 10 };
        return { ...value, cell: hide({ ...place, value: value.code }) ?? shown };
      });
      const reasons = cells.map(({ cell }) => (cell.status === 'withheld' ? cell.reason : undefined));
      const whole = reasons.every((reason) => reason !== undefined && reason !== 'protection') ? reasons[0] : undefined;
      return whole === undefined
        ? { population, base: base.length, ...numbers, values: cells }
        : { population, withheld: whole, values: cells };
    };
    return { ...name, columns: among.map(column) };
  };

  const questions = edition.questions
    .filter(({ release }) => release !== 'none')
    .flatMap((question): ReleasedRow[] => {
      const values: Value[] = [
        ...question.options
          .filter(({ notApplicable }) => !notApplicable)
          .map(({ id, label }) => ({ code: id, label, options: [id], derived: false })),
        ...(question.groups ?? []).map(({ id, label }) => ({
          code: id,
          label,
          options: question.options.filter(({ group }) => group === id).map((option) => option.id),
          derived: true,
        })),
      ];
      const rows: readonly (Row | undefined)[] = question.rows.length > 0 ? question.rows : [undefined];
      return rows.map((row) =>
        rowOf(
          {
            kind: 'question',
            id: question.id,
            question: question.id,
            ...(row ? { row: row.id } : {}),
            label: (row ?? { label: question.topic }).label,
            base: 'open',
          },
          values,
          false,
          populations,
        ),
      );
    });
  const figures = edition.figures.flatMap(({ id, panels }) =>
    panels.flatMap((panel): ReleasedRow[] => {
      const question = questionOf(edition, panel.question);
      const values = panel.values.map(({ code, label, options, derived = false }) => ({
        code,
        label: label ?? question.options.find((option) => option.id === options[0])!.label,
        options,
        derived,
      }));
      const all = question.rows.filter((row) => panel.rows?.includes(row.id) ?? true);
      const rows: readonly (Row | undefined)[] = all.length > 0 ? all : [undefined];
      return rows.map((row) =>
        rowOf(
          {
            kind: 'figure',
            id,
            panel: panel.id,
            question: question.id,
            ...(row ? { row: row.id } : {}),
            label: (row ?? { label: question.topic }).label,
            base: 'open',
          },
          values,
          panel.base === 'all',
          [ALL],
        ),
      );
    }),
  );
  return {
    edition: edition.id,
    policy: defaultPolicy,
    members: institutions.map(({ code, sector }) => ({ code, sector })),
    populations: populations.map((id) => ({ id, institutions: membersOf(id).length })),
    questions,
    figures,
    leaks: [],
    loss: [],
  };
}

/** Hides adverse answers of one or two in a sector with their neighbours, as a release would; good enough to look at. */
export function sparse(edition: Edition, institutions: readonly Counted[]): Hide {
  const open = countedRelease(edition, institutions);
  const withheld: Cell = { status: 'withheld', reason: 'protection' };
  const hidden = new Set<string>();
  for (const row of open.questions) {
    const question = questionOf(edition, row.question);
    for (const { population, values } of row.columns) {
      if (population === ALL) continue;
      if (question.release !== 'all+sector') values.forEach(({ code }) => hidden.add(keyOf(row, population, code)));
      const small = values.filter(
        ({ cell, options }) =>
          cell.status === 'shown' &&
          cell.count > 0 &&
          cell.count < 3 &&
          question.options.some(({ id, adverse }) => adverse && options.includes(id)),
      );
      if (small.length === 0) continue;
      const counts = values.filter(({ derived }) => !derived);
      const next = counts.find((value) => !small.includes(value))!;
      for (const { code } of [...small, next]) {
        for (const sector of edition.sectors) hidden.add(keyOf(row, sector.id, code));
      }
    }
  }
  return (key) => {
    if (key.kind === 'figure' || !hidden.has(keyOf(key, key.population, key.value))) return undefined;
    const { release } = questionOf(edition, key.id);
    return release === 'all+sector' ? withheld : { status: 'withheld', reason: 'release' };
  };
}

function keyOf({ id, row }: { readonly id: string; readonly row?: string }, population: string, code: string): string {
  return `${id} ${row ?? ''} ${population} ${code}`;
}

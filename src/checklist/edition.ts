import { z } from 'zod';

// The content security policy of the pane forbids turning text into code, which the library otherwise tries.
z.config({ jitless: true });

/**
 * The shape of an edition: one year's checklist for one population, as data.
 *
 * Identifiers of questions, rows, options and figures are permanent and never reused (domain 2.1b);
 * the printed number is a separate attribute of the year. They contain no underscore, because
 * defined names are joined with one (`cssa_<question>_<row>`).
 */
const id = z.string().regex(/^[a-z][a-z0-9]*$/);

const text = z.strictObject({ ja: z.string().min(1), en: z.string().min(1) });

/**
 * Where a wording comes from (marks of the domain): `P` the published summary, `S` a sibling edition,
 * `G` a topic of the guideline, `D` this project's own design, never to be shown as official.
 */
const evidence = z.enum(['P', 'S', 'G', 'D']);

const previous = z.strictObject({
  edition: z.string(),
  id,
  relation: z.enum(['same', 'reworded', 'changed', 'split', 'merged', 'new']),
  optionMap: z.record(z.string(), z.string()).optional(),
});

const option = z.strictObject({
  id,
  /** The number printed before the label; a bare digit typed into an answer cell is read as this. */
  number: z.int().min(0),
  label: text,
  evidence,
  /** Says that a control is lacking; read by the disclosure control. */
  adverse: z.boolean().optional(),
  /** May not be chosen together with any other option (the ✕ of the domain). */
  exclusive: z.boolean().optional(),
  /** Asks for a free text beside it (その他). */
  freeText: z.boolean().optional(),
  /** Says that the subject does not exist; leaves the base. In matrices offered only in rows with `allowNA`. */
  notApplicable: z.boolean().optional(),
  /** Order of strength where the options have one, for `rank()` in expressions. */
  rank: z.int().optional(),
  /** The coarser group that this option may be merged into. */
  group: id.optional(),
  previous: previous.optional(),
});

const row = z.strictObject({
  id,
  label: text,
  evidence,
  /** Offers the `notApplicable` option; whoever chooses it leaves the base of this row. */
  allowNA: z.boolean().optional(),
  /** Expression that closes this row alone; see `closedWhen` of the question. */
  closedWhen: z.string().optional(),
  previous: previous.optional(),
});

/** A coarser answer into which options may be merged, with the words for it. */
const group = z.strictObject({ id, label: text });

const question = z.strictObject({
  id,
  /** As printed in this year's form, such as `Q01`. */
  number: z.string().min(1),
  section: id,
  topic: text,
  text,
  guidance: text.optional(),
  type: z.enum(['single', 'multiple', 'matrix', 'matrixMultiple']),
  /** Options of this question, or the id of a scale. */
  options: z.union([z.array(option).min(2), id]),
  /** The coarser groups that options of this question name. */
  groups: z.array(group).min(1).optional(),
  rows: z.array(row).min(2).optional(),
  /**
   * Condition over answers (the language stands in expression/language.ts); the item is closed only
   * when it is true, and it may be true only of an answered value: while its filter is blank the
   * item is undetermined (domain 2.1b).
   */
  closedWhen: z.string().optional(),
  /** What may be returned to institutions (domain 2.1b). */
  release: z.enum(['all+sector', 'all', 'none']),
  /** Answers that are alike in all rows are honest here, and are not counted as straight-lining (V13). */
  uniformRowsExpected: z.boolean().optional(),
  evidence,
  previous: previous.optional(),
});

const rule = z.strictObject({
  /** Permanent; never reused. */
  id: z.string().regex(/^L\d\d$/),
  severity: z.enum(['error', 'confirmation', 'warning', 'info']),
  /** True when the answers contradict each other; the language stands in expression/language.ts. */
  when: z.string().min(1),
  /**
   * The structural rule of which this is the specific message (one defect, one finding; domain 4).
   * A rule that specialises V08 sees the answers in closed items, one that specialises V03 may ask
   * for missing rows with `blank()`; no other rule may.
   */
  specialises: z.enum(['V03', 'V08']).optional(),
  /** What was found. `{q01}` stands for the answer to that question in the words of the form, `{q42.web}` for that of a row. */
  message: text,
  why: text,
  fix: text,
  /**
   * Answers that break the rule and answers that keep it: the examples of the rule's page and of its
   * test. What they leave out is blank; the linter puts the rule to them.
   */
  examples: z.strictObject({ breaks: z.record(z.string(), z.unknown()), keeps: z.record(z.string(), z.unknown()) }),
});

const figureValue = z.strictObject({
  code: id,
  label: text.optional(),
  /** Options that are counted; a respondent counts once however many of them it chose. */
  options: z.array(id).min(1),
  /** A sum of other values (such as TOP2), printed beside them but not stacked with them. */
  derived: z.boolean().optional(),
});

const panel = z.strictObject({
  id,
  title: text.optional(),
  question: id,
  /** Rows of a matrix in this panel, in printed order; all rows when left out. */
  rows: z.array(id).optional(),
  /**
   * `all`: every institution that answered or for which the item is closed (closed counts as not selected).
   * `open`: only those for which it is open. Whoever chose a `notApplicable` option is outside in both.
   */
  base: z.enum(['all', 'open']),
  values: z.array(figureValue).min(1),
  /** Codes of the values that the chart shows, in order. */
  plot: z.array(id).min(1),
  chart: z.enum(['stacked', 'clustered']),
  note: text.optional(),
});

const figure = z.strictObject({
  id,
  number: z.int().positive(),
  title: text,
  panels: z.array(panel).min(1),
});

export const editionSchema = z.strictObject({
  schema: z.literal(1),
  id: z.string().regex(/^[a-z0-9][a-z0-9-]*$/),
  title: text,
  population: text,
  /** Reference date (評価基準日) that the form proposes, ISO. */
  asOf: z.iso.date(),
  /** Self-assessment window, ISO dates, both included (V11). */
  window: z.strictObject({ from: z.iso.date(), to: z.iso.date() }),
  /** Regular expression of an institution code (V09). */
  institutionCode: z.string(),
  sectors: z.array(z.strictObject({ id, label: text, expected: z.int().nonnegative() })).min(1),
  glossary: z.array(z.strictObject({ id, term: text, definition: text, evidence })),
  sections: z.array(z.strictObject({ id, number: z.string(), label: text })).min(1),
  /** Option lists that several questions share, by id. */
  scales: z.record(id, z.array(option).min(2)),
  questions: z.array(question).min(1),
  rules: z.array(rule),
  /** Rule ids that were given and withdrawn; they stay empty. */
  retiredRules: z.array(z.string()),
  figures: z.array(figure),
});

/** An edition as written in its files, before scales are put in their places. */
export type EditionSource = z.input<typeof editionSchema>;

export type Evidence = z.infer<typeof evidence>;
export type Option = z.infer<typeof option>;
export type Row = z.infer<typeof row>;
export type Rule = z.infer<typeof rule>;
export type Figure = z.infer<typeof figure>;
export type Panel = z.infer<typeof panel>;
export type FigureValue = z.infer<typeof figureValue>;
export type QuestionType = z.infer<typeof question>['type'];

/** A question whose options stand in place; `rows` is empty unless the question is a matrix. */
export interface Question extends Omit<z.infer<typeof question>, 'options' | 'rows'> {
  readonly options: readonly Option[];
  readonly rows: readonly Row[];
}

/** A checked edition: what every other room works with. Made by `loadEdition` only. */
export interface Edition extends Omit<z.infer<typeof editionSchema>, 'questions' | 'scales'> {
  readonly questions: readonly Question[];
}

/**
 * What one institution said to one question; the form depends on the type of the question:
 *
 * | type | value | blank |
 * |---|---|---|
 * | single | option id | `''` |
 * | multiple | option ids in printed order | `[]` |
 * | matrix | row id → option id, every row present | `''` in a row |
 * | matrixMultiple | row id → option ids, every row present | `[]` in a row |
 */
export type AnswerValue =
  | string
  | readonly string[]
  | Readonly<Record<string, string>>
  | Readonly<Record<string, readonly string[]>>;

/** Answers of one institution by question id; every question of the edition is present. */
export type Answers = Readonly<Record<string, AnswerValue>>;

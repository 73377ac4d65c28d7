/** Cells, or what weighs as much, that one batch asks for: an answer of well under 1 MB. */
export const BATCH_CELLS = 20_000;

/** What an object in a batch weighs beside cells. */
export const OBJECT = 10;

/** One question to Excel. */
export interface Question {
  /** How many cells its answer weighs as much as. */
  readonly weight: number;
  /** Puts it into the batch in hand. */
  ask(): void;
}

/** Asks all questions, in as many batches as their answers need. */
export async function askAll(context: Excel.RequestContext, questions: readonly Question[]): Promise<void> {
  let weight = 0;
  for (const question of questions) {
    if (weight > 0 && weight + question.weight > BATCH_CELLS) {
      await context.sync();
      weight = 0;
    }
    question.ask();
    weight += question.weight;
  }
  if (weight > 0) await context.sync();
}

import type { Answers, Edition } from '../../src/checklist/index.js';
import { answerOf, applicability, questionOf } from '../../src/checklist/index.js';

/** One institution as a naive count sees it. */
export interface Counted {
  readonly sector: string;
  readonly answers: Answers;
}

/** Every row of every figure counted straight from the answers, in the words of domain 2.1b; shares nothing with the product's counting. */
export function countNaively(edition: Edition, institutions: readonly Counted[]) {
  return edition.figures.map(({ id, panels }) => ({
    id,
    rows: panels.flatMap((panel) => {
      const question = questionOf(edition, panel.question);
      const rows = question.rows.length > 0 ? (panel.rows ?? question.rows.map((row) => row.id)) : [undefined];
      return rows.map((row) => {
        const absent = question.options.filter((option) => option.notApplicable).map((option) => option.id);
        const groups = { base: [] as string[][], outside: 0, unanswered: 0 };
        for (const { answers } of institutions) {
          const answer = answerOf(answers, question.id, row);
          const chosen = (typeof answer === 'string' ? [answer] : (answer as string[])).filter(
            (option) => option !== '',
          );
          const state = applicability(edition, answers).stateOf(question.id, row);
          if (state === 'closed' && panel.base === 'all') groups.base.push([]);
          else if (state === 'closed') groups.outside++;
          else if (chosen.length === 0) groups.unanswered++;
          else if (chosen.some((option) => absent.includes(option))) groups.outside++;
          else groups.base.push(chosen);
        }
        return {
          id: row ?? question.id,
          base: groups.base.length,
          outside: groups.outside,
          unanswered: groups.unanswered,
          counts: panel.values.map(
            ({ options }) => groups.base.filter((chosen) => chosen.some((option) => options.includes(option))).length,
          ),
        };
      });
    }),
  }));
}

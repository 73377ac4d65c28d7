import { lintAfter } from '../copy.js';

/** What the linter says when Q28, which no rule reads, is closed by this condition. */
const lintClosedBy = (condition: string) =>
  lintAfter(({ question }) => void (question('q28').closedWhen = condition)).problems;

describe('whether answers can close a question and leave it open', () => {
  it.each([
    ['one choice', "q03 == 'c'"],
    ['choices in two questions', "q03 == 'c' && q02 == 'c'"],
    ['two rows of one matrix', "q42.web == 'plan' && q42.ddos == 'noplan'"],
    ['options that are chosen together', "'own' in q04 && 'audit' in q04"],
    ['an option that stands alone', "'none' in q04"],
  ])('is seen of %s', (_what, condition) => {
    expect(lintClosedBy(condition)).toEqual([]);
  });

  it.each([
    ['one answer to a question of one', "q03 == 'a' && q03 == 'c'", 'never-closed'],
    ['an option that excludes the other', "'none' in q04 && 'own' in q04", 'never-closed'],
    ['two answers to one row', "q42.web == 'plan' && q42.web == 'na'", 'never-closed'],
    ['any answer at all', 'answered(q04)', 'unreachable'],
    ['any answer to one question or a certain one to another', "answered(q03) || q02 == 'a'", 'unreachable'],
  ])('is refused of %s', (_what, condition, code) => {
    expect(lintClosedBy(condition)).toEqual([expect.objectContaining({ place: 'questions[q28].closedWhen', code })]);
  });

  it('is left open of a whole matrix', () => {
    expect(lintClosedBy("any(q42, 'plan')")).toEqual([]);
  });

  it('is left open where there are too many combinations to try', () => {
    const questions = ['q01', 'q02', 'q05', 'q06', 'q09', 'q13', 'q18', 'q20', 'q24', 'q36', 'q37', 'q48'];
    const others = questions.map((id) => `answered(${id})`).join(' && ');
    expect(lintClosedBy(`q03 == 'a' && q03 == 'c' && ${others}`)).toEqual([]);
  });
});

it('says which questions close each other in a circle', () => {
  const { problems } = lintAfter(({ question }) => void (question('q03').closedWhen = "'none' in q04"));
  const path = expect.stringContaining('q03 → q04 → q03');
  expect(problems).toEqual([{ place: 'questions[q03].closedWhen', code: 'circular', message: { ja: path, en: path } }]);
});

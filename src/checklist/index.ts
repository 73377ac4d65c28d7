export { answerOf, blankAnswer, blankAnswers, isBlank } from './answers.js';
export type { Answers, AnswerValue } from './answers.js';
export type {
  Edition,
  EditionSource,
  Evidence,
  Figure,
  FigureValue,
  Option,
  Panel,
  Question,
  QuestionType,
  Row,
  Rule,
} from './edition.js';
export { applicability } from './applicability.js';
export type { Applicability, ItemState } from './applicability.js';
export { exampleAnswers } from './examples.js';
export { isInstitutionCode } from './institution-code.js';
export { itemKey } from './expression/index.js';
export type { Item } from './expression/index.js';
export { lintEdition } from './lint/index.js';
export { loadEdition } from './load.js';
export { BrokenEditionError } from './problem.js';
export type { EditionProblem } from './problem.js';
export { hasQuestion, isMatrix, offeredOptions, questionOf } from './questions.js';
export { compileRules } from './rules.js';
export type { CompiledRule } from './rules.js';
export type { Language, Text } from './text.js';

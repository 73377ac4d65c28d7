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
export type { Language, Text } from './text.js';

export { answersOutside } from './outside.js';
export type { AnswerOutside } from './outside.js';
export { validate } from './validate.js';
export type { ValidateOptions, Validation } from './validate.js';

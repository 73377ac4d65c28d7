export { validate } from './validate.js';
export type { ValidateOptions, Validation } from './validate.js';

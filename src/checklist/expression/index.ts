export { Compiler } from './compile.js';
export type { Compilation, Expression } from './compile.js';
export { itemKey } from './inspect.js';
export type { ExpressionProblem, Item } from './inspect.js';

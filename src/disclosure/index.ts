export { parseEarlier } from './earlier.js';
export type { Leak } from './leak.js';
export { cellWords, leakWords } from './leak-words.js';
export type { Loss, PopulationLoss } from './loss.js';
export { defaultPolicy, parsePolicy, policyWords } from './policy.js';
export type { Policy } from './policy.js';
export { ALL, cellOf } from './release.js';
export type {
  Cell,
  CellKey,
  EarlierRelease,
  Population,
  Reason,
  Release,
  ReleasedColumn,
  ReleasedRow,
  ReleasedValue,
  ReleaseMember,
} from './release.js';
export { attack, releaseOf } from './release-of.js';
export type { Surroundings } from './release-of.js';
export type { PublishedShare } from './share-fact.js';
export type { Constraint, Objective, Program, Solver, Terms } from './solver.js';

export { severities } from './finding.js';
export type { CellRef, Finding, Parameters, Severity } from './finding.js';
export { TenkenError } from './tenken-error.js';

export { catalogue } from './catalogue/index.js';
export type { CatalogueCase, CatalogueEntry } from './catalogue-entry.js';
export { severities } from './finding.js';
export type { CellRef, Finding, Parameters, Severity } from './finding.js';
export { TenkenError } from './tenken-error.js';

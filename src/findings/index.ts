export { catalogue } from './catalogue/index.js';
export type { CatalogueCase, CatalogueEntry } from './catalogue-entry.js';
export { describe, describeError, ruleTitle } from './describe.js';
export type { DescribedError, DescribedFinding } from './describe.js';
export { fill, placeholdersOf } from './fill.js';
export { severities, severityWords } from './finding.js';
export type { CellRef, Finding, Parameters, Severity } from './finding.js';
export { TenkenError } from './tenken-error.js';
export { visible } from './visible.js';
export {
  answerWords,
  dateWords,
  itemWords,
  listed,
  optionWords,
  questionsRead,
  questionWords,
  quoted,
  textOf,
} from './words.js';
export { byCodeUnits } from './text-order.js';

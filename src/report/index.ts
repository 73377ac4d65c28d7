export {
  consolidatedBook,
  datasetLines,
  figureModels,
  fitsSheet,
  isWithheld,
  publishedBook,
  sideColors,
  stackColors,
} from './books/index.js';
export type { BookOptions, DatasetLines, FigureModel, PanelModel } from './books/index.js';
export { approvalHtml } from './approval-html.js';
export { staleRemedy, unusedWords } from './explanation-words.js';
export { reasonWords } from './reason-words.js';
export { remainingText, unusedText } from './remaining-text.js';
export { changeWords, sealStateLines, settlementWords } from './trust-words.js';
export { consolidateJson } from './consolidate-json.js';
export type { ConsolidateJson } from './consolidate-json.js';
export { datasetCsv } from './dataset-csv.js';
export { decisionsCsv } from './decisions-csv.js';
export { figuresJson } from './figures-json.js';
export type { FigureRowJson, FiguresJson } from './figures-json.js';
export { intakeCsv } from './intake-csv.js';
export { rulesPage } from './rules-page.js';
export { validateHtml } from './validate-html.js';
export { validateJson } from './validate-json.js';
export type { CheckedFileJson, FindingJson, ValidateJson } from './validate-json.js';
export type { CheckedFile, ValidateReport } from './validate-report.js';
export { validateText } from './validate-text.js';
export type { Paint } from './validate-text.js';
export { unusedChoices } from './unused-choices.js';
export { verdictOf } from './verdict.js';
export { consolidateText } from './consolidate-text.js';
export {
  blockedText,
  emptyRelease,
  isHarmless,
  knownTraces,
  LeakSearch,
  nobodies,
  recipientsOf,
  recordText,
  releaseJson,
  releaseRecord,
  releasedText,
  returnBook,
  returnFileName,
  tracesIn,
  withheldCounts,
} from './returns/index.js';
export type {
  Hit,
  LeakCheckSummary,
  Recipient,
  ReleasedReturn,
  ReleaseJson,
  ReleaseRecord,
  ReturnOptions,
  Trace,
} from './returns/index.js';
export { formJson } from './form-json.js';
export type { FormJson, InspectedFormJson } from './form-json.js';
export type { FormReport, InspectedForm } from './form-report.js';
export { formText, movedText, repairText } from './form-text.js';

export { rulesPage } from './rules-page.js';
export { validateHtml } from './validate-html.js';
export { validateJson } from './validate-json.js';
export type { CheckedFileJson, FindingJson, ValidateJson } from './validate-json.js';
export type { CheckedFile, ValidateReport } from './validate-report.js';
export { validateText } from './validate-text.js';
export type { Paint } from './validate-text.js';

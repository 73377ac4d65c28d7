export { explanationOf, isExplained } from './explanation.js';
export { blocks, countsOf, submissionOf } from './submission.js';
export type { Received, Submission } from './submission.js';

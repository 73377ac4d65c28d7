export { changedAnswers } from './changed-answers.js';
export { answersToCheck, repairEdits } from './repair-edits.js';
export type { Repair } from './repair-edits.js';
export { transplant } from './transplant.js';
export type { Transplant } from './transplant.js';

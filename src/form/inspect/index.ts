export { damagesOf } from './damages.js';
export { inspectForm } from './inspect-form.js';
export { looksLikeForm } from './looks-like-form.js';

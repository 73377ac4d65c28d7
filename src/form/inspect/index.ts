export { damagesOf } from './damages.js';
export { guardPlaces } from './guard-places.js';
export { inspectForm } from './inspect-form.js';
export { looksLikeForm } from './looks-like-form.js';

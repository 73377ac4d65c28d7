export { bookBytes, writeBook } from './write/index.js';

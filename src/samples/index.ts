export { damagedFiles } from './damaged.js';
export type { DamagedFile, Workshop } from './damaged.js';
export { manyInstitutions, samplePopulation } from './population.js';
export type { SampleInstitution, SampleKind } from './population.js';
export { rosterOf } from './roster.js';

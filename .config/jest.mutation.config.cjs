/** The tests that stand for the rules, alone: a mutant is run against those of them that reach it. */
const base = require('./jest.config.cjs');

module.exports = {
  ...base,
  // Stryker works on a copy of the project, whose root is where it starts.
  rootDir: process.cwd(),
  reporters: ['default'],
  testMatch: ['<rootDir>/test/mutation/rules.ts'],
};

/** How well the tests of the rules would notice a mistake: `npm run mutation`. */
export default {
  testRunner: 'jest',
  plugins: ['@stryker-mutator/jest-runner'],
  jest: {
    projectType: 'custom',
    configFile: '.config/jest.mutation.config.cjs',
    enableFindRelatedTests: false,
  },
  mutate: ['src/validation/**/*.ts', 'src/checklist/**/*.ts'],
  coverageAnalysis: 'perTest',
  ignoreStatic: true,
  concurrency: 2,
  timeoutMS: 20_000,
  tempDirName: 'out/stryker',
  reporters: ['clear-text', 'json', 'progress-append-only'],
  jsonReporter: { fileName: 'out/mutation.json' },
  thresholds: { high: 90, low: 80, break: 80 },
  cleanTempDir: 'always',
};

/** Tests run on the TypeScript sources, compiled by swc to CommonJS. */
module.exports = {
  rootDir: '..',
  testEnvironment: 'node',
  // Every core works; jest would leave one idle.
  maxWorkers: '100%',
  reporters: ['default', '<rootDir>/.config/skipped-reporter.cjs'],
  testMatch: ['<rootDir>/test/**/*.test.ts', '<rootDir>/test/**/*.test.tsx'],
  transform: {
    '^.+\\.[cm]?[jt]sx?$': [
      '@swc/jest',
      {
        jsc: {
          parser: { syntax: 'typescript', tsx: true },
          target: 'es2022',
          transform: { react: { runtime: 'automatic' } },
        },
        module: { type: 'commonjs' },
      },
    ],
  },
  // Packages that ship ES modules only.
  transformIgnorePatterns: ['/node_modules/(?!(@marcbachmann/cel-js|@noble/hashes)/)'],
  moduleNameMapper: { '^(\\.{1,2}/.*)\\.js$': '$1' },
};

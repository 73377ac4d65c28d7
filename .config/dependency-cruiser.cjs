/** Each room imports only rooms above it, and only by their index (the order of the house). */
const rooms = [
  'checklist',
  'editions',
  'findings',
  'book',
  'form',
  'validation',
  'submission',
  'consolidation',
  'disclosure',
  'report',
  'samples',
  'workbook',
  'jobs',
  'taskpane',
  'cli',
];
const doors = ['taskpane', 'cli'];

module.exports = {
  forbidden: [
    ...rooms.map((room, place) => ({
      name: `${room}-imports-only-rooms-above`,
      severity: 'error',
      from: { path: `^src/${room}/` },
      to: {
        path: `^src/(${rooms
          .slice(place + 1)
          .concat(doors)
          .filter((other) => other !== room)
          .join('|')})/`,
      },
    })),
    {
      name: 'only-by-the-index',
      comment: 'A folder’s public face is its index.ts.',
      severity: 'error',
      from: { path: '^src/([^/]+)/' },
      to: {
        path: '^src/([^/]+)/.+',
        pathNot: ['^src/$1/', '^src/[^/]+/index\\.ts$', '^src/workbook/[^/]+/(index|node)\\.ts$'],
      },
    },
    { name: 'no-circles', severity: 'error', from: {}, to: { circular: true } },
    {
      name: 'pure-rooms-know-no-machine',
      severity: 'error',
      from: { path: `^src/(${rooms.slice(0, rooms.indexOf('workbook')).join('|')})/` },
      to: { dependencyTypes: ['core'] },
    },
    {
      name: 'no-package-for-development',
      severity: 'error',
      from: { path: '^src/' },
      to: { dependencyTypes: ['npm-dev', 'npm-no-pkg', 'unknown', 'undetermined'] },
    },
  ],
  options: {
    doNotFollow: { path: 'node_modules' },
    tsPreCompilationDeps: true,
    tsConfig: { fileName: 'tsconfig.json' },
    enhancedResolveOptions: { extensions: ['.ts', '.tsx', '.js'] },
  },
};

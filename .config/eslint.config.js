import tseslint from 'typescript-eslint';

/** Rooms that must give the same result everywhere: nothing of the machine, its clock, language or chance. */
const pureRooms = [
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
].map((room) => `**/src/${room}/**/*.ts`);

export default tseslint.config(
  { ignores: ['**/dist/**', '**/out/**', '**/node_modules/**'] },
  ...tseslint.configs.recommended,
  {
    rules: {
      '@typescript-eslint/no-non-null-assertion': 'off',
      '@typescript-eslint/consistent-type-imports': 'error',
      '@typescript-eslint/no-unused-vars': ['error', { argsIgnorePattern: '^_' }],
      'no-console': 'error',
      eqeqeq: 'error',
    },
  },
  // Scripts that print what they measured.
  { files: ['test/bench/**', 'test/recalc/**'], rules: { 'no-console': 'off' } },
  { files: ['**/*.cjs'], rules: { '@typescript-eslint/no-require-imports': 'off' } },
  {
    files: pureRooms,
    rules: {
      'no-restricted-globals': ['error', 'Intl', 'process', 'Buffer', 'window', 'document', 'fetch', 'setTimeout'],
      'no-restricted-properties': [
        'error',
        { object: 'Date', property: 'now' },
        { object: 'Math', property: 'random' },
        { property: 'localeCompare' },
        { property: 'toLocaleString' },
        { property: 'toLocaleDateString' },
        { property: 'toLocaleTimeString' },
        { property: 'toLocaleUpperCase' },
        { property: 'toLocaleLowerCase' },
      ],
      'no-restricted-syntax': [
        'error',
        {
          selector: 'NewExpression[callee.name="Date"][arguments.length=0]',
          message: 'The clock belongs to the doors.',
        },
      ],
    },
  },
);

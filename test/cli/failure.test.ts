import { CommanderError } from 'commander';
import type { EditionSource } from '../../src/checklist/index.js';
import { loadEdition } from '../../src/checklist/index.js';
import { failure } from '../../src/cli/failure.js';
import { insurers2023 } from '../../src/editions/cssa-insurers-2023/index.js';
import { TenkenError } from '../../src/findings/index.js';

let said = '';

beforeEach(() => {
  said = '';
  jest.spyOn(process.stderr, 'write').mockImplementation((text) => {
    said += String(text);
    return true;
  });
});

afterEach(() => jest.restoreAllMocks());

const brokenEdition = () => {
  const source = JSON.parse(JSON.stringify(insurers2023)) as EditionSource;
  source.rules[0]!.when = "q02 == 'nosuch'";
  source.figures[0]!.panels[0]!.question = 'q99';
  try {
    loadEdition(source);
  } catch (error) {
    return error;
  }
  throw new Error('a broken edition was loaded');
};

test('a refusal is said with its code and what to do, and ends with 2', () => {
  expect(failure(new TenkenError('USAGE_NO_SUCH_PATH', { path: 'なし.xlsx' }), 'ja', false)).toBe(2);
  expect(said).toContain('USAGE_NO_SUCH_PATH');
  expect(said).toContain('なし.xlsx');
  expect(said).toContain('対応');
});

test('a broken edition is refused with the list of its problems and their places', () => {
  expect(failure(brokenEdition(), 'ja', false)).toBe(2);
  expect(said).toContain('EDITION_BROKEN');
  expect(said).toMatch(/rules\[L01\]\.when/);
  expect(said).toMatch(/figures\[f01\]/);
});

test('asking for help is no failure, and a call without a command ends with 2', () => {
  expect(failure(new CommanderError(0, 'commander.helpDisplayed', ''), 'ja', false)).toBe(0);
  expect(failure(new CommanderError(1, 'commander.help', '(outputHelp)'), 'ja', false)).toBe(2);
  expect(said).toBe('');
});

test.each([
  [
    'commander.missingMandatoryOptionValue',
    "error: required option '-o, --output <FILE>' not specified",
    'USAGE_OPTION_MISSING',
    '-o, --output <FILE>',
  ],
  [
    'commander.optionMissingArgument',
    "error: option '--roster <FILE>' argument missing",
    'USAGE_OPTION_VALUE',
    '--roster <FILE>',
  ],
  [
    'commander.unknownOption',
    "error: unknown option '--fromat'\n(Did you mean --format?)",
    'USAGE_UNKNOWN_OPTION',
    '--format',
  ],
  ['commander.unknownOption', "error: unknown option '--nonsense'", 'USAGE_UNKNOWN_OPTION', '--nonsense'],
  ['commander.missingArgument', "error: missing required argument 'FILE'", 'USAGE_ARGUMENT_MISSING', 'FILE'],
  [
    'commander.excessArguments',
    "error: too many arguments for 'seal'. Expected 1 argument but got 2.",
    'USAGE_ARGUMENTS',
    'seal',
  ],
  [
    'commander.unknownCommand',
    "error: unknown command 'valdate'\n(Did you mean validate?)",
    'USAGE_UNKNOWN_COMMAND',
    'validate',
  ],
])('%s is said in the language asked for, with a code and what to do', (code, message, own, named) => {
  for (const [language, remedy] of [
    ['ja', '対応'],
    ['en', 'To do'],
  ] as const) {
    said = '';
    expect(failure(new CommanderError(1, code, message), language, false)).toBe(2);
    for (const part of [own, named, remedy]) expect(said).toContain(part);
    expect(said).not.toContain('error:');
  }
});

test('a defect of the product is told apart from bad input, and shows its stack only when asked', () => {
  expect(failure(new RangeError('boom'), 'en', false)).toBe(70);
  expect(said).toContain('Internal error (boom)');
  expect(said).not.toContain('failure.test');
  failure(new RangeError('boom'), 'en', true);
  expect(said).toContain('failure.test');
});

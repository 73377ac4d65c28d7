import type { CommanderError } from 'commander';
import { TenkenError } from '../findings/index.js';

/** The wrong usages that the parser of the command line tells apart, by its codes. */
const codes: Readonly<Record<string, string>> = {
  'commander.missingMandatoryOptionValue': 'USAGE_OPTION_MISSING',
  'commander.optionMissingArgument': 'USAGE_OPTION_VALUE',
  'commander.unknownOption': 'USAGE_UNKNOWN_OPTION',
  'commander.missingArgument': 'USAGE_ARGUMENT_MISSING',
  'commander.excessArguments': 'USAGE_ARGUMENTS',
  'commander.unknownCommand': 'USAGE_UNKNOWN_COMMAND',
};

/** A wrong usage in our own words, which the parser says in English alone; undefined for what is none, such as asking for help. */
export function usageError({ code, message }: CommanderError): TenkenError | undefined {
  const own = codes[code];
  if (own === undefined) return undefined;
  const named = /'([^']*)'/.exec(message)?.[1] ?? '';
  const similar = /\(Did you mean (?:one of )?(.*)\?\)/.exec(message)?.[1];
  return new TenkenError(own, { name: named, ...(similar !== undefined && { case: 'similar', known: similar }) });
}

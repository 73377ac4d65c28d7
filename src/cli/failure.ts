import { CommanderError } from 'commander';
import type { Language } from '../checklist/index.js';
import { BrokenEditionError } from '../checklist/index.js';
import { describeError, TenkenError } from '../findings/index.js';
import { tell } from './terminal.js';
import { usageError } from './usage-error.js';

/** Exit code of a refusal or wrong usage: what was given cannot be worked with. */
const REFUSED = 2;
/** Exit code when something would go out that must not. */
export const BLOCKED = 4;
const blocking: ReadonlySet<string> = new Set(['RELEASE_BLOCKED', 'RELEASE_FILE_LEAK']);
/** Exit code when the product itself failed (EX_SOFTWARE of sysexits.h). */
const FAILED = 70;

/** Says on stderr what went wrong and what to do, and gives the exit code. A stack trace is shown only under `--debug`. */
export function failure(error: unknown, language: Language, debug: boolean): number {
  if (error instanceof CommanderError) {
    const wrong = usageError(error);
    if (wrong) return refuse(wrong, language);
    // Asking for help or the version is no failure; help that nobody asked for is the answer to a call without a command.
    return error.exitCode === 0 ? 0 : REFUSED;
  }
  if (debug && error instanceof Error) tell(error.stack ?? error.message);
  if (error instanceof BrokenEditionError)
    return refuse(
      new TenkenError('EDITION_BROKEN', { count: error.problems.length }),
      language,
      problemLines(error, language),
    );
  if (error instanceof TenkenError) return refuse(error, language);
  const message = error instanceof Error ? error.message : String(error);
  tell(
    language === 'ja'
      ? `内部エラーが発生しました（${message}）。入力ファイルの問題ではありません。--debug を付けて再実行し、表示内容を開発元にお知らせください。`
      : `Internal error (${message}). Your files are not to blame. Run again with --debug and report what it prints.`,
  );
  return FAILED;
}

function refuse(error: TenkenError, language: Language, details = ''): number {
  const { code, message, fix } = describeError(error, language);
  const [head, remedy] = language === 'ja' ? ['エラー', '対応'] : ['Error', 'To do'];
  tell([`${head} ${code}: ${message}`, ...(details ? [details] : []), `${remedy}: ${fix}`].join('\n'));
  return blocking.has(code) ? BLOCKED : REFUSED;
}

/** What is wrong with an edition, each with its place. */
function problemLines({ problems }: BrokenEditionError, language: Language): string {
  return problems.map(({ place, code, message }) => `  ${place} [${code}] ${message[language]}`).join('\n');
}

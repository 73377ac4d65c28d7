import { TenkenError } from '../../../findings/index.js';
import type { Request, Response } from './messages.js';

/** Carries out what the page asks, one call after the other in the order in which they came. */
export function serve(calls: object, answer: (response: Response) => void): (request: Request) => void {
  const known = calls as Readonly<Record<string, (...args: unknown[]) => unknown>>;
  let last: Promise<void> = Promise.resolve();
  return ({ id, call, args }) => {
    last = last.then(async () => answer(await answerTo(id, () => known[call]!.apply(calls, [...args]))));
  };
}

async function answerTo(id: number, work: () => unknown): Promise<Response> {
  try {
    return { id, result: await work() };
  } catch (error) {
    if (error instanceof TenkenError) return { id, refused: { code: error.code, parameters: error.parameters } };
    const message = error instanceof Error ? error.message : String(error);
    return { id, failed: isShortage(error, message) ? 'memory' : 'defect', message };
  }
}

/** Engines tell that memory ran short by a RangeError about a length or an allocation; one about the stack is a defect. */
function isShortage(error: unknown, message: string): boolean {
  return error instanceof RangeError && /memory|allocation|invalid .*length|too large/i.test(message);
}

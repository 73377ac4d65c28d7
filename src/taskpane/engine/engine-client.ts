import { TenkenError } from '../../findings/index.js';
import type { Engine } from './engine.js';
import type { Request, Response } from './messages.js';

/** The engine as the page calls it: the same calls, answered later. */
export type EngineClient = {
  readonly [Call in keyof Engine]: (...args: Parameters<Engine[Call]>) => Promise<ReturnType<Engine[Call]>>;
} & {
  /** Ends all calls that are under way; they reject with an `AbortError`. */
  cancel(): void;
};

interface Waiting {
  readonly resolve: (result: never) => void;
  readonly reject: (reason: unknown) => void;
}

/**
 * Starts the engine in a worker made of its own script by way of a Blob: such a worker is bound by the content security
 * policy of the page, and one that is loaded by its address is not. Calls made before the script is there wait for it.
 */
export function startEngine(script: string): EngineClient {
  const source = fetch(script).then(async (response) => {
    if (!response.ok) throw new Error(`${script}: ${response.status}`);
    return URL.createObjectURL(new Blob([await response.text()], { type: 'text/javascript' }));
  });
  const waiting = new Map<number, Waiting>();
  let worker: Promise<Worker> | undefined;
  let last = 0;

  function running(): Promise<Worker> {
    worker ??= source.then((address) => {
      const started = new Worker(address);
      started.addEventListener('message', ({ data }: MessageEvent<Response>) => settle(data));
      started.addEventListener('error', ({ message }) => endAll(new Error(message)));
      return started;
    });
    return worker;
  }

  function settle(response: Response): void {
    const one = waiting.get(response.id);
    waiting.delete(response.id);
    if ('result' in response) one?.resolve(response.result as never);
    else if ('refused' in response) one?.reject(new TenkenError(response.refused.code, response.refused.parameters));
    else one?.reject(new Error(response.failed));
  }

  function endAll(reason: unknown): void {
    const ended = [...waiting.values()];
    waiting.clear();
    for (const { reject } of ended) reject(reason);
  }

  const ask =
    (call: keyof Engine) =>
    (...args: readonly unknown[]) =>
      new Promise<never>((resolve, reject) => {
        const request: Request = { id: ++last, call, args };
        waiting.set(request.id, { resolve, reject });
        running().then(
          (started) => waiting.has(request.id) && started.postMessage(request),
          (error: unknown) => {
            waiting.delete(request.id);
            reject(error);
          },
        );
      });

  return {
    check: ask('check'),
    guardPlaces: ask('guardPlaces'),
    findings: ask('findings'),
    edits: ask('edits'),
    changedCopy: ask('changedCopy'),
    report: ask('report'),
    waivers: ask('waivers'),
    surroundings: ask('surroundings'),
    cancel() {
      const ended = worker;
      worker = undefined;
      void ended?.then((started) => started.terminate());
      endAll(new DOMException('cancelled', 'AbortError'));
    },
  };
}

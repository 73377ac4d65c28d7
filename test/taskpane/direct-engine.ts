import type { EngineClient } from '../../src/taskpane/engine/engine-client.js';
import type { Engine } from '../../src/taskpane/engine/engine.js';
import { engine } from '../../src/taskpane/engine/engine.js';

/** The engine without a worker; what it is given and gives is copied as a worker's messages are. */
export function directEngine(): EngineClient {
  const calls = Object.entries(engine).map(([name, call]) => [
    name,
    async (...args: unknown[]) => structuredClone((call as (...given: unknown[]) => unknown)(...structuredClone(args))),
  ]);
  return { ...(Object.fromEntries(calls) as { [Call in keyof Engine]: never }), cancel: () => undefined };
}

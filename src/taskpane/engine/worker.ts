import { TenkenError } from '../../findings/index.js';
import { engine } from './engine.js';
import type { Request, Response } from './messages.js';

self.addEventListener('message', ({ data }: MessageEvent<Request>) => self.postMessage(answer(data)));

function answer({ id, call, args }: Request): Response {
  try {
    return { id, result: (engine[call] as (...given: readonly unknown[]) => unknown)(...args) };
  } catch (error) {
    if (error instanceof TenkenError) return { id, refused: { code: error.code, parameters: error.parameters } };
    return { id, failed: error instanceof Error ? error.message : String(error) };
  }
}

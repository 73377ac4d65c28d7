import type { Parameters } from '../../findings/index.js';
import type { Engine } from './engine.js';

/** What the page asks of the worker. */
export interface Request {
  readonly id: number;
  readonly call: keyof Engine;
  readonly args: readonly unknown[];
}

/** What the worker answers: a result, a refusal by its code, or a defect of the product. */
export type Response =
  | { readonly id: number; readonly result: unknown }
  | { readonly id: number; readonly refused: { readonly code: string; readonly parameters: Parameters } }
  | { readonly id: number; readonly failed: string };

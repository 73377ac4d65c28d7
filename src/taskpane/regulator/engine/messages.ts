import type { Parameters } from '../../../findings/index.js';

/** What the page asks of a worker. */
export interface Request {
  readonly id: number;
  readonly call: string;
  readonly args: readonly unknown[];
}

/** What a worker answers: a result, a refusal by its code, that memory ran short, or a defect of the product. */
export type Response =
  | { readonly id: number; readonly result: unknown }
  | { readonly id: number; readonly refused: { readonly code: string; readonly parameters: Parameters } }
  | { readonly id: number; readonly failed: 'memory' | 'defect'; readonly message: string };

/** The way to a worker and back. */
export interface Channel {
  post(request: Request): void;
  /** `onLost`: the worker ended by itself; it will not answer any more. */
  listen(onResponse: (response: Response) => void, onLost: () => void): void;
  /** Ends the worker; nothing is told any more. */
  end(): void;
}

/** Starts a worker. Rejects when its script cannot be had. */
export type OpenChannel = () => Promise<Channel>;

import { TenkenError } from '../../../findings/index.js';
import type { Channel, Response } from './messages.js';

/** The worker ended, or had not enough memory for a call. */
export class LostError extends Error {
  override readonly name = 'LostError';
}

/** The product failed in the worker; the input is not at fault. */
export class DefectError extends Error {
  override readonly name = 'DefectError';
}

interface Waiting {
  readonly resolve: (result: never) => void;
  readonly reject: (reason: unknown) => void;
}

/** The calls of `Calls` as the page makes them: answered later. */
export class Remote<Calls> {
  private readonly waiting = new Map<number, Waiting>();
  private last = 0;
  private ended: unknown;

  constructor(private readonly channel: Channel) {
    channel.listen(
      (response) => this.settle(response),
      () => this.end(new LostError('the worker ended')),
    );
  }

  /** Whether it does not answer any more. */
  get isLost(): boolean {
    return this.ended !== undefined;
  }

  /** Rejects with the TenkenError of the worker, a LostError, a DefectError, or the reason given to `end`. */
  ask<Call extends keyof Calls & string>(
    call: Call,
    ...args: Calls[Call] extends (...args: infer Given) => unknown ? Given : never
  ): Promise<Calls[Call] extends (...args: never[]) => infer Result ? Awaited<Result> : never> {
    if (this.ended !== undefined) return Promise.reject(this.ended);
    return new Promise<never>((resolve, reject) => {
      const id = ++this.last;
      this.waiting.set(id, { resolve, reject });
      this.channel.post({ id, call, args });
    });
  }

  /** Ends the worker; calls that wait reject with this reason, and so do later ones. */
  end(reason: unknown): void {
    if (this.ended !== undefined) return;
    this.ended = reason;
    this.channel.end();
    const waiting = [...this.waiting.values()];
    this.waiting.clear();
    for (const { reject } of waiting) reject(reason);
  }

  private settle(response: Response): void {
    const one = this.waiting.get(response.id);
    this.waiting.delete(response.id);
    if ('result' in response) one?.resolve(response.result as never);
    else if ('refused' in response) one?.reject(new TenkenError(response.refused.code, response.refused.parameters));
    else if (response.failed === 'memory') one?.reject(new LostError(response.message));
    else one?.reject(new DefectError(response.message));
  }
}

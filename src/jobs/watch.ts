/** How a door follows a job and stops it. */
export interface Watch {
  /** Called after each step; `what` names the file or the part in hand. */
  readonly progress?: (done: number, total: number, what: string) => void;
  /** When it is aborted the job ends with the signal's reason before the next step; nothing has been written then. */
  readonly signal?: AbortSignal;
}

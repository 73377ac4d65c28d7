/** A state that components follow; it is replaced as a whole at every change. */
export class Store<State extends object> {
  private readonly listeners = new Set<() => void>();

  constructor(protected state: State) {}

  readonly subscribe = (listener: () => void): (() => void) => {
    this.listeners.add(listener);
    return () => this.listeners.delete(listener);
  };

  readonly snapshot = (): State => this.state;

  /** Replaces what `part` names; `undefined` takes it away. */
  protected change(part: { readonly [Key in keyof State]?: State[Key] | undefined }): void {
    const merged = Object.entries({ ...this.state, ...part }).filter(([, value]) => value !== undefined);
    this.state = Object.fromEntries(merged) as State;
    for (const listener of this.listeners) listener();
  }
}

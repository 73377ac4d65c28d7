/** An object of the host that the client can name. Members that the client may use bear the names of the Office.js reference. */
export abstract class HostObject {
  /** Name of its class in Office.js. */
  abstract readonly className: string;

  /** What the client remembers it by; undefined for objects that are found by their path alone. */
  get identity(): string | undefined {
    return undefined;
  }
}

/** Objects in order, found by key or place. */
export abstract class HostCollection<T extends HostObject> extends HostObject {
  abstract items(): readonly T[];

  /** The object of that key; null when there is none. */
  abstract find(key: unknown): T | null;
}

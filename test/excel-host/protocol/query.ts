import { HostCollection, HostObject } from '../model/host-object.js';
import type { Members } from './members.js';
import type { Query } from './wire.js';

type Loaded = Record<string, unknown>;

/** Answers to `load`: what was asked for of an object, of its parts, and of the items of collections. */
export class QueryReader {
  constructor(
    private readonly members: Members,
    /** Ids by which the client will name the object from now on. */
    private readonly identity: (object: HostObject) => Loaded,
  ) {}

  read(object: HostObject, query: Query): Loaded {
    const paths = [...(query.Select ?? []), ...(query.Expand ?? [])].map((path) => path.split('/'));
    return this.loaded(object, paths, query);
  }

  private loaded(object: HostObject, paths: readonly string[][], { Skip = 0, Top }: Query = {}): Loaded {
    if (!(object instanceof HostCollection)) return this.properties(object, paths);
    const ofItems = paths
      .map((path) => (path[0] === 'items' || path[0] === '*' ? path.slice(1) : path))
      .filter((path) => path.length > 0);
    // A collection has properties of its own besides those of its items, such as `count`.
    const own = ofItems.filter(([first]) => first === 'count');
    const rest = ofItems.filter(([first]) => first !== 'count');
    const items = (object.items() as readonly HostObject[]).slice(Skip, Top ? Skip + Top : undefined);
    return {
      ...this.identity(object),
      ...(own.length > 0 ? this.properties(object, own) : {}),
      _Items: items.map((item) => this.properties(item, rest)),
    };
  }

  private properties(object: HostObject, paths: readonly string[][]): Loaded {
    const loaded = this.identity(object);
    const named = paths.filter(([first]) => first !== '*' && first !== '$all' && first !== '$none');
    if (named.length === 0 && !paths.some(([first]) => first === '$none')) {
      for (const name of this.members.scalarsOf(object)) loaded[wireName(name)] = Reflect.get(object, name);
    }
    const deeper = new Map<string, string[][]>();
    for (const [first, ...rest] of named) {
      const name = first!.charAt(0).toLowerCase() + first!.slice(1);
      deeper.set(name, [...(deeper.get(name) ?? []), ...(rest.length > 0 ? [rest] : [])]);
    }
    for (const [name, below] of deeper) {
      this.members.requireLoadable(object, name);
      const value = Reflect.get(object, name) as unknown;
      loaded[wireName(name)] = value instanceof HostObject ? this.loaded(value, below) : value;
    }
    return loaded;
  }
}

const wireName = (name: string) => name.charAt(0).toUpperCase() + name.slice(1);

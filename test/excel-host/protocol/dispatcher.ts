import { HostCollection, HostObject } from '../model/host-object.js';
import { EventRegistry } from './events.js';
import { HostError, refuse } from './host-error.js';
import type { Members } from './members.js';
import { QueryReader } from './query.js';
import { ActionKind, PathKind } from './wire.js';
import type { Action, Arguments, Batch, BatchResult, ObjectPath } from './wire.js';

/** What the dispatcher works on. */
export interface DispatchTarget {
  readonly root: HostObject;
  readonly events: EventRegistry;
  /** A service that Office.js asks for by its full name. */
  newObject(name: string): HostObject;
}

/** Carries out the actions of batches on the model. */
export class Dispatcher {
  /** Actions done so far. */
  actions = 0;
  /** Objects that the client keeps. */
  private readonly references = new Map<string, HostObject>();
  private readonly referenceOf = new Map<HostObject, string>();
  private nextReference = 1;
  private readonly queries: QueryReader;

  constructor(
    private readonly target: DispatchTarget,
    private readonly members: Members,
    /** Told of errors that are mistakes of the double. */
    private readonly report: (error: unknown) => void,
  ) {
    this.queries = new QueryReader(members, (object) => this.identity(object));
  }

  /** Objects that the client keeps and has not released. */
  get keptReferences(): number {
    return this.references.size;
  }

  /** `failure` may end the batch before one of its actions. */
  execute(batch: Batch, failure: (actionIndex: number) => HostError | undefined): BatchResult {
    const found = new Map<number, HostObject | null>();
    const result: BatchResult = { Results: [], TraceIds: [] };
    let index = 0;
    try {
      for (const action of batch.Actions) {
        const injected = failure(index);
        if (injected) throw injected;
        if (action.ActionType === ActionKind.trace) result.TraceIds.push(action.Id);
        const value = action.ActionType === ActionKind.trace ? null : this.act(batch, found, action);
        result.Results.push({ ActionId: action.Id, Value: value });
        this.actions++;
        index++;
      }
      return result;
    } catch (error) {
      if (!(error instanceof HostError)) this.report(error);
      const { code, message, status } =
        error instanceof HostError ? error : new HostError('GeneralException', undefined, String(error));
      return {
        ...result,
        Error: { Code: code, Message: message, Location: '', HttpStatusCode: status, ActionIndex: index },
      };
    }
  }

  private act(batch: Batch, found: Map<number, HostObject | null>, action: Action): unknown {
    const object = this.resolve(batch, found, action.ObjectPathId);
    const args = (info: Arguments | undefined) => this.argumentsOf(batch, found, info);
    switch (action.ActionType) {
      case ActionKind.instantiate:
        return object && this.identity(object);
      case ActionKind.query:
      case ActionKind.recursiveQuery:
      case ActionKind.queryAsJson:
        return object && this.queries.read(object, action.QueryInfo ?? {});
      case ActionKind.method:
        return this.callMethod(object, action.Name, args(action.ArgumentInfo));
      case ActionKind.setProperty:
        if (!object) return refuse('InvalidObjectPath', 'null-object');
        this.members.write(object, action.Name, args(action.ArgumentInfo)[0]);
        return null;
      case ActionKind.update:
        if (!object) return refuse('InvalidObjectPath', 'null-object');
        for (const [name, value] of Object.entries(action.ObjectState ?? {})) this.members.write(object, name, value);
        return null;
      default:
        return refuse('ApiNotFound', 'unknown-member', `The double has no action ${action.ActionType}.`);
    }
  }

  private callMethod(object: HostObject | null, name: string, args: readonly unknown[]): unknown {
    if (name === '_RemoveReference') return this.release(String(args[0]));
    if (name === '_KeepReference') return object && this.keep(object);
    if (!object) return refuse('InvalidObjectPath', 'null-object');
    const event = /^_(Register|Unregister)(?:Event)?(\w+?)(?:Event)?$/.exec(name);
    if (event) return this.listen(object, name, event[1] === 'Register', event[2]!);
    const value = this.members.call(object, name, args);
    return value === undefined || value instanceof HostObject ? null : value;
  }

  private listen(object: HostObject, wireName: string, register: boolean, event: string): null {
    this.members.require(object, wireName);
    const type = EventRegistry.numberOf(object.className, event);
    if (type === undefined)
      return refuse('ApiNotFound', 'unknown-member', `The double has no ${object.className}.on${event}.`);
    const target = object instanceof HostCollection ? undefined : object.identity;
    if (register) this.target.events.register(type, target);
    else this.target.events.unregister(type, target);
    return null;
  }

  private keep(object: HostObject): null {
    if (!this.referenceOf.has(object)) {
      const id = `ref${this.nextReference++}`;
      this.referenceOf.set(object, id);
      this.references.set(id, object);
    }
    return null;
  }

  private release(id: string): null {
    const object = this.references.get(id);
    if (object) this.referenceOf.delete(object);
    this.references.delete(id);
    return null;
  }

  private identity(object: HostObject): Record<string, unknown> {
    const reference = this.referenceOf.get(object);
    const { identity } = object;
    return {
      ...(reference === undefined ? {} : { _ReferenceId: reference }),
      ...(identity === undefined ? {} : { _Id: identity }),
      // Handlers of events are kept by the id that the client learns here.
      ...('id' in object ? { Id: object.id } : {}),
    };
  }

  private resolve(batch: Batch, found: Map<number, HostObject | null>, id: number): HostObject | null {
    const known = found.get(id);
    if (known !== undefined) return known;
    const path = batch.ObjectPaths[id];
    if (!path) return refuse('InvalidObjectPath');
    const object = this.follow(batch, found, path);
    found.set(id, object);
    return object;
  }

  private follow(batch: Batch, found: Map<number, HostObject | null>, path: ObjectPath): HostObject | null {
    switch (path.ObjectPathType) {
      case PathKind.root:
        return this.target.root;
      case PathKind.nullObject:
        return null;
      case PathKind.newObject:
        return this.target.newObject(path.Name);
      case PathKind.reference:
        return this.references.get(path.Name) ?? refuse('ItemNotFound');
    }
    const parent = this.resolve(batch, found, path.ParentObjectPathId ?? 0);
    if (parent === null) return null;
    const args = this.argumentsOf(batch, found, path.ArgumentInfo);
    const value =
      path.ObjectPathType === PathKind.property
        ? this.members.read(parent, path.Name)
        : this.members.call(parent, path.ObjectPathType === PathKind.indexer ? 'GetItem' : path.Name, args);
    if (value !== null && !(value instanceof HostObject)) {
      throw new Error(`${parent.className}.${path.Name} gave no object`);
    }
    return value;
  }

  private argumentsOf(batch: Batch, found: Map<number, HostObject | null>, info: Arguments | undefined): unknown[] {
    const references = info?.ReferencedObjectPathIds;
    const real = (value: unknown, reference: unknown): unknown => {
      if (Array.isArray(reference) && Array.isArray(value)) return value.map((item, i) => real(item, reference[i]));
      return typeof reference === 'number' && reference > 0 ? this.resolve(batch, found, reference) : value;
    };
    return (info?.Arguments ?? []).map((value, i) => real(value, references?.[i]));
  }
}

import type { ApiSurface } from '../boot/api-surface.js';
import type { HostObject } from '../model/host-object.js';
import { refuse } from './host-error.js';

/** Finds members of the model by their names on the wire, within the requirement sets of the host. */
export class Members {
  constructor(
    private readonly surface: ApiSurface,
    private readonly supports: (set: string, version: string) => boolean,
  ) {}

  /** `GetRange` → `getRange`, `_ValidateArraySize` → `validateArraySize`: names of the model. */
  static modelName(wireName: string): string {
    const name = wireName.replace(/^_/, '');
    return name.charAt(0).toLowerCase() + name.slice(1);
  }

  /** Value of a property. */
  read(object: HostObject, wireName: string): unknown {
    return Reflect.get(object, this.name(object, wireName));
  }

  write(object: HostObject, wireName: string, value: unknown): void {
    const name = this.name(object, wireName);
    if (!Reflect.set(object, name, value)) refuse('InvalidArgument');
  }

  call(object: HostObject, wireName: string, args: readonly unknown[]): unknown {
    const method = Reflect.get(object, this.name(object, wireName)) as unknown;
    if (typeof method !== 'function') return refuse('ApiNotFound', 'unknown-member');
    return Reflect.apply(
      method,
      object,
      args.map((argument) => argument ?? undefined),
    ) as unknown;
  }

  /** Refuses members above the requirement sets of this host. */
  require({ className }: HostObject, member: string): void {
    const set = this.surface.setOf(className, member);
    if (set && !this.supports(set.name, set.version)) {
      refuse(
        'ApiNotFound',
        'requirement-sets',
        `${className}.${member} is part of ${set.name} ${set.version}, which this host does not have.`,
      );
    }
  }

  /** Whether the property can be loaded from this host. */
  loadable(object: HostObject, property: string): boolean {
    const set = this.surface.setOf(object.className, property);
    return property in object && (!set || this.supports(set.name, set.version));
  }

  /** Refuses what no such object has: Office.js would never set it. */
  requireLoadable(object: HostObject, property: string): void {
    if (!this.surface.loadable(object.className, property)) {
      refuse('InvalidArgument', undefined, `'${property}' is no property of ${object.className}.`);
    }
    this.require(object, property);
    this.known(object, property);
  }

  scalarsOf(object: HostObject): readonly string[] {
    return this.surface.scalarsOf(object.className).filter((name) => this.loadable(object, name));
  }

  private name(object: HostObject, wireName: string): string {
    const name = Members.modelName(wireName);
    this.require(object, wireName.startsWith('_') ? wireName : name);
    this.known(object, name);
    return name;
  }

  private known(object: HostObject, name: string): void {
    if (!(name in object)) refuse('ApiNotFound', 'unknown-member', `The double has no ${object.className}.${name}.`);
  }
}

import { officeScript } from './office-dist.js';

/** A requirement set that a member belongs to, such as ExcelApi 1.8. */
export interface RequiredSet {
  readonly name: string;
  readonly version: string;
}

/** What Office.js itself says of one of its classes. */
interface ClassSurface {
  readonly scalars: readonly string[];
  readonly navigations: readonly string[];
}

const CLASS =
  /Object\.defineProperty\((\w+)\.prototype, "_className", \{\s*get: function \(\) \{\s*return "(\w+)(?:<T>)?";/g;
const NAMES =
  /Object\.defineProperty\((\w+)\.prototype, "(_scalarPropertyNames|_navigationPropertyNames)", \{\s*get: function \(\) \{\s*return (\[[^\]]*\]);/g;
const GATE = /_throwIfApiNotSupported\("(\w+)\.(\w+)", (_defaultApiSetName|"\w+"), "([\d.]+)"/g;

/**
 * Names of loadable properties and requirement sets of members, read out of the unmodified Office.js: a real host knows both too, and
 * this way the double cannot differ from the library.
 */
export class ApiSurface {
  private readonly classes = new Map<string, ClassSurface>();
  private readonly sets = new Map<string, RequiredSet>();
  private static known: ApiSurface | undefined;

  /** The surface of the installed package; read once. */
  static get installed(): ApiSurface {
    return (this.known ??= new ApiSurface(officeScript('excel-win32-16.01.debug.js')));
  }

  constructor(script: string) {
    for (const [, , name] of script.matchAll(CLASS)) this.classes.set(name!, { scalars: [], navigations: [] });
    for (const [, name, kind, list] of script.matchAll(NAMES)) {
      const known = this.classes.get(name!);
      const names = JSON.parse(list!) as string[];
      const part = kind === '_scalarPropertyNames' ? { scalars: names } : { navigations: names };
      if (known) this.classes.set(name!, { ...known, ...part });
    }
    for (const [, className, member, set, version] of script.matchAll(GATE)) {
      const name = set === '_defaultApiSetName' ? 'ExcelApi' : set!.slice(1, -1);
      this.sets.set(`${className}.${member}`, { name, version: version! });
    }
  }

  /** Properties that a load without names asks for. */
  scalarsOf(className: string): readonly string[] {
    return this.classes.get(className)?.scalars ?? [];
  }

  /** Whether `member` of the class can be loaded at all. */
  loadable(className: string, member: string): boolean {
    const surface = this.classes.get(className);
    return surface !== undefined && (surface.scalars.includes(member) || surface.navigations.includes(member));
  }

  /** The set that a member came with; undefined for those of the first version. */
  setOf(className: string, member: string): RequiredSet | undefined {
    return this.sets.get(`${className}.${member}`);
  }
}

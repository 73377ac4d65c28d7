import { strFromU8, unzipSync } from 'fflate';

/** An element of a part, for tests: names without prefix, no texts. */
export interface Element {
  readonly name: string;
  readonly attributes: Readonly<Record<string, string>>;
  readonly children: readonly Element[];
}

const entities: Readonly<Record<string, string>> = { amp: '&', lt: '<', gt: '>', quot: '"', apos: "'" };

/** An attribute's value, character references and `_xHHHH_` undone. */
function unescape(text: string): string {
  return text
    .replace(/&(?:#x([0-9a-f]+)|#(\d+)|(\w+));/gi, (_, hex: string, decimal: string, name: string) =>
      hex ? String.fromCodePoint(parseInt(hex, 16)) : decimal ? String.fromCodePoint(Number(decimal)) : entities[name]!,
    )
    .replace(/_x([0-9a-fA-F]{4})_/g, (_, hex: string) => String.fromCharCode(parseInt(hex, 16)));
}

/** The root element of a part. */
export function parseXml(xml: string): Element {
  const document = { name: '', attributes: {}, children: [] as Element[] };
  const open = [document];
  for (const [, close, name, inside, empty] of xml.matchAll(
    /<(\/?)([\w:.-]+)((?:\s+[\w:.-]+\s*=\s*(?:"[^"]*"|'[^']*'))*)\s*(\/?)>/g,
  )) {
    if (close) {
      open.pop();
      continue;
    }
    const attributes: Record<string, string> = {};
    for (const [, key, value] of inside!.matchAll(/([\w:.-]+)\s*=\s*["']([^"']*)["']/g))
      attributes[key!] = unescape(value!);
    const element = { name: name!.replace(/^.*:/, ''), attributes, children: [] as Element[] };
    open[open.length - 1]!.children.push(element);
    if (!empty) open.push(element);
  }
  return document.children[0]!;
}

/** The children of that name. */
export function all(element: Element | undefined, name: string): readonly Element[] {
  return element?.children.filter((child) => child.name === name) ?? [];
}

/** The first child of that name. */
export function one(element: Element | undefined, name: string): Element | undefined {
  return all(element, name)[0];
}

/** The parts of a package and how they are related. */
export class PackageTree {
  private readonly parts: Readonly<Record<string, Uint8Array>>;

  constructor(bytes: Uint8Array) {
    this.parts = unzipSync(bytes);
  }

  /** Names of the parts, in the order in which they stand in the file. */
  get names(): string[] {
    return Object.keys(this.parts);
  }

  has(part: string): boolean {
    return part in this.parts;
  }

  text(part: string): string {
    return strFromU8(this.parts[part]!);
  }

  root(part: string): Element {
    return parseXml(this.text(part));
  }

  /** Relationships of a part whose type ends in `type`: id and the part that is meant. */
  related(part: string, type: string): { id: string; part: string }[] {
    const slash = part.lastIndexOf('/') + 1;
    const rels = `${part.slice(0, slash)}_rels/${part.slice(slash)}.rels`;
    if (!this.has(rels)) return [];
    return all(this.root(rels), 'Relationship')
      .filter(({ attributes }) => attributes.Type!.endsWith(`/${type}`))
      .map(({ attributes }) => {
        const target = attributes.Target!;
        const steps = target.startsWith('/') ? [] : part.slice(0, slash).split('/').filter(Boolean);
        for (const step of target.split('/').filter(Boolean)) {
          if (step === '..') steps.pop();
          else steps.push(step);
        }
        return { id: attributes.Id!, part: steps.join('/') };
      });
  }
}

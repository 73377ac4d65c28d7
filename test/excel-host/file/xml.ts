import { strFromU8, unzipSync } from 'fflate';

/** An element of a part: names without prefix, and the text within. */
export interface Xml {
  readonly name: string;
  readonly attributes: Readonly<Record<string, string>>;
  readonly children: readonly Xml[];
  readonly text: string;
}

const entities: Readonly<Record<string, string>> = { amp: '&', lt: '<', gt: '>', quot: '"', apos: "'" };

function unescape(text: string): string {
  return text.replace(/&(?:#x([0-9a-f]+)|#(\d+)|(\w+));/gi, (_, hex: string, decimal: string, name: string) =>
    hex
      ? String.fromCodePoint(parseInt(hex, 16))
      : decimal
        ? String.fromCodePoint(Number(decimal))
        : (entities[name] ?? ''),
  );
}

const local = (name: string) => name.replace(/^.*:/, '');

/** The root element of a part. */
export function parseXml(xml: string): Xml {
  interface Open extends Xml {
    readonly children: Xml[];
    text: string;
  }
  const root: Open = { name: '', attributes: {}, children: [], text: '' };
  const open = [root];
  const tag = /<!--[^]*?-->|<\?[^]*?\?>|<(\/?)([\w:.-]+)((?:\s+[\w:.-]+\s*=\s*(?:"[^"]*"|'[^']*'))*)\s*(\/?)>|([^<]+)/g;
  for (const [, close, name, inside, empty, text] of xml.matchAll(tag)) {
    const parent = open.at(-1)!;
    if (text !== undefined) parent.text += unescape(text);
    else if (close) open.pop();
    else if (name !== undefined) {
      const attributes: Record<string, string> = {};
      for (const [, key, double, single] of inside!.matchAll(/([\w:.-]+)\s*=\s*(?:"([^"]*)"|'([^']*)')/g)) {
        attributes[local(key!)] = unescape(double ?? single ?? '');
      }
      const element: Open = { name: local(name), attributes, children: [], text: '' };
      parent.children.push(element);
      if (!empty) open.push(element);
    }
  }
  return root.children[0]!;
}

export const all = (element: Xml | undefined, name: string) =>
  element?.children.filter((child) => child.name === name) ?? [];

export const one = (element: Xml | undefined, name: string) => element?.children.find((child) => child.name === name);

export const flag = (value: string | undefined, otherwise = false) =>
  value === undefined ? otherwise : value === '1' || value === 'true';

/** The parts of an .xlsx file and how they are related. */
export class FileParts {
  private readonly parts: Readonly<Record<string, Uint8Array>>;

  constructor(bytes: Uint8Array) {
    this.parts = unzipSync(bytes);
  }

  root(part: string): Xml {
    return parseXml(strFromU8(this.parts[part]!));
  }

  /** Parts that a part relates to, by relationship id; `type` is the last word of the relationship's type. */
  related(part: string, type: string): ReadonlyMap<string, string> {
    const slash = part.lastIndexOf('/') + 1;
    const relationships = `${part.slice(0, slash)}_rels/${part.slice(slash)}.rels`;
    const found = new Map<string, string>();
    if (!this.parts[relationships]) return found;
    for (const { attributes } of all(this.root(relationships), 'Relationship')) {
      if (attributes.Type!.endsWith(`/${type}`))
        found.set(attributes.Id!, resolved(part.slice(0, slash), attributes.Target!));
    }
    return found;
  }
}

function resolved(folder: string, target: string): string {
  const steps = target.startsWith('/') ? [] : folder.split('/').filter(Boolean);
  for (const step of target.split('/').filter(Boolean)) {
    if (step === '..') steps.pop();
    else if (step !== '.') steps.push(step);
  }
  return steps.join('/');
}

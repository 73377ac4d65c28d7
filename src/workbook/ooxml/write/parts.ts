import { escapeXml, press, relationshipsPart } from '../package/index.js';
import { byCodeUnits } from '../../../findings/index.js';
import type { ZipWriter } from '../package/index.js';
import { BulkEntry } from './bulk/entry.js';
import type { Pressed, PressedParts } from './pressed-parts.js';

/**
 * Takes a part piece by piece, as text (a pair of surrogates must stand in one piece) or in bytes of UTF-8, which are good until it
 * returns.
 */
export type Sink = (piece: string | Uint8Array) => void;

/** All that `write` hands on, as one text. */
export function wholeText(write: (sink: Sink) => void): string {
  const decoder = new TextDecoder();
  let text = '';
  write((piece) => (text += typeof piece === 'string' ? piece : decoder.decode(piece, { stream: true })));
  return text;
}

/** How hard parts are pressed that are not bulk. */
const LEVEL = 6;

interface Part {
  readonly name: string;
  readonly bulk: boolean;
  readonly write: (sink: Sink) => void;
  /** All that it holds, of a short part that is ready. */
  readonly text?: string;
}

interface Relationship {
  readonly type: string;
  readonly target: string;
}

const CONTENT = 'application/vnd.openxmlformats-officedocument.';
const OFFICE_RELATIONSHIPS = 'http://schemas.openxmlformats.org/officeDocument/2006/relationships/';
export const XML = '<?xml version="1.0" encoding="UTF-8" standalone="yes"?>\n';
export const MAIN = 'xmlns="http://schemas.openxmlformats.org/spreadsheetml/2006/main"';
export const RELATIONSHIPS = 'xmlns:r="http://schemas.openxmlformats.org/officeDocument/2006/relationships"';

/** `relativeTarget('xl/worksheets/sheet1.xml', 'xl/tables/table1.xml')` → `../tables/table1.xml`. */
export function relativeTarget(from: string, to: string): string {
  const base = from.split('/').slice(0, -1);
  const steps = to.split('/');
  let shared = 0;
  while (shared < base.length && base[shared] === steps[shared]) shared++;
  return '../'.repeat(base.length - shared) + steps.slice(shared).join('/');
}

/**
 * The parts of the package that is being written (Open Packaging Conventions, ECMA-376 part 2): what they hold, their content
 * types and how they are related. Nothing is written before `writeTo`, which puts them in code-unit order of their names.
 */
export class Parts {
  private readonly parts: Part[] = [];
  private readonly overrides = new Map<string, string>();
  private readonly relationships = new Map<string, Relationship[]>();

  /**
   * Adds a part. `contentType` is what follows `application/vnd.openxmlformats-officedocument.`, or a whole type with a slash;
   * bulk parts are pressed in a way that is made for them.
   */
  add(name: string, contentType: string, write: (sink: Sink) => void, bulk = false): void {
    this.declare(name, contentType);
    this.parts.push({ name, bulk, write });
  }

  private declare(name: string, contentType: string): void {
    this.overrides.set(name, contentType.includes('/') ? contentType : CONTENT + contentType);
  }

  /** Adds a short part that is ready. */
  addText(name: string, contentType: string, xml: string): void {
    this.declare(name, contentType);
    this.parts.push({ name, bulk: false, write: (sink) => sink(xml), text: xml });
  }

  /** Relates part `from` (`''`: the package) to part `to`; gives the id. `type` is the last word of the type, or the whole. */
  relate(from: string, type: string, to: string): string {
    const list = this.relationships.get(from) ?? [];
    this.relationships.set(from, list);
    list.push({
      type: type.includes('/') ? type : OFFICE_RELATIONSHIPS + type,
      target: relativeTarget(from, to),
    });
    return `rId${list.length}`;
  }

  /** Writes every part, its relationships and the list of content types. What `pressed` knows is not pressed again. */
  writeTo(zip: ZipWriter, pressed?: PressedParts): void {
    const all: Part[] = [
      ...this.parts,
      { name: '[Content_Types].xml', bulk: false, write: (sink) => this.contentTypes(sink) },
    ];
    for (const [from, list] of this.relationships) {
      all.push({ name: relationshipsPart(from), bulk: false, write: (sink) => writeRelationships(list, sink) });
    }
    all.sort((a, b) => byCodeUnits(a.name, b.name));
    for (const part of all) {
      if (part.bulk) {
        const entry = new BulkEntry();
        part.write((piece) => entry.write(piece));
        zip.copy(entry.end(part.name));
      } else if (pressed && part.text !== undefined) {
        zip.copy({ name: part.name, ...pressedPart(part.text, pressed) });
      } else {
        const entry = zip.entry(part.name, LEVEL);
        part.write((piece) => entry.write(piece));
        entry.end();
      }
    }
  }

  private contentTypes(sink: Sink): void {
    sink(`${XML}<Types xmlns="http://schemas.openxmlformats.org/package/2006/content-types">`);
    sink('<Default Extension="rels" ContentType="application/vnd.openxmlformats-package.relationships+xml"/>');
    sink('<Default Extension="vml" ContentType="application/vnd.openxmlformats-officedocument.vmlDrawing"/>');
    sink('<Default Extension="xml" ContentType="application/xml"/>');
    for (const [name, type] of this.overrides) {
      if (!name.endsWith('.vml')) sink(`<Override PartName="/${name}" ContentType="${type}"/>`);
    }
    sink('</Types>');
  }
}

function pressedPart(text: string, pressed: PressedParts): Pressed {
  const known = pressed.get(text);
  if (known) return known;
  const fresh = press(text, LEVEL);
  pressed.keep(text, fresh);
  return fresh;
}

function writeRelationships(list: readonly Relationship[], sink: Sink): void {
  sink(`${XML}<Relationships xmlns="http://schemas.openxmlformats.org/package/2006/relationships">`);
  list.forEach(({ type, target }, place) =>
    sink(`<Relationship Id="rId${place + 1}" Type="${type}" Target="${escapeXml(target)}"/>`),
  );
  sink('</Relationships>');
}

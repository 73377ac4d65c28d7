import { a1 } from '../../../book/index.js';
import type { Note } from '../../../book/index.js';
import { escapeXml } from '../package/index.js';
import { XmlScanner } from '../read/xml-scanner.js';
import { commentsXml, NOTE_SHAPE_TYPE, noteShapesXml, noteShapeTypeXml, noteShapeXml } from '../write/notes.js';
import { textXml } from '../write/shared-strings.js';
import { appendChildren, withPrefix } from './children.js';
import type { PatchedPackage } from './patched-package.js';
import { Splices } from './splices.js';
import { unsupported } from './unsupported.js';

const COMMENTS = 'application/vnd.openxmlformats-officedocument.spreadsheetml.comments+xml';
const SHAPES = 'application/vnd.openxmlformats-officedocument.vmlDrawing';
/** Author of the comment that stands for a thread in programs that know notes only. */
const THREAD = 'tc=';

/** What becomes of the notes of a sheet. */
export interface NoteChanges {
  /** To be added where none is. */
  readonly added: readonly Note[];
  /** Addresses from which a note goes. */
  readonly removed: ReadonlySet<string>;
}

interface Existing {
  readonly authors: string[];
  /** Author's number by address. */
  readonly comments: Map<string, number>;
}

function readComments(bytes: Uint8Array, part: string): Existing {
  const scanner = new XmlScanner(bytes, part);
  const authors: string[] = [];
  const comments = new Map<string, number>();
  while (scanner.seek()) {
    if (!scanner.opens) continue;
    if (scanner.is('author')) {
      scanner.read();
      authors.push(scanner.text());
    } else if (scanner.is('comment')) {
      scanner.read();
      comments.set(scanner.attribute('ref') ?? '', Number(scanner.attribute('authorId')));
    }
  }
  return { authors, comments };
}

/**
 * Changes the part that holds the texts of a sheet's notes, or makes one; gives what has to happen to their boxes. Replaced notes
 * keep theirs.
 */
export function patchComments(
  target: PatchedPackage,
  sheet: { readonly name: string; readonly part: string },
  notes: ReadonlyMap<string, Note>,
): NoteChanges {
  const part = target.relationships(sheet.part).find(({ type }) => type === 'comments')?.target;
  const existing = part === undefined ? undefined : readComments(target.content(part), part);
  const written = [...notes.values()].filter((note) => note.text !== '');
  const known = (note: Note) => existing?.comments.has(a1(note)) ?? false;
  for (const [address] of notes) {
    const author = existing?.authors[existing.comments.get(address) ?? -1];
    if (author?.startsWith(THREAD)) throw unsupported('thread', `${sheet.name}!${address}`);
  }
  const removed = new Set([...notes.values()].filter((note) => note.text === '' && known(note)).map(a1));
  const added = written.filter((note) => !known(note));
  if (part !== undefined && existing) {
    if (written.length > 0 || removed.size > 0) {
      target.set(part, changeComments(target.content(part), part, existing.authors, notes, written));
    }
  } else if (written.length > 0) {
    const made = target.unusedName('xl/comments', '.xml');
    target.add(made, COMMENTS, commentsXml(written));
    target.relate(sheet.part, 'comments', made);
  }
  return { added, removed };
}

function changeComments(
  bytes: Uint8Array,
  part: string,
  authors: readonly string[],
  notes: ReadonlyMap<string, Note>,
  written: readonly Note[],
): Uint8Array {
  const newAuthors = [...new Set(written.map(({ author }) => author))].filter((author) => !authors.includes(author));
  const all = [...authors, ...newAuthors];
  const comments = written.map(
    (note) =>
      `<comment ref="${a1(note)}" authorId="${all.indexOf(note.author)}"><text>${textXml(note.text)}</text></comment>`,
  );
  const splices = new Splices();
  const scanner = new XmlScanner(bytes, part);
  while (scanner.next()) {
    if (!scanner.opens) {
      // Behind the last one, so that what goes and what comes do not meet.
      if (scanner.is('commentList')) splices.insert(scanner.start, withPrefix(comments.join(''), scanner.prefixText));
    } else if (scanner.is('authors') && newAuthors.length > 0) {
      appendChildren(
        scanner,
        splices,
        newAuthors.map((author) => `<author>${escapeXml(author)}</author>`),
      );
    } else if (scanner.is('commentList') && scanner.empty) appendChildren(scanner, splices, comments);
    else if (scanner.is('comment')) {
      const { start } = scanner;
      const gone = notes.has(scanner.attribute('ref') ?? '');
      scanner.skip();
      if (gone) splices.remove(start, scanner.end);
    }
  }
  return splices.apply(bytes);
}

/** Makes the part with the boxes of a sheet's first notes; gives the id of the relationship to it. */
export function addBoxes(target: PatchedPackage, sheetPart: string, notes: readonly Note[], block: number): string {
  const part = target.unusedName('xl/drawings/vmlDrawing', '.vml');
  target.declareExtension('vml', SHAPES);
  target.set(part, new TextEncoder().encode(noteShapesXml(notes, block)));
  return target.relate(sheetPart, 'vmlDrawing', part);
}

/** Changes the part with the boxes: VML, whose tags Excel does not always close, so that it is cut by shapes alone. */
export function patchBoxes(target: PatchedPackage, part: string, { added, removed }: NoteChanges): void {
  const bytes = target.content(part);
  const scanner = new XmlScanner(bytes, part);
  const splices = new Splices();
  let shapes = 0;
  let highest = 1024;
  let shapeType: string | undefined;
  let end: number | undefined;
  while (scanner.seek()) {
    if (scanner.opens && scanner.localName === 'shapetype') {
      scanner.read();
      // 202 is a text box; other controls have types of their own.
      if (scanner.attribute('spt', true) === '202') shapeType = scanner.attribute('id');
    } else if (scanner.opens && scanner.localName === 'shape') {
      shapes++;
      const shape = readShape(scanner);
      highest = Math.max(highest, shape.number);
      if (shape.note !== undefined && removed.has(shape.note)) splices.remove(shape.from, shape.to);
    } else if (!scanner.opens) end = scanner.start;
  }
  if (end === undefined) throw scanner.broken();
  let xml = '';
  if (added.length > 0 && shapeType === undefined) {
    shapeType = NOTE_SHAPE_TYPE;
    xml = noteShapeTypeXml;
  }
  added.forEach((note, i) => (xml += noteShapeXml(note, highest + i + 1, shapes + i + 1, shapeType!)));
  splices.insert(end, xml);
  target.set(part, splices.apply(bytes));
}

interface Shape {
  readonly from: number;
  readonly to: number;
  /** Number in its id; 0 when that is no number. */
  readonly number: number;
  /** Address of the cell whose note it shows. */
  readonly note: string | undefined;
}

/** Reads a shape, at whose start tag the scanner stands, to its end tag. */
function readShape(scanner: XmlScanner): Shape {
  scanner.read();
  const from = scanner.start;
  const number = Number(/(\d+)$/.exec(scanner.attribute('id') ?? '')?.[1] ?? 0);
  let row = NaN;
  let column = NaN;
  for (let inside = !scanner.empty; inside;) {
    if (!scanner.seek()) throw scanner.broken();
    const name = scanner.localName;
    if (!scanner.opens && name === 'shape') {
      scanner.read();
      inside = false;
    }
    if (!scanner.opens || (name !== 'Row' && name !== 'Column')) continue;
    scanner.read();
    const value = Number(scanner.text()) + 1;
    if (name === 'Row') row = value;
    else column = value;
  }
  const note = row >= 1 && column >= 1 ? a1({ row, column }) : undefined;
  return { from, to: scanner.end, number, note };
}

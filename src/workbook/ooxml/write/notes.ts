import type { Note } from '../../../book/index.js';
import { a1 } from '../../../book/index.js';
import { escapeXml } from '../package/index.js';
import { MAIN, XML } from './parts.js';
import { textXml } from './shared-strings.js';

/** The notes of a sheet (part xl/commentsN.xml, ECMA-376 part 1, 18.7). */
export function commentsXml(notes: readonly Note[]): string {
  const authors = [...new Set(notes.map((note) => note.author))];
  const list = notes.map(
    (note) =>
      `<comment ref="${a1(note)}" authorId="${authors.indexOf(note.author)}"><text>${textXml(note.text)}</text></comment>`,
  );
  return (
    `${XML}<comments ${MAIN}><authors>${authors.map((author) => `<author>${escapeXml(author)}</author>`).join('')}</authors>` +
    `<commentList>${list.join('')}</commentList></comments>`
  );
}

/** Lines that the note's box shows at its width of about 24 full-width characters. */
function linesOf(text: string): number {
  return text.split('\n').reduce((sum, line) => sum + Math.max(1, Math.ceil(line.length / 24)), 0);
}

/** Excel numbers shapes in blocks of 1,024; each sheet has its own. */
const BLOCK = 1024;

/** How many blocks of shape numbers the notes of a sheet take. */
export function shapeBlocks(notes: readonly Note[]): number {
  return Math.ceil((notes.length + 1) / BLOCK);
}

/** What the boxes have in common; each names it as its type. The id is Excel's own for a text box. */
export const NOTE_SHAPE_TYPE = '_x0000_t202';
export const noteShapeTypeXml =
  `<v:shapetype id="${NOTE_SHAPE_TYPE}" coordsize="21600,21600" o:spt="202" path="m,l,21600r21600,l21600,xe">` +
  '<v:stroke joinstyle="miter"/><v:path gradientshapeok="t" o:connecttype="rect"/></v:shapetype>';

/**
 * The box in which Excel shows a note: hidden until the pointer rests on the cell, as wide as three columns and as high as its
 * text. `number` is unique in the workbook's part, `layer` says which box lies on top.
 */
export function noteShapeXml(note: Note, number: number, layer: number, type: string): string {
  const [column, row] = [note.column - 1, note.row - 1];
  const height = Math.min(24, linesOf(note.text) + 1);
  return (
    `<v:shape id="_x0000_s${number}" type="#${type}" fillcolor="#ffffe1" o:insetmode="auto"` +
    ` style="position:absolute;margin-left:0;margin-top:0;width:240pt;height:${height * 15}pt;z-index:${layer};visibility:hidden">` +
    '<v:fill color2="#ffffe1"/><v:shadow color="black" obscured="t"/><v:path o:connecttype="none"/>' +
    '<v:textbox style="mso-direction-alt:auto"><div style="text-align:left"/></v:textbox>' +
    '<x:ClientData ObjectType="Note"><x:MoveWithCells/><x:SizeWithCells/>' +
    `<x:Anchor>${column + 1}, 15, ${Math.max(0, row - 1)}, 4, ${column + 4}, 15, ${Math.max(0, row - 1) + height}, 4</x:Anchor>` +
    `<x:AutoFill>False</x:AutoFill><x:Row>${row}</x:Row><x:Column>${column}</x:Column></x:ClientData></v:shape>`
  );
}

/**
 * The boxes of the notes of a sheet (part xl/drawings/vmlDrawingN.vml, ECMA-376 part 4, 19). `firstBlock` is the sheet's first
 * block of shape numbers.
 */
export function noteShapesXml(notes: readonly Note[], firstBlock: number): string {
  const blocks = Array.from({ length: shapeBlocks(notes) }, (_, place) => firstBlock + place);
  const shapes = notes.map((note, place) =>
    noteShapeXml(note, firstBlock * BLOCK + place + 1, place + 1, NOTE_SHAPE_TYPE),
  );
  return (
    '<xml xmlns:v="urn:schemas-microsoft-com:vml" xmlns:o="urn:schemas-microsoft-com:office:office"' +
    ' xmlns:x="urn:schemas-microsoft-com:office:excel">' +
    `<o:shapelayout v:ext="edit"><o:idmap v:ext="edit" data="${blocks.join(',')}"/></o:shapelayout>` +
    `${noteShapeTypeXml}${shapes.join('')}</xml>`
  );
}

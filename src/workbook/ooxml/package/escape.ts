const special = /[&<>"\t\n\r\u0000-\u001f\ufffe\uffff]/;
const everySpecial = /[&<>"\u0000-\u001f\ufffe\uffff]/g;

function reference(character: string): string {
  switch (character) {
    case '&':
      return '&amp;';
    case '<':
      return '&lt;';
    case '>':
      return '&gt;';
    case '"':
      return '&quot;';
    case '\t':
    case '\n':
    case '\r':
      return `&#${character.charCodeAt(0)};`;
    default:
      return '';
  }
}

/**
 * Text as it may stand in an attribute in double quotes or in an element. Line breaks and tabs become references, so that no
 * parser turns them into blanks; characters that XML 1.0 cannot hold are left out.
 */
export function escapeXml(text: string): string {
  return special.test(text) ? text.replace(everySpecial, reference) : text;
}

const cellSpecial = /[&<>\r\u0000-\u0008\u000b\u000c\u000e-\u001f\ufffe\uffff]|_x[0-9a-fA-F]{4}_/;
const everyCellSpecial = /[&<>\r\u0000-\u0008\u000b\u000c\u000e-\u001f\ufffe\uffff]|_(?=x[0-9a-fA-F]{4}_)/g;

function cellReference(character: string): string {
  switch (character) {
    case '&':
      return '&amp;';
    case '<':
      return '&lt;';
    case '>':
      return '&gt;';
    default:
      return `_x${character.charCodeAt(0).toString(16).toUpperCase().padStart(4, '0')}_`;
  }
}

/**
 * Text as it stands in `<t>` or in `<v>` of a text (ST_Xstring, ECMA-376 part 1, 22.9.2.19): what XML cannot hold is written
 * `_xHHHH_`, and so is the underscore of a text that looks like such an escape. Needs `xml:space="preserve"` where blanks count.
 */
export function escapeCellText(text: string): string {
  return cellSpecial.test(text) ? text.replace(everyCellSpecial, cellReference) : text;
}

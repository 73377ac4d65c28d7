import { escapeCellText } from '../package/index.js';

/**
 * Text of an attribute of type ST_Xstring (ECMA-376 part 1, 22.9.2.19): as the text of a cell, and tabs and line breaks as
 * `_xHHHH_` too, because a parser turns them into blanks where they stand in an attribute.
 */
export function attributeText(text: string): string {
  return escapeCellText(text).replace(/["\t\n]/g, (character) =>
    character === '"' ? '&quot;' : `_x00${character === '\t' ? '09' : '0A'}_`,
  );
}

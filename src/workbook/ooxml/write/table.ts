import type { Cell, Table } from '../../../book/index.js';
import { a1Area } from '../../../book/index.js';
import { tableArea } from '../../checks/table-area.js';
import { attributeText } from './attribute-text.js';
import { MAIN, XML } from './parts.js';

/** The header cells; Excel wants their texts equal to the names of the columns. */
export function tableHeader({ at, columns, headerStyle }: Table): Cell[] {
  return columns.map(({ header }, place) => ({
    row: at.row,
    column: at.column + place,
    value: header,
    ...(headerStyle && { style: headerStyle }),
  }));
}

/** A table (part xl/tables/tableN.xml, ECMA-376 part 1, 18.5): its place, its columns, its filter buttons and its look. */
export function tableXml(table: Table, id: number): string {
  const ref = a1Area(tableArea(table));
  const columns = table.columns.map(
    ({ header }, place) => `<tableColumn id="${place + 1}" name="${attributeText(header)}"/>`,
  );
  const name = attributeText(table.name);
  return (
    `${XML}<table ${MAIN} id="${id}" name="${name}" displayName="${name}" ref="${ref}" totalsRowShown="0">` +
    `<autoFilter ref="${ref}"/><tableColumns count="${columns.length}">${columns.join('')}</tableColumns>` +
    `<tableStyleInfo name="${attributeText(table.style ?? 'TableStyleLight1')}" showFirstColumn="0" showLastColumn="0" showRowStripes="1" showColumnStripes="0"/></table>`
  );
}

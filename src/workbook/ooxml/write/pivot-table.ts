import type { Pivot } from '../../../book/index.js';
import { a1Area } from '../../../book/index.js';
import { attributeText } from './attribute-text.js';
import { MAIN, XML } from './parts.js';
import type { PivotFields } from './pivot-fields.js';
import { GRAND_TOTAL, VALUES_CAPTION } from './pivot-cells.js';
import { isWholeData } from './pivot-layout.js';
import type { PivotLayout } from './pivot-layout.js';
import { lineXml } from './pivot-lines.js';
import type { AxisLine } from './pivot-lines.js';

/** The number of the format `#,##0`. */
const WHOLE_FORMAT_ID = 3;

/** The place that stands for the field of several data fields. */
const VALUES_FIELD = -2;

/**
 * With several data fields and no column field, Excel 2010 and later put the data names into one row of header; this says that
 * the row above, which says "values", is not shown. Without it the body would be one row higher.
 */
const HIDE_VALUES_ROW =
  '<extLst><ext uri="{962EF5D1-5CA2-4c93-8EF4-DBF5C05439D2}" xmlns:x14="http://schemas.microsoft.com/office/spreadsheetml/2009/9/main">' +
  '<x14:pivotTableDefinition hideValuesRow="1"/></ext></extLst>';

/** A list element that is left out when it is empty. */
function list(element: string, entries: readonly string[]): string {
  return entries.length === 0 ? '' : `<${element} count="${entries.length}">${entries.join('')}</${element}>`;
}

function fieldXml(name: string, pivot: Pivot, layout: PivotLayout): string {
  const axis = pivot.rows.includes(name)
    ? ' axis="axisRow"'
    : pivot.columns.includes(name)
      ? ' axis="axisCol"'
      : pivot.filters.some((filter) => filter.field === name)
        ? ' axis="axisPage"'
        : '';
  const data = pivot.data.some((entry) => entry.field === name) ? ' dataField="1"' : '';
  // Not compact and not outlined: the tabular form, one column for each row field.
  const start = `<pivotField${axis}${data} compact="0" outline="0" showAll="0"`;
  const order = layout.orders.get(name);
  if (!order) return `${start}/>`;
  const items = [...order.map((item) => `<item x="${item}"/>`), '<item t="default"/>'];
  return `${start}>${list('items', items)}</pivotField>`;
}

function dataXml(entry: Pivot['data'][number], fields: PivotFields): string {
  const subtotal = entry.function === 'count' ? ' subtotal="count"' : '';
  const format = isWholeData(fields, entry) ? ` numFmtId="${WHOLE_FORMAT_ID}"` : '';
  const name = attributeText(entry.name);
  return `<dataField name="${name}" fld="${fields.placeOf(entry.field)}"${subtotal} baseField="0" baseItem="0"${format}/>`;
}

/** A PivotTable (part xl/pivotTables/pivotTableN.xml, ECMA-376 part 1, 18.10.1.73) whose cells are those of `pivotCells`. */
export function pivotTableXml(pivot: Pivot, fields: PivotFields, layout: PivotLayout, cacheId: number): string {
  const severalData = pivot.data.length > 1;
  const headerOnly = pivot.columns.length === 0 && severalData;
  const fieldAt = (place: number) => `<field x="${place}"/>`;
  const lines = (all: readonly AxisLine[], valuesShown: boolean) => all.map((line) => lineXml(line, valuesShown));
  const pages = pivot.filters.map(({ field, selected }) => {
    const place = selected === undefined ? undefined : fields.field(field).placeOf(selected)!;
    const item = place === undefined ? '' : ` item="${layout.orders.get(field)!.indexOf(place)}"`;
    return `<pageField fld="${fields.placeOf(field)}"${item} hier="-1"/>`;
  });
  const columnFields = [...pivot.columns.map((name) => fields.placeOf(name)), ...(severalData ? [VALUES_FIELD] : [])];
  return (
    `${XML}<pivotTableDefinition ${MAIN} name="${attributeText(pivot.name)}" cacheId="${cacheId}" applyNumberFormats="0"` +
    ' applyBorderFormats="0" applyFontFormats="0" applyPatternFormats="0" applyAlignmentFormats="0" applyWidthHeightFormats="1"' +
    ` dataCaption="${VALUES_CAPTION}" grandTotalCaption="${GRAND_TOTAL}" updatedVersion="6" minRefreshableVersion="3"` +
    ' itemPrintTitles="1" createdVersion="6" indent="0" compact="0" compactData="0" multipleFieldFilters="0">' +
    `<location ref="${a1Area(layout.body)}" firstHeaderRow="${headerOnly ? 0 : 1}" firstDataRow="${layout.headerRows}"` +
    ` firstDataCol="${pivot.rows.length}"${pages.length ? ` rowPageCount="${pages.length}" colPageCount="1"` : ''}/>` +
    list(
      'pivotFields',
      fields.list.map(({ name }) => fieldXml(name, pivot, layout)),
    ) +
    list(
      'rowFields',
      pivot.rows.map((name) => fieldAt(fields.placeOf(name))),
    ) +
    list('rowItems', lines(layout.rowLines, false)) +
    list('colFields', columnFields.map(fieldAt)) +
    list('colItems', lines(layout.columnLines, severalData)) +
    list('pageFields', pages) +
    list(
      'dataFields',
      pivot.data.map((entry) => dataXml(entry, fields)),
    ) +
    '<pivotTableStyleInfo name="PivotStyleLight16" showRowHeaders="1" showColHeaders="1" showRowStripes="0" showColStripes="0" showLastColumn="1"/>' +
    `${HIDE_VALUES_ROW}</pivotTableDefinition>`
  );
}

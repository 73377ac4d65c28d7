import type { Chart } from '../../../book/index.js';
import { attributeText } from './attribute-text.js';
import { RELATIONSHIPS, XML } from './parts.js';

const NAMESPACES =
  'xmlns:xdr="http://schemas.openxmlformats.org/drawingml/2006/spreadsheetDrawing" xmlns:a="http://schemas.openxmlformats.org/drawingml/2006/main"';
const CHART = 'http://schemas.openxmlformats.org/drawingml/2006/chart';

function corner(element: string, row: number, column: number): string {
  return (
    `<xdr:${element}><xdr:col>${column - 1}</xdr:col><xdr:colOff>0</xdr:colOff>` +
    `<xdr:row>${row - 1}</xdr:row><xdr:rowOff>0</xdr:rowOff></xdr:${element}>`
  );
}

function frame(chart: Chart, place: number, id: string): string {
  const { from, to } = chart.area;
  return (
    `<xdr:twoCellAnchor editAs="oneCell">${corner('from', from.row, from.column)}${corner('to', to.row + 1, to.column + 1)}` +
    `<xdr:graphicFrame macro=""><xdr:nvGraphicFramePr><xdr:cNvPr id="${place + 2}" name="${attributeText(chart.name)}"` +
    ` descr="${attributeText(chart.description)}"/><xdr:cNvGraphicFramePr/></xdr:nvGraphicFramePr>` +
    '<xdr:xfrm><a:off x="0" y="0"/><a:ext cx="0" cy="0"/></xdr:xfrm>' +
    `<a:graphic><a:graphicData uri="${CHART}"><c:chart xmlns:c="${CHART}" r:id="${id}"/></a:graphicData></a:graphic>` +
    '</xdr:graphicFrame><xdr:clientData/></xdr:twoCellAnchor>'
  );
}

/** Where the charts of a sheet lie, with their texts for people who do not see them (part xl/drawings/drawingN.xml, ECMA-376 part 1, 20.5). */
export function drawingXml(charts: readonly Chart[], ids: readonly string[]): string {
  const frames = charts.map((chart, place) => frame(chart, place, ids[place]!));
  return `${XML}<xdr:wsDr ${NAMESPACES} ${RELATIONSHIPS}>${frames.join('')}</xdr:wsDr>`;
}

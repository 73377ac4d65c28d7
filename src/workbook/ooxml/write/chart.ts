import type { Book, Chart, Color, Scalar } from '../../../book/index.js';
import { escapeXml } from '../package/index.js';
import type { ChartData, ChartRange, SeriesData } from '../../charts/chart-data.js';
import { DARK, labelColor, markedLabelFormat, stackedLabelFormat } from '../../charts/chart-labels.js';
import { hasLegend } from '../../charts/chart-layout.js';
import type { ChartLayout } from '../../charts/chart-layout.js';
import { RELATIONSHIPS, XML } from './parts.js';
import { argb } from './styles.js';

const NAMESPACES =
  'xmlns:c="http://schemas.openxmlformats.org/drawingml/2006/chart" xmlns:a="http://schemas.openxmlformats.org/drawingml/2006/main"';
const CATEGORY_AXIS = 1;
const VALUE_AXIS = 2;

const solid = (color: Color) => `<a:solidFill><a:srgbClr val="${argb(color).slice(2)}"/></a:solidFill>`;
const line = (color: Color) => `<c:spPr><a:ln w="6350">${solid(color)}</a:ln></c:spPr>`;
const NOTHING = '<a:noFill/><a:ln><a:noFill/></a:ln>';

/** A bar, or a part of one, with a dark line around it. */
function outlinedPoint(place: number, color: Color): string {
  return (
    `<c:dPt><c:idx val="${place}"/><c:invertIfNegative val="0"/><c:bubble3D val="0"/>` +
    `<c:spPr>${solid(color)}<a:ln w="22225">${solid(DARK)}</a:ln></c:spPr></c:dPt>`
  );
}

function stringCache({ formula, values }: ChartRange): string {
  const points = values.map((value, place) =>
    value === undefined ? '' : `<c:pt idx="${place}"><c:v>${escapeXml(String(value))}</c:v></c:pt>`,
  );
  return (
    `<c:strRef><c:f>${escapeXml(formula)}</c:f><c:strCache><c:ptCount val="${values.length}"/>` +
    `${points.join('')}</c:strCache></c:strRef>`
  );
}

function numberCache({ formula, values }: ChartRange, format: string): string {
  const point = (value: Scalar | undefined, place: number) =>
    typeof value === 'number' ? `<c:pt idx="${place}"><c:v>${value}</c:v></c:pt>` : '';
  return (
    `<c:numRef><c:f>${escapeXml(formula)}</c:f><c:numCache><c:formatCode>${escapeXml(format)}</c:formatCode>` +
    `<c:ptCount val="${values.length}"/>${values.map(point).join('')}</c:numCache></c:numRef>`
  );
}

/** The XML of one chart (part xl/charts/chartN.xml, ECMA-376 part 1, 21.2); the order of the elements is the schema's. */
class ChartXml {
  private readonly stacked: boolean;
  private readonly font: string;

  constructor(
    book: Book,
    private readonly chart: Chart,
    private readonly data: ChartData,
    private readonly layout: ChartLayout,
  ) {
    this.stacked = chart.kind === 'stacked';
    // The kind of the font goes with its name, so that a machine without it takes another Japanese one.
    const face = `typeface="${escapeXml(book.defaultFont.name)}" pitchFamily="50" charset="-128"`;
    this.font = `<a:latin ${face}/><a:ea ${face}/>`;
  }

  xml(): string {
    return (
      `${XML}<c:chartSpace ${NAMESPACES} ${RELATIONSHIPS}><c:date1904 val="0"/><c:lang val="ja-JP"/><c:roundedCorners val="0"/>` +
      `<c:chart>${this.title()}<c:autoTitleDeleted val="0"/><c:plotArea>${this.plotLayout()}${this.bars()}` +
      `${this.categoryAxis()}${this.valueAxis()}<c:spPr>${NOTHING}</c:spPr></c:plotArea>${this.legend()}` +
      '<c:plotVisOnly val="1"/><c:dispBlanksAs val="gap"/></c:chart>' +
      `<c:spPr>${solid('FFFFFF')}<a:ln w="6350">${solid('BFBFBF')}</a:ln></c:spPr>${this.text(900, DARK)}</c:chartSpace>`
    );
  }

  private properties(size: number, color: Color, bold = false): string {
    return `sz="${size}" b="${bold ? 1 : 0}">${solid(color)}${this.font}`;
  }

  private text(size: number, color: Color, bold = false): string {
    return (
      `<c:txPr><a:bodyPr/><a:lstStyle/><a:p><a:pPr><a:defRPr ${this.properties(size, color, bold)}</a:defRPr></a:pPr>` +
      '<a:endParaRPr lang="ja-JP"/></a:p></c:txPr>'
    );
  }

  private title(): string {
    const properties = this.properties(1200, DARK, true);
    return (
      `<c:title><c:tx><c:rich><a:bodyPr/><a:lstStyle/><a:p><a:pPr><a:defRPr ${properties}</a:defRPr></a:pPr>` +
      `<a:r><a:rPr lang="ja-JP" ${properties}</a:rPr><a:t>${escapeXml(this.chart.title)}</a:t></a:r></a:p></c:rich></c:tx>` +
      '<c:overlay val="0"/></c:title>'
    );
  }

  private plotLayout(): string {
    const { x, y, width, height } = this.layout.plot;
    const part = (name: string, value: number) => `<c:${name} val="${Math.round(value * 1e4) / 1e4}"/>`;
    return (
      '<c:layout><c:manualLayout><c:layoutTarget val="inner"/><c:xMode val="edge"/><c:yMode val="edge"/>' +
      `${part('x', x)}${part('y', y)}${part('w', width)}${part('h', height)}</c:manualLayout></c:layout>`
    );
  }

  private bars(): string {
    return (
      `<c:barChart><c:barDir val="bar"/><c:grouping val="${this.stacked ? 'percentStacked' : 'clustered'}"/><c:varyColors val="0"/>` +
      this.data.series.map((series, place) => this.series(series, place)).join('') +
      `<c:gapWidth val="50"/>${this.stacked ? '<c:overlap val="100"/>' : ''}` +
      `<c:axId val="${CATEGORY_AXIS}"/><c:axId val="${VALUE_AXIS}"/></c:barChart>`
    );
  }

  private series({ name, values, color, marked }: SeriesData, place: number): string {
    // A mark on a blank would be a label without a bar.
    const outlined = marked.filter((at) => typeof values.values[at] === 'number');
    return (
      `<c:ser><c:idx val="${place}"/><c:order val="${place}"/><c:tx>${stringCache(name)}</c:tx>` +
      `<c:spPr>${solid(color)}<a:ln w="6350">${solid('FFFFFF')}</a:ln></c:spPr><c:invertIfNegative val="0"/>` +
      outlined.map((at) => outlinedPoint(at, color)).join('') +
      `${this.labels(color, outlined)}<c:cat>${stringCache(this.data.categories)}</c:cat>` +
      `<c:val>${numberCache(values, this.chart.labelFormat)}</c:val></c:ser>`
    );
  }

  private labels(color: Color, marked: readonly number[]): string {
    const { labelFormat } = this.chart;
    const { leastLabelled } = this.layout;
    const format = this.stacked ? stackedLabelFormat(labelFormat, leastLabelled) : labelFormat;
    const ownFormat = markedLabelFormat(labelFormat, this.stacked ? leastLabelled : 0);
    return (
      `<c:dLbls>${marked.map((at) => `<c:dLbl><c:idx val="${at}"/>${this.label(ownFormat, color, true)}</c:dLbl>`).join('')}` +
      `${this.label(format, color, false)}</c:dLbls>`
    );
  }

  /** All flags are given: one that is left out counts as set. */
  private label(format: string, color: Color, bold: boolean): string {
    return (
      `<c:numFmt formatCode="${escapeXml(format)}" sourceLinked="0"/><c:spPr>${NOTHING}</c:spPr>` +
      this.text(800, this.stacked ? labelColor(color) : DARK, bold) +
      `<c:dLblPos val="${this.stacked ? 'ctr' : 'outEnd'}"/><c:showLegendKey val="0"/><c:showVal val="1"/><c:showCatName val="0"/>` +
      '<c:showSerName val="0"/><c:showPercent val="0"/><c:showBubbleSize val="0"/>'
    );
  }

  /** From top to bottom, as the rows are read; no name is skipped. */
  private categoryAxis(): string {
    return (
      `<c:catAx><c:axId val="${CATEGORY_AXIS}"/><c:scaling><c:orientation val="maxMin"/></c:scaling><c:delete val="0"/><c:axPos val="l"/>` +
      '<c:numFmt formatCode="General" sourceLinked="0"/><c:majorTickMark val="none"/><c:minorTickMark val="none"/><c:tickLblPos val="nextTo"/>' +
      `${line('7F7F7F')}${this.text(900, DARK)}<c:crossAx val="${VALUE_AXIS}"/><c:crosses val="autoZero"/><c:auto val="0"/><c:lblAlgn val="ctr"/>` +
      '<c:lblOffset val="100"/><c:tickLblSkip val="1"/><c:noMultiLvlLbl val="1"/></c:catAx>'
    );
  }

  /** Crosses at the far end of the categories, which run downwards: so it stands below. Stacked bars always end at 100 %. */
  private valueAxis(): string {
    const { axisMaximum } = this.chart;
    const limits = this.stacked || axisMaximum === undefined ? '' : `<c:max val="${axisMaximum}"/><c:min val="0"/>`;
    const format = this.stacked ? '0%' : this.chart.labelFormat.replace(/\.0+/, '');
    const unit = this.stacked ? 0.2 : axisMaximum === 100 ? 20 : undefined;
    const step = unit === undefined ? '' : `<c:majorUnit val="${unit}"/>`;
    return (
      `<c:valAx><c:axId val="${VALUE_AXIS}"/><c:scaling><c:orientation val="minMax"/>${limits}</c:scaling><c:delete val="0"/><c:axPos val="b"/>` +
      `<c:majorGridlines>${line('D9D9D9')}</c:majorGridlines><c:numFmt formatCode="${escapeXml(format)}" sourceLinked="0"/>` +
      '<c:majorTickMark val="none"/><c:minorTickMark val="none"/><c:tickLblPos val="nextTo"/>' +
      `<c:spPr><a:ln><a:noFill/></a:ln></c:spPr>${this.text(800, '595959')}<c:crossAx val="${CATEGORY_AXIS}"/><c:crosses val="max"/>` +
      `<c:crossBetween val="between"/>${step}</c:valAx>`
    );
  }

  private legend(): string {
    if (!hasLegend(this.data)) return '';
    return `<c:legend><c:legendPos val="b"/><c:overlay val="0"/>${this.text(900, DARK)}</c:legend>`;
  }
}

/** A chart that shows `data`, placed by `layout`. */
export function chartXml(book: Book, chart: Chart, data: ChartData, layout: ChartLayout): string {
  return new ChartXml(book, chart, data, layout).xml();
}

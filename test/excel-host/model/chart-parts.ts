import { HostObject } from './host-object.js';

/** Told when a part of a chart changes. */
export type Touch = () => void;

export class ChartTitle extends HostObject {
  readonly className = 'ChartTitle';
  visible = true;
  overlay = false;
  readonly format: ChartFontFormat;
  private shown = 'Chart Title';

  constructor(private readonly touch: Touch) {
    super();
    this.format = new ChartFontFormat('ChartTitleFormat');
  }

  get text(): string {
    return this.shown;
  }

  set text(text: string) {
    this.shown = text;
    this.touch();
  }
}

export class ChartLegend extends HostObject {
  readonly className = 'ChartLegend';
  visible = true;
  position = 'Bottom';
  overlay = false;
  readonly format = new ChartFontFormat('ChartLegendFormat');

  constructor(readonly touch: Touch) {
    super();
  }
}

export class ChartAxes extends HostObject {
  readonly className = 'ChartAxes';
  readonly valueAxis = new ChartAxis();
  readonly categoryAxis = new ChartAxis();

  constructor(readonly touch: Touch) {
    super();
  }
}

/** An axis; an unset bound reads as '' until Excel has drawn the chart. */
class ChartAxis extends HostObject {
  readonly className = 'ChartAxis';
  readonly majorGridlines = new ChartGridlines();
  readonly format = new ChartFontFormat('ChartAxisFormat');
  minimum: number | string = '';
  maximum: number | string = '';
  majorUnit: number | string = '';
  numberFormat = 'General';
  reversePlotOrder = false;
  visible = true;
  tickLabelPosition = 'NextToAxis';
  /** Where the other axis crosses this one. */
  position = 'Automatic';
}

class ChartGridlines extends HostObject {
  readonly className = 'ChartGridlines';
  visible = true;
}

class ChartFont extends HostObject {
  readonly className = 'ChartFont';
  name = 'Calibri';
  size = 10;
  bold = false;
  italic = false;
  color = '#000000';
}

/** The format of a part of which only the font is of use here. */
export class ChartFontFormat extends HostObject {
  readonly font = new ChartFont();

  constructor(readonly className: string) {
    super();
  }
}

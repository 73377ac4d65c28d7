import type { ExploreQuery, FigureView, PanelView } from '../model/view.js';
import type { Ask } from './PanelNumbers.js';
import { shareWords } from './PanelNumbers.js';
import { useRegulatorWords } from './words.js';

interface PanelChartProps {
  readonly figure: FigureView;
  readonly panel: PanelView;
  readonly onAsk: Ask;
}

/**
 * The chart of a panel, drawn with boxes. It is a picture: the table below has every number, for whoever cannot see it or has
 * no mouse.
 */
export function PanelChart(props: PanelChartProps) {
  const words = useRegulatorWords();
  const { figure, panel } = props;
  return (
    <figure className="chart">
      <div className="picture" role="img" aria-label={words.chart(panel.title ?? figure.title)}>
        {panel.chart === 'stacked' ? <Stacked {...props} /> : <Clustered {...props} />}
      </div>
    </figure>
  );
}

/** A bar of 100 % for each population, or for each row of a matrix. */
function Stacked(props: PanelChartProps) {
  const { figure, panel, onAsk } = props;
  const { populations } = figure;
  const isMatrix = panel.rows.length > 1;
  return (
    <>
      <div className="legend">
        {panel.values.map(
          ({ code, label, color }) =>
            color !== undefined && (
              <span key={code}>
                <span className="swatch" style={{ background: `#${color}` }} /> {label}
              </span>
            ),
        )}
      </div>
      {panel.rows.map((row) => (
        <div key={row.id} className="bars">
          {isMatrix && <p className="bars-head">{row.label}</p>}
          {populations.map((population, at) => {
            const { values, base } = row.numbers[at]!;
            return (
              <div key={population.id} className="bar-line">
                <span className="bar-label">
                  {population.label} <span className="n">n={base}</span>
                </span>
                <span className="bar">
                  {panel.values.map(({ code, label, color }, place) => {
                    const { share, count } = values[place]!;
                    if (color === undefined || !share) return null;
                    return (
                      <span
                        key={code}
                        className="part-of-bar"
                        style={{ flexGrow: count, background: `#${color}`, color: inkOn(color) }}
                        title={`${label} ${count} (${shareWords(share)})`}
                        onClick={() => onAsk(valueAsked(props, row.id, population.id, code))}
                      >
                        <span className="part-share">{shareWords(share)}</span>
                      </span>
                    );
                  })}
                </span>
              </div>
            );
          })}
        </div>
      ))}
    </>
  );
}

/** For each value, or each row where only one value is drawn, a bar for each population. */
function Clustered(props: PanelChartProps) {
  const { figure, panel, onAsk } = props;
  const { populations } = figure;
  const drawn = panel.values.flatMap((value, place) => (value.color === undefined ? [] : [{ ...value, place }]));
  return (
    <>
      <div className="legend">
        {populations.map(({ id, label, color }, at) => (
          <span key={id}>
            <span className="swatch population" style={{ background: `#${color}` }} /> {label}
            {panel.rows.length === 1 && <span className="n"> n={panel.rows[0]!.numbers[at]!.base}</span>}
          </span>
        ))}
      </div>
      {panel.rows.map((row) => (
        <div key={row.id} className="clusters">
          {panel.rows.length > 1 && drawn.length > 1 && <p className="bars-head">{row.label}</p>}
          {drawn.map(({ code, label, place }) => (
            <div key={code} className="cluster">
              <p className="cluster-label">{drawn.length > 1 || panel.rows.length === 1 ? label : row.label}</p>
              {populations.map((population, at) => {
                const { share, count } = row.numbers[at]!.values[place]!;
                return (
                  <div
                    key={population.id}
                    className="single-line"
                    title={`${population.label} ${label} ${count}`}
                    onClick={() => onAsk(valueAsked(props, row.id, population.id, code))}
                  >
                    <span className="track">
                      <span
                        className="single"
                        style={{ width: `${share ?? 0}%`, background: `#${population.color}` }}
                      />
                    </span>
                    <span className="single-share">{shareWords(share)}</span>
                  </div>
                );
              })}
            </div>
          ))}
        </div>
      ))}
    </>
  );
}

/** What a bar asks: who chose its value. */
function valueAsked({ figure, panel }: PanelChartProps, row: string, population: string, value: string): ExploreQuery {
  return { figure: figure.id, panel: panel.id, row, population, what: { value } };
}

/** Black or white, whichever stands out more from a colour (RRGGBB). */
function inkOn(color: string): string {
  const [red, green, blue] = [0, 2, 4].map((at) => {
    const part = parseInt(color.slice(at, at + 2), 16) / 255;
    return part <= 0.04045 ? part / 12.92 : ((part + 0.055) / 1.055) ** 2.4;
  }) as [number, number, number];
  const luminance = 0.2126 * red + 0.7152 * green + 0.0722 * blue;
  return (luminance + 0.05) / 0.056 > 1.05 / (luminance + 0.05) ? '#14181f' : '#ffffff';
}

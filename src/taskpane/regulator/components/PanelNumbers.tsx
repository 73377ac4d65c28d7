import type { ExploreQuery, FigureNumbers, FigureView, PanelView } from '../model/view.js';
import { numberId } from './number-id.js';
import { useRegulatorWords } from './words.js';

/** Asks for the institutions behind a number. */
export type Ask = (query: ExploreQuery) => void;

interface PanelNumbersProps {
  readonly figure: FigureView;
  readonly panel: PanelView;
  readonly onAsk: Ask;
}

const others = ['base', 'outside', 'unanswered'] as const;

/** All numbers of a panel as a table, of everybody and by sector; each leads to its institutions. */
export function PanelNumbers({ figure, panel, onAsk }: PanelNumbersProps) {
  const words = useRegulatorWords();
  const { populations } = figure;
  return (
    <table className="numbers">
      <caption>{words.numbers}</caption>
      <thead>
        <tr>
          <th scope="col">{words.item}</th>
          {populations.map(({ id, label }) => (
            <th key={id} scope="col">
              {label}
            </th>
          ))}
        </tr>
      </thead>
      {panel.rows.map((row) => (
        <tbody key={row.id}>
          {panel.rows.length > 1 && (
            <tr className="row-head">
              <th scope="rowgroup" colSpan={populations.length + 1}>
                {row.label}
              </th>
            </tr>
          )}
          {panel.values.map((value, at) => (
            <Line
              key={value.code}
              className={value.isSum ? 'sum' : 'value'}
              label={value.label}
              color={value.color}
              numbers={row.numbers}
              figure={figure}
              of={(numbers) => numbers.values[at]!}
              query={(population) => ({
                figure: figure.id,
                panel: panel.id,
                row: row.id,
                population,
                what: { value: value.code },
              })}
              onAsk={onAsk}
            />
          ))}
          {others.map((what) => (
            <Line
              key={what}
              className="other"
              label={words.others[what]}
              color={undefined}
              numbers={row.numbers}
              figure={figure}
              of={(numbers) => ({ count: numbers[what], share: undefined })}
              query={(population) => ({ figure: figure.id, panel: panel.id, row: row.id, population, what })}
              onAsk={onAsk}
            />
          ))}
        </tbody>
      ))}
    </table>
  );
}

interface LineProps {
  readonly className: string;
  readonly label: string;
  readonly color: string | undefined;
  readonly numbers: readonly FigureNumbers[];
  readonly figure: FigureView;
  readonly of: (numbers: FigureNumbers) => { readonly count: number; readonly share: number | null | undefined };
  readonly query: (population: string) => ExploreQuery;
  readonly onAsk: Ask;
}

function Line({ className, label, color, numbers, figure, of, query, onAsk }: LineProps) {
  const words = useRegulatorWords();
  return (
    <tr className={className}>
      <th scope="row">
        {color !== undefined && <span className="swatch" style={{ background: `#${color}` }} />}
        {label}
      </th>
      {figure.populations.map(({ id: population, label: everybody }, at) => {
        const { count, share } = of(numbers[at]!);
        return (
          <td key={population}>
            <button
              id={numberId(query(population))}
              type="button"
              className="number"
              aria-label={words.numberOf(label, everybody, count)}
              onClick={() => onAsk(query(population))}
            >
              {count}
            </button>
            {share !== undefined && <span className="share">{shareWords(share)}</span>}
          </td>
        );
      })}
    </tr>
  );
}

/** One decimal, as the shares are reckoned; a dash where there is no base. */
export function shareWords(share: number | null): string {
  return share === null ? '–' : `${Math.floor(share)}.${Math.round(share * 10) % 10}%`;
}

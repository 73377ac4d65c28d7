import type { EntryView } from '../model/view.js';
import { useRegulatorWords } from './words.js';

/** Cells named before the rest is folded away. */
const FIRST = 6;

/** The seal of a file with its receipt code, the cells that changed after sealing, and what the file replaced. */
export function SealFacts({ entry: { seal, history } }: { readonly entry: EntryView }) {
  const words = useRegulatorWords();
  return (
    <>
      {seal && (
        <div>
          <dt>{words.seal}</dt>
          <dd>
            <span className={`seal-state ${seal.state}`}>{words.seals[seal.state]}</span>
            {seal.sealedAt !== '' && <> {words.sealedBy(seal.sealedAt.slice(0, 10), seal.by)}</>}
            {seal.changed.length > 0 && <Cells cells={seal.changed} />}
          </dd>
        </div>
      )}
      {seal && seal.receipt !== '' && (
        <div>
          <dt>{words.receipt}</dt>
          <dd className="receipt-code">{seal.receipt}</dd>
        </div>
      )}
      {history.length > 0 && (
        <div>
          <dt>{words.history}</dt>
          <dd>
            <ul className="history">
              {history.map(({ shown, submitted, receipt }) => (
                <li key={shown}>
                  <bdi>{shown}</bdi>{' '}
                  <span className="soft">
                    {[submitted === '' ? words.noDate : words.submittedOn(submitted), receipt]
                      .filter(Boolean)
                      .join(' · ')}
                  </span>
                </li>
              ))}
            </ul>
          </dd>
        </div>
      )}
    </>
  );
}

function Cells({ cells }: { readonly cells: readonly string[] }) {
  const words = useRegulatorWords();
  const listed = (some: readonly string[]) => <bdi>{some.join(words.join)}</bdi>;
  if (cells.length <= FIRST) return <p>{listed(cells)}</p>;
  return (
    <details>
      <summary>{words.changedCells(cells.length)}</summary>
      {listed(cells)}
    </details>
  );
}

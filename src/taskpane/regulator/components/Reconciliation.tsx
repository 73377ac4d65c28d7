import { BlockedIcon, CheckIcon } from '../../components/icons.js';
import { CellLinks } from '../../components/CellLinks.js';
import type { CellRef } from '../../../findings/index.js';
import type { WrittenView } from '../model/view.js';
import { useRegulatorWords } from './words.js';

interface ReconciliationProps {
  readonly result: NonNullable<WrittenView['result']>;
  readonly onJump: (cell: CellRef) => void;
}

/** Cells that are named one by one; more of them say no more. */
const CELLS_NAMED = 50;

/** Whether Excel reckons as we do, and what this Excel cannot show. */
export function Reconciliation({ result, onJump }: ReconciliationProps) {
  const words = useRegulatorWords();
  const { differences, shortfalls, renamed } = result;
  return (
    <>
      <div className={`verdict ${differences.length === 0 ? 'good' : 'bad'}`}>
        {differences.length === 0 ? <CheckIcon /> : <BlockedIcon />}
        <div>
          <p className="verdict-head">
            {differences.length === 0 ? words.reconciled : words.notReconciled(differences.length)}
          </p>
          {differences.length === 0 && <p className="verdict-why">{words.reconciledHint}</p>}
        </div>
      </div>
      {differences.length > 0 && (
        <ul className="differences">
          {differences.slice(0, CELLS_NAMED).map(({ cell, ours, theirs }) => (
            <li key={`${cell.sheet}!${cell.address}`}>
              <CellLinks cells={[cell]} onReveal={onJump} />
              <span>
                {words.ours} <b>{ours}</b> · {words.theirs} <b>{theirs}</b>
              </span>
            </li>
          ))}
        </ul>
      )}
      {shortfalls.length > 0 && (
        <details>
          <summary>{words.shortfalls(shortfalls.length)}</summary>
          <ul className="plain-list">
            {shortfalls.map(({ message }) => (
              <li key={message}>{message}</li>
            ))}
          </ul>
        </details>
      )}
      {renamed.length > 0 && (
        <div className="part">
          <p className="part-head">{words.renamedTitle}</p>
          <ul className="plain-list">
            {renamed.map(({ wanted, name }) => (
              <li key={name}>{words.renamed(wanted, name)}</li>
            ))}
          </ul>
        </div>
      )}
    </>
  );
}

import { memo, useEffect, useId, useRef } from 'react';
import type { CellRef } from '../../findings/index.js';
import type { FindingView, SideView } from '../model/view.js';
import { CellLinks } from './CellLinks.js';
import { Explaining } from './Explaining.js';
import { ChevronIcon, SeverityIcon } from './icons.js';
import type { LookAround } from './SurroundingCells.js';
import { SurroundingCells } from './SurroundingCells.js';
import { useWords } from './words.js';

/** What a list of findings can do with one of them. */
export interface FindingActions {
  readonly onOpen: (key: string | undefined) => void;
  readonly onReveal?: (cell: CellRef) => void;
  readonly lookAround?: LookAround;
  /** Explains the confirmation of that key. */
  readonly onExplain?: (key: string, text: string, author: string) => void;
}

interface FindingRowProps extends FindingActions {
  readonly finding: FindingView;
  readonly open: boolean;
  /** Shown below the title, such as the number of cells. */
  readonly note?: string;
}

/** One finding: a line, and below it everything that is known about it while it is open. Pressing the line shows its cell. */
export const FindingRow = memo(function FindingRow(props: FindingRowProps) {
  const { finding, open, note, onOpen, onReveal } = props;
  const id = useId();
  const line = useRef<HTMLButtonElement>(null);
  const { severity, sides, title, message, cells, key } = finding;
  useEffect(() => {
    if (open) line.current?.scrollIntoView({ block: 'nearest' });
  }, [open]);
  const press = () => {
    onOpen(open ? undefined : key);
    if (!open && cells[0]) onReveal?.(cells[0]);
  };
  return (
    <li className={`finding ${severity}${open ? ' open' : ''}`}>
      <button
        ref={line}
        type="button"
        className="finding-line"
        data-finding={key}
        aria-expanded={open}
        aria-controls={open ? id : undefined}
        onClick={press}
      >
        <SeverityIcon severity={severity} />
        <span className="finding-words">
          <span className="finding-subject">{sides.length === 1 ? sides[0]!.heading : title}</span>
          <span className="finding-message">{message}</span>
          {note !== undefined && <span className="finding-note">{note}</span>}
        </span>
        <ChevronIcon />
      </button>
      {open && (
        <div id={id} className="finding-detail">
          <FindingDetail {...props} />
        </div>
      )}
    </li>
  );
});

function FindingDetail({ finding, onReveal, lookAround, onExplain }: FindingRowProps) {
  const words = useWords();
  const { key, rule, title, fix, why, sides, cells, settlement } = finding;
  return (
    <>
      <p className="rule-name">
        <span className="rule">{rule}</span> {sides.length === 1 && title}
      </p>
      {sides.length > 1 && <p className="part-head">{words.bothSides}</p>}
      <div className={sides.length > 1 ? 'sides' : undefined}>
        {sides.map((side) => (
          <Side key={side.heading} side={side} many={sides.length > 1} onReveal={onReveal} />
        ))}
      </div>
      {sides.length === 0 && cells.length > 0 && (
        <p className="side-cells">
          <CellLinks cells={cells} onReveal={onReveal} />
        </p>
      )}
      <Part head={words.fix} text={fix} />
      <Part head={words.why} text={why} />
      {settlement && (
        <Explaining
          key={settlement.state}
          settlement={settlement}
          onExplain={onExplain && ((text, author) => onExplain(key, text, author))}
        />
      )}
      {lookAround && cells.length > 0 && <SurroundingCells cells={cells} look={lookAround} />}
    </>
  );
}

function Part({ head, text }: { readonly head: string; readonly text: string }) {
  return (
    <div className="part">
      <p className="part-head">{head}</p>
      <p>{text}</p>
    </div>
  );
}

interface SideProps {
  readonly side: SideView;
  readonly many: boolean;
  readonly onReveal: ((cell: CellRef) => void) | undefined;
}

function Side({ side, many, onReveal }: SideProps) {
  const words = useWords();
  return (
    <div className="side">
      {many && <p className="side-heading">{side.heading}</p>}
      <p className="side-question">{side.text}</p>
      <p className="side-answer">
        <span className="side-label">{words.answer}</span>
        <bdi>{side.answer || words.noAnswerShown}</bdi>
      </p>
      <p className="side-cells">
        <CellLinks cells={side.cells} onReveal={onReveal} />
      </p>
    </div>
  );
}

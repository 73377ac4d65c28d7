import type { CellRef } from '../../findings/index.js';
import type { OutsideView } from '../model/view.js';
import { AskDialog } from './AskDialog.js';
import { CellLinks } from './CellLinks.js';
import { useWords } from './words.js';

interface OutsideDialogProps {
  readonly outside: readonly OutsideView[];
  readonly onClose: () => void;
  readonly onConfirm: (cells: readonly CellRef[]) => void;
}

/** Shows what would become blank before it does. */
export function OutsideDialog({ outside, onClose, onConfirm }: OutsideDialogProps) {
  const words = useWords();
  const cells = outside.flatMap((one) => one.cells);
  return (
    <AskDialog
      title={words.outsideTitle}
      yes={words.outsideConfirm(cells.length)}
      no={words.keep}
      onConfirm={() => onConfirm(cells)}
      onClose={onClose}
    >
      <p>{words.outsideIntro}</p>
      <ul className="outside" tabIndex={0} aria-label={words.outsideTitle}>
        {outside.map(({ heading, answer, cells: own }) => (
          <li key={heading}>
            <p className="side-heading">{heading}</p>
            <p>
              <bdi>{answer}</bdi>
            </p>
            <CellLinks cells={own} />
          </li>
        ))}
      </ul>
    </AskDialog>
  );
}

import {
  Button,
  Dialog,
  DialogActions,
  DialogBody,
  DialogContent,
  DialogSurface,
  DialogTitle,
} from '@fluentui/react-components';
import type { CellRef } from '../../findings/index.js';
import type { OutsideView } from '../model/view.js';
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
    <Dialog open modalType="alert" onOpenChange={(_, { open }) => !open && onClose()}>
      <DialogSurface className="dialog">
        <DialogBody>
          <DialogTitle>{words.outsideTitle}</DialogTitle>
          <DialogContent>
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
          </DialogContent>
          <DialogActions fluid>
            <Button appearance="primary" onClick={() => onConfirm(cells)}>
              {words.outsideConfirm(cells.length)}
            </Button>
            <Button onClick={onClose}>{words.keep}</Button>
          </DialogActions>
        </DialogBody>
      </DialogSurface>
    </Dialog>
  );
}

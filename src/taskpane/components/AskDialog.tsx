import {
  Button,
  Dialog,
  DialogActions,
  DialogBody,
  DialogContent,
  DialogSurface,
  DialogTitle,
} from '@fluentui/react-components';
import type { ReactNode } from 'react';

interface AskDialogProps {
  readonly title: string;
  /** The answer that does it, and the one that leaves all as it is. */
  readonly yes: string;
  readonly no: string;
  /** Whether there is anything to confirm. */
  readonly isPossible?: boolean;
  readonly onConfirm: () => void;
  readonly onClose: () => void;
  readonly children: ReactNode;
}

/** Asks before something is written or goes away, and shows what. */
export function AskDialog({ title, yes, no, isPossible = true, onConfirm, onClose, children }: AskDialogProps) {
  return (
    <Dialog open modalType="alert" onOpenChange={(_, { open }) => !open && onClose()}>
      <DialogSurface className="dialog">
        <DialogBody>
          <DialogTitle>{title}</DialogTitle>
          <DialogContent>{children}</DialogContent>
          <DialogActions fluid>
            {isPossible && (
              <Button appearance="primary" onClick={onConfirm}>
                {yes}
              </Button>
            )}
            <Button onClick={onClose}>{no}</Button>
          </DialogActions>
        </DialogBody>
      </DialogSurface>
    </Dialog>
  );
}

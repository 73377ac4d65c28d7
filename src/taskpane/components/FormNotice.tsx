import { Button, MessageBar, MessageBarActions, MessageBarBody } from '@fluentui/react-components';
import { useState } from 'react';
import type { DamageView, FormView } from '../model/view.js';
import { AskDialog } from './AskDialog.js';
import { CellLinks } from './CellLinks.js';
import { useWords } from './words.js';

interface FormNoticeProps {
  readonly form: FormView;
  /** What the button of the dialog does: `saves` a copy, or `writes` into the workbook. */
  readonly how: 'saves' | 'writes';
  readonly busy?: boolean;
  readonly onRepair: () => void;
}

/** Says that the form is not as it was issued; shows what a repair would restore before it does. */
export function FormNotice({
  form: { repairable, left, withoutGuards },
  how,
  busy = false,
  onRepair,
}: FormNoticeProps) {
  const words = useWords();
  const [asking, setAsking] = useState(false);
  const damages = [...repairable, ...left].filter(({ severity }) => severity !== 'info');
  if (damages.length === 0) return null;
  const close = () => setAsking(false);
  return (
    <>
      <MessageBar intent="warning" layout="multiline" icon={null}>
        <MessageBarBody>{words.formDamaged(repairable.length + left.length, repairable.length)}</MessageBarBody>
        <MessageBarActions>
          <Button size="small" disabledFocusable={busy} onClick={() => setAsking(true)}>
            {words.formShow}
          </Button>
        </MessageBarActions>
      </MessageBar>
      {asking && (
        <AskDialog
          title={words.formTitle}
          yes={how === 'saves' ? words.repairSave : words.repairWrite}
          no={words.repairNot}
          isPossible={repairable.length > 0}
          onClose={close}
          onConfirm={() => {
            close();
            onRepair();
          }}
        >
          <p>{words.repairIntro}</p>
          {withoutGuards && <p>{words.formWithoutGuards}</p>}
          <div className="outside" tabIndex={0} role="group" aria-label={words.formTitle}>
            <Damages head={words.repairable} damages={repairable} />
            <Damages head={words.notRepairable} damages={left} />
          </div>
        </AskDialog>
      )}
    </>
  );
}

function Damages({ head, damages }: { readonly head: string; readonly damages: readonly DamageView[] }) {
  if (damages.length === 0) return null;
  return (
    <>
      <h3>{head}</h3>
      <ul>
        {damages.map(({ rule, message, cells }, index) => (
          <li key={index}>
            <p>
              <span className="rule">{rule}</span> {message}
            </p>
            {cells.length > 0 && <CellLinks cells={cells} />}
          </li>
        ))}
      </ul>
    </>
  );
}

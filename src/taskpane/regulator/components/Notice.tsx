import { Button, MessageBar, MessageBarActions, MessageBarBody } from '@fluentui/react-components';
import { CloseIcon } from '../../components/icons.js';
import { useWords } from '../../components/words.js';
import type { Outcome } from '../model/view.js';
import { outcomeWords } from './outcome-words.js';
import { useRegulatorWords } from './words.js';

interface NoticeProps {
  readonly outcome: Outcome | undefined;
  readonly onDismiss: () => void;
  /** Looks again for what stands in the open workbook. */
  readonly onLook: () => void;
}

const intents = { cancelled: 'info', apart: 'info', saved: 'success', removed: 'success', problem: 'error' } as const;

/** What Excel's silence in the middle of writing looks like. */
const LOST: ReadonlySet<string> = new Set(['EXCEL_HALF_WRITTEN', 'EXCEL_CLOSED']);

/** What came of the last command, where nothing else in the page shows it. */
export function Notice({ outcome, onDismiss, onLook }: NoticeProps) {
  const words = useRegulatorWords();
  const { close } = useWords();
  if (!outcome || outcome.kind === 'added' || outcome.kind === 'written' || outcome.kind === 'decided') return null;
  // Excel did not answer any more: what is left can be told, and removed, when it does again.
  const isLeft = outcome.kind === 'problem' && LOST.has(outcome.problem.code);
  return (
    <section className="notices" aria-label={words.notice}>
      <MessageBar intent={intents[outcome.kind]} layout="multiline" icon={null}>
        <MessageBarBody>
          <strong>{outcomeWords(outcome, words)}</strong>
          {outcome.kind === 'problem' && (
            <>
              {' '}
              {outcome.problem.fix} <span className="code">{outcome.problem.code}</span>
            </>
          )}
        </MessageBarBody>
        <MessageBarActions
          containerAction={
            <Button appearance="transparent" icon={<CloseIcon />} aria-label={close} onClick={onDismiss} />
          }
        >
          {isLeft && (
            <Button size="small" onClick={onLook}>
              {words.lookForLeft}
            </Button>
          )}
        </MessageBarActions>
      </MessageBar>
    </section>
  );
}

import { Button, MessageBar, MessageBarActions, MessageBarBody } from '@fluentui/react-components';
import { CloseIcon } from '../../components/icons.js';
import { useWords } from '../../components/words.js';
import type { Outcome } from '../model/view.js';
import { outcomeWords } from './outcome-words.js';
import { useRegulatorWords } from './words.js';

interface NoticeProps {
  readonly outcome: Outcome | undefined;
  readonly onDismiss: () => void;
}

const intents = { cancelled: 'info', saved: 'success', removed: 'success', problem: 'error' } as const;

/** What came of the last command, where nothing else in the page shows it. */
export function Notice({ outcome, onDismiss }: NoticeProps) {
  const words = useRegulatorWords();
  const { close } = useWords();
  if (!outcome || outcome.kind === 'added' || outcome.kind === 'written') return null;
  return (
    <div className="notices">
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
        />
      </MessageBar>
    </div>
  );
}

import { Button, ProgressBar } from '@fluentui/react-components';
import type { Progress } from '../model/view.js';
import type { RegulatorTexts } from '../texts.js';
import { useRegulatorWords } from './words.js';

interface WorkingProps {
  readonly busy: Progress;
  readonly onCancel: () => void;
}

/** Work under way: how far it is, with what it is busy, how long it may take, and a way to stop it. */
export function Working({ busy, onCancel }: WorkingProps) {
  const words = useRegulatorWords();
  const { step, done, total, current, secondsLeft, canCancel } = busy;
  const known = done !== undefined && total !== undefined;
  const label = known ? words.stepsOf[step](done, total) : words.steps[step];
  return (
    <section className="waiting working" aria-label={words.steps[step]}>
      <p>
        {label}
        {secondsLeft !== undefined && <span className="left"> · {words.left(timeWords(secondsLeft, words))}</span>}
      </p>
      <ProgressBar aria-label={label} {...(known && { value: done, max: total })} />
      {current !== undefined && (
        <p className="current">
          <bdi>{current}</bdi>
        </p>
      )}
      {canCancel && (
        <Button size="small" onClick={onCancel}>
          {words.cancel}
        </Button>
      )}
    </section>
  );
}

function timeWords(seconds: number, words: RegulatorTexts): string {
  return seconds < 90 ? words.seconds(Math.max(1, Math.round(seconds))) : words.minutes(Math.round(seconds / 60));
}

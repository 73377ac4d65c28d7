import { ProgressBar } from '@fluentui/react-components';
import type { CellRef } from '../../findings/index.js';
import type { CheckView, NextQuestion } from '../model/view.js';
import { CheckIcon, NextIcon } from './icons.js';
import { useWords } from './words.js';

interface ProgressListProps {
  readonly view: CheckView;
  readonly onReveal?: ((cell: CellRef) => void) | undefined;
}

/** How far each section has come, and the question with which it goes on. */
export function ProgressList({ view, onReveal }: ProgressListProps) {
  const words = useWords();
  return (
    <>
      <ul className="sections">
        {view.sections.map(({ id, label, asked, answered, next }) => (
          <li key={id}>
            <p className="section-head">
              <span>{label}</span>
              <span className="section-count">{words.sectionCount(answered, asked)}</span>
            </p>
            <ProgressBar value={answered} max={asked || 1} aria-label={label} />
            {next ? (
              <Next next={next} onReveal={onReveal} />
            ) : (
              <p className="section-done">
                <CheckIcon />
                {words.sectionDone}
              </p>
            )}
          </li>
        ))}
      </ul>
      {view.undecided > 0 && <p className="intro">{words.undecided(view.undecided)}</p>}
    </>
  );
}

function Next({ next, onReveal }: { readonly next: NextQuestion; readonly onReveal: ProgressListProps['onReveal'] }) {
  const words = useWords();
  const { heading, cell } = next;
  const text = (
    <span>
      <span className="next-label">{words.nextQuestion}</span> {heading}
    </span>
  );
  if (!onReveal || !cell) return <p className="next-question">{text}</p>;
  return (
    <button type="button" className="next-question" onClick={() => onReveal(cell)}>
      {text}
      <NextIcon />
    </button>
  );
}

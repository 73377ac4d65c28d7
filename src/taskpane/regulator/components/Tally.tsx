import type { IntakeView } from '../model/view.js';
import { useRegulatorWords } from './words.js';

/** How many came, are counted, are left out, and are missing. */
export function Tally({ intake }: { readonly intake: IntakeView }) {
  const words = useRegulatorWords();
  const { edition, received, counted, leftOut, missing, roster } = intake;
  return (
    <header className="overview">
      <p className="edition">{edition}</p>
      <h1>{words.title}</h1>
      <dl className="tally">
        <Number label={words.received} value={received} />
        <Number label={words.counted} value={counted} className="good" />
        <Number label={words.leftOut} value={leftOut} {...(leftOut > 0 && { className: 'bad' })} />
        <Number
          label={words.missing}
          value={roster ? missing.length : undefined}
          {...(missing.length > 0 && { className: 'confirmation' })}
        />
      </dl>
    </header>
  );
}

interface NumberProps {
  readonly label: string;
  /** Undefined where nobody can tell. */
  readonly value: number | undefined;
  readonly className?: string;
}

function Number({ label, value, className }: NumberProps) {
  return (
    <div {...(className !== undefined && { className })}>
      <dt>{label}</dt>
      <dd>{value ?? '–'}</dd>
    </div>
  );
}

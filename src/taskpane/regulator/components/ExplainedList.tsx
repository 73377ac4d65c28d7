import { Button, Textarea } from '@fluentui/react-components';
import { useId, useRef, useState } from 'react';
import type { Regulator } from '../model/regulator.js';
import type { EntryView, ExplainedView } from '../model/view.js';
import { useRegulatorWords } from './words.js';

interface ExplainedListProps {
  readonly entry: EntryView;
  readonly session: Regulator;
}

/** What the institution explains, one confirmation after the other, each to be accepted or refused. */
export function ExplainedList({ entry: { file, explained }, session }: ExplainedListProps) {
  const words = useRegulatorWords();
  const id = useId();
  return (
    <section className="explained" aria-labelledby={id}>
      <h3 className="part-head" id={id}>
        {words.explainedTitle(explained.length)}
      </h3>
      <ul>
        {explained.map((one) => (
          <Explained
            key={one.key}
            explained={one}
            onDecide={(decision, note) => void session.decide(file, one.key, decision, note)}
          />
        ))}
      </ul>
    </section>
  );
}

interface ExplainedProps {
  readonly explained: ExplainedView;
  readonly onDecide: (decision: 'accept' | 'refuse' | undefined, note: string) => void;
}

function Explained({ explained, onDecide }: ExplainedProps) {
  const words = useRegulatorWords();
  const id = useId();
  const place = useRef<HTMLLIElement>(null);
  const [asking, setAsking] = useState<'accept' | 'refuse'>();
  const { rule, question, message, values, text, author, date, decision } = explained;
  const said = [author, date].filter(Boolean).join(' · ');
  // What had the focus is gone: it stays at the explanation.
  const close = () => {
    setAsking(undefined);
    place.current?.focus();
  };
  return (
    <li ref={place} tabIndex={-1} aria-labelledby={id}>
      <p id={id}>
        <span className="rule">{rule}</span> {question}
      </p>
      <p className="fix">{message}</p>
      {values !== '' && (
        <p className="part">
          <span className="part-head">{words.explainedValues}</span>
          <bdi>{values}</bdi>
        </p>
      )}
      <p className="part">
        <span className="part-head">{words.explanation}</span>
        <bdi>{text}</bdi>
      </p>
      {said !== '' && (
        <p className="said-by">
          <bdi>{said}</bdi>
        </p>
      )}
      {decision && (
        <p className={`decision ${decision.decision}`}>
          <span className="decision-word">{words.decisions[decision.decision]}</span>
          {decision.note !== '' && <bdi>{decision.note}</bdi>}{' '}
          <span className="said-by">{[decision.by, decision.date].filter(Boolean).join(' · ')}</span>
        </p>
      )}
      {asking ? (
        <DecisionForm
          decision={asking}
          rule={rule}
          onDecide={(note) => {
            close();
            onDecide(asking, note);
          }}
          onClose={close}
        />
      ) : (
        <div className="commands">
          {decision?.decision !== 'accept' && (
            <Button size="small" aria-label={words.acceptOf(rule)} onClick={() => setAsking('accept')}>
              {words.accept}
            </Button>
          )}
          {decision?.decision !== 'refuse' && (
            <Button size="small" aria-label={words.refuseOf(rule)} onClick={() => setAsking('refuse')}>
              {words.refuse}
            </Button>
          )}
          {decision && (
            <Button
              size="small"
              appearance="subtle"
              onClick={() => {
                close();
                onDecide(undefined, '');
              }}
            >
              {words.undecide}
            </Button>
          )}
        </div>
      )}
    </li>
  );
}

interface DecisionFormProps {
  readonly decision: 'accept' | 'refuse';
  readonly rule: string;
  readonly onDecide: (note: string) => void;
  readonly onClose: () => void;
}

/** Asks for the note of a decision: a refusal goes back to the institution with its reason. */
function DecisionForm({ decision, rule, onDecide, onClose }: DecisionFormProps) {
  const words = useRegulatorWords();
  const id = useId();
  const [note, setNote] = useState('');
  const isRefusal = decision === 'refuse';
  const isGiven = !isRefusal || note.trim() !== '';
  return (
    <form
      className="include"
      aria-label={isRefusal ? words.refuseOf(rule) : words.acceptOf(rule)}
      onSubmit={(event) => {
        event.preventDefault();
        if (isGiven) onDecide(note.trim());
      }}
      onKeyDown={({ key }) => key === 'Escape' && onClose()}
    >
      <label className="part-head" htmlFor={id}>
        {isRefusal ? words.refuseNote : words.acceptNote}
      </label>
      <Textarea
        id={id}
        autoFocus
        required={isRefusal}
        value={note}
        maxLength={500}
        aria-describedby={`${id}-hint`}
        onChange={(_, { value }) => setNote(value)}
      />
      <p id={`${id}-hint`} className="fix">
        {isRefusal ? words.refuseHint : words.acceptHint}
      </p>
      <div className="commands">
        <Button type="submit" size="small" appearance="primary" disabledFocusable={!isGiven}>
          {isRefusal ? words.refuseConfirm : words.acceptConfirm}
        </Button>
        <Button size="small" onClick={onClose}>
          {words.back}
        </Button>
      </div>
    </form>
  );
}

import { Button, Field, Input, Textarea } from '@fluentui/react-components';
import { useState } from 'react';
import type { SettlementView } from '../model/view.js';
import { useWords } from './words.js';

/** Says why a confirmation stands as it is; a blank text takes that back. */
export type Explain = (text: string, author: string) => void;

interface ExplainingProps {
  readonly settlement: SettlementView;
  /** Without it what was said is only shown. */
  readonly onExplain?: Explain | undefined;
}

/** What was said about a confirmation, whether it still holds, and a way to say it (anew). */
export function Explaining({ settlement, onExplain }: ExplainingProps) {
  const words = useWords();
  const { state, text, author, date, values, now, remedy, waived } = settlement;
  const [editing, setEditing] = useState(false);
  const by = [author, date].filter(Boolean).join(' · ');
  const isAsked = state === 'open' || state === 'stale';
  return (
    <div className={`explaining ${state}`}>
      {waived !== undefined && <p className="waived">{words.waived(waived.reason, waived.until)}</p>}
      {text !== undefined && (
        <>
          <p className="part-head">{state === 'stale' ? words.explanationStale : words.explained}</p>
          <p>
            <bdi>{text}</bdi>
          </p>
          {by !== '' && <p className="said-by">{by}</p>}
        </>
      )}
      {state === 'stale' && now !== undefined && (
        <dl className="then-now">
          <dt>{words.explainedThen}</dt>
          <dd>{values}</dd>
          <dt>{words.explainedNow}</dt>
          <dd>{now}</dd>
        </dl>
      )}
      {isAsked && !onExplain && <p className="said-by">{remedy ?? words.explainElsewhere}</p>}
      {onExplain && (isAsked || editing) ? (
        <Saying settlement={settlement} onExplain={onExplain} />
      ) : (
        onExplain &&
        state === 'explained' && (
          <Button size="small" onClick={() => setEditing(true)}>
            {words.explainAgain}
          </Button>
        )
      )}
    </div>
  );
}

function Saying({ settlement, onExplain }: { readonly settlement: SettlementView; readonly onExplain: Explain }) {
  const words = useWords();
  const [text, setText] = useState(settlement.text ?? '');
  const [author, setAuthor] = useState(settlement.author ?? '');
  return (
    <div className="saying">
      <Field label={words.explainText} hint={words.explainHint}>
        <Textarea value={text} rows={3} resize="vertical" onChange={(_, { value }) => setText(value)} />
      </Field>
      <Field label={words.explainAuthor}>
        <Input value={author} onChange={(_, { value }) => setAuthor(value)} />
      </Field>
      <Button
        appearance="primary"
        size="small"
        disabledFocusable={text.trim() === '' && settlement.text === undefined}
        onClick={() => onExplain(text, author.trim())}
      >
        {text.trim() === '' && settlement.text !== undefined ? words.explainTakeBack : words.explainWrite}
      </Button>
    </div>
  );
}

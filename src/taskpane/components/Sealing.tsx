import { Button } from '@fluentui/react-components';
import { useState } from 'react';
import type { CellRef } from '../../findings/index.js';
import type { CheckView, SealView } from '../model/view.js';
import { AskDialog } from './AskDialog.js';
import { CellLinks } from './CellLinks.js';
import { CheckIcon, LockIcon } from './icons.js';
import { useWords } from './words.js';

type Reveal = ((cell: CellRef) => void) | undefined;

/** So many changes after sealing are named; the rest is counted. */
const NAMED = 12;

/** What the seal says: nothing while there is none. */
export function SealNotice({ seal, onReveal }: { readonly seal: SealView; readonly onReveal?: Reveal }) {
  const words = useWords();
  const { state, receipt = '', sealedAt = '', by = '', fileName, changes } = seal;
  if (state === 'unsealed') return null;
  if (state === 'intact') {
    return (
      <section className="seal intact" aria-label={words.sealedTitle}>
        <CheckIcon />
        <div>
          <p className="seal-head">{words.sealedTitle}</p>
          <p>
            {words.receipt} <strong className="receipt">{receipt}</strong>
          </p>
          <p className="said-by">{[sealedAt, by].filter(Boolean).join(' · ')}</p>
          {fileName !== undefined && <p className="said-by">{words.saveAs(fileName)}</p>}
        </div>
      </section>
    );
  }
  return (
    <section className="seal broken" aria-label={state === 'lost' ? words.sealLost : words.sealBroken}>
      <LockIcon />
      <div>
        <p className="seal-head">{state === 'lost' ? words.sealLost : words.sealBroken}</p>
        <p>{state === 'lost' ? words.sealLostHint : words.sealBrokenHint}</p>
        {changes.length > 0 && (
          <ul className="seal-changes">
            {changes.slice(0, NAMED).map(({ heading, cells, before, now }, index) => (
              <li key={index}>
                <p className="side-heading">{heading}</p>
                {before !== undefined && now !== undefined && (
                  <p>
                    <bdi>{before || words.blank}</bdi> → <bdi>{now || words.blank}</bdi>
                  </p>
                )}
                <CellLinks cells={cells} onReveal={onReveal} />
              </li>
            ))}
          </ul>
        )}
        {changes.length > NAMED && <p className="said-by">{words.moreChanges(changes.length - NAMED)}</p>}
      </div>
    </section>
  );
}

interface GateProps {
  readonly view: CheckView;
  readonly onReveal?: Reveal;
  readonly onSeal: () => void;
}

/** What is left on the cover, and when nothing is left at all the way to seal. */
export function Gate({ view, onReveal, onSeal }: GateProps) {
  const words = useWords();
  const [asking, setAsking] = useState(false);
  const { signOff, left, seal, counts } = view;
  if (signOff.length > 0) {
    return (
      <section className="gate" aria-label={words.signOffTitle}>
        <h2>{words.signOffTitle}</h2>
        <ul>
          {signOff.map(({ label, cells }) => (
            <li key={label}>
              {label} <CellLinks cells={cells} onReveal={onReveal} />
            </li>
          ))}
        </ul>
      </section>
    );
  }
  if (left.length > 0 || seal.state === 'intact') return null;
  return (
    <section className="gate" aria-label={words.sealTitle}>
      <h2>{words.sealTitle}</h2>
      <p>{words.sealIntro}</p>
      <Button appearance="primary" icon={<LockIcon />} onClick={() => setAsking(true)}>
        {words.sealAsk}
      </Button>
      {asking && (
        <AskDialog
          title={words.sealQuestion}
          yes={words.sealYes}
          no={words.sealNo}
          onClose={() => setAsking(false)}
          onConfirm={() => {
            setAsking(false);
            onSeal();
          }}
        >
          <p>{words.sealClaims(view.answered, counts.confirmation, counts.warning)}</p>
          <p className="dialog-part">{words.sealWrites}</p>
        </AskDialog>
      )}
    </section>
  );
}

import { ProgressBar } from '@fluentui/react-components';
import type { ReactNode } from 'react';
import { severities } from '../../findings/index.js';
import type { CheckView } from '../model/view.js';
import type { Texts } from '../texts.js';
import { timeOf } from '../texts.js';
import { BlockedIcon, CheckIcon, SeverityIcon } from './icons.js';
import { useWords } from './words.js';

interface OverviewProps {
  readonly view: CheckView;
  readonly checkedAt: Date;
  /** Whether edits are followed. */
  readonly live: boolean;
  readonly children?: ReactNode;
}

/** Which checklist this is, whether it can be handed in, and how far it has come. */
export function Overview({ view, checkedAt, live, children }: OverviewProps) {
  const words = useWords();
  const { institution, asked, answered, counts } = view;
  const isReady = view.readiness === 'ready';
  const details = [institution.code || words.noCode, institution.sector || words.noSector];
  return (
    <header className="overview">
      <p className="edition">{view.edition}</p>
      <h1>{institution.name || words.noName}</h1>
      <p className="institution">{details.join(' · ')}</p>
      <div className={`verdict ${isReady ? 'good' : 'bad'}`}>
        {isReady ? <CheckIcon /> : <BlockedIcon />}
        <div>
          <p className="verdict-head">{headline(view, words)}</p>
          <p className="verdict-why">{reason(view, words, checkedAt)}</p>
        </div>
      </div>
      <ul className="counts">
        {severities.map((severity) => (
          <li key={severity} className={counts[severity] === 0 ? 'none' : severity}>
            <SeverityIcon severity={severity} />
            {words.count(severity, counts[severity])}
          </li>
        ))}
      </ul>
      <div className="answered">
        <p>{words.answered(answered, asked)}</p>
        <ProgressBar value={answered} max={asked || 1} thickness="large" aria-label={words.answered(answered, asked)} />
      </div>
      {children}
      <p className="when">
        {words.checkedAt(timeOf(checkedAt))}
        {live && ` · ${words.live}`}
      </p>
    </header>
  );
}

function headline(view: CheckView, words: Texts): string {
  const { readiness, answered, counts } = view;
  if (readiness === 'blocked') return answered === 0 ? words.nothingAnswered : words.notReady;
  if (readiness === 'sealAgain') return words.sealAgain;
  return counts.warning > 0 ? words.readyLook(counts.warning) : words.ready;
}

function reason({ readiness, answered, unexplained, findings }: CheckView, words: Texts, checkedAt: Date): string {
  if (readiness !== 'blocked') return findings.length === 0 ? words.allClearHint(timeOf(checkedAt)) : '';
  if (answered === 0) return words.nothingAnsweredHint;
  // Errors that are waived stand in nobody's way.
  const errors = findings.filter(({ severity, blocks }) => severity === 'error' && blocks).length;
  const reasons = [
    ...(errors > 0 ? [words.reasonErrors(errors)] : []),
    ...(unexplained > 0 ? [words.reasonUnexplained(unexplained)] : []),
  ];
  return reasons.join(words.join);
}

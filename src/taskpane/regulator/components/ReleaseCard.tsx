import { Button } from '@fluentui/react-components';
import { BlockedIcon, CheckIcon } from '../../components/icons.js';
import type { Regulator, RegulatorState } from '../model/regulator.js';
import type { IntakeView, ReleaseCheckView, ReleaseView } from '../model/view.js';
import { DownloadLine } from './DownloadLine.js';
import { FileButton } from './Sources.js';
import { useRegulatorWords } from './words.js';

interface ReleaseCardProps {
  readonly state: RegulatorState;
  readonly intake: IntakeView;
  readonly release: ReleaseView;
  readonly session: Regulator;
}

/** What goes out of the house: under which policy, the files, and what the check of them found. */
export function ReleaseCard({ state, intake, release, session }: ReleaseCardProps) {
  const words = useRegulatorWords();
  const { check } = release;
  return (
    <section className="card" aria-labelledby="release-title">
      <h2 id="release-title">{words.releaseTitle}</h2>
      <Terms release={release} session={session} />
      <ul className="downloads">
        {(['published', 'returns'] as const).map((what) => (
          <DownloadLine
            key={what}
            what={what}
            isPossible={state.busy === undefined && intake.counted > 0}
            session={session}
          />
        ))}
      </ul>
      {check && <Check check={check} />}
    </section>
  );
}

/** The policy in words, and the earlier releases that it is checked against. */
function Terms({ release: { policy, earlier }, session }: Pick<ReleaseCardProps, 'release' | 'session'>) {
  const words = useRegulatorWords();
  return (
    <div className="terms">
      <details open>
        <summary>
          {words.policy}: <bdi>{policy.name ?? words.policyDefault}</bdi>
        </summary>
        <ul className="plain-list">
          {policy.words.map((text) => (
            <li key={text}>{text}</li>
          ))}
        </ul>
      </details>
      <div className="commands">
        <FileButton
          small
          label={words.policyChoose}
          accept=".json"
          onFiles={([file]) => void session.usePolicy(file!)}
        />
        {policy.name !== undefined && (
          <Button size="small" appearance="subtle" onClick={() => void session.dropPolicy()}>
            {words.policyDrop}
          </Button>
        )}
      </div>
      <p>
        {words.earlier}: {earlier.length === 0 ? words.earlierNone : <bdi>{earlier.join(words.join)}</bdi>}
      </p>
      <div className="commands">
        <FileButton
          small
          multiple
          label={words.earlierAdd}
          accept=".json"
          onFiles={(files) => void session.addEarlier(files)}
        />
        {earlier.length > 0 && (
          <Button size="small" appearance="subtle" onClick={() => void session.dropEarlier()}>
            {words.earlierDrop}
          </Button>
        )}
      </div>
    </div>
  );
}

/** What could be worked out, or that nothing could, and what is withheld for it. */
function Check({ check: { leaks, populations } }: { readonly check: ReleaseCheckView }) {
  const words = useRegulatorWords();
  const isBlocked = leaks.length > 0;
  return (
    <section className="release-check" aria-labelledby="check-title">
      <h3 id="check-title" className={isBlocked ? 'bad-line' : 'good-line'}>
        {isBlocked ? <BlockedIcon /> : <CheckIcon />} {isBlocked ? words.blocked(leaks.length) : words.unblocked}
      </h3>
      {isBlocked && (
        <ul className="plain-list">
          {leaks.map((leak, place) => (
            <li key={place}>{leak}</li>
          ))}
        </ul>
      )}
      <p className="part-head">{words.withheld}</p>
      <ul className="withheld">
        {populations.map(({ id, label, cells, withheld, share, merged, reasons }) => (
          <li key={id}>
            <strong>{label}</strong> {words.withheldOf(withheld, cells, share)}
            {merged > 0 && <> {words.mergedCells(merged)}</>}
            {reasons.length > 0 && (
              <ul>
                {reasons.map(({ reason, cells: count }) => (
                  <li key={reason}>{words.withheldFor(words.withheldReasons[reason], count)}</li>
                ))}
              </ul>
            )}
          </li>
        ))}
      </ul>
    </section>
  );
}

import { Button } from '@fluentui/react-components';
import { memo, useEffect, useId, useRef, useState } from 'react';
import { ChevronIcon, SeverityIcon } from '../../components/icons.js';
import { useWords } from '../../components/words.js';
import { severities } from '../../../findings/index.js';
import type { Regulator } from '../model/regulator.js';
import type { DuplicateView, EntryView } from '../model/view.js';
import { DuplicateChoice } from './DuplicateChoice.js';
import type { IntakeRow } from './entry-rows.js';
import { ExplainedList } from './ExplainedList.js';
import { KindIcon } from './icons.js';
import { IncludeForm } from './IncludeForm.js';
import { SealFacts } from './SealFacts.js';
import { useRegulatorWords } from './words.js';

interface EntryRowProps {
  readonly row: IntakeRow;
  readonly open: boolean;
  readonly duplicate: DuplicateView | undefined;
  readonly session: Regulator;
  readonly onOpen: (key: string | undefined) => void;
}

/** One line of the intake list; below it, while it is open, why the file stands where it does and what staff may decide. */
export const EntryRow = memo(function EntryRow({ row, open, duplicate, session, onOpen }: EntryRowProps) {
  const words = useRegulatorWords();
  const id = useId();
  const line = useRef<HTMLButtonElement>(null);
  // A choice may make it another kind, and so move it away.
  useEffect(() => {
    if (open) line.current?.scrollIntoView({ block: 'nearest' });
  }, [open, row.kind]);
  if (row.kind === 'missing') {
    const { code, name, sector } = row.missing;
    return (
      <li className="entry missing">
        <div className="entry-line">
          <KindIcon kind="missing" />
          <span className="entry-words">
            <span className="entry-name">
              <bdi>{name}</bdi>
            </span>
            <span className="entry-about">{[code, sector].filter(Boolean).join(' · ')}</span>
          </span>
          <span className="entry-kind">{words.kinds.missing}</span>
        </div>
      </li>
    );
  }
  const { entry, kind } = row;
  return (
    <li className={`entry ${kind}${open ? ' open' : ''}`}>
      <button
        ref={line}
        type="button"
        className="entry-line"
        data-finding={row.key}
        aria-expanded={open}
        aria-controls={open ? id : undefined}
        onClick={() => onOpen(open ? undefined : row.key)}
      >
        <KindIcon kind={kind} />
        <span className="entry-words">
          <span className="entry-name">
            <bdi>{entry.name || entry.shown}</bdi>
          </span>
          <span className="entry-about">{aboutOf(entry).join(' · ')}</span>
        </span>
        <span className="entry-kind">{words.kinds[kind]}</span>
        <ChevronIcon />
      </button>
      {open && (
        <div id={id} className="entry-detail">
          <Detail entry={entry} duplicate={duplicate} session={session} />
        </div>
      )}
    </li>
  );
});

/** What stands below the name: the file too, where the institution is known. */
function aboutOf({ name, code, sector, shown }: EntryView): readonly string[] {
  return [code, sector, ...(name === '' ? [] : [shown])].filter(Boolean);
}

interface DetailProps {
  readonly entry: EntryView;
  readonly duplicate: DuplicateView | undefined;
  readonly session: Regulator;
}

function Detail({ entry, duplicate, session }: DetailProps) {
  const words = useRegulatorWords();
  const countWords = useWords().count;
  const [including, setIncluding] = useState(false);
  const { reason, counts, included, canInclude, code } = entry;
  const found = severities.filter((one) => counts[one] > 0);
  return (
    <>
      {reason && (
        <div className="entry-reason">
          <p>
            <span className="rule">{reason.code}</span> {reason.message}
          </p>
          {reason.fix !== '' && <p className="fix">{reason.fix}</p>}
        </div>
      )}
      {included !== undefined && (
        <p className="part">
          <span className="part-head">{words.includedReason}</span>
          <bdi>{included}</bdi>
        </p>
      )}
      {duplicate && <DuplicateChoice duplicate={duplicate} session={session} />}
      <dl className="facts">
        <div>
          <dt>{words.fileName}</dt>
          <dd>
            <bdi>{entry.shown}</bdi>
          </dd>
        </div>
        {entry.submitted !== '' && (
          <div>
            <dt>{words.submitted}</dt>
            <dd>{entry.submitted}</dd>
          </div>
        )}
        {found.length > 0 && (
          <div>
            <dt>{words.findings}</dt>
            <dd className="entry-counts">
              {found.map((one) => (
                <span key={one} className={one}>
                  <SeverityIcon severity={one} />
                  {countWords(one, counts[one])}
                </span>
              ))}
              {entry.unexplained > 0 && <span>{words.unexplained(entry.unexplained)}</span>}
            </dd>
          </div>
        )}
        <SealFacts entry={entry} />
      </dl>
      {entry.explained.length > 0 && <ExplainedList entry={entry} session={session} />}
      {including ? (
        <IncludeForm
          name={entry.name || entry.shown}
          onInclude={(why) => {
            setIncluding(false);
            void session.include(code, why);
          }}
          onClose={() => setIncluding(false)}
        />
      ) : (
        <div className="commands">
          {canInclude && included === undefined && (
            <Button size="small" onClick={() => setIncluding(true)}>
              {words.include}
            </Button>
          )}
          {included !== undefined && (
            <Button size="small" onClick={() => void session.exclude(code)}>
              {words.includeUndo}
            </Button>
          )}
          <Button size="small" appearance="subtle" onClick={() => void session.removeFile(entry.file)}>
            {words.removeFile}
          </Button>
        </div>
      )}
    </>
  );
}

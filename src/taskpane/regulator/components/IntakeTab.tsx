import { Button, Menu, MenuItem, MenuList, MenuPopover, MenuTrigger } from '@fluentui/react-components';
import { useId, useState } from 'react';
import { AskDialog } from '../../components/AskDialog.js';
import { BlockedIcon, CheckIcon, DownloadIcon, MoreIcon, NextIcon } from '../../components/icons.js';
import type { Regulator, RegulatorState } from '../model/regulator.js';
import type { DuplicateView, IntakeView } from '../model/view.js';
import { CollectionFindings } from './CollectionFindings.js';
import { EntryList } from './EntryList.js';
import { RosterCard } from './RosterCard.js';
import { Sources } from './Sources.js';
import { TrustCard } from './TrustCard.js';
import { useRegulatorWords } from './words.js';

interface IntakeTabProps {
  readonly state: RegulatorState;
  readonly intake: IntakeView;
  readonly session: Regulator;
  /** Goes on to the book. */
  readonly onNext: () => void;
}

/** Who has handed in what, what can be counted, and what staff must decide. */
export function IntakeTab({ state, intake, session, onNext }: IntakeTabProps) {
  const words = useRegulatorWords();
  return (
    <>
      <Standing intake={intake} onNext={onNext} />
      <div className="intake-tools">
        <Sources onFiles={(files) => void session.addFiles(files)} large={false} />
        <More state={state} session={session} />
      </div>
      <RosterCard state={state} session={session} />
      <TrustCard state={state} session={session} />
      <CollectionFindings findings={intake.findings} />
      <h2 className="list-head">{words.listTitle}</h2>
      {state.canSave && intake.sentBack > 0 && (
        <div className="send-back">
          <Button
            size="small"
            icon={<DownloadIcon />}
            disabledFocusable={state.busy !== undefined}
            onClick={() => void session.download('feedback')}
          >
            {words.downloads.feedback(intake.sentBack)}
          </Button>
          <p className="hint">{words.feedbackHint}</p>
        </div>
      )}
      <EntryList intake={intake} session={session} />
    </>
  );
}

/** Whether the collection can go on to the book, and what waits for a decision. */
function Standing({ intake, onNext }: Pick<IntakeTabProps, 'intake' | 'onNext'>) {
  const words = useRegulatorWords();
  const undecided = intake.duplicates.filter(isToDecide).length;
  if (intake.counted === 0) {
    return (
      <div className="verdict bad" role="alert">
        <BlockedIcon />
        <div>
          <p className="verdict-head">{words.onlyBad}</p>
          <p className="verdict-why">{words.onlyBadHint}</p>
        </div>
      </div>
    );
  }
  return (
    <div className="verdict good">
      <CheckIcon />
      <div className="verdict-words">
        <p className="verdict-head">{words.canCount(intake.counted)}</p>
        {undecided > 0 && <p className="verdict-why">{words.toDecide(undecided)}</p>}
        <Button size="small" appearance="primary" icon={<NextIcon />} iconPosition="after" onClick={onNext}>
          {words.toBook}
        </Button>
      </div>
    </div>
  );
}

/** Whether a choice of staff would have the institution counted. */
function isToDecide({ decided, files }: DuplicateView): boolean {
  return (decided === 'open' || decided === 'spare') && !files.some(({ isChosen }) => isChosen);
}

function More({ state, session }: Pick<IntakeTabProps, 'state' | 'session'>) {
  const words = useRegulatorWords();
  const [asking, setAsking] = useState<'date' | 'startOver'>();
  const id = useId();
  const [date, setDate] = useState(state.date);
  return (
    <>
      <Menu>
        <MenuTrigger disableButtonEnhancement>
          <Button appearance="subtle" icon={<MoreIcon />} aria-label={words.more} />
        </MenuTrigger>
        <MenuPopover className="menu">
          <MenuList>
            {state.canSave && (
              <MenuItem onClick={() => void session.download('intake')}>{words.downloads.intake}</MenuItem>
            )}
            <MenuItem
              onClick={() => {
                setDate(state.date);
                setAsking('date');
              }}
            >
              {words.changeDate(state.date)}
            </MenuItem>
            <MenuItem onClick={() => setAsking('startOver')}>{words.startOver}</MenuItem>
          </MenuList>
        </MenuPopover>
      </Menu>
      {asking === 'startOver' && (
        <AskDialog
          title={words.startOverTitle}
          yes={words.startOver}
          no={words.back}
          onConfirm={() => {
            setAsking(undefined);
            void session.removeAll();
          }}
          onClose={() => setAsking(undefined)}
        >
          <p>{words.startOverText}</p>
        </AskDialog>
      )}
      {asking === 'date' && (
        <AskDialog
          title={words.dateTitle}
          yes={words.dateConfirm}
          no={words.back}
          onConfirm={() => {
            setAsking(undefined);
            if (date !== '') void session.setDate(date);
          }}
          onClose={() => setAsking(undefined)}
        >
          <p>{words.dateText}</p>
          <p className="date">
            <label htmlFor={id}>{words.date}</label>
            <input id={id} type="date" value={date} onChange={({ target }) => setDate(target.value)} />
          </p>
        </AskDialog>
      )}
    </>
  );
}

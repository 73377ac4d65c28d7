import { Button } from '@fluentui/react-components';
import { useState } from 'react';
import { AskDialog } from '../../components/AskDialog.js';
import { BlockedIcon, DownloadIcon, LockIcon } from '../../components/icons.js';
import type { Regulator, RegulatorState } from '../model/regulator.js';
import type { IntakeView } from '../model/view.js';
import { DownloadLine } from './DownloadLine.js';
import { TableIcon, TrashIcon } from './icons.js';
import { NoDownload } from './NoDownload.js';
import { Reconciliation } from './Reconciliation.js';
import { ReleaseCard } from './ReleaseCard.js';
import { useRegulatorWords } from './words.js';

interface BookTabProps {
  readonly state: RegulatorState;
  readonly intake: IntakeView;
  readonly session: Regulator;
}

/** The consolidated book: into the open workbook, or as a file. */
export function BookTab({ state, intake, session }: BookTabProps) {
  const words = useRegulatorWords();
  const { hasWorkbook, canSave, busy, written } = state;
  const isBusy = busy !== undefined;
  const { counted, received, checks } = intake;
  return (
    <div className="book">
      <section className="card" aria-labelledby="book-title">
        <h2 id="book-title">{words.bookTitle}</h2>
        {counted === 0 ? (
          <p className="bad-line">
            <BlockedIcon /> {words.onlyBad}
          </p>
        ) : (
          <p>{words.bookOf(counted, received)}</p>
        )}
        <p className="soft">{words.bookContents}</p>
        <p className="secret">
          <LockIcon /> {words.secret}
        </p>
        <p className={checks.wrong.length === 0 ? 'soft' : 'bad'}>
          {checks.wrong.length === 0 ? words.checksEqual(checks.count) : words.checksWrong(checks.wrong.length)}
        </p>
        {checks.wrong.length > 0 && (
          <ul className="wrong-checks">
            {checks.wrong.slice(0, 20).map((check) => (
              <li key={check}>{check}</li>
            ))}
          </ul>
        )}
        {hasWorkbook && (
          <>
            <div className="commands">
              <Button
                appearance="primary"
                icon={<TableIcon />}
                disabledFocusable={isBusy || counted === 0}
                onClick={() => void session.consolidate()}
              >
                {written ? words.intoExcelAgain : words.intoExcel}
              </Button>
            </div>
            <p className="hint">{written ? words.standingReplaced : words.intoExcelHint}</p>
          </>
        )}
        {!hasWorkbook && <DownloadBook state={state} intake={intake} session={session} isPrimary />}
      </section>
      {written && <Written state={state} session={session} />}
      <section className="card" aria-labelledby="save-title">
        <h2 id="save-title">{words.otherWays}</h2>
        {canSave ? (
          <ul className="downloads">
            {hasWorkbook && (
              <li>
                <DownloadBook state={state} intake={intake} session={session} isPrimary={false} />
              </li>
            )}
            {(['csv', 'figures', 'intake'] as const).map((what) => (
              <DownloadLine
                key={what}
                what={what}
                isPossible={!isBusy && (counted > 0 || what === 'intake')}
                session={session}
              />
            ))}
          </ul>
        ) : (
          <NoDownload commandLine={state.commandLine} />
        )}
      </section>
      {canSave && state.release && (
        <ReleaseCard state={state} intake={intake} release={state.release} session={session} />
      )}
    </div>
  );
}

function DownloadBook({ state, intake, session, isPrimary }: BookTabProps & { readonly isPrimary: boolean }) {
  const words = useRegulatorWords();
  return (
    <>
      <div className="commands">
        <Button
          appearance={isPrimary ? 'primary' : 'secondary'}
          size={isPrimary ? 'medium' : 'small'}
          icon={<DownloadIcon />}
          disabledFocusable={state.busy !== undefined || intake.counted === 0 || !state.canSave}
          onClick={() => void session.download('consolidated')}
        >
          {words.downloads.consolidated}
        </Button>
      </div>
      {!intake.dataset.fitsSheet && <p className="hint">{words.withCsv(intake.dataset.lines)}</p>}
    </>
  );
}

/** The book that stands in the open workbook: whole with what was found, or broken off. It goes away with one click. */
export function Written({ state, session }: Omit<BookTabProps, 'intake'>) {
  const words = useRegulatorWords();
  const [asking, setAsking] = useState(false);
  const { written, busy } = state;
  if (!written) return null;
  const { sheets, isWhole, created, result } = written;
  const sheetList = (
    <ul className="sheets">
      {sheets.map((sheet) => (
        <li key={sheet}>
          <bdi>{sheet}</bdi>
        </li>
      ))}
    </ul>
  );
  return (
    <section className={`card written${isWhole ? '' : ' broken'}`} aria-labelledby="written-title">
      <h2 id="written-title">{isWhole ? (result ? words.doneExcel : words.standing(created)) : words.halfTitle}</h2>
      {!isWhole && <p>{words.halfText}</p>}
      {isWhole && result && !result.isCurrent && <p className="outdated">{words.outdated}</p>}
      {isWhole && result && <Reconciliation result={result} onJump={(cell) => void session.jump(cell)} />}
      <details {...(!isWhole && { open: true })}>
        <summary>{words.sheetsWritten(sheets.length)}</summary>
        {sheetList}
      </details>
      <div className="commands">
        <Button
          size="small"
          icon={<TrashIcon />}
          disabledFocusable={busy !== undefined}
          onClick={() => setAsking(true)}
        >
          {words.remove}
        </Button>
      </div>
      {asking && (
        <AskDialog
          title={words.removeTitle}
          yes={words.removeConfirm}
          no={words.back}
          onConfirm={() => {
            setAsking(false);
            void session.removeWritten();
          }}
          onClose={() => setAsking(false)}
        >
          <p>{words.removeText(sheets.length)}</p>
          {sheetList}
        </AskDialog>
      )}
    </section>
  );
}

import {
  Button,
  Menu,
  MenuItem,
  MenuList,
  MenuPopover,
  MenuTrigger,
  MessageBar,
  MessageBarActions,
  MessageBarBody,
} from '@fluentui/react-components';
import { useCallback, useEffect, useState, useSyncExternalStore } from 'react';
import type { CellRef } from '../../findings/index.js';
import type { ExcelSession, ExcelState } from '../excel-session.js';
import type { CheckView } from '../model/view.js';
import { AskDialog } from './AskDialog.js';
import { FormNotice } from './FormNotice.js';
import { CloseIcon, MoreIcon, NextIcon } from './icons.js';
import { OutsideDialog } from './OutsideDialog.js';
import { Overview } from './Overview.js';
import { Problem } from './Problem.js';
import { SealNotice } from './Sealing.js';
import { Tabs } from './Tabs.js';
import { useWaiverMenu, WaiverNote } from './Waivers.js';
import { Waiting } from './Waiting.js';
import { UnusedExplanations } from './UnusedExplanations.js';
import { useWords } from './words.js';

interface ExcelPaneProps {
  readonly session: ExcelSession;
  /** Whether this half of the page is shown. */
  readonly isShown: boolean;
  /** Goes to the regulator's half; a workbook that is no checklist may be where the results are to go. */
  readonly onRegulator: () => void;
}

/** The pane beside a workbook that is open in Excel. */
export function ExcelPane({ session, isShown, onRegulator }: ExcelPaneProps) {
  const state = useSyncExternalStore(session.subscribe, session.snapshot);
  const words = useWords();
  const { view, checkedAt, problem, busy } = state;
  const onOpen = useCallback((key: string | undefined) => session.open(key), [session]);
  const onReveal = useCallback((cell: CellRef) => void session.reveal(cell), [session]);
  const onSeal = useCallback(() => void session.seal(), [session]);
  const onExplain = useCallback(
    (key: string, text: string, author: string) => void session.explain(key, text, author),
    [session],
  );
  useEffect(() => {
    void session.start();
  }, [session]);
  useEffect(() => session.follow(isShown), [session, isShown]);
  return (
    <>
      <div className="announcer" role="status">
        {state.announcement}
      </div>
      {busy && (
        <Waiting
          key={busy}
          label={busy === 'check' ? words.checking : words.writing}
          {...(busy === 'check' && { onCancel: () => session.cancel() })}
        />
      )}
      {problem ? (
        <Failure state={state} session={session} onRegulator={onRegulator} />
      ) : view && checkedAt ? (
        <main>
          <Overview view={view} checkedAt={checkedAt} live>
            <Commands session={session} view={view} state={state} />
            <WaiverNote list={state.waivers} inForce={view.waivers} />
          </Overview>
          <SealNotice seal={view.seal} onReveal={onReveal} />
          <Notices state={state} session={session} onReveal={onReveal} />
          <Tabs
            view={view}
            current={state.current}
            onOpen={onOpen}
            onReveal={onReveal}
            onSeal={onSeal}
            onExplain={onExplain}
          />
        </main>
      ) : (
        <main className="empty">
          <h1 className="announcer">{words.product}</h1>
          {!busy && (
            <Button appearance="primary" onClick={() => void session.check()}>
              {words.check}
            </Button>
          )}
        </main>
      )}
    </>
  );
}

function Failure({ state, session, onRegulator }: Omit<ExcelPaneProps, 'isShown'> & { readonly state: ExcelState }) {
  const words = useWords();
  const { problem } = state;
  if (!problem) return null;
  const foreign = problem.code === 'NOT_CHECKLIST';
  return (
    <main>
      <Problem title={foreign ? words.notChecklist : problem.message} problem={problem}>
        <Button appearance="primary" onClick={() => void session.check()}>
          {words.again}
        </Button>
        {foreign && <Button onClick={onRegulator}>{words.toRegulator}</Button>}
      </Problem>
    </main>
  );
}

interface CommandsProps {
  readonly session: ExcelSession;
  readonly view: CheckView;
  readonly state: ExcelState;
}

function Commands({ session, view, state: { busy: work, opensWithWorkbook, waivers } }: CommandsProps) {
  const words = useWords();
  const [asking, setAsking] = useState<'outside' | 'opening'>();
  const busy = work !== undefined;
  const close = () => setAsking(undefined);
  const waiverMenu = useWaiverMenu({
    list: waivers,
    onPick: (file) => void session.useWaivers(file),
    onDrop: () => void session.dropWaivers(),
  });
  // Buttons that cannot be pressed for a while keep the focus: people who work by keyboard must not be thrown back to the top.
  return (
    <div className="commands">
      <Button appearance="primary" disabledFocusable={busy} onClick={() => void session.check()}>
        {words.check}
      </Button>
      <Button
        icon={<NextIcon />}
        iconPosition="after"
        disabledFocusable={busy || view.findings.length === 0}
        onClick={() => void session.next()}
      >
        {words.next}
      </Button>
      {/* Within the page's main part, not at the end of the document: there it would stand outside of all landmarks. */}
      <Menu inline>
        <MenuTrigger disableButtonEnhancement>
          <Button appearance="subtle" icon={<MoreIcon />} aria-label={words.more} disabledFocusable={busy} />
        </MenuTrigger>
        <MenuPopover className="menu">
          <MenuList>
            <MenuItem disabled={view.marks === 'current'} onClick={() => void session.write({ kind: 'marks' })}>
              {view.marks === 'outOfDate' ? words.updateMarks : words.writeMarks}
            </MenuItem>
            <MenuItem disabled={view.marks === 'none'} onClick={() => void session.write({ kind: 'noMarks' })}>
              {words.clearMarks}
            </MenuItem>
            <MenuItem disabled={view.outside.length === 0} onClick={() => setAsking('outside')}>
              {words.clearOutside}
            </MenuItem>
            {waiverMenu.entries}
            {opensWithWorkbook === false && <MenuItem onClick={() => setAsking('opening')}>{words.openAlong}</MenuItem>}
            {opensWithWorkbook === true && (
              <MenuItem onClick={() => void session.openWithWorkbook(false)}>{words.openAlone}</MenuItem>
            )}
          </MenuList>
          <p className="menu-note">{words.writesNote}</p>
        </MenuPopover>
      </Menu>
      {waiverMenu.beside}
      {asking === 'outside' && (
        <OutsideDialog
          outside={view.outside}
          onClose={close}
          onConfirm={(cells) => {
            close();
            void session.write({ kind: 'clearOutside' }, cells);
          }}
        />
      )}
      {asking === 'opening' && (
        <AskDialog
          title={words.openTitle}
          yes={words.openConfirm}
          no={words.openKeep}
          onClose={close}
          onConfirm={() => {
            close();
            void session.openWithWorkbook(true);
          }}
        >
          <p>{words.openIntro}</p>
        </AskDialog>
      )}
    </div>
  );
}

interface NoticesProps {
  readonly state: ExcelState;
  readonly session: ExcelSession;
  readonly onReveal: (cell: CellRef) => void;
}

function Notices({ state, session, onReveal }: NoticesProps) {
  const words = useWords();
  const { view, notice, busy } = state;
  const isProtected = notice?.problem?.code === 'EXCEL_PROTECTED' && notice.hint === undefined;
  return (
    <div className="notices">
      {notice && (
        <MessageBar intent={notice.kind === 'done' ? 'success' : 'error'} layout="multiline" icon={null}>
          <MessageBarBody>
            <strong>{isProtected ? words.protectedTitle : notice.text}</strong>
            {isProtected && ` ${words.protectedHint}`}
            {notice.problem && !isProtected && ` ${notice.hint ?? notice.problem.fix}`}
            {notice.problem && <span className="code"> {notice.problem.code}</span>}
          </MessageBarBody>
          <MessageBarActions
            containerAction={
              <Button
                appearance="transparent"
                icon={<CloseIcon />}
                aria-label={words.close}
                onClick={() => session.dismiss()}
              />
            }
          />
        </MessageBar>
      )}
      {view && (
        <FormNotice
          form={view.form}
          how="writes"
          busy={busy !== undefined}
          onRepair={() => void session.write({ kind: 'repair' })}
        />
      )}
      {view && <UnusedExplanations unused={view.unusedExplanations} onReveal={onReveal} />}
      {view?.marks === 'outOfDate' && (
        <MessageBar intent="warning" layout="multiline" icon={null}>
          <MessageBarBody>{words.marksOutOfDate}</MessageBarBody>
          <MessageBarActions>
            <Button
              size="small"
              disabledFocusable={busy !== undefined}
              onClick={() => void session.write({ kind: 'marks' })}
            >
              {words.updateMarks}
            </Button>
          </MessageBarActions>
        </MessageBar>
      )}
      {view?.marks === 'current' && <p className="marks-current">{words.marksCurrent}</p>}
    </div>
  );
}

import { Button, Menu, MenuList, MenuPopover, MenuTrigger } from '@fluentui/react-components';
import { useCallback, useSyncExternalStore } from 'react';
import type { CellRef } from '../../findings/index.js';
import type { PickedFile, StandaloneSession, StandaloneState } from '../standalone-session.js';
import { FileList } from './FileList.js';
import { FilePicker } from './FilePicker.js';
import { FormNotice } from './FormNotice.js';
import { DownloadIcon, MoreIcon } from './icons.js';
import { Overview } from './Overview.js';
import { Problem } from './Problem.js';
import { SealNotice } from './Sealing.js';
import { Tabs } from './Tabs.js';
import { useWaiverMenu, WaiverNote } from './Waivers.js';
import { Waiting } from './Waiting.js';
import { UnusedExplanations } from './UnusedExplanations.js';
import { useWords } from './words.js';

/** The page without Excel: files instead of an open workbook. */
export function StandalonePane({ session }: { readonly session: StandaloneSession }) {
  const state = useSyncExternalStore(session.subscribe, session.snapshot);
  const words = useWords();
  const { files, busy } = state;
  const add = useCallback((picked: Iterable<File>) => void session.add(picked), [session]);
  const shown = files.find(({ id }) => id === state.shown);
  const done = files.filter(({ state: became }) => became !== 'waiting').length;
  return (
    <>
      <div className="announcer" role="status">
        {state.announcement}
      </div>
      {busy && (
        <Waiting
          label={words.filesProgress(done, files.length)}
          done={done}
          total={files.length}
          onCancel={() => session.cancel()}
        />
      )}
      {files.length === 0 ? (
        <main className="welcome">
          <FilePicker onFiles={add} large />
        </main>
      ) : (
        <div className={files.length > 1 ? 'with-files' : 'one-file'}>
          <aside className="files" aria-label={words.filesTitle(files.length)}>
            {files.length > 1 && <FileList state={state} session={session} />}
            <FilePicker onFiles={add} large={false} />
          </aside>
          <main>{shown && <Shown key={shown.id} shown={shown} state={state} session={session} />}</main>
        </div>
      )}
    </>
  );
}

interface ShownProps {
  readonly shown: PickedFile;
  readonly state: StandaloneState;
  readonly session: StandaloneSession;
}

function Shown({ shown, state, session }: ShownProps) {
  const words = useWords();
  const { id, view, checkedAt, problem } = shown;
  const onOpen = useCallback((key: string | undefined) => session.open(key), [session]);
  const lookAround = useCallback((cells: readonly CellRef[]) => session.lookAround(id, cells), [session, id]);
  if (problem) return <Problem title={`${shown.file.name}: ${words.unreadable}`} problem={problem} />;
  if (!view || !checkedAt) {
    return (
      <section className="pending">
        <h1>{shown.file.name}</h1>
        <p>{shown.state === 'stopped' ? words.stopped : words.waiting}</p>
      </section>
    );
  }
  return (
    <>
      <Overview view={view} checkedAt={checkedAt} live={false}>
        <p className="file-name">{view.file}</p>
        <div className="commands">
          <Button appearance="primary" icon={<DownloadIcon />} onClick={() => void session.saveMarkedCopy(id)}>
            {words.download}
          </Button>
          <Button onClick={() => void session.saveReport(id)}>{words.downloadReport}</Button>
          <More state={state} session={session} />
        </div>
        <WaiverNote list={state.waivers} inForce={view.waivers} />
        {state.problem && (
          <p className="inline-problem" role="alert">
            {state.problem.message} <span className="code">{state.problem.code}</span>
          </p>
        )}
      </Overview>
      <SealNotice seal={view.seal} />
      <div className="notices">
        <FormNotice form={view.form} how="saves" onRepair={() => void session.saveRepairedCopy(id)} />
        <UnusedExplanations unused={view.unusedExplanations} />
      </div>
      <Tabs
        view={view}
        current={state.current}
        onOpen={onOpen}
        lookAround={lookAround}
        onSeal={() => void session.saveSealedCopy(id)}
      />
    </>
  );
}

function More({ state: { waivers }, session }: Omit<ShownProps, 'shown'>) {
  const words = useWords();
  const { entries, beside } = useWaiverMenu({
    list: waivers,
    onPick: (file) => void session.useWaivers(file),
    onDrop: () => void session.dropWaivers(),
  });
  return (
    <>
      {/* Within the page's main part, as in Excel. */}
      <Menu inline>
        <MenuTrigger disableButtonEnhancement>
          <Button appearance="subtle" icon={<MoreIcon />} aria-label={words.more} />
        </MenuTrigger>
        <MenuPopover className="menu">
          <MenuList>{entries}</MenuList>
        </MenuPopover>
      </Menu>
      {beside}
    </>
  );
}

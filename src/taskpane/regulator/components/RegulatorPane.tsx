import { Tab, TabList } from '@fluentui/react-components';
import { useEffect, useId, useState, useSyncExternalStore } from 'react';
import type { Language } from '../../../checklist/index.js';
import type { Regulator } from '../model/regulator.js';
import { BookTab, Written } from './BookTab.js';
import { DropArea } from './DropArea.js';
import { ExploreTab } from './ExploreTab.js';
import { IntakeTab } from './IntakeTab.js';
import { Notice } from './Notice.js';
import { Tally } from './Tally.js';
import { useAnnouncement } from './use-announcement.js';
import { Welcome } from './Welcome.js';
import { useRegulatorWords } from './words.js';
import { Working } from './Working.js';

interface RegulatorPaneProps {
  readonly session: Regulator;
  readonly language: Language;
}

const names = ['intake', 'book', 'explore'] as const;
type Name = (typeof names)[number];

/** The regulator's half: from many workbooks to one book. */
export function RegulatorPane({ session, language }: RegulatorPaneProps) {
  const state = useSyncExternalStore(session.subscribe, session.snapshot);
  const words = useRegulatorWords();
  const id = useId();
  const [tab, setTab] = useState<Name>('intake');
  useEffect(() => {
    void session.start();
  }, [session]);
  useEffect(() => {
    if (language !== session.snapshot().language) void session.useLanguage(language);
  }, [session, language]);
  const { busy, intake, outcome, written } = state;
  const labels: Readonly<Record<Name, string>> = {
    intake: words.tabIntake,
    book: words.tabBook,
    explore: words.tabExplore,
  };
  return (
    <div className="regulator">
      <div className="announcer" role="status">
        {useAnnouncement(state)}
      </div>
      {busy && <Working busy={busy} onCancel={() => session.cancel()} />}
      <Notice outcome={outcome} onDismiss={() => session.dismiss()} onLook={() => void session.start()} />
      {!intake && busy?.step !== 'reading' && (
        <>
          {written && (
            <div className="panel">
              <Written state={state} session={session} />
            </div>
          )}
          <Welcome state={state} session={session} />
        </>
      )}
      {!intake && busy?.step === 'reading' && (
        <main className="empty">
          <h1>{words.title}</h1>
          <p>{words.readingFirst}</p>
        </main>
      )}
      {intake && (
        <main>
          <Tally intake={intake} />
          <TabList
            className="tab-list"
            selectedValue={tab}
            onTabSelect={(_, { value }) => setTab(value as Name)}
            aria-label={words.tabs}
          >
            {names.map((name) => (
              <Tab key={name} value={name} id={`${id}-${name}`} aria-controls={`${id}-panel`}>
                {labels[name]}
              </Tab>
            ))}
          </TabList>
          <div id={`${id}-panel`} role="tabpanel" aria-labelledby={`${id}-${tab}`} className="panel">
            {tab === 'intake' && (
              <DropArea className="intake" onFiles={(files) => void session.addFiles(files)}>
                <IntakeTab state={state} intake={intake} session={session} onNext={() => setTab('book')} />
              </DropArea>
            )}
            {tab === 'book' && <BookTab state={state} intake={intake} session={session} />}
            {tab === 'explore' && <ExploreTab state={state} session={session} />}
          </div>
        </main>
      )}
    </div>
  );
}

import { FluentProvider } from '@fluentui/react-components';
import { lazy, Suspense, useEffect, useState, useSyncExternalStore } from 'react';
import type { Language } from '../../checklist/index.js';
import type { RegulatorDoors } from '../regulator/doors.js';
import type { ExcelSession } from '../excel-session.js';
import type { StandaloneSession } from '../standalone-session.js';
import { texts } from '../texts.js';
import type { Look } from '../theme.js';
import { lookNow, themes, watchLook } from '../theme.js';
import type { View, ViewChoice } from '../view-choice.js';
import { Brand } from './Brand.js';
import { ExcelPane } from './ExcelPane.js';
import { Problem } from './Problem.js';
import { StandalonePane } from './StandalonePane.js';
import { ViewSwitch } from './ViewSwitch.js';
import { LanguageContext, useWords } from './words.js';

/** The regulator's half is loaded when somebody goes there: insurers need not wait for it. */
const RegulatorHalf = lazy(() =>
  import(/* webpackChunkName: "regulator" */ '../regulator/components/RegulatorHalf.js').catch(() => ({
    default: NotLoaded,
  })),
);

/** Which of its three lives the page leads. */
export type Life =
  | { readonly kind: 'excel'; readonly session: ExcelSession }
  | { readonly kind: 'standalone'; readonly session: StandaloneSession }
  | { readonly kind: 'tooOld'; readonly missing: readonly string[] };

interface AppProps {
  readonly life: Life;
  readonly views: ViewChoice;
  readonly regulator: RegulatorDoors;
  readonly language: Language;
  readonly hostLook: () => 'light' | 'dark' | undefined;
}

export function App({ life, views, regulator, language: first, hostLook }: AppProps) {
  const { view } = useSyncExternalStore(views.subscribe, views.snapshot);
  // A half that was looked at stays as it was left.
  const [visited, setVisited] = useState<ReadonlySet<View>>(() => new Set([view]));
  if (!visited.has(view)) setVisited(new Set([...visited, view]));
  const [language, setLanguage] = useState(first);
  const [look, setLook] = useState<Look>(() => lookNow(hostLook));
  useEffect(() => watchLook(() => setLook(lookNow(hostLook))), [hostLook]);
  useEffect(() => {
    document.documentElement.lang = language;
    document.title = texts[language].product;
  }, [language]);
  useEffect(() => {
    document.documentElement.dataset['look'] = look;
  }, [look]);
  const switchLanguage = () => {
    const other = language === 'ja' ? 'en' : 'ja';
    setLanguage(other);
    if (life.kind !== 'tooOld') void life.session.useLanguage(other);
  };
  return (
    <LanguageContext.Provider value={language}>
      <FluentProvider theme={themes[look]} className={`page ${life.kind}`}>
        {life.kind === 'tooOld' ? (
          <main>
            <Problem
              title={texts[language].tooOld}
              text={texts[language].tooOldHint(life.missing.join(language === 'ja' ? '、' : ', '))}
            />
          </main>
        ) : (
          <>
            <ViewSwitch view={view} onView={(one) => views.show(one)} />
            <div className="half" hidden={view !== 'insurer'}>
              {visited.has('insurer') && life.kind === 'excel' && (
                <ExcelPane
                  session={life.session}
                  isShown={view === 'insurer'}
                  onRegulator={() => views.show('regulator')}
                />
              )}
              {visited.has('insurer') && life.kind === 'standalone' && <StandalonePane session={life.session} />}
            </div>
            <div className="half" hidden={view !== 'regulator'}>
              {visited.has('regulator') && (
                <Suspense fallback={null}>
                  <RegulatorHalf doors={regulator} language={language} />
                </Suspense>
              )}
            </div>
          </>
        )}
        <Brand onLanguage={switchLanguage} />
      </FluentProvider>
    </LanguageContext.Provider>
  );
}

/** The rest of the page could not be fetched. */
function NotLoaded() {
  const words = useWords();
  return (
    <main>
      <Problem title={words.failed} text={words.reload} />
    </main>
  );
}

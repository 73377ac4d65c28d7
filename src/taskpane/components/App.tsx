import { FluentProvider } from '@fluentui/react-components';
import { useEffect, useState } from 'react';
import type { Language } from '../../checklist/index.js';
import type { ExcelSession } from '../excel-session.js';
import type { StandaloneSession } from '../standalone-session.js';
import { texts } from '../texts.js';
import type { Look } from '../theme.js';
import { lookNow, themes, watchLook } from '../theme.js';
import { Brand } from './Brand.js';
import { ExcelPane } from './ExcelPane.js';
import { Problem } from './Problem.js';
import { StandalonePane } from './StandalonePane.js';
import { LanguageContext } from './words.js';

/** Which of its three lives the page leads. */
export type Life =
  | { readonly kind: 'excel'; readonly session: ExcelSession }
  | { readonly kind: 'standalone'; readonly session: StandaloneSession }
  | { readonly kind: 'tooOld'; readonly missing: readonly string[] };

interface AppProps {
  readonly life: Life;
  readonly language: Language;
  readonly hostLook: () => 'light' | 'dark' | undefined;
}

export function App({ life, language: first, hostLook }: AppProps) {
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
        {life.kind === 'excel' && <ExcelPane session={life.session} />}
        {life.kind === 'standalone' && <StandalonePane session={life.session} />}
        {life.kind === 'tooOld' && (
          <main>
            <Problem
              title={texts[language].tooOld}
              text={texts[language].tooOldHint(life.missing.join(language === 'ja' ? '、' : ', '))}
            />
          </main>
        )}
        <Brand onLanguage={switchLanguage} />
      </FluentProvider>
    </LanguageContext.Provider>
  );
}

import { createContext, useContext } from 'react';
import type { Language } from '../../checklist/index.js';
import type { Texts } from '../texts.js';
import { texts } from '../texts.js';

/** The language of everything below; `useWords` gives its texts. */
export const LanguageContext = createContext<Language>('ja');

export function useWords(): Texts {
  return texts[useContext(LanguageContext)];
}

import { useContext } from 'react';
import { LanguageContext } from '../../components/words.js';
import type { RegulatorTexts } from '../texts.js';
import { regulatorTexts } from '../texts.js';

/** The texts of the regulator's half in the language of the page. */
export function useRegulatorWords(): RegulatorTexts {
  return regulatorTexts[useContext(LanguageContext)];
}

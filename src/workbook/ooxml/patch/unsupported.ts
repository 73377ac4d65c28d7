import { TenkenError } from '../../../findings/index.js';

const whats = {
  sharedFormula: { ja: '他のセルと共有されている数式', en: 'a formula that other cells share' },
  arrayFormula: { ja: '配列数式', en: 'an array formula' },
  tableHeader: { ja: '表の見出し', en: 'a header of a table' },
  thread: { ja: 'スレッド形式のコメント', en: 'a threaded comment' },
} as const;

/** The refusal to change `place`, because Excel would find the file damaged, or somebody's work would be lost. */
export function unsupported(what: keyof typeof whats, place: string): TenkenError {
  const { ja, en } = whats[what];
  return new TenkenError('PATCH_UNSUPPORTED', { what: { ja: `${place}:${ja}`, en: `${place}: ${en}` }, place });
}

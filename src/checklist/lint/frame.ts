import type { Edition } from '../edition.js';
import type { Problems } from './problems.js';

/** Checks what stands around the questions: dates, sectors, sections and the glossary. */
export function checkFrame(edition: Edition, problems: Problems): void {
  const { window, asOf, sectors, sections, glossary } = edition;
  if (window.from > window.to) {
    problems.add('window', 'dates', '期間の初日が末日より後です。', 'The window ends before it begins.');
  } else if (asOf < window.from || asOf > window.to) {
    problems.add('asOf', 'dates', '評価基準日が期間の外にあります。', 'The reference date is outside the window.');
  }
  if (!isPattern(edition.institutionCode)) {
    problems.add('institutionCode', 'pattern', '正規表現として読めません。', 'This is not a regular expression.');
  }
  problems.unique(ids(sectors), (index) => `sectors[${index}].id`, '業態', 'sector');
  problems.unique(ids(glossary), (index) => `glossary[${index}].id`, '用語', 'term');
  problems.unique(ids(sections), (index) => `sections[${index}].id`, '区分', 'section');
  problems.unique(
    sections.map(({ label }) => label.ja),
    (index) => `sections[${index}].label.ja`,
    '区分名',
    'section name',
  );
  problems.unique(
    sections.map(({ number }) => number),
    (index) => `sections[${index}].number`,
    '区分の番号',
    'section number',
  );
  for (const { id } of sections) {
    if (edition.questions.some(({ section }) => section === id)) continue;
    problems.add(`sections[${id}]`, 'unused', 'この区分には設問がありません。', 'This section has no question.');
  }
}

function ids(entries: readonly { id: string }[]): string[] {
  return entries.map(({ id }) => id);
}

function isPattern(source: string): boolean {
  try {
    new RegExp(source, 'u');
    return true;
  } catch {
    return false;
  }
}

import type { Language } from '../checklist/index.js';
import type { Intake } from '../consolidation/index.js';
import { visible } from '../findings/index.js';

/** What staff asked for and that changed nothing, a line each, so that nobody believes that it was heeded. */
export function unusedChoices(intake: Intake, language: Language): string[] {
  const { unusedInclusions, unusedKeeps, unusedDecisions = [] } = intake;
  const ja = language === 'ja';
  return [
    ...unusedInclusions.map((code) =>
      ja
        ? `--include ${visible(code, 60)}：該当する提出がないか、理由を付ける必要がないため、使いませんでした。`
        : `--include ${visible(code, 60)}: not used; nothing came from it, or nothing held it up.`,
    ),
    ...unusedKeeps.map((file) =>
      ja
        ? `--keep ${visible(file, 200)}：複数の提出の中に該当するファイルがないため、使いませんでした。`
        : `--keep ${visible(file, 200)}: not used; it is none of several files of one institution.`,
    ),
    ...unusedDecisions.map(({ institution, rule, receipt = '' }) => {
      const decision = `${visible(institution)} ${rule} ${visible(receipt)}`.trimEnd();
      return ja
        ? `--decisions の「${decision}」：該当する説明がないため、使いませんでした。`
        : `--decisions, “${decision}”: not used; no explanation fits it.`;
    }),
  ];
}

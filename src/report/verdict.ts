import type { Edition, Language } from '../checklist/index.js';
import { coverFields } from '../form/index.js';
import type { Submission } from '../submission/index.js';
import { blocks, countsOf, gateOf, sealStateOf } from '../submission/index.js';
import { countWords } from './validate-words.js';

/** Whether a checklist can be handed in as it is, in words: the first thing that people want to know. */
export interface Judgement {
  readonly good: boolean;
  readonly text: string;
}

export function verdictOf(edition: Edition, submission: Submission, language: Language): Judgement {
  const text = stoppedBy(submission, language) ?? unsealedBy(edition, submission, language);
  return text === undefined ? { good: true, text: readyWords(edition, submission, language) } : { good: false, text };
}

function stoppedBy(submission: Submission, language: Language): string | undefined {
  if (!blocks(submission)) return undefined;
  const { error } = countsOf(submission.validation.findings);
  const { unexplained } = submission;
  const reasons = [
    ...(error > 0 ? [countWords('error', error, language)] : []),
    ...(unexplained > 0
      ? [
          language === 'ja'
            ? `説明のない要確認 ${unexplained}件`
            : `${unexplained} unexplained ${unexplained === 1 ? 'confirmation' : 'confirmations'}`,
        ]
      : []),
  ];
  return language === 'ja' ? `提出できません：${reasons.join('、')}` : `Not ready: ${reasons.join(', ')}`;
}

/** The intake leaves out what was changed after sealing, however good it is. */
function unsealedBy(edition: Edition, { reading }: Submission, language: Language): string | undefined {
  const { kind } = sealStateOf(edition, reading);
  if (kind === 'broken') {
    return language === 'ja'
      ? '封印し直すと提出できます（封印の後に変更されています）'
      : 'To be sealed again before it is submitted (changed after it was sealed)';
  }
  if (kind === 'lost') {
    return language === 'ja'
      ? '封印し直すと提出できます（封印の記録が失われています）'
      : 'To be sealed again before it is submitted (the seal is gone)';
  }
  return undefined;
}

function readyWords(edition: Edition, submission: Submission, language: Language): string {
  const { warning } = countsOf(submission.validation.findings);
  // A seal asks for the sign-off; to hand in without one is not an error.
  const signOff = gateOf(edition, submission).flatMap((one) =>
    one.kind === 'signOff' ? [coverFields.find(({ id }) => id === one.field)!.label[language]] : [],
  );
  if (language === 'ja') {
    const rest = [
      ...(warning > 0 ? [`注意 ${warning}件をご確認ください`] : []),
      ...(signOff.length > 0 ? [`表紙の${signOff.join('・')}が未記入です`] : []),
    ];
    return `提出できます${rest.length > 0 ? `（${rest.join('。')}）` : ''}`;
  }
  const rest = [
    ...(warning > 0 ? [`please look at ${countWords('warning', warning, 'en')}`] : []),
    ...(signOff.length > 0 ? [`blank on the cover: ${signOff.join(', ')}`] : []),
  ];
  return `Ready to be submitted${rest.length > 0 ? ` (${rest.join('; ')})` : ''}`;
}

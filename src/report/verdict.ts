import type { Edition, Language } from '../checklist/index.js';
import { coverFields } from '../form/index.js';
import type { Submission } from '../submission/index.js';
import { countsOf, errorsLeft, gateOf, readinessOf, sealStateOf } from '../submission/index.js';
import { countWords } from './validate-words.js';

/** Whether a checklist can be handed in as it is, in words: the first thing that people want to know. */
export interface Judgement {
  readonly good: boolean;
  readonly text: string;
}

export function verdictOf(edition: Edition, submission: Submission, language: Language): Judgement {
  switch (readinessOf(edition, submission)) {
    case 'blocked':
      return { good: false, text: stoppedBy(submission, language) };
    case 'sealAgain':
      return { good: false, text: unsealedBy(edition, submission, language) };
    case 'ready':
      return { good: true, text: readyWords(edition, submission, language) };
  }
}

function stoppedBy(submission: Submission, language: Language): string {
  const error = errorsLeft(submission);
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

function unsealedBy(edition: Edition, { reading }: Submission, language: Language): string {
  const isLost = sealStateOf(edition, reading).kind === 'lost';
  return language === 'ja'
    ? `封印し直すと提出できます（${isLost ? '封印の記録が失われています' : '封印の後に変更されています'}）`
    : `To be sealed again before it is submitted (${isLost ? 'the seal is gone' : 'changed after it was sealed'})`;
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

import { describe as inWords } from '../../src/findings/index.js';
import type { Finding } from '../../src/findings/index.js';
import { validate } from '../../src/validation/index.js';
import { type Changes, edition, sampleReading, sparseReading } from './sample-reading.js';

/** `V03 q39.retention`: what was found and where. */
export function brief({ rule, question, row, parameters }: Finding): string {
  const place = question === undefined ? 'cover' : row === undefined ? question : `${question}.${row}`;
  const special = parameters['case'];
  return `${rule} ${place}${typeof special === 'string' && rule !== 'V01' ? ` ${special}` : ''}`;
}

/** All findings of the good sample with changes. */
export function found(changes: Changes, today?: string): string[] {
  return validate(edition, sampleReading(changes), today === undefined ? {} : { today }).findings.map(brief);
}

/** The findings of one rule. */
export function foundOf(rule: string, changes: Changes): readonly Finding[] {
  return validate(edition, sampleReading(changes)).findings.filter((finding) => finding.rule === rule);
}

/** Findings of one rule on a checklist where only these questions are answered. */
export function foundInSparse(rule: string, answers: Readonly<Record<string, unknown>>): string[] {
  const { findings } = validate(edition, sparseReading(answers));
  return findings.filter((finding) => finding.rule === rule).map(brief);
}

/** The Japanese words of the only finding of a rule. */
export function messageOf(rule: string, changes: Changes): string {
  const [finding, ...others] = foundOf(rule, changes);
  expect(others).toEqual([]);
  return inWords(finding!, edition, 'ja').message;
}

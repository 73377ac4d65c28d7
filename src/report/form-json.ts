import type { Language } from '../checklist/index.js';
import { describe, describeError } from '../findings/index.js';
import type { FormReport, InspectedForm } from './form-report.js';
import type { FindingJson } from './validate-json.js';

/** The form of one file as programs read it; of a refused file only the reason says something. */
export interface InspectedFormJson {
  readonly file: string;
  readonly status: 'read' | 'refused';
  readonly reason?: { readonly code: string; readonly message: string };
  readonly edition: string | null;
  readonly findings: readonly (FindingJson & { /** Whether a repair restores it. */ readonly repairable: boolean })[];
}

/** The output of `tenken inspect --format json`. These findings are not among those of `validate`, where all doors say the same. */
export interface FormJson {
  readonly engine: string;
  readonly files: readonly InspectedFormJson[];
}

/** The report for programs. Texts are in `language`; everything else does not depend on it. */
export function formJson({ engine, files }: FormReport, language: Language): FormJson {
  return { engine, files: files.map((file) => fileJson(file, language)) };
}

function fileJson(inspected: InspectedForm, language: Language): InspectedFormJson {
  const { file } = inspected;
  if ('refused' in inspected) {
    const { code, message } = describeError(inspected.refused, language);
    return { file, status: 'refused', reason: { code, message }, edition: null, findings: [] };
  }
  const { edition, repaired, unrepaired } = inspected;
  const findings = [
    ...unrepaired.map((finding) => ({ finding, repairable: false })),
    ...repaired.map((finding) => ({ finding, repairable: true })),
  ];
  return {
    file,
    status: 'read',
    edition: edition.id,
    findings: findings.map(({ finding, repairable }) => {
      const { message, fix } = describe(finding, edition, language);
      const { rule, severity, question = null, cells } = finding;
      return { rule, severity, question, cells, message, fix, repairable };
    }),
  };
}

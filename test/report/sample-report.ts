import { TenkenError } from '../../src/findings/index.js';
import type { CheckedFile, ValidateReport } from '../../src/report/index.js';
import { submissionOf } from '../../src/submission/index.js';
import { type Changes, edition, sampleReading } from '../validation/sample-reading.js';

/** One validated file for the tests of the reports. */
export function checked(changes: Changes, file = 'filled/サンプル生命01.xlsx'): CheckedFile {
  return { file, edition, submission: submissionOf(edition, file, sampleReading(changes), { today: '2023-09-01' }) };
}

export function reportOf(...files: CheckedFile[]): ValidateReport {
  return { engine: 'Tenken 0.1.0', files };
}

/** A checklist with findings of every severity, one of them explained. */
export const mixed: Changes = {
  answers: {
    q01: 'c',
    q05: '',
    q06: '',
    q29: [],
    q20: 'no',
    q46: { worm: '', gen: '' },
    q45: ['joint', 'none'],
    q47: ['restore', 'other'],
    q39: { ident: 'l1' },
    q36: 'noaccess',
    q30: { remote: 'na' },
  },
  cover: { sector: '', submitted: '2023-07-30' },
  explanations: [
    {
      rule: 'L34',
      question: 'q39',
      text: '保管期間は文書管理規程で全システム一律に定めており、取得ログの特定は今年度中に整備する予定です。',
      author: 'システムリスク管理部 点検担当',
      date: '2023-08-21',
    },
  ],
};

export const refused: CheckedFile = { file: 'filled/~$サンプル損保29.xlsx', refused: new TenkenError('FILE_LOCK') };

/** Texts as an attacker or an accident may put them into a workbook. */
export const hostile: Changes = {
  answers: { q47: ['restore'] },
  cover: { name: '<script>alert(1)</script>\u202eサンプル', code: '"><img src=x onerror=alert(1)>' },
  otherTexts: { q47: `</style><svg onload='x'>\u001b[2J=cmd|' /C calc'!A0 & ${'長'.repeat(40_000)}` },
};

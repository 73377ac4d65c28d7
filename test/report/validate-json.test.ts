import { validateJson } from '../../src/report/index.js';
import { checked, mixed, refused, reportOf } from './sample-report.js';

const keys = ['file', 'status', 'edition', 'institution', 'counts', 'findings', 'undecided'];

test('a file that was read: every key of the published shape and no other', () => {
  const { engine, files } = validateJson(reportOf(checked(mixed)), 'ja');
  expect(engine).toBe('Tenken 0.1.0');
  const [file] = files;
  expect(Object.keys(file!)).toEqual(keys);
  expect(file).toMatchObject({
    file: 'filled/サンプル生命01.xlsx',
    status: 'read',
    edition: 'cssa-insurers-2023',
    institution: { code: 'SL-0001', name: 'サンプル生命01', sector: '' },
    counts: { error: 7, confirmation: 4, warning: 2, info: 1 },
  });
  expect(file!.undecided).toContain('L29');
  for (const finding of file!.findings) {
    const expected = ['rule', 'severity', 'question', ...('row' in finding ? ['row'] : []), 'cells', 'message', 'fix'];
    expect(Object.keys(finding)).toEqual(expected);
  }
  expect(file!.findings.find(({ rule }) => rule === 'V09')!.question).toBeNull();
  expect(file!.findings.find(({ rule }) => rule === 'V14')).toEqual({
    rule: 'V14',
    severity: 'info',
    question: 'q30',
    row: 'remote',
    cells: [{ sheet: 'V 防御', address: 'E590' }],
    message: '回答の対象外の欄に記入された「4 対象なし」を、空欄として扱いました。',
    fix: '読み取りが正しければ、対応は不要です。',
  });
});

test('a refused file: the reason in the language asked for, and nothing else is claimed', () => {
  const [file] = validateJson(reportOf(refused), 'en').files;
  expect(Object.keys(file!).sort()).toEqual([...keys, 'reason'].sort());
  expect(file).toEqual({
    file: 'filled/~$サンプル損保29.xlsx',
    status: 'refused',
    reason: { code: 'FILE_LOCK', message: expect.stringContaining('not a checklist') },
    edition: null,
    institution: { code: '', name: '', sector: '' },
    counts: { error: 0, confirmation: 0, warning: 0, info: 0 },
    findings: [],
    undecided: [],
  });
});

test('the languages differ in words alone', () => {
  const [ja, en] = (['ja', 'en'] as const).map((language) => validateJson(reportOf(checked(mixed)), language));
  const bare = (json: typeof ja) =>
    json!.files[0]!.findings.map(({ rule, severity, question, row, cells }) => ({
      rule,
      severity,
      question,
      row,
      cells,
    }));
  expect(bare(en)).toEqual(bare(ja));
  expect(en!.files[0]!.findings[0]!.message).not.toBe(ja!.files[0]!.findings[0]!.message);
});

test('it survives being written and read as JSON', () => {
  const json = validateJson(reportOf(checked(mixed), refused), 'ja');
  expect(JSON.parse(JSON.stringify(json))).toEqual(json);
});

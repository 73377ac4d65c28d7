import { editionOf } from '../../src/editions/index.js';
import { describe as inWords, describeError, TenkenError } from '../../src/findings/index.js';
import type { Finding } from '../../src/findings/index.js';

const edition = editionOf('cssa-insurers-2023')!;

const finding = (changes: Partial<Finding>): Finding => ({
  rule: 'V01',
  severity: 'error',
  parameters: {},
  cells: [],
  ...changes,
});

test('a finding is put into the words of the catalogue and of the form', () => {
  const rows = { ja: '「保管期間」', en: '“Retention”' };
  const described = inWords(
    finding({ rule: 'V03', question: 'q39', row: 'retention', parameters: { rows } }),
    edition,
    'ja',
  );
  expect(described.message).toBe('行ごとに回答する設問で、次の行に回答がありません：「保管期間」。');
  expect(described.question).toMatchObject({ number: 'Q39' });
  expect(described.row).toBe(
    edition.questions.find(({ id }) => id === 'q39')!.rows.find(({ id }) => id === 'retention')!.label.ja,
  );
  expect(inWords(finding({ rule: 'V03', parameters: { rows } }), edition, 'en').message).toContain('“Retention”');
});

test('the parameter "case" chooses the wording, then the severity does', () => {
  const single = inWords(finding({}), edition, 'ja');
  const multiple = inWords(finding({ parameters: { case: 'multiple' } }), edition, 'ja');
  expect(multiple.message).not.toBe(single.message);
  expect(multiple.title).toBe(single.title);
  expect(inWords(finding({ parameters: { case: 'constructor' } }), edition, 'ja')).toEqual(single);
  const problem = { problem: { ja: '…', en: '…' } };
  const broken = inWords(finding({ rule: 'V12', parameters: problem }), edition, 'ja');
  const harmless = inWords(finding({ rule: 'V12', severity: 'info', parameters: problem }), edition, 'ja');
  expect(harmless.fix).not.toBe(broken.fix);
});

test('a rule of the edition has a title made of the questions that it reads', () => {
  const parameters = { q01: { ja: '3 …', en: '3 …' }, q02: { ja: '1 策定している', en: '1 Drawn up' } };
  const described = inWords(
    finding({ rule: 'L01', severity: 'confirmation', question: 'q01', parameters }),
    edition,
    'ja',
  );
  expect(described.title).toBe('Q01・Q02の回答の整合');
  expect(described.message).toContain('1 策定している');
  expect(inWords(finding({ rule: 'L29', parameters: {} }), edition, 'ja').title).toBe('Q29の回答の確認');
});

test('an unknown code is a defect, not a finding', () => {
  expect(() => inWords(finding({ rule: 'V99' }), edition, 'ja')).toThrow('V99');
  expect(() => inWords(finding({ rule: 'FILE_EMPTY' }), edition, 'ja')).toThrow('FILE_EMPTY');
  expect(() => describeError(new TenkenError('V01'), 'ja')).toThrow('V01');
  expect(() => describeError(new TenkenError('NO_SUCH_CODE'), 'ja')).toThrow('NO_SUCH_CODE');
});

test('a refusal says what it is and what to do, in both languages', () => {
  const error = new TenkenError('PATCH_UNKNOWN_SHEET', { sheet: 'I ガバ\u202eナンス' });
  expect(describeError(error, 'ja')).toEqual({
    code: 'PATCH_UNKNOWN_SHEET',
    message: '書き込み先のシート「I ガバ<U+202E>ナンス」がありません。',
    fix: expect.stringContaining('読み込み直してください'),
  });
  expect(describeError(error, 'en').message).toBe('There is no sheet “I ガバ<U+202E>ナンス” to write to.');
});

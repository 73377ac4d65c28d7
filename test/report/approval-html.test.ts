import { approvalHtml } from '../../src/report/index.js';
import { submissionOf } from '../../src/submission/index.js';
import { cellNamed } from '../form/workbooks.js';
import { edited, sealedCopy, submissionIn, unsealed } from '../submission/sealed.js';
import { edition, sampleReading } from '../validation/sample-reading.js';

const page = (changes: Parameters<typeof sampleReading>[0], language: 'ja' | 'en' = 'ja') =>
  approvalHtml(edition, submissionOf(edition, 'x.xlsx', sampleReading(changes)), 'tenken 0.0.0', language);
const doubtful = { q01: 'c', q02: 'a' };

test('says what is claimed, what was explained and what has no comment', () => {
  const told = page({
    answers: doubtful,
    explanations: [{ rule: 'L01', text: '親会社の方針による。', author: '総務部' }],
  });
  expect(told).toContain('親会社の方針による。（総務部）');
  expect(told).toMatch(/<b>Q01<\/b>[^\n]*<em>説<\/em>/);
  expect(told).toContain('コメントのない設問 48/48');
});

test('says what is left, and that an explanation is out of date', () => {
  const stale = { rule: 'L01', text: '理由', values: 'Q01＝1 別の回答' };
  const told = page({ answers: doubtful, explanations: [stale] });
  expect(told).toContain('無効になった説明');
  expect(told).toMatch(/提出までに\d件の対応が残っています/);
});

test('names what is left, warnings, and the sign-off', () => {
  const told = page({ answers: { q05: '', q47: ['restore', 'other'] }, cover: { approvedBy: '' } });
  expect(told).toContain('提出までに2件の対応が残っています');
  expect(told).toContain('<b>残っている対応</b> V01 未回答（Q05）／表紙の記入：承認者');
  expect(told).toMatch(/<b>注意<\/b> V06 [^<]+（Q47）/);
  const clear = page({});
  expect(clear).toContain('○ 提出の条件を満たしています');
  expect(clear).not.toContain('残っている対応');
});

test('counts what cannot be named one by one', () => {
  const answers = Object.fromEntries(edition.questions.map(({ id, type }) => [id, type === 'single' ? '' : []]));
  expect(page({ answers })).toMatch(/／ほか\d+件<\/p>/);
});

test('says that what was changed after sealing has to be sealed again', () => {
  const html = (bytes: Uint8Array) => approvalHtml(edition, submissionIn(bytes), 'tenken 0.0.0', 'ja');
  const sealed = sealedCopy(unsealed).bytes;
  expect(html(sealed)).toContain('class="verdict good"');
  const { sheet, at } = cellNamed('cssa_q05_comment');
  const changed = html(edited(sealed, [{ kind: 'value', sheet, at, value: '変更' }]));
  expect(changed).toContain('class="verdict bad"');
  expect(changed).toContain('もう一度封印してください');
});

test('shows texts from the file as texts', () => {
  const text = '<script>alert(1)</script>\u202e';
  const told = page({ answers: doubtful, explanations: [{ rule: 'L01', text, author: text }], cover: { name: text } });
  expect(told).not.toContain('<script>');
  expect(told).not.toContain('\u202e');
  expect(told).toContain('&lt;script&gt;');
});

test('speaks English too', () => {
  expect(page({}, 'en')).toContain('Summary for approval'.toLowerCase());
});

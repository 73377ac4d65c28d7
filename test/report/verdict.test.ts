import type { Edit } from '../../src/book/index.js';
import type { Language } from '../../src/checklist/index.js';
import { verdictOf } from '../../src/report/verdict.js';
import { cellNamed, edition } from '../form/workbooks.js';
import { edited, sealedCopy, submissionIn, unsealed } from '../submission/sealed.js';

const sealed = sealedCopy(unsealed).bytes;
const verdict = (bytes: Uint8Array, language: Language = 'ja') => verdictOf(edition, submissionIn(bytes), language);

const comment = cellNamed('cssa_q05_comment');
const commented: Edit = { kind: 'value', sheet: comment.sheet, at: comment.at, value: '変更' };
const withoutSeal: Edit = { kind: 'name', name: { name: 'cssa_seal', refersTo: '""', hidden: true } };

test.each<[string, Uint8Array, boolean, string]>([
  ['never sealed', unsealed, true, '提出できます'],
  ['as it was sealed', sealed, true, '提出できます'],
  ['changed after sealing', edited(sealed, [commented]), false, '封印し直すと提出できます（封印の後に'],
  ['whose seal is gone', edited(sealed, [withoutSeal]), false, '封印し直すと提出できます（封印の記録が'],
])('a checklist without errors, %s', (_, bytes, good, words) => {
  expect(verdict(bytes).good).toBe(good);
  expect(verdict(bytes).text).toContain(words);
  expect(verdict(bytes, 'en').text).toMatch(good ? /^Ready/ : /^To be sealed again/);
});

test('what blocks comes before the seal', () => {
  const answer = cellNamed('cssa_q05');
  const lost: Edit = { kind: 'value', sheet: answer.sheet, at: answer.at, value: undefined };
  expect(verdict(edited(sealed, [lost])).text).toMatch(/^提出できません：必須修正 1件/);
});

test('a blank sign-off is told, and is no error', () => {
  const fields = ['cssa_cover_checkedBy', 'cssa_cover_approvedBy'].map((name) => cellNamed(name));
  const blank = fields.map(({ sheet, at }): Edit => ({ kind: 'value', sheet, at, value: undefined }));
  expect(verdict(edited(unsealed, blank))).toEqual({
    good: true,
    text: '提出できます（表紙の確認者・承認者が未記入です）',
  });
  expect(verdict(edited(unsealed, blank), 'en').text).toMatch(/^Ready to be submitted \(blank on the cover: .+, .+\)$/);
});

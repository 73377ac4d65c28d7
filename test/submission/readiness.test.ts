import type { Edit } from '../../src/book/index.js';
import type { Readiness } from '../../src/submission/index.js';
import { readinessOf } from '../../src/submission/index.js';
import { edition, typed } from '../form/workbooks.js';
import { edited, sealedCopy, submissionIn, unsealed } from './sealed.js';

const sealed = sealedCopy(unsealed).bytes;
const withoutSeal: Edit = { kind: 'name', name: { name: 'cssa_seal', refersTo: '""', hidden: true } };

test.each<[string, Uint8Array, Readiness]>([
  ['never sealed', unsealed, 'ready'],
  ['as it was sealed', sealed, 'ready'],
  ['a comment changed after sealing', edited(sealed, [typed('cssa_q05_comment', '変更')]), 'sealAgain'],
  ['the seal gone', edited(sealed, [withoutSeal]), 'sealAgain'],
  ['an answer lost before sealing', edited(unsealed, [typed('cssa_q05', undefined)]), 'blocked'],
  ['an answer lost after sealing', edited(sealed, [typed('cssa_q05', undefined)]), 'blocked'],
])('a checklist without errors, %s', (_, bytes, readiness) => {
  expect(readinessOf(edition, submissionIn(bytes))).toBe(readiness);
});

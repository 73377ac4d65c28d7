import type { Finding } from '../../../src/findings/index.js';
import { validate } from '../../../src/validation/index.js';
import { found, foundInSparse, foundOf, messageOf } from '../outcome.js';
import { edition, sparseReading } from '../sample-reading.js';

test('V08: a row that its filter closes is answered', () => {
  const answers = { q36: 'noaccess', q30: { remote: 'full' } };
  expect(found({ answers })).toEqual(['V08 q30.remote']);
  const message = messageOf('V08', { answers });
  expect(message).toMatch(/^Q36「.+」が「.+」であるため/);
  expect(foundOf('V08', { answers })[0]!.cells).toHaveLength(1);
});

test('V08 keeps: the row is blank, or says itself that nothing applies', () => {
  expect(found({ answers: { q36: 'noaccess', q30: { remote: '' } } })).toEqual([]);
});

test('V08 is the general message while the rule that specialises it is undecided', () => {
  const answers = { q42: { web: 'noplan' }, q43: { web: ['exercise'] } };
  expect(foundInSparse('V08', answers)).toEqual(['V08 q43.web']);
  expect(foundInSparse('L37', answers)).toEqual([]);
});

test('V08 gives way to the rule that specialises it: one finding for all questions of it', () => {
  const answers = { q20: 'no' };
  expect(found({ answers }).filter((line) => !line.startsWith('L18'))).toEqual(['L19 q21']);
  expect(foundOf('L19', { answers })[0]!.cells.length).toBeGreaterThan(3);
});

test('V08 keeps: while the filter is blank or unreadable nothing is wrong', () => {
  expect(found({ answers: { q20: '' } })).toEqual(['V01 q20']);
  expect(found({ answers: { q20: '' }, unreadable: ['q20'] })).toEqual([]);
});

test('V08 keeps: a filter that contradicts itself closes nothing', () => {
  expect(found({ answers: { q07: ['internal', 'none'] } })).toEqual(['V05 q07']);
});

test('V08 says of one row what closes it and what is answered there', () => {
  const remote = { ja: 'Q36「リモートアクセス」', en: 'Q36 “Remote access”' };
  expect(foundOf('V08', { answers: { q36: 'noaccess', q30: { remote: 'full' } } })).toEqual<Finding[]>([
    {
      rule: 'V08',
      severity: 'error',
      question: 'q30',
      row: 'remote',
      parameters: {
        filter: { ja: `${remote.ja}が「3 接続はない」`, en: `${remote.en} is “3 There is none”` },
        filters: remote,
        found: {
          ja: 'リモートアクセス：「1 すべてに適用している」',
          en: 'Remote access: “1 Applied to all”',
        },
      },
      cells: [{ sheet: 'V 防御', address: 'E590' }],
    },
  ]);
});

test('V08 of several rows is one finding: of a filter with the same rows only theirs are quoted', () => {
  const answers = { q42: { web: 'noplan', ddos: 'na' }, q43: { web: ['exercise'], ddos: ['exercise', 'review'] } };
  const [finding, ...others] = validate(edition, sparseReading(answers)).findings.filter(({ rule }) => rule === 'V08');
  expect(others).toEqual([]);
  expect(finding).not.toHaveProperty('row');
  const plans = {
    ja: 'Q42「コンティンジェンシープラン（攻撃の種類別）」',
    en: 'Q42 “Contingency plans by type of attack”',
  };
  expect(finding).toMatchObject({
    question: 'q43',
    parameters: {
      filter: {
        ja: `${plans.ja}が「2 策定していない」（Webサイトの改ざん）、「3 該当システムなし」（DDoS攻撃）`,
        en: `${plans.en} is “2 Not drawn up” (Website tampering), “3 No such system” (DDoS attack)`,
      },
      filters: plans,
      found: {
        ja: 'Webサイトの改ざん：「1 訓練・演習の実施」、DDoS攻撃：「1 訓練・演習の実施／4 定期的な見直し」',
        en: 'Website tampering: “1 Drills and exercises”, DDoS attack: “1 Drills and exercises / 4 Regular review”',
      },
    },
  });
  expect(finding!.cells.map(({ address }) => address)).toEqual(['E850', 'E851', 'H851']);
});

test('V08: each question by itself, with what is answered there alone', () => {
  const answers = { q36: 'noaccess', q30: { remote: 'full' }, q42: { web: 'noplan' }, q43: { web: ['review'] } };
  expect(foundInSparse('V08', answers)).toEqual(['V08 q30.remote', 'V08 q43.web']);
});

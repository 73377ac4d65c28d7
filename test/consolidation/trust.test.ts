import type { Edit, Scalar } from '../../src/book/index.js';
import type { Decision, Intake, IntakeOptions } from '../../src/consolidation/index.js';
import { intake, parseDecisions } from '../../src/consolidation/index.js';
import { describe as words } from '../../src/findings/index.js';
import { readForm } from '../../src/form/index.js';
import type { Received, Waiver } from '../../src/submission/index.js';
import { submissionOf } from '../../src/submission/index.js';
import { edition, layout } from '../form/workbooks.js';
import { edited, sample, sealedCopy, snapshotOf, TODAY, unsealed } from '../submission/sealed.js';

const typed = (name: string, value: Scalar | undefined): Edit => {
  const { sheet, at } = layout.byName.get(name)!;
  return { kind: 'value', sheet, at, value };
};
const received = (file: string, bytes: Uint8Array, waivers: readonly Waiver[] = [], today = TODAY): Received => ({
  file,
  submission: submissionOf(edition, file, readForm(edition, snapshotOf(bytes)), { today, waivers }),
});
const code = sample.cover.code!;
const sealed = sealedCopy(unsealed);
const tampered = edited(sealed.bytes, [typed('cssa_q01_comment', '封印後の追記')]);
const take = (files: readonly Received[], options: IntakeOptions = {}): Intake => intake(edition, files, options);
const rulesOf = ({ findings }: Intake) => findings.map(({ finding }) => finding.rule).filter((rule) => rule !== 'M05');

test('a sealed file is counted and its seal is known', () => {
  const { entries, findings } = take([received('a.xlsx', sealed.bytes)]);
  expect(entries).toMatchObject([
    { verdict: 'accepted', arrival: { seal: { kind: 'intact', receipt: sealed.seal.receipt, by: 'サンプル花子' } } },
  ]);
  expect(findings.filter(({ finding }) => finding.rule !== 'M05')).toEqual([]);
});

test('a file that nobody sealed is counted', () => {
  expect(take([received('a.xlsx', unsealed)]).entries).toMatchObject([
    { verdict: 'accepted', arrival: { seal: { kind: 'unsealed' } } },
  ]);
});

describe('M13: a file that was changed after sealing', () => {
  const cell = { sheet: layout.byName.get('cssa_q01_comment')!.sheet };

  test('is left out, and the changed cells are named', () => {
    const taken = take([received('a.xlsx', tampered)]);
    expect(taken.entries).toMatchObject([{ verdict: 'leftOut', reason: { code: 'M13', parameters: { count: 1 } } }]);
    const { finding } = taken.findings.find((one) => one.finding.rule === 'M13')!;
    expect(finding).toMatchObject({ severity: 'error', cells: [cell] });
    expect(words(finding, edition, 'ja').message).toContain(cell.sheet);
  });

  test('is counted with a reason, and said to be', () => {
    const taken = take([received('a.xlsx', tampered)], { include: [{ code, reason: '電話で確認' }] });
    expect(taken.entries).toMatchObject([{ verdict: 'flagged', included: '電話で確認' }]);
    const { finding } = taken.findings.find((one) => one.finding.rule === 'M13')!;
    expect(finding.severity).toBe('warning');
    expect(words(finding, edition, 'en').message).toContain('電話で確認');
  });

  test('or whose seal is gone, is left out too', () => {
    const forged = edited(unsealed, [typed('cssa_cover_receipt', sealed.seal.receipt)]);
    expect(take([received('a.xlsx', forged)]).entries).toMatchObject([
      { verdict: 'leftOut', reason: { code: 'M13', parameters: { case: 'lost' } } },
    ]);
  });
});

test('M14: findings that are not those of the insurer’s own check are told', () => {
  const contradictory = edited(sealed.bytes, [typed('cssa_q05', undefined)]);
  const taken = take([received('a.xlsx', contradictory)]);
  const { finding } = taken.findings.find((one) => one.finding.rule === 'M14')!;
  expect(words(finding, edition, 'ja').message).toContain('V01 0→1');
  expect(words(finding, edition, 'ja').message).toContain('tenken 0.0.0');
});

test('a later day of intake makes no difference to the insurer’s own result', () => {
  expect(rulesOf(take([received('a.xlsx', sealed.bytes, [], '2030-01-01')]))).toEqual([]);
});

describe('decisions about explanations', () => {
  const { rule } = sample.explanations![0]!;
  const explained = sample.explanations!.length;
  const table = (decision: string, note: string, receipt = '') => [
    ['機関コード', '指摘番号', '設問', '判断', '所見', '受付コード', '担当者'],
    [code, rule, '', decision, note, receipt, '検査官'],
  ];
  const decided = (...given: Parameters<typeof table>) =>
    take([received('a.xlsx', sealed.bytes)], { decisions: parseDecisions({ rows: table(...given) }, edition) });

  test('M15: one that is refused is open again, with the note', () => {
    const taken = decided('差戻し', '根拠が不足しています。');
    expect(taken.entries).toMatchObject([{ verdict: 'flagged', unexplained: 1 }]);
    const { finding } = taken.findings.find((one) => one.finding.rule === 'M15')!;
    expect(words(finding, edition, 'ja').message).toContain('根拠が不足しています。');
    expect(finding.cells.length).toBeGreaterThan(0);
    expect([...taken.entries[0]!.decisions!.values()]).toMatchObject([{ decision: 'refuse', by: '検査官' }]);
  });

  test('one that is accepted changes nothing', () => {
    const taken = decided('受理', '');
    expect(taken.entries).toMatchObject([{ verdict: 'accepted', unexplained: 0 }]);
    expect(rulesOf(taken)).toEqual([]);
    expect(taken.unusedDecisions).toEqual([]);
    expect(explained).toBeGreaterThan(0);
  });

  test('hold for the sealed submission that they name, and are listed when they fit none', () => {
    expect(decided('差戻し', '理由', sealed.seal.receipt.toLowerCase()).entries[0]!.unexplained).toBe(1);
    const again = sealedCopy(tampered);
    const other = decided('差戻し', '理由', again.seal.receipt);
    expect(other.entries[0]!.unexplained).toBe(0);
    expect(other.unusedDecisions).toMatchObject([{ rule, receipt: again.seal.receipt }]);
  });

  test.each<[string, readonly (readonly string[])[]]>([
    [
      'DECISION_COLUMNS',
      [
        ['機関コード', '判断'],
        [code, '受理'],
      ],
    ],
    ['DECISION_LINE', table('保留', '')],
    ['DECISION_LINE', table('差戻し', '')],
    ['DECISION_LINE', table('受理', '', '2222-2222-2223')],
  ])('are refused with %s', (expected, rows) => {
    expect(() => parseDecisions({ rows }, edition)).toThrow(expect.objectContaining({ code: expected }));
  });

  test('are read in English and with a question too', () => {
    const rows = [
      ['Institution', 'Rule', 'Question', 'Decision', 'Note'],
      [code, rule, 'Q39', 'accept', 'fine'],
    ];
    const expected: Decision = { institution: code, rule, question: 'Q39', decision: 'accept', note: 'fine' };
    expect(parseDecisions({ rows }, edition)).toEqual([expected]);
  });
});

describe('waivers', () => {
  const doubtful = edited(unsealed, [typed('cssa_q05', undefined)]);
  const waiver: Waiver = {
    rule: 'V01',
    institution: code,
    edition: edition.id,
    reason: '経過措置',
    until: '2023-09-30',
  };
  const takenOn = (today: string) =>
    take([received('a.xlsx', doubtful, [waiver], today)], { waivers: [waiver], today });

  test('let a file be counted, and are listed', () => {
    const taken = takenOn('2023-09-30');
    expect(taken.entries).toMatchObject([{ verdict: 'accepted', counts: { error: 1 } }]);
    expect(taken.waivers).toEqual([{ waiver, isInForce: true, findings: 1 }]);
  });

  test('M16: are over on the day after their last', () => {
    const taken = takenOn('2023-10-01');
    expect(taken.entries).toMatchObject([{ verdict: 'leftOut', reason: { code: 'M06' } }]);
    expect(taken.waivers).toEqual([{ waiver, isInForce: false, findings: 0 }]);
    expect(rulesOf(taken)).toEqual(['M06', 'M16']);
  });
});

describe('a submission that replaces another', () => {
  const second = sealedCopy(tampered, { sealedAt: '2023-08-31T18:00:00' });
  const independent = sealedCopy(edited(unsealed, [typed('cssa_q05_comment', '別版'), typed('cssa_q01', otherQ01())]), {
    sealedAt: '2023-08-31T19:00:00',
  });

  function otherQ01(): string {
    const { options } = edition.questions.find(({ id }) => id === 'q01')!;
    const { number, label } = options.find(({ id }) => id !== sample.answers['q01'])!;
    return `${number} ${label.ja}`;
  }

  test('is counted by what its seal says, with the history', () => {
    const changed = sealedCopy(edited(sealed.bytes, [typed('cssa_q01', otherQ01())]), {
      sealedAt: '2023-08-31T18:00:00',
    });
    const taken = take([received('new.xlsx', changed.bytes), received('old.xlsx', sealed.bytes)]);
    expect(taken.entries).toMatchObject([
      { file: 'new.xlsx', verdict: 'accepted', history: [{ file: 'old.xlsx', receipt: sealed.seal.receipt }] },
      {
        file: 'old.xlsx',
        verdict: 'leftOut',
        reason: { code: 'M12', parameters: { case: 'replaced', kept: 'new.xlsx' } },
      },
    ]);
    expect(taken.accepted.length + taken.leftOut.length).toBe(2);
  });

  test('of the same day is the one that was sealed last', () => {
    const taken = take([received('1.xlsx', sealed.bytes), received('2.xlsx', independent.bytes)]);
    expect(taken.entries.map(({ file, verdict }) => [file, verdict])).toEqual([
      ['1.xlsx', 'leftOut'],
      ['2.xlsx', expect.not.stringContaining('leftOut')],
    ]);
  });

  test('with the same answers counts once', () => {
    const taken = take([received('1.xlsx', sealed.bytes), received('2.xlsx', second.bytes)]);
    expect(taken.accepted).toHaveLength(1);
    expect(taken.entries.filter(({ verdict }) => verdict === 'leftOut')).toHaveLength(1);
  });

  describe('by its seal counts', () => {
    const [earlier, later] = ['2023-08-26', '2023-08-29'] as const;
    const dated = (bytes: Uint8Array, date: string, ...more: Edit[]) => {
      const { sheet, at } = layout.byName.get('cssa_cover_submitted')!;
      const day = (Date.parse(date) - Date.parse('1899-12-30')) / 86_400_000;
      return edited(bytes, [{ kind: 'value', sheet, at, value: day }, ...more]);
    };
    const at = (sealedAt: string) => ({ sealedAt: `2023-08-${sealedAt}` });
    const { rows, sheet, column } = readForm(edition, snapshotOf(unsealed)).explanationRows!;
    const explainedAnew: Edit = {
      kind: 'value',
      sheet,
      at: { row: rows[0]!, column: column + 2 },
      value: '現場で確認した。',
    };
    const first = sealedCopy(dated(unsealed, later), at('29T10:00:00'));
    const told = (taken: Intake) =>
      taken.entries.map(({ file, verdict, reason }) => [file, verdict, reason?.parameters['case']]);

    test('though its answers are the same and its date is an earlier one', () => {
      const second = sealedCopy(dated(first.bytes, earlier, explainedAnew), at('29T11:00:00'));
      const taken = take([received('first.xlsx', first.bytes), received('second.xlsx', second.bytes)]);
      expect(told(taken)).toEqual([
        ['first.xlsx', 'leftOut', 'replaced'],
        ['second.xlsx', 'accepted', undefined],
      ]);
    });

    test('over a line of several, though it returns to the first answers', () => {
      const v2 = sealedCopy(edited(first.bytes, [typed('cssa_q01', otherQ01())]), at('29T11:00:00'));
      const q01 = edition.questions.find(({ id }) => id === 'q01')!;
      const { number, label } = q01.options.find(({ id }) => id === sample.answers['q01'])!;
      const v3 = sealedCopy(dated(v2.bytes, earlier, typed('cssa_q01', `${number} ${label.ja}`)), at('29T12:00:00'));
      const files = [received('v1', first.bytes), received('v2', v2.bytes), received('v3', v3.bytes)];
      expect(told(take(files))).toEqual([
        ['v1', 'leftOut', 'replaced'],
        ['v2', 'leftOut', 'replaced'],
        ['v3', 'accepted', undefined],
      ]);
      // Without the one between them nobody can tell; the date decides, and the content is the same.
      expect(told(take([files[0]!, files[2]!]))).toEqual([
        ['v1', 'accepted', undefined],
        ['v3', 'leftOut', 'same'],
      ]);
    });
  });

  describe('that comes first and was changed after sealing', () => {
    const v2 = sealedCopy(edited(sealed.bytes, [typed('cssa_q01', otherQ01())]), { sealedAt: '2023-09-01T10:00:00' });
    const { sheet, at } = layout.byName.get('cssa_cover_submitted')!;
    const broken = edited(v2.bytes, [{ kind: 'value', sheet, at, value: 45170 }]);
    const files = [received('v1.xlsx', sealed.bytes), received('v2.xlsx', broken)];
    const toldOf = (file: string, taken: Intake) => {
      const { reason } = taken.entries.find((entry) => entry.file === file)!;
      return (
        reason &&
        words({ rule: reason.code, severity: 'error', parameters: reason.parameters, cells: [] }, edition, 'ja').message
      );
    };

    test('leaves the institution uncounted, and it is said that the intact one could be kept', () => {
      const taken = take(files);
      expect(taken.entries).toMatchObject([
        {
          file: 'v1.xlsx',
          verdict: 'leftOut',
          reason: { code: 'M12', parameters: { case: 'spareSealed', preferred: 'v2.xlsx', rule: 'M13' } },
        },
        { file: 'v2.xlsx', verdict: 'leftOut', reason: { code: 'M13' } },
      ]);
      expect(toldOf('v1.xlsx', taken)).toContain(
        '「v1.xlsx」は封印した内容と一致しており、採用するファイルに指定（--keep）すれば',
      );
      expect(toldOf('v1.xlsx', taken)).not.toContain('採用しました');
      expect(taken.entries[1]!.history).toBeUndefined();
      expect(taken.findings.map(({ finding }) => finding)).toContainEqual(
        expect.objectContaining({ rule: 'M12', severity: 'error' }),
      );
    });

    test('gives way when staff keep the other, and counts when they include it', () => {
      expect(take(files, { keep: ['v1.xlsx'] }).entries.map(({ verdict }) => verdict)).toEqual(['accepted', 'leftOut']);
      const taken = take(files, { include: [{ code, reason: '電話で確認' }] });
      expect(taken.entries).toMatchObject([{ reason: { parameters: { case: 'older' } } }, { verdict: 'flagged' }]);
    });

    test('gives way to no older one unasked, be its content the same', () => {
      const copy = edited(sealed.bytes, [{ kind: 'value', sheet, at, value: 45170 }]);
      const taken = take([received('v1.xlsx', sealed.bytes), received('v2.xlsx', copy)]);
      expect(taken.entries).toMatchObject([
        { verdict: 'leftOut', reason: { parameters: { case: 'spareSealed' } } },
        { verdict: 'leftOut', reason: { code: 'M13' } },
      ]);
    });
  });

  test('must not be broken to say so', () => {
    const broken = edited(sealedCopy(edited(sealed.bytes, [typed('cssa_q01', otherQ01())])).bytes, [
      typed('cssa_q05_comment', '破損'),
    ]);
    const taken = take([received('1.xlsx', sealed.bytes), received('2.xlsx', broken)]);
    expect(taken.findings.map(({ finding }) => finding)).toContainEqual(
      expect.objectContaining({ rule: 'M12', severity: 'error' }),
    );
  });
});

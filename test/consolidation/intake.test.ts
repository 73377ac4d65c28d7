import { againstRoster, type Entry, intake, type IntakeOptions, parseRoster } from '../../src/consolidation/index.js';
import type { Received } from '../../src/consolidation/index.js';
import { describe as describeFinding, TenkenError } from '../../src/findings/index.js';
import { rosterOf } from '../../src/samples/index.js';
import { edition, handedIn, samples, withAnswers } from './received.js';

const [first, second, third, fourth] = samples as [
  (typeof samples)[0],
  (typeof samples)[0],
  (typeof samples)[0],
  (typeof samples)[0],
];
const rosterFor = (count: number) => parseRoster({ rows: rosterOf(edition, samples.slice(0, count)) }, edition);

/** The same institution again, with another answer. */
const changed = (cover: { submitted?: string; name?: string }, file: string, to: string): Received =>
  handedIn(first, { file, cover, answers: withAnswers(first.contents.answers, { q48: to }) });

const erroneous = handedIn(first, { answers: withAnswers(first.contents.answers, { q01: '' }) });
const unexplained = handedIn(first, {
  answers: withAnswers(first.contents.answers, { q29: ['none'] }),
  explanations: [],
});

const explained = (text: string) => ({ rule: 'L35', text });

function take(received: readonly Received[], options?: IntakeOptions) {
  return intake(edition, received, options);
}

function verdicts(received: readonly Received[], options?: IntakeOptions): string[] {
  return take(received, options).entries.map(({ verdict, reason }) => (reason ? `${verdict} ${reason.code}` : verdict));
}

const rulesOf = (received: readonly Received[], options?: IntakeOptions) =>
  take(received, options).findings.map(({ finding }) => `${finding.rule} ${finding.severity}`);

describe('the verdict about a file', () => {
  test.each<[what: string, received: readonly Received[], options: IntakeOptions, expected: string[]]>([
    ['sound', [handedIn(first)], {}, ['accepted']],
    ['confirmations without explanation', [unexplained], {}, ['flagged']],
    ['errors', [erroneous], {}, ['leftOut M06']],
    [
      'errors, included by code with a reason',
      [erroneous],
      { include: [{ code: first.code, reason: '期限のため' }] },
      ['flagged'],
    ],
    [
      'refused while reading',
      [{ file: 'locked.xlsx', refused: new TenkenError('FILE_ENCRYPTED', { file: 'locked.xlsx' }) }],
      {},
      ['leftOut FILE_ENCRYPTED'],
    ],
    ['no checklist', [{ file: 'x.xlsx', refused: new TenkenError('NOT_CHECKLIST') }], {}, ['leftOut NOT_CHECKLIST']],
    ['another edition', [handedIn(first, { edition: 'cssa-insurers-2022' })], {}, ['leftOut V10']],
    [
      'another edition cannot be included',
      [handedIn(first, { edition: 'cssa-insurers-2022' })],
      { include: [{ code: first.code, reason: 'やむを得ない' }] },
      ['leftOut V10'],
    ],
    ['no code', [handedIn(first, { cover: { code: '' } })], {}, ['leftOut V09']],
    ['malformed code', [handedIn(first, { cover: { code: '0001' } })], {}, ['leftOut V09']],
    ['no sector', [handedIn(first, { cover: { sector: '' } })], {}, ['leftOut V09']],
    [
      'no sector, but the roster knows it and staff include it',
      [handedIn(first, { cover: { sector: '' } })],
      { roster: rosterFor(1), include: [{ code: first.code, reason: '電話で確認' }] },
      ['flagged'],
    ],
    ['unknown to the roster', [handedIn(second)], { roster: rosterFor(1) }, ['leftOut M11']],
    [
      'the name of another institution of the roster',
      [handedIn(first, { cover: { code: second.code } })],
      { roster: rosterFor(2) },
      ['leftOut M11'],
    ],
    [
      'the name of another institution of the roster, however it is written',
      [handedIn(second, { cover: { name: `　株式会社 ${first.name} ` } })],
      { roster: rosterFor(2) },
      ['leftOut M11'],
    ],
    [
      'the name of another institution of the roster, but included',
      [handedIn(first, { cover: { code: second.code } })],
      { roster: rosterFor(2), include: [{ code: second.code, reason: '電話で確認' }] },
      ['flagged'],
    ],
    [
      'the name of another institution beside the file of the one whose code it bears',
      [handedIn(first, { file: 'a', cover: { code: second.code } }), handedIn(second, { file: 'b' })],
      { roster: rosterFor(2) },
      ['leftOut M11', 'accepted'],
    ],
    [
      'a name that the roster has nowhere',
      [handedIn(first, { cover: { name: '略称' } })],
      { roster: rosterFor(2) },
      ['accepted'],
    ],
    ['no name', [handedIn(first, { cover: { name: '' } })], { roster: rosterFor(2) }, ['accepted']],
    ['another name, without a roster', [handedIn(first, { cover: { name: second.name } })], {}, ['accepted']],
    [
      'sector contradicts the roster',
      [handedIn(first, { cover: { sector: 'nonlife' } })],
      { roster: rosterFor(1) },
      ['leftOut M11'],
    ],
    [
      'unknown to the roster, but included',
      [handedIn(second)],
      { roster: rosterFor(1), include: [{ code: second.code, reason: '新規加盟' }] },
      ['flagged'],
    ],
    [
      'twice the same answers',
      [handedIn(first, { file: 'a' }), handedIn(first, { file: 'b' })],
      {},
      ['accepted', 'leftOut M12'],
    ],
    [
      'twice the same answers with other comments on one day: not the same',
      [
        handedIn(first, { file: 'a', comments: { q01: '初版' } }),
        handedIn(first, { file: 'b', comments: { q01: '訂正' } }),
      ],
      {},
      ['leftOut M12', 'leftOut M12'],
    ],
    [
      'twice the same answers, the newer with another explanation',
      [
        handedIn(first, { file: 'a', cover: { submitted: '2023-08-01' }, explanations: [explained('初め')] }),
        handedIn(first, { file: 'b', cover: { submitted: '2023-08-02' }, explanations: [explained('のち')] }),
      ],
      {},
      ['leftOut M12', 'accepted'],
    ],
    [
      'twice, one newer',
      [changed({ submitted: '2023-08-01' }, 'a', 'noattack'), changed({ submitted: '2023-08-02' }, 'b', 'noimpact')],
      {},
      ['leftOut M12', 'accepted'],
    ],
    [
      'twice on one day',
      [changed({ submitted: '2023-08-01' }, 'a', 'noattack'), changed({ submitted: '2023-08-01' }, 'b', 'noimpact')],
      {},
      ['leftOut M12', 'leftOut M12'],
    ],
    [
      'twice, one without a date',
      [changed({ submitted: '' }, 'a', 'noattack'), changed({ submitted: '2023-08-01' }, 'b', 'noimpact')],
      {},
      ['leftOut M12', 'leftOut M12'],
    ],
    [
      'twice on one day, staff chose',
      [changed({ submitted: '2023-08-01' }, 'a', 'noattack'), changed({ submitted: '2023-08-01' }, 'b', 'noimpact')],
      { keep: ['a'] },
      ['accepted', 'leftOut M12'],
    ],
    [
      'three: the newest twice, and an older one',
      [
        changed({ submitted: '2023-08-01' }, 'a', 'noattack'),
        changed({ submitted: '2023-08-02' }, 'b', 'noimpact'),
        changed({ submitted: '2023-08-02' }, 'c', 'noimpact'),
      ],
      {},
      ['leftOut M12', 'accepted', 'leftOut M12'],
    ],
    [
      'one code under two names',
      [changed({ name: 'サンプル甲' }, 'a', 'noattack'), changed({ name: 'サンプル乙' }, 'b', 'noimpact')],
      {},
      ['leftOut M01', 'leftOut M01'],
    ],
    [
      'a name that is written in another width is no other name',
      [
        changed({ name: 'サンプル Ａ', submitted: '2023-08-01' }, 'a', 'noattack'),
        changed({ name: 'ｻﾝﾌﾟﾙA', submitted: '2023-08-03' }, 'b', 'noimpact'),
      ],
      {},
      ['leftOut M12', 'accepted'],
    ],
    [
      'newest with errors: it is the word of the institution, and the older one does not take its place',
      [
        handedIn(first, { file: 'a', cover: { submitted: '2023-08-01' } }),
        handedIn(first, {
          file: 'b',
          cover: { submitted: '2023-08-09' },
          answers: withAnswers(first.contents.answers, { q01: '' }),
        }),
      ],
      {},
      ['leftOut M12', 'leftOut M06'],
    ],
  ])('%s', (_, received, options, expected) => {
    expect(verdicts(received, options)).toEqual(expected);
  });

  test('every file has one entry, sorted by name, and is counted or left out', () => {
    const received = [
      handedIn(fourth, { file: 'd' }),
      erroneous,
      { file: 'b', refused: new TenkenError('FILE_EMPTY') },
      handedIn(second, { file: 'c' }),
      handedIn(second, { file: 'e' }),
    ];
    const { entries, accepted, leftOut } = take(received);
    expect(entries.map(({ file }) => file)).toEqual([first.fileName, 'b', 'c', 'd', 'e'].sort());
    expect(leftOut.map(({ file }) => file)).toEqual([first.fileName, 'b', 'e'].sort());
    expect(accepted.map(({ code }) => code)).toEqual([second.code, fourth.code]);
  });

  test('does not depend on the order in which the files come', () => {
    const received = [
      erroneous,
      handedIn(second),
      handedIn(third, { file: 'z' }),
      handedIn(third, { file: 'y' }),
      unexplained,
    ];
    const told = (entries: readonly Entry[]) => entries.map(({ file, verdict, reason }) => [file, verdict, reason]);
    expect(told(take([...received].reverse()).entries)).toEqual(told(take(received).entries));
  });

  test('an inclusion needs a reason, and one that was not needed is named', () => {
    expect(() => take([erroneous], { include: [{ code: first.code, reason: ' ' }] })).toThrow(
      expect.objectContaining({ code: 'USAGE_INCLUDE_REASON' }) as Error,
    );
    const include = [first.code, second.code].map((code) => ({ code, reason: '期限のため' }));
    expect(take([erroneous, handedIn(second)], { include }).unusedInclusions).toEqual([second.code]);
  });

  test('a file to keep that did not come, or that came alone, is named', () => {
    const twice = ['a', 'b'].map((file) =>
      changed({ submitted: '2023-08-01' }, file, file === 'a' ? 'noattack' : 'noimpact'),
    );
    const { unusedKeeps } = take([...twice, handedIn(second, { file: 'c' })], { keep: ['b', 'c', 'd'] });
    expect(unusedKeeps).toEqual(['c', 'd']);
  });
});

describe('the roster', () => {
  test('names who is missing and who is unknown, and gives names, groups and sizes', () => {
    const roster = rosterFor(3);
    const { missing, unknown, accepted } = take([handedIn(first, { cover: { name: '略称' } }), handedIn(fourth)], {
      roster,
    });
    expect(missing.map(({ code }) => code)).toEqual([second.code, third.code]);
    expect(unknown.map(({ code }) => code)).toEqual([fourth.code]);
    expect(accepted).toMatchObject([{ code: first.code, name: first.name, size: first.size }]);
  });

  test('an institution whose file is left out is not missing', () => {
    const { missing } = take([erroneous], { roster: rosterFor(2) });
    expect(missing.map(({ code }) => code)).toEqual([second.code]);
  });

  test('counts only institutions that are valid on the reference date', () => {
    const [head, ...lines] = rosterOf(edition, samples.slice(0, 3)) as [string[], ...string[][]];
    const rows = [[...head, '有効終了日'], ...lines.map((line, place) => [...line, place === 1 ? '2023-06-30' : ''])];
    const roster = parseRoster({ rows }, edition);
    const { missing } = take([handedIn(first), handedIn(second)], { roster });
    expect(missing.map(({ code }) => code)).toEqual([third.code]);
    expect(verdicts([handedIn(second)], { roster })).toEqual(['leftOut M11']);
  });

  test('speaks against a submission before anything is consolidated', () => {
    const told = (received: Received) =>
      'submission' in received ? againstRoster(edition, rosterFor(1), received.submission).validation.findings : [];
    expect(told(handedIn(first)).map(({ rule }) => rule)).not.toContain('M11');
    expect(told(handedIn(second))[0]).toMatchObject({
      rule: 'M11',
      severity: 'error',
      parameters: { code: second.code },
    });
    const roster = rosterFor(2);
    const named = (name: string) => {
      const received = handedIn(first, { cover: { name } });
      return 'submission' in received
        ? againstRoster(edition, roster, received.submission).validation.findings[0]
        : undefined;
    };
    expect(named(second.name)).toMatchObject({ rule: 'M11', severity: 'error', parameters: { case: 'name' } });
    expect(named('略称')).toMatchObject({ rule: 'M11', severity: 'warning', parameters: { case: 'spelling' } });
    expect([named(''), named(`${first.name}（株）`)].map((finding) => finding?.rule)).not.toContain('M11');
    const [sector] = told(handedIn(first, { cover: { sector: 'nonlife' } }));
    expect(describeFinding(sector!, edition, 'ja').message).toContain(
      '点検票では「損害保険」、対象先一覧では「生命保険」',
    );
  });
});

describe('rules across files', () => {
  test.each<[what: string, received: readonly Received[], options: IntakeOptions, fires: string[], silent: string[]]>([
    [
      'M01: one code, two names',
      [changed({ name: 'サンプル甲' }, 'a', 'noattack'), changed({ name: 'サンプル乙' }, 'b', 'noimpact')],
      {},
      ['M01 error'],
      ['M12 error', 'M12 info'],
    ],
    ['M01 is silent about different codes', [handedIn(first), handedIn(second)], {}, [], ['M01 error']],
    ['M02 is silent about different answers', [handedIn(first), handedIn(second)], {}, [], ['M02 warning']],
    ['M05: roster not complete', [handedIn(first)], { roster: rosterFor(2) }, ['M05 warning'], []],
    [
      'M05 is silent when all are there',
      [handedIn(first), handedIn(second)],
      { roster: rosterFor(2) },
      [],
      ['M05 warning'],
    ],
    ['M05: without a roster, numbers of the sectors', [handedIn(first)], {}, ['M05 warning', 'M05 warning'], []],
    ['M06: errors hold a file up', [erroneous], {}, ['M06 error'], []],
    [
      'M06: included nevertheless',
      [erroneous],
      { include: [{ code: first.code, reason: '期限のため' }] },
      ['M06 warning'],
      ['M06 error'],
    ],
    ['M06 is silent about a sound file', [handedIn(first)], {}, [], ['M06 error']],
    ['M11: unknown code', [handedIn(second)], { roster: rosterFor(1) }, ['M11 error'], []],
    [
      'M11: the name of another institution',
      [handedIn(first, { cover: { code: second.code } })],
      { roster: rosterFor(2) },
      ['M11 error'],
      ['M11 warning'],
    ],
    [
      'M11: another spelling',
      [handedIn(first, { cover: { name: '略称' } })],
      { roster: rosterFor(2) },
      ['M11 warning'],
      ['M11 error'],
    ],
    [
      'M11 is silent about the width, spaces and company form of a name',
      [handedIn(first, { cover: { name: `（株）${first.name.replace('0', '０')} ` } })],
      { roster: rosterFor(2) },
      [],
      ['M11 warning', 'M11 error'],
    ],
    ['M11 is silent without a roster', [handedIn(second)], {}, [], ['M11 error', 'M11 warning']],
    [
      'M12: the same twice',
      [handedIn(first, { file: 'a' }), handedIn(first, { file: 'b' })],
      {},
      ['M12 info'],
      ['M12 error'],
    ],
    [
      'M12: a tie',
      [changed({ submitted: '2023-08-01' }, 'a', 'noattack'), changed({ submitted: '2023-08-01' }, 'b', 'noimpact')],
      {},
      ['M12 error'],
      ['M12 info'],
    ],
  ])('%s', (_, received, options, fires, silent) => {
    const rules = rulesOf(received, options);
    expect(rules).toEqual(expect.arrayContaining(fires));
    for (const rule of silent) expect(rules).not.toContain(rule);
  });

  test('M02 names all that are alike in one finding; other comments make a difference', () => {
    const { answers, comments = {}, otherTexts = {} } = first.contents;
    const copies = samples
      .filter(({ sector, contents }) => sector === first.sector && contents.otherTexts !== undefined)
      .slice(0, 3)
      .map((institution) =>
        handedIn({ ...institution, contents: { ...institution.contents, otherTexts } }, { answers, comments }),
      );
    const [found, ...others] = take(copies).findings.filter(({ finding }) => finding.rule === 'M02');
    expect(others).toEqual([]);
    expect(found!.institutions).toHaveLength(3);
    expect(describeFinding(found!.finding, edition, 'ja').message).toContain(found!.institutions.join('、'));
    const edited = handedIn(second, { answers, comments: { ...comments, q01: '当社独自の事情' } });
    expect(rulesOf([handedIn(first), edited])).not.toContain('M02 warning');
  });

  test('every finding can be put into words in both languages', () => {
    const received = [
      erroneous,
      changed({ submitted: '' }, 'a', 'noattack'),
      changed({ submitted: '' }, 'b', 'noimpact'),
      handedIn(second),
      handedIn(third, { cover: { sector: 'nonlife' } }),
      handedIn(third, { file: 'x', cover: { name: fourth.name } }),
      handedIn(fourth, { cover: { name: '略称' } }),
    ];
    for (const options of [{}, { roster: rosterFor(4) }, { roster: rosterFor(4), keep: ['a'] }]) {
      for (const { finding } of take(received, options).findings) {
        expect(describeFinding(finding, edition, 'ja').message).not.toMatch(/\{|不明/);
        expect(describeFinding(finding, edition, 'en').message).not.toMatch(/\{|unknown/);
      }
    }
  });
});

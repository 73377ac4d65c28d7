import { validateText } from '../../src/report/index.js';
import { columnsOf } from '../../src/report/wrap.js';
import { checked, hostile, mixed, refused, reportOf } from './sample-report.js';

const text = validateText(reportOf(checked(mixed)), 'ja');
const lines = text.split('\n');

test('the verdict stands first, then who, which file and how many of what', () => {
  expect(lines.slice(0, 4)).toEqual([
    '✕ 提出できません：必須修正 7件、説明のない要確認 3件',
    '  サンプル生命01（SL-0001、業態未記入）',
    '  filled/サンプル生命01.xlsx',
    '  必須修正 7件　要確認 4件（うち説明あり 1件）　注意 2件　参考 1件',
  ]);
});

test('findings stand by severity, then by section, with cells, message, what to do and why', () => {
  const heads = lines.filter((line) => line.startsWith('【'));
  expect(heads).toEqual(['【必須修正】7件', '【要確認】4件', '【注意】2件', '【参考】1件']);
  const start = lines.indexOf('    V03 一部の行が未回答');
  expect(lines.slice(start, start + 6)).toEqual([
    '    V03 一部の行が未回答',
    '      ・Q46「バックアップの保護」（VII 対応・復旧!E910、E912）',
    '      行ごとに回答する設問で、次の行に回答がありません：「複数世代の保管」、「書',
    '      換・削除不可能な媒体での保管」。',
    '      対応：未回答の行に回答を記入してください。',
    '      理由：行によって集計の母数が変わり、行どうしを比較できなくなります。',
  ]);
});

test('what is the same for several questions of a section is said once', () => {
  const start = lines.indexOf('    V01 未回答');
  expect(lines[start + 1]).toContain('Q05');
  expect(lines[start + 2]).toContain('Q06');
  expect(lines[start + 3]).toContain('回答がありません。');
});

test('all sides of a contradiction are named, and its explanation stands with it', () => {
  expect(text).toContain('・Q01「経営方針」、Q02「経営計画」（I ガバナンス!E10、E30）');
  expect(text.replace(/\n\s*/g, '')).toContain(
    '取得ログの特定は今年度中に整備する予定です。（システムリスク管理部 点検担当2023-08-21）',
  );
});

test('rules that could not be decided are counted and named', () => {
  expect(text.replace(/\n\s*/g, '')).toMatch(/未判定のルール：.*8件のルールは判定していません（L24、L28、L29、/);
});

test('no line is wider than 80 columns, and none begins with a closing mark', () => {
  for (const language of ['ja', 'en'] as const) {
    for (const line of validateText(reportOf(checked(mixed), refused), language).split('\n')) {
      expect(columnsOf(line)).toBeLessThanOrEqual(81);
      expect(line.trimStart()).not.toMatch(/^[、。）」]/);
    }
  }
});

test('nothing found: ready', () => {
  expect(validateText(reportOf(checked({})), 'ja')).toBe(
    [
      '○ 提出できます',
      '  サンプル生命01（SL-0001、生命保険）',
      '  filled/サンプル生命01.xlsx',
      '  必須修正 0件　要確認 0件　注意 0件　参考 0件',
      '',
      '  指摘はありません。',
      '',
    ].join('\n'),
  );
});

test('warnings alone do not block, but are mentioned; one explained confirmation does not block', () => {
  expect(validateText(reportOf(checked({ cover: { submitted: '' } })), 'ja')).toMatch(
    /^○ 提出できます（注意 1件をご確認ください）/,
  );
  const explained = { answers: { q01: 'c' }, explanations: [{ rule: 'L01', text: '親会社の方針による。' }] };
  expect(validateText(reportOf(checked(explained)), 'en')).toMatch(/^○ Ready to be submitted\n/);
});

test('several files end with a sum, and a refused one says why and what to do', () => {
  const many = validateText(reportOf(checked(mixed), checked({}), refused), 'ja');
  expect(many).toContain('✕ 読み取れません\n  filled/~$サンプル損保29.xlsx\n\n  [FILE_LOCK] ');
  expect(many.trimEnd().split('\n').at(-1)).toBe('全3件：提出できます 1件、提出できません 1件、読み取れません 1件');
});

test('a text from a file commands no terminal', () => {
  const shown = validateText(reportOf(checked(hostile, 'a\u001b[2Jb.xlsx')), 'ja');
  expect(shown).not.toMatch(/[\u0000-\u0009\u000b-\u001f\u007f-\u009f\u202a-\u202e\u2066-\u2069]/);
  expect(shown.length).toBeLessThan(3000);
});

test('a door may paint what matters; without paint the words are the same', () => {
  const painted = validateText(reportOf(checked(mixed)), 'ja', (kind, words) => `<${kind}>${words}</${kind}>`);
  expect(painted).toMatch(/^<bad>✕ 提出できません/);
  expect(painted).toContain('<confirmation>【要確認】4件</confirmation>');
  expect(painted.replace(/<\/?[a-z]+>/g, '')).toBe(text);
});

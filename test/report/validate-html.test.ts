import { validateHtml } from '../../src/report/index.js';
import { checked, hostile, mixed, refused, reportOf } from './sample-report.js';

const page = validateHtml(reportOf(checked(mixed), checked({}, 'filled/サンプル生命02.xlsx'), refused), 'ja');

/** Names of the elements of a page in order, closing ones with a slash. */
function elements(html: string): string[] {
  const body = html.replace(/<style>[^<]*<\/style>/, '').replace('<!doctype html>', '');
  return Array.from(body.matchAll(/<(\/?[a-z0-9]+)/g), (match) => match[1]!);
}

test('it needs nothing but itself, and forbids the browser to load anything', () => {
  expect(page).toContain(
    `<meta http-equiv="Content-Security-Policy" content="default-src 'none'; style-src 'unsafe-inline'">`,
  );
  expect(page).not.toMatch(/<script|<link|<img|<iframe|<object|<form|\son[a-z]+=|url\(|@import|https?:/);
  expect(page).not.toMatch(/\sstyle=/);
});

test('every element is closed in its turn', () => {
  const open: string[] = [];
  for (const name of elements(page)) {
    if (name === 'meta') continue;
    if (name.startsWith('/')) expect(open.pop()).toBe(name.slice(1));
    else open.push(name);
  }
  expect(open).toEqual([]);
});

test('it can be used without seeing it: language, one main heading, headings in order, tables with headers', () => {
  expect(page).toMatch(/^<!doctype html>\n<html lang="ja">/);
  expect(validateHtml(reportOf(refused), 'en')).toContain('<html lang="en">');
  const levels = elements(page).filter((name) => /^h\d$/.test(name));
  expect(levels.filter((level) => level === 'h1')).toHaveLength(1);
  levels.forEach((level, place) => {
    if (place > 0) expect(Number(level[1])).toBeLessThanOrEqual(Number(levels[place - 1]![1]) + 1);
  });
  const tables = page.match(/<table/g)!.length;
  expect(page.match(/<thead><tr><th scope="col"/g)).toHaveLength(tables);
  expect(page.match(/<th>/g)).toBeNull();
  const ids = Array.from(page.matchAll(/ id="([^"]+)"/g), (match) => match[1]!);
  expect(new Set(ids).size).toBe(ids.length);
  for (const [, target] of page.matchAll(/(?:href="#|aria-labelledby=")([^"]+)"/g)) expect(ids).toContain(target);
});

test('severity shows by a sign and a word, never by colour alone', () => {
  for (const [sign, word] of [
    ['✕', '必須修正 7'],
    ['?', '要確認 4'],
    ['!', '注意 2'],
    ['i', '参考 1'],
  ]) {
    expect(page).toContain(`<span class="icon" aria-hidden="true"><span>${sign}</span></span>${word}</h3>`);
  }
});

test('verdict, place, finding, what to do, why, explanation and undecided rules are all there', () => {
  for (const words of [
    '提出できません：必須修正 7件、説明のない要確認 3件',
    '提出できます',
    'FILE_LOCK',
    'Q46「バックアップの保護」',
    'VII 対応・復旧!E910、E912',
    '未回答の行に回答を記入してください。',
    '行によって集計の母数が変わり',
    '取得ログの特定は今年度中に整備する予定です。',
    '8件のルールは判定していません',
  ]) {
    expect(page).toContain(words);
  }
});

test('texts from files are texts: no element, attribute or direction override comes of them', () => {
  const shown = validateHtml(reportOf(checked(hostile, '"><script>x</script>.xlsx'), checked({})), 'ja');
  const harmless = validateHtml(
    reportOf(checked({ ...hostile, cover: { code: 'X', name: 'Y' }, otherTexts: { q47: 'Z' } }), checked({})),
    'ja',
  );
  expect(elements(shown)).toEqual(elements(harmless));
  expect(shown).toContain('&lt;script&gt;alert(1)&lt;/script&gt;&lt;U+202E&gt;サンプル');
  expect(shown).toContain('&quot;&gt;&lt;img src=x onerror=alert(1)&gt;');
  expect(shown).not.toMatch(/[\u0000-\u0009\u000b-\u001f\u007f-\u009f\u202a-\u202e\u2066-\u2069]/);
});

test('light, dark and paper are all seen to', () => {
  expect(page).toContain('@media (prefers-color-scheme: dark)');
  expect(page).toContain('@page { size: A4;');
  expect(page).toContain('color-scheme: light dark');
});

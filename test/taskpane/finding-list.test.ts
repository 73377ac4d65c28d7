import type { Severity } from '../../src/findings/index.js';
import { groupsOf, matching, nextFinding, ROWS_AT_ONCE } from '../../src/taskpane/model/finding-list.js';
import type { FindingView } from '../../src/taskpane/model/view.js';

const finding = (key: string, severity: Severity = 'error', part: Partial<FindingView> = {}): FindingView => ({
  key,
  rule: 'V01',
  severity,
  title: '未回答',
  message: '回答がありません。',
  why: '',
  fix: '',
  section: 'I ガバナンス',
  sides: [],
  cells: [],
  blocks: true,
  ...part,
});

describe('a list of findings', () => {
  test('is grouped by severity, then by section, in the order in which it comes', () => {
    const groups = groupsOf([
      finding('a'),
      finding('b', 'error', { section: 'II 特定' }),
      finding('c', 'warning'),
      finding('d', 'error'),
    ]);
    expect(groups.map(({ severity, count }) => [severity, count])).toEqual([
      ['error', 3],
      ['warning', 1],
    ]);
    expect(groups[0]!.sections.map(({ label, findings }) => [label, findings.map(({ key }) => key)])).toEqual([
      ['I ガバナンス', ['a', 'd']],
      ['II 特定', ['b']],
    ]);
  });

  test('draws no more than a page of each severity at once, and says how many there are', () => {
    const many = Array.from({ length: 1000 }, (_, index) => finding(`k${index}`));
    const [group] = groupsOf(many);
    expect([group!.shown, group!.count]).toEqual([ROWS_AT_ONCE, 1000]);
    expect(groupsOf(many, () => 1000)[0]!.sections[0]!.findings).toHaveLength(1000);
  });

  test.each([
    ['q05 csirt', ['a']],
    ['Ｑ０５', ['a']],
    ['b5', ['a', 'b']],
    ['未回答', ['a', 'b']],
    ['  ', ['a', 'b']],
    ['nothing', []],
  ])('is searched by all words, without regard to width and case: %s', (query, keys) => {
    const side = { heading: 'Q05「CSIRT」', text: '', answer: '', cells: [] };
    const cells = [{ sheet: 'I ガバナンス', address: 'B5' }];
    const found = matching([finding('a', 'error', { sides: [side], cells }), finding('b', 'error', { cells })], query);
    expect(found.map(({ key }) => key)).toEqual(keys);
  });

  test('goes on to the next finding, and from the last one to the first', () => {
    const list = [finding('a'), finding('b')];
    expect(nextFinding(list, undefined)?.key).toBe('a');
    expect(nextFinding(list, 'a')?.key).toBe('b');
    expect(nextFinding(list, 'b')?.key).toBe('a');
    expect(nextFinding(list, 'gone')?.key).toBe('a');
    expect(nextFinding([], 'a')).toBeUndefined();
  });
});

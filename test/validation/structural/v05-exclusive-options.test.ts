import { found, foundOf, messageOf } from '../outcome.js';

test('V05: an exclusive option beside others', () => {
  expect(found({ answers: { q45: ['joint', 'none'] } })).toEqual(['V05 q45']);
  const message = messageOf('V05', { answers: { q45: ['joint', 'none'] } });
  expect(message).toContain('「7 参加・実施していない」');
  expect(message).toContain('「2 金融ISAC等の共同演習」');
  expect(foundOf('V05', { answers: { q45: ['joint', 'none'] } })[0]!.cells).toHaveLength(2);
});

test('V05: in a row of a grid', () => {
  expect(found({ answers: { q43: { web: ['exercise', 'none'] } } })).toEqual(['V05 q43.web']);
});

test('V05 keeps: the exclusive option alone, and others alone', () => {
  expect(found({ answers: { q47: ['none'] } }).filter((line) => line.startsWith('V05'))).toEqual([]);
  expect(found({ answers: { q47: ['restore', 'clean'] } })).toEqual([]);
});

test('V05 keeps: a closed question says V08 alone', () => {
  const lines = found({ answers: { q20: 'no', q21: '', q22: [], q23: ['none', 'before'] } });
  expect(lines.filter((line) => /^V0/.test(line))).toEqual([]);
});

test('V05 quotes what is chosen beside the exclusive option, and nothing else', () => {
  expect(foundOf('V05', { answers: { q45: ['joint', 'none'] } })[0]).toMatchObject({
    severity: 'error',
    parameters: {
      exclusive: { ja: '7 参加・実施していない', en: '7 None' },
      others: { ja: '「2 金融ISAC等の共同演習」' },
    },
  });
});

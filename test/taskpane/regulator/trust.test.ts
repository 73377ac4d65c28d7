import type { SampleFile } from '../../../src/jobs/index.js';
import { feedbackFor, readDecisions, readWaivers, receive } from '../../../src/jobs/index.js';
import { consolidatedBook, decisionsCsv } from '../../../src/report/index.js';
import { bookBytes } from '../../../src/workbook/ooxml/index.js';
import { nodeInflate } from '../../../src/workbook/ooxml/node.js';
import type { Edit } from '../../../src/book/index.js';
import { unzipSync } from 'fflate';
import { edited, sample, sealedCopy, unsealed } from '../../submission/sealed.js';
import { layout } from '../../form/workbooks.js';
import { DAY, edition, onCommandLine, openSession } from './collection.js';
import { testFile } from './in-process.js';

jest.setTimeout(60_000);

const code = sample.cover.code!;
const rule = sample.explanations![0]!.rule;
const sealed = sealedCopy(unsealed);
const comment = layout.byName.get('cssa_q01_comment')!;
const coverCode = (value: string): Edit => {
  const { sheet, at } = layout.byName.get('cssa_cover_code')!;
  return { kind: 'value', sheet, at, value };
};
const tampered = edited(sealed.bytes, [{ kind: 'value', sheet: comment.sheet, at: comment.at, value: '封印後の追記' }]);
/** Of another institution. */
const secondTampered = edited(sealedCopy(edited(unsealed, [coverCode('SL-0099')])).bytes, [
  { kind: 'value', sheet: comment.sheet, at: comment.at, value: '封印後の追記' },
]);
const later = sealedCopy(unsealed, { sealedAt: '2023-09-02T10:00:00' });

async function opened(bytes: Uint8Array = sealed.bytes) {
  const made = openSession();
  await made.session.addFiles([testFile('a.xlsx', bytes)]);
  const entry = () => made.intake().entries.find(({ file }) => file === 'a.xlsx')!;
  return { ...made, entry, explained: () => entry().explained[0]! };
}

test('an explained confirmation comes with the words of the institution and the answers explained', async () => {
  const { entry, explained } = await opened();
  const { text } = sample.explanations![0]!;
  expect(entry()).toMatchObject({ kind: 'counted', unexplained: 0 });
  expect(explained()).toMatchObject({ rule, text });
  expect(explained().question).toMatch(/^Q\d+　/);
  expect(explained().values).toMatch(/^Q\d/);
  expect(explained().decision).toBeUndefined();
});

test('one that is refused is open again; accepted or taken back, it is settled', async () => {
  const { session, entry, explained, intake, problem } = await opened();
  const { key } = explained();
  await session.decide('a.xlsx', key, 'refuse', '  ');
  expect([problem(), explained().decision]).toEqual(['DECISION_NOTE', undefined]);

  await session.decide('a.xlsx', key, 'refuse', '根拠が不足しています。');
  expect(session.snapshot().outcome).toEqual({ kind: 'decided', decision: 'refuse', rule });
  expect(explained().decision).toEqual({ decision: 'refuse', note: '根拠が不足しています。', by: '', date: DAY });
  expect(entry()).toMatchObject({ kind: 'flagged', unexplained: 1 });
  expect(intake().findings.map((one) => one.rule)).toContain('M15');
  expect(session.snapshot().commandLine).toContain('--decisions DECISIONS');

  await session.decide('a.xlsx', key, 'accept', '');
  expect(explained().decision).toMatchObject({ decision: 'accept', note: '' });
  expect([entry().kind, session.snapshot().trust.decisions]).toEqual(['counted', 1]);

  await session.decide('a.xlsx', key, undefined, '');
  expect([explained().decision, session.snapshot().trust.decisions]).toEqual([undefined, 0]);
});

test('a decision stays when files are added, and is for the sealed submission alone', async () => {
  const { session, intake, explained } = await opened();
  await session.decide('a.xlsx', explained().key, 'refuse', '根拠が不足しています。');
  await session.addFiles([testFile('b.xlsx', later.bytes)]);
  expect(explained().decision).toMatchObject({ decision: 'refuse' });
  const newer = intake().entries.find(({ file }) => file === 'b.xlsx')!;
  expect(newer.explained[0]!.decision).toBeUndefined();
  await session.removeAll();
  expect(session.snapshot().trust).toEqual({ decisions: 0 });
});

test.each(['ja', 'en'] as const)(
  'decisions go out and in again as the command line knows them (%s)',
  async (language) => {
    const { session, saved, explained } = await opened();
    await session.useLanguage(language);
    await session.decide('a.xlsx', explained().key, 'refuse', '根拠が、\r\n"不足"しています。');
    await session.download('decisions');
    const { name, content } = saved[0]!;
    expect(name).toBe(language === 'ja' ? `説明の判断_${DAY}.csv` : `decisions_${DAY}.csv`);
    const bytes = new Uint8Array(await content.arrayBuffer());
    const decisions = readDecisions(bytes, edition);
    expect(decisions).toEqual([
      {
        institution: code,
        rule,
        question: explained().item,
        decision: 'refuse',
        note: '根拠が、\r\n"不足"しています。',
        receipt: sealed.seal.receipt,
        date: DAY,
      },
    ]);
    expect(decisionsCsv(decisions, language)).toBe(new TextDecoder('utf-8', { ignoreBOM: true }).decode(bytes));

    const other = await opened();
    await other.session.useDecisions(testFile('decisions.csv', bytes));
    await other.session.useDecisions(testFile('decisions.csv', bytes));
    expect(other.session.snapshot().trust.decisions).toBe(1);
    expect(other.explained().decision).toMatchObject({ decision: 'refuse', date: DAY });
  },
);

test('a decision that fits no explanation is counted; a file that is no list leaves what is there', async () => {
  const { session, intake, problem } = await opened();
  await session.useDecisions(testFile('d.csv', `機関コード,指摘番号,判断\r\nXX-9999,${rule},受理\r\n`));
  expect([session.snapshot().trust.decisions, intake().unusedDecisions]).toEqual([1, 1]);
  await session.useDecisions(testFile('d.csv', 'a,b\r\n1,2\r\n'));
  expect([problem(), session.snapshot().trust.decisions]).toEqual(['DECISION_COLUMNS', 1]);
});

test('waivers settle a rule for their institution until they are dropped; the book is that of the command line with the same lists', async () => {
  const { session, saved, entry, problem } = await opened();
  const csv = `指摘番号,機関コード,理由,期限\r\n${rule},${code},移行期間中,2024-03-31\r\n`;
  const decided = `機関コード,指摘番号,判断,所見\r\n${code},${rule},差戻し,根拠不足\r\n`;
  const before = entry().explained.length;
  await session.useWaivers(testFile('免除.csv', csv));
  expect(session.snapshot().trust.waivers).toEqual({ name: '免除.csv', count: 1 });
  expect(entry().explained.length).toBeLessThan(before);
  await session.useDecisions(testFile('d.csv', decided));
  await session.download('consolidated');
  const waivers = readWaivers(new TextEncoder().encode(csv), edition);
  const decisions = readDecisions(new TextEncoder().encode(decided), edition);
  const files = [{ fileName: 'a.xlsx', bytes: sealed.bytes } as never];
  const expected = await onCommandLine(files, { waivers, decisions });
  const book = bookBytes(consolidatedBook(expected, { created: `${DAY}T00:00:00Z` }));
  expect(Buffer.compare(Buffer.from(await saved[0]!.content.arrayBuffer()), book)).toBe(0);
  await session.useWaivers(testFile('免除.csv', 'a\r\n1\r\n'));
  expect([problem(), session.snapshot().trust.waivers?.count]).toEqual(['WAIVER_COLUMNS', 1]);
  await session.dropWaivers();
  expect([entry().explained.length, session.snapshot().trust]).toEqual([before, { decisions: 1 }]);
});

describe('the files that go back', () => {
  const files = [
    { fileName: 'a.xlsx', bytes: sealed.bytes },
    { fileName: 'folder/b.xlsx', bytes: secondTampered },
    { fileName: 'c.xlsx', bytes: new Uint8Array([1, 2, 3]) },
  ] as never as readonly SampleFile[];
  const decided = `機関コード,指摘番号,判断,所見\r\n${code},${rule},差戻し,根拠不足\r\n`;
  const adding = () =>
    files.map(({ fileName, bytes }) => ({ path: fileName, file: testFile(fileName.split('/').pop()!, bytes) }));

  test('are marked as on the command line, in one archive', async () => {
    const { session, saved, intake } = openSession();
    await session.addFiles(adding());
    await session.useDecisions(testFile('d.csv', decided));
    expect(intake().sentBack).toBe(2);
    await session.download('feedback');
    expect(session.snapshot().outcome).toEqual({ kind: 'saved', files: [`差戻し用の点検票_${DAY}.zip`] });
    const archive = unzipSync(new Uint8Array(await saved[0]!.content.arrayBuffer()));
    expect(Object.keys(archive)).toEqual(['a.xlsx', 'folder/b.xlsx']);
    const decisions = readDecisions(new TextEncoder().encode(decided), edition);
    const consolidation = await onCommandLine(files, { decisions });
    for (const [name, marked] of Object.entries(archive)) {
      const entry = consolidation.intake.entries.find(({ file }) => file === name)!;
      const { bytes } = files.find(({ fileName }) => fileName === name)!;
      const received = receive(name, bytes, { edition, today: DAY, inflate: nodeInflate });
      if ('refused' in received) throw received.refused;
      const made = feedbackFor(consolidation, entry, bytes, received.submission);
      expect(made.said.length).toBeGreaterThan(0);
      expect(Buffer.compare(Buffer.from(marked), made.bytes)).toBe(0);
    }
  });

  test('are given up without a trace', async () => {
    const { session, saved, workers, intake } = openSession();
    await session.addFiles(adding());
    workers.onRequest = ({ call }) => {
      if (call === 'mark') session.cancel();
    };
    await session.download('feedback');
    expect([session.snapshot().outcome, saved]).toEqual([{ kind: 'cancelled' }, []]);
    workers.onRequest = () => undefined;
    await session.download('feedback');
    expect([saved.length, intake().received]).toEqual([1, 3]);
  });
});

describe('the seal of a file', () => {
  test('is told with receipt code, day and who sealed', async () => {
    const { entry } = await opened();
    expect(entry().seal).toMatchObject({
      state: 'intact',
      receipt: sealed.seal.receipt,
      by: 'サンプル花子',
      changed: [],
    });
  });

  test('names the cells that changed after it', async () => {
    const { entry } = await opened(tampered);
    expect(entry().seal!.state).toBe('broken');
    expect(entry().seal!.changed).toHaveLength(1);
    expect(entry().seal!.changed[0]).toContain(comment.sheet);
    expect(entry().canInclude).toBe(true);
  });

  test('is missing where nobody sealed', async () => {
    const { entry } = await opened(unsealed);
    expect(entry().seal).toEqual({ state: 'unsealed', receipt: '', sealedAt: '', by: '', changed: [] });
  });

  test('comes with what the submission replaced', async () => {
    const { session, intake } = await opened();
    const cover = layout.byName.get('cssa_q01_comment')!;
    const corrected = edited(unsealed, [{ kind: 'value', sheet: cover.sheet, at: cover.at, value: '訂正' }]);
    const again = sealedCopy(corrected, { sealedAt: '2023-09-05T10:00:00' });
    await session.addFiles([testFile('b.xlsx', again.bytes)]);
    const counted = intake().entries.find(({ kind }) => kind === 'counted')!;
    const [earlier] = counted.history;
    expect(counted.history).toHaveLength(1);
    expect([earlier!.shown, counted.file].sort()).toEqual(['a.xlsx', 'b.xlsx']);
    expect(earlier!.receipt).not.toBe('');
  });
});

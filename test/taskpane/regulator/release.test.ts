import {
  defaultPolicy,
  leakWords,
  parseEarlier,
  parsePolicy,
  policyWords,
  releaseOf,
} from '../../../src/disclosure/index.js';
import { receive, engineName, loadSolver, releasePublication, releaseReturns } from '../../../src/jobs/index.js';
import { recordText, tracesIn } from '../../../src/report/index.js';
import { releaseView } from '../../../src/taskpane/regulator/model/release-view.js';
import { readWorkbook } from '../../../src/workbook/ooxml/index.js';
import { nodeInflate } from '../../../src/workbook/ooxml/node.js';
import { unzipSync } from 'fflate';
import { asPicked, DAY, edition, goodFiles, onCommandLine, openSession } from './collection.js';
import { testFile } from './in-process.js';

jest.setTimeout(120_000);

const FILES = 8;

test('what goes out is what the command line lets out, byte for byte, with the record apart', async () => {
  const { session, saved } = openSession();
  await session.addFiles(goodFiles(FILES).map(asPicked));
  const consolidation = await onCommandLine(goodFiles(FILES));
  const release = await releaseOf(edition, consolidation, defaultPolicy, await loadSolver());
  const options = { edition, today: DAY, inflate: nodeInflate };
  const traces = goodFiles(FILES).flatMap(({ fileName, bytes }) => tracesIn(receive(fileName, bytes, options)));
  const created = `${DAY}T00:00:00Z`;
  const input = { edition, consolidation, release, traces, created, engine: engineName, inflate: nodeInflate };

  await session.download('published');
  expect(session.snapshot().outcome).toEqual({ kind: 'saved', files: ['公表用_2023-09-29.xlsx'] });
  const published = Buffer.from(await saved[0]!.content.arrayBuffer());
  expect(Buffer.compare(published, releasePublication(input, 'x.xlsx'))).toBe(0);

  await session.download('returns');
  expect(saved.slice(1).map(({ name }) => name)).toEqual([
    '還元資料_2023-09-29.zip',
    '【機密】公表・還元の記録_2023-09-29.json',
  ]);
  const archive = unzipSync(new Uint8Array(await saved[1]!.content.arrayBuffer()));
  const making = releaseReturns(input);
  const names: string[] = [];
  let step = making.next();
  for (; !step.done; step = making.next()) {
    names.push(step.value.file);
    expect(Buffer.compare(Buffer.from(archive[step.value.file]!), step.value.content)).toBe(0);
  }
  expect(Object.keys(archive)).toEqual(names);
  expect(names).toHaveLength(FILES);
  expect(await saved[2]!.content.text()).toBe(recordText(step.value));
  expect(readWorkbook(archive[names[0]!]!, { profile: 'book' }).sheets.length).toBeGreaterThan(1);
});

test('a check that is given up leaves nothing, and the files are read again when they are needed', async () => {
  const { session, saved, workers, intake } = openSession();
  await session.addFiles(goodFiles(3).map(asPicked));
  workers.onRequest = ({ call }) => {
    if (call === 'handOut') session.cancel();
  };
  await session.download('returns');
  expect([session.snapshot().outcome, saved]).toEqual([{ kind: 'cancelled' }, []]);
  workers.onRequest = () => undefined;
  await session.download('intake');
  expect([saved.length, intake().received]).toEqual([1, 3]);
});

describe('what the check goes by, and what it found', () => {
  const released = (files: number) => {
    const opened = openSession();
    const view = () => opened.session.snapshot().release!;
    return { ...opened, view, adding: () => opened.session.addFiles(goodFiles(files).map(asPicked)) };
  };

  test('is told before and after, in the words of the policy; it is forgotten when a file goes', async () => {
    const { session, view, adding } = released(FILES);
    await adding();
    expect(view()).toEqual({ policy: { words: policyWords(defaultPolicy).map(({ ja }) => ja) }, earlier: [] });
    await session.download('published');
    const consolidation = await onCommandLine(goodFiles(FILES));
    const { loss } = await releaseOf(edition, consolidation, defaultPolicy, await loadSolver());
    const { leaks, populations } = view().check!;
    expect(leaks).toEqual([]);
    expect(populations.map(({ id, cells, withheld, share, merged }) => [id, cells, withheld, share, merged])).toEqual(
      loss.map((one) => [one.population, one.cells, one.withheld, one.withheldShare, one.merged]),
    );
    for (const { withheld, reasons } of populations) {
      const total = reasons.reduce((sum, { cells }) => sum + cells, 0);
      expect(total).toBeGreaterThanOrEqual(withheld);
    }
    await session.removeFile(goodFiles(1)[0]!.fileName);
    expect(view().check).toBeUndefined();
  });

  test('is the policy of a file, until it is dropped; a file that is none leaves what is there', async () => {
    const { session, view, adding, problem } = released(3);
    await adding();
    await session.usePolicy(testFile('方針.json', '{"smallestSectorBase": 10}'));
    const words = policyWords(parsePolicy('{"smallestSectorBase": 10}')).map(({ ja }) => ja);
    expect(view().policy).toEqual({ name: '方針.json', words });
    await session.usePolicy(testFile('だめ.json', '{"nobody": 1}'));
    expect([problem(), view().policy.name]).toEqual(['RELEASE_POLICY', '方針.json']);
    await session.dropPolicy();
    expect(view().policy.name).toBeUndefined();
  });

  test('is also an earlier release, from its record; what that gives away stops everything and is named', async () => {
    const before = released(FILES);
    await before.adding();
    await before.session.download('returns');
    const record = await before.saved[1]!.content.arrayBuffer();
    // One institution joined since: whatever it answered is the difference, unless it is hidden.
    const { session, view, adding, saved, problem } = released(FILES + 1);
    await adding();
    await session.addEarlier([testFile('記録.json', 'none')]);
    expect([problem(), view().earlier]).toEqual(['RELEASE_EARLIER', []]);
    await session.addEarlier([testFile('記録.json', new Uint8Array(record))]);
    expect(view().earlier).toEqual(['記録.json']);
    await session.download('returns');
    const consolidation = await onCommandLine(goodFiles(FILES + 1));
    const earlier = [parseEarlier(new TextDecoder().decode(record))];
    const expected = await releaseOf(edition, consolidation, defaultPolicy, await loadSolver(), { earlier });
    expect(view().check!.leaks).toEqual(expected.leaks.map((leak) => leakWords(edition, leak).ja));
    const isBlocked = expected.leaks.length > 0;
    expect([problem(), saved.length]).toEqual(isBlocked ? ['RELEASE_BLOCKED', 0] : [undefined, 2]);
    await session.dropEarlier();
    expect([view().earlier, view().check]).toEqual([[], undefined]);
  });
});

test('cells that could be worked out are named, and how, but not their values', async () => {
  const consolidation = await onCommandLine(goodFiles(3));
  const release = await releaseOf(edition, consolidation, defaultPolicy, await loadSolver());
  const row = release.questions[0]!;
  const cell = { kind: 'question', id: row.id, value: row.columns[0]!.values[0]!.code, population: 'all' } as const;
  const leak = { kind: 'inference', cell, attackers: ['SL-0001'], concerns: 2 } as const;
  const terms = { policy: defaultPolicy, earlier: [] };
  for (const language of ['ja', 'en'] as const) {
    const { check } = releaseView(edition, terms, { ...release, leaks: [leak] }, language);
    expect(check!.leaks).toEqual([leakWords(edition, leak)[language]]);
    expect(check!.leaks[0]).toContain('SL-0001');
  }
});

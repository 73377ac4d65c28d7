import type { Progress } from '../../../src/taskpane/regulator/model/view.js';
import { asPicked, goodFiles, openSession } from './collection.js';
import { testFile } from './in-process.js';

jest.setTimeout(60_000);

const [first, second, third, fourth] = goodFiles(4) as [never, never, never, never];
const names = (session: ReturnType<typeof openSession>) => session.intake().entries.map(({ file }) => file);

describe('files that are added', () => {
  test('join those that are there; the same file again replaces itself, unchanged or copied', async () => {
    const opened = openSession();
    const { session, intake } = opened;
    await session.addFiles([asPicked(first), asPicked(second)]);
    expect(session.snapshot().outcome).toEqual({ kind: 'added', files: 2, replaced: 0 });
    const { fileName, bytes } = goodFiles(1)[0]!;
    await session.addFiles([testFile(fileName, bytes), testFile(fileName, bytes), asPicked(third)]);
    expect(session.snapshot().outcome).toEqual({ kind: 'added', files: 2, replaced: 1 });
    await session.addFiles([testFile(fileName, bytes, 1_800_000_000_000)]);
    expect(session.snapshot().outcome).toEqual({ kind: 'added', files: 1, replaced: 1 });
    expect([intake().received, intake().counted, intake().duplicates]).toEqual([3, 3, []]);
  });

  test('another file of the same name gets a number; a corrected one takes the place of that which is gone', async () => {
    const opened = openSession();
    const { session, intake } = opened;
    const old = testFile('点検票.xlsx', goodFiles(1)[0]!.bytes);
    await session.addFiles([old]);
    await session.addFiles([testFile('点検票.xlsx', goodFiles(2)[1]!.bytes)]);
    expect(names(opened)).toEqual(['点検票 (2).xlsx', '点検票.xlsx']);
    expect(intake().counted).toBe(2);
    // Saved over: the browser refuses to read the old handle.
    old.fate = 'gone';
    await session.addFiles([testFile('点検票.xlsx', goodFiles(3)[2]!.bytes)]);
    expect(names(opened)).toEqual(['点検票 (2).xlsx', '点検票.xlsx']);
    expect(
      intake()
        .entries.map(({ code }) => code)
        .sort(),
    ).toEqual(['SL-0002', 'SL-0003']);
  });

  test('of folders bear their place below it, and what operating systems leave there is passed over', async () => {
    const opened = openSession();
    const { bytes } = goodFiles(1)[0]!;
    const inFolder = (path: string) => Object.assign(testFile(path, bytes), { webkitRelativePath: path });
    await opened.session.addFiles([
      inFolder('2023/生保/SL-0001.xlsx'),
      inFolder('2023/.DS_Store'),
      inFolder('2023/生保/Thumbs.db'),
      { file: testFile('SL-0002.xlsx', goodFiles(2)[1]!.bytes), path: '損保/SL-0002.xlsx' },
      { file: testFile('desktop.ini', 'x'), path: 'desktop.ini' },
    ]);
    expect(names(opened)).toEqual(['損保/SL-0002.xlsx', '生保/SL-0001.xlsx']);
  });

  test('that come while others are read join the same run', async () => {
    const { session, workers, intake } = openSession();
    let joined: Promise<void> | undefined;
    workers.onRequest = ({ call }) => {
      if (call === 'read') joined ??= session.addFiles([asPicked(third), asPicked(fourth)]);
    };
    await session.addFiles([asPicked(first), asPicked(second)]);
    await joined;
    expect(session.snapshot().outcome).toEqual({ kind: 'added', files: 4, replaced: 0 });
    expect(intake().received).toBe(4);
  });
});

describe('while files are read', () => {
  test('count, file and a way to stop are shown; workers are at most so many, one file each, and end afterwards', async () => {
    const { session, workers, intake } = openSession();
    const told: Progress[] = [];
    session.subscribe(() => {
      const { busy } = session.snapshot();
      if (busy) told.push(busy);
    });
    let most = 0;
    workers.onRequest = () => (most = Math.max(most, workers.running));
    await session.addFiles(goodFiles(6).map(asPicked));
    const reading = told.filter(({ step }) => step === 'reading');
    // While workers start there is nothing to count yet, but it can be stopped.
    expect(reading[0]).toEqual({ step: 'reading', canCancel: true });
    expect(reading.find(({ total }) => total !== undefined)).toMatchObject({ done: 0, total: 6, canCancel: true });
    expect(reading.at(-1)).toMatchObject({ done: 6, total: 6 });
    expect(reading.at(-1)!.current).toMatch(/^SL-000\d/);
    // Two that read, and the one that collects.
    expect([most, workers.running]).toEqual([3, 1]);
    expect([session.snapshot().busy, intake().received]).toEqual([undefined, 6]);
  });

  test('cancelling leaves everything as it was, and the next run is whole', async () => {
    const { session, workers, intake } = openSession();
    await session.addFiles([asPicked(first)]);
    const before = intake();
    let reads = 0;
    workers.onRequest = ({ call }) => {
      if (call === 'read' && ++reads === 2) session.cancel();
    };
    await session.addFiles(goodFiles(4).slice(1).map(asPicked));
    expect(session.snapshot().outcome).toEqual({ kind: 'cancelled' });
    expect(session.snapshot().busy).toBeUndefined();
    expect(intake()).toEqual(before);
    workers.onRequest = () => undefined;
    await session.addFiles([asPicked(fourth)]);
    expect(intake().entries.map(({ code }) => code)).toEqual(['SL-0001', 'SL-0004']);
  });

  test('a file that vanished, one that ends its worker: refusals, and the rest goes on', async () => {
    const { session, intake } = openSession();
    const gone = asPicked(second);
    gone.fate = 'gone';
    const deadly = asPicked(third);
    deadly.fate = 'deadly';
    await session.addFiles([gone, deadly, asPicked(first), asPicked(fourth)]);
    const codes = intake().entries.map(({ kind, reason }) => (kind === 'unreadable' ? reason!.code : kind));
    expect(codes).toEqual(['counted', 'FILE_UNREADABLE', 'FILE_MEMORY', 'counted']);
    await session.download('consolidated');
    expect(session.snapshot().outcome?.kind).toBe('saved');
  });

  test('nothing is lost where workers cannot be started', async () => {
    const { session, problem } = openSession({}, () => Promise.reject(new Error('regulator-engine.js: 404')));
    await session.addFiles([asPicked(first)]);
    expect([problem(), session.snapshot().intake, session.snapshot().busy]).toEqual([
      'TENKEN_FAILED',
      undefined,
      undefined,
    ]);
  });
});

test('when the worker that collects ends, that is said, and the next command reads again', async () => {
  const { session, workers, intake, problem } = openSession();
  await session.addFiles([asPicked(first), asPicked(second)]);
  await session.include('SL-0001', '確認済み');
  workers.onRequest = ({ call }) => {
    if (call === 'handOut') workers.killCollector();
  };
  await session.download('consolidated');
  expect(problem()).toBe('INTAKE_LOST');
  workers.onRequest = () => undefined;
  await session.download('figures');
  expect(session.snapshot().outcome?.kind).toBe('saved');
  expect(intake().received).toBe(2);
});

test('another day is that of the check and of the books; the files are read again', async () => {
  const { session, saved, intake } = openSession();
  const file = asPicked(first);
  await session.addFiles([file]);
  const before = intake();
  await session.setDate('2020-01-01');
  expect(file.reads).toBe(2);
  expect(session.snapshot().date).toBe('2020-01-01');
  // Dates of the cover lie in the future now.
  expect(intake().entries[0]!.counts).not.toEqual(before.entries[0]!.counts);
  await session.download('intake');
  expect(saved[0]!.name).toBe('受付一覧_2020-01-01.csv');
  await session.setDate('soon');
  expect(session.snapshot().date).toBe('2020-01-01');
});

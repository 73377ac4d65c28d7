import { defaultPolicy, releaseOf } from '../../../src/disclosure/index.js';
import { receive, engineName, loadSolver, releasePublication, releaseReturns } from '../../../src/jobs/index.js';
import { recordText, tracesIn } from '../../../src/report/index.js';
import { readWorkbook } from '../../../src/workbook/ooxml/index.js';
import { nodeInflate } from '../../../src/workbook/ooxml/node.js';
import { unzipSync } from 'fflate';
import { asPicked, DAY, edition, goodFiles, onCommandLine, openSession } from './collection.js';

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

import { Pool, poolSize } from '../../../src/taskpane/regulator/engine/pool.js';
import { asPicked, DAY, goodFiles } from './collection.js';
import { testFile, workersInProcess } from './in-process.js';

test.each([
  [undefined, 2],
  [1, 1],
  [2, 2],
  [3, 3],
  [16, 4],
])('a machine that tells of %s cores gets %i workers', (cores, size) => {
  expect(poolSize(cores)).toBe(size);
});

test('a file that takes too long is given up, and its worker with it', async () => {
  const workers = workersInProcess();
  const pool = new Pool(workers.open, 1, 0.05);
  const endless = testFile('a.xlsx', 'x');
  endless.fate = 'endless';
  expect((await pool.read({ name: 'a.xlsx', file: endless }, DAY)).arrival).toEqual({
    file: 'a.xlsx',
    refused: { code: 'FILE_TIMEOUT', parameters: { seconds: 0.05 } },
  });
  expect(workers.running).toBe(0);
});

test('a defect of the product is not the fault of the file, and its worker stays', async () => {
  const workers = workersInProcess();
  const pool = new Pool(workers.open, 1);
  const broken = { name: 'a.xlsx', file: undefined as unknown as Blob };
  const { arrival: read } = await pool.read(broken, DAY);
  expect('refused' in read && read.refused.code).toBe('FILE_DEFECT');
  const [good] = goodFiles(1);
  const { arrival: sound } = await pool.read({ name: 'b.xlsx', file: asPicked(good!) }, DAY);
  expect(['refused' in sound, workers.started]).toEqual([false, 1]);
  pool.end(new Error('over'));
  expect(workers.running).toBe(0);
});

test('what is under way ends with the reason that is given, what starts too late too', async () => {
  const workers = workersInProcess();
  const pool = new Pool(workers.open, 2);
  const files = [1, 2, 3, 4].map((number) => {
    const file = testFile(`${number}.xlsx`, 'x');
    file.fate = 'endless';
    return pool.read({ name: file.name, file }, DAY);
  });
  const settled = Promise.allSettled(files);
  await new Promise((done) => setTimeout(done, 10));
  pool.end(new DOMException('cancelled', 'AbortError'));
  const outcomes = await settled;
  expect(outcomes.map((one) => one.status === 'rejected' && (one.reason as Error).name)).toEqual(
    outcomes.map(() => 'AbortError'),
  );
  expect(workers.running).toBe(0);
  const late = pool.read({ name: 'a.xlsx', file: testFile('a.xlsx', 'x') }, DAY);
  pool.end(new DOMException('cancelled', 'AbortError'));
  await expect(late).rejects.toThrow('ended');
  expect(workers.running).toBe(0);
});

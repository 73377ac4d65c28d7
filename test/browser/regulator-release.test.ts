import { unzipSync } from 'fflate';
import { createHash } from 'node:crypto';
import type { CollectionOnDisk } from './collection-stage.js';
import { collectionOnDisk } from './collection-stage.js';
import { goodFiles } from '../taskpane/regulator/collection.js';
import type { Stage } from './pane.js';
import { openStage, STAGE_TIME } from './pane.js';
import { downloaded, openAlone, tallied } from './regulator-visit.js';

/** What goes out of the house is made by the solver in a worker of the page. */
let stage: Stage;
let few: CollectionOnDisk;
beforeAll(async () => {
  few = collectionOnDisk(goodFiles(8));
  stage = await openStage();
}, STAGE_TIME);
afterAll(async () => {
  await stage?.close();
  few?.remove();
});

test('lets out what the command line lets out, byte for byte: the book for publication, and the returns with their record', async () => {
  const { context, page, problems } = await openAlone(stage);
  await page.locator('input[webkitdirectory]').first().setInputFiles(few.filled);
  await tallied(page, '8', '8', '0', '–');
  await page.getByRole('tab', { name: '集計表' }).click();
  const published = await downloaded(page, '公表用の図表をダウンロード');
  expect([...published.keys()]).toEqual(['公表用']);
  expect(Buffer.compare(published.get('公表用')!, await few.publication())).toBe(0);

  const returned = await downloaded(page, '各先への還元資料をZIPで保存', 2);
  const record = '【機密】公表・還元の記録';
  expect([...returned.keys()].sort()).toEqual(['還元資料', record].sort());
  const files = { ...unzipSync(returned.get('還元資料')!), [`${record}.json`]: returned.get(record)! };
  const expected = await few.returns();
  expect(expected.size).toBe(9);
  expect(sums(Object.entries(files))).toEqual(sums(expected));
  expect(problems).toEqual([]);
  await context.close();
}, 120_000);

/** SHA-256 of files by name. */
function sums(files: Iterable<readonly [string, Uint8Array]>): Record<string, string> {
  const sum = (bytes: Uint8Array) => createHash('sha256').update(bytes).digest('hex');
  return Object.fromEntries(Array.from(files, ([name, bytes]) => [name, sum(bytes)]));
}

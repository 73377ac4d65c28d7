import { appendFileSync, mkdtempSync, rmSync, utimesSync, writeFileSync } from 'node:fs';
import fs from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { foundFiles } from '../../src/cli/files.js';

const folder = mkdtempSync(join(tmpdir(), 'tenken-files-'));
const path = join(folder, 'checklist.xlsx');
const original = fs.readFile;

afterAll(() => rmSync(folder, { recursive: true, force: true }));
afterEach(() => jest.restoreAllMocks());
beforeEach(() => writeFileSync(path, 'a workbook'));

/** Something happens to the file between its first byte and its last. */
function meanwhile(happens: () => void): void {
  jest.spyOn(fs, 'readFile').mockImplementation((async (file: string) => {
    const bytes = await original(file);
    happens();
    return bytes;
  }) as typeof fs.readFile);
}

test('a file that stays as it is, is read', async () => {
  const [file] = await foundFiles([path]);
  expect(Buffer.from(await file!.read()).toString()).toBe('a workbook');
});

test.each([
  ['grows', () => appendFileSync(path, ' that goes on')],
  ['is saved again at the same length', () => utimesSync(path, new Date(), new Date(Date.now() + 5000))],
])('a file that %s while it is read is refused', async (_, happens) => {
  const [file] = await foundFiles([path]);
  meanwhile(happens);
  await expect(file!.read()).rejects.toMatchObject({ code: 'FILE_CHANGED' });
});

test('a file that vanishes after it was found is refused', async () => {
  const [file] = await foundFiles([path]);
  rmSync(path);
  await expect(file!.read()).rejects.toMatchObject({ code: 'FILE_UNREADABLE' });
});

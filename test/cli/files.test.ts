import { appendFileSync, linkSync, mkdtempSync, rmSync, utimesSync, writeFileSync } from 'node:fs';
import fs from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { foundFiles, namedFile, refuseOverwriting, refuseReplacing, refuseSameOutput } from '../../src/cli/files.js';
import { inputsOf } from '../../src/cli/inputs.js';

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

describe('an output', () => {
  const refused = (code: string) => expect.objectContaining({ code }) as Error;
  const bytes = (text: string) => new TextEncoder().encode(text);

  test('is none of the inputs, those that options name among them', () => {
    const inputs = inputsOf([{ path }], { roster: join(folder, 'r.csv'), waivers: 'w.csv', earlier: ['e.json'] });
    expect(inputs.map((one) => one.path)).toEqual([path, join(folder, 'r.csv'), 'w.csv', 'e.json']);
    for (const one of inputs) {
      expect(() => refuseOverwriting(one.path, inputs)).toThrow(refused('USAGE_OUTPUT_IS_INPUT'));
    }
    expect(() => refuseOverwriting(join(folder, 'x', '..', 'checklist.xlsx'), inputs)).toThrow();
    expect(() => refuseOverwriting(join(folder, 'other.xlsx'), inputs)).not.toThrow();
  });

  test('is none of the inputs under another name of the same file', () => {
    const alias = join(folder, 'alias.xlsx');
    linkSync(path, alias);
    expect(() => refuseOverwriting(alias, [{ path }])).toThrow(refused('USAGE_OUTPUT_IS_INPUT'));
    rmSync(alias);
  });

  test('is written once; both are named', () => {
    const targets = [
      { path: join(folder, 'x.xlsx'), of: 'A/x.xlsx' },
      { path: join(folder, 'X.xlsx'), of: 'B/X.xlsx' },
    ];
    expect(() => refuseSameOutput(targets)).toThrow(refused('USAGE_SAME_OUTPUT'));
    expect(() => refuseSameOutput(targets.slice(1))).not.toThrow();
  });

  test('that is there stays unless it is the same to the byte', () => {
    expect(() => refuseReplacing(path, bytes('a workbook'))).not.toThrow();
    expect(() => refuseReplacing(path, bytes('a workbooK'))).toThrow(refused('USAGE_OUTPUT_EXISTS'));
    expect(() => refuseReplacing(folder, bytes('a workbook'))).toThrow(refused('USAGE_OUTPUT_EXISTS'));
    expect(() => refuseReplacing(join(folder, 'new.xlsx'), bytes('a workbook'))).not.toThrow();
  });
});

test('a folder in the place of a file is named with what to do', async () => {
  await expect(namedFile(folder)).rejects.toMatchObject({ code: 'USAGE_FOLDER', parameters: { path: folder } });
  await expect(namedFile(join(folder, 'none.csv'))).rejects.toMatchObject({ code: 'USAGE_NO_SUCH_PATH' });
});

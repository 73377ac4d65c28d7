import { usersBook, clashingBook, collectionOnDisk, pickedFiles, sampleNamed, takeIn } from './collection-stage.js';
import type { CollectionOnDisk } from './collection-stage.js';
import { fileContents } from '../workbook/office/file-contents.js';
import type { SheetContents } from '../workbook/office/file-contents.js';
import { goodFiles } from '../taskpane/regulator/collection.js';
import type { Stage } from './pane.js';
import { openStage, STAGE_TIME } from './pane.js';
import { downloaded, makeBook, openAlone, openRegulator, selected, tallied } from './regulator-visit.js';
import type { Renamed } from './same-books.js';
import { expectSame, renamedContents } from './same-books.js';

/** From picking to the book, with what staff decide on the way: what comes of it is what the command line makes of the same. */
let stage: Stage;
let collection: CollectionOnDisk;
let ours: Uint8Array;
let contents: ReadonlyMap<string, SheetContents>;
beforeAll(async () => {
  collection = collectionOnDisk();
  stage = await openStage();
  ours = await collection.commandLine();
  contents = fileContents(ours);
}, STAGE_TIME);
afterAll(async () => {
  await stage?.close();
  collection?.remove();
});

const clash: Renamed = {
  sheets: { 図表01: '図表01 (2)', 回答データ: '回答データ (2)' },
  tables: { 回答データ: '回答データ_2' },
};

test.each([
  ['m365', usersBook(), {}],
  ['web', clashingBook(), clash],
] as const)(
  'makes in the open workbook, cell by cell, the book of the command line, leaves the sheets of the user, and goes again: %s',
  async (preset, file, renamed: Renamed) => {
    const { host, context, pane, problems } = await openRegulator(stage, { preset, file });
    await takeIn(pane, collection);
    await tallied(pane, '82', '71', '11', '0');
    expect(host.traffic.writingBatches).toBe(0);

    const before = host.traffic.batches;
    await makeBook(pane);
    expect(host.traffic.batches - before).toBeLessThanOrEqual(60);
    expect(Math.max(host.traffic.largestIn, host.traffic.largestOut)).toBeLessThanOrEqual(4_000_000);

    const users = fileContents(file);
    const saved = fileContents(host.save());
    const expected = renamedContents(contents, renamed);
    expect([...saved.keys()]).toEqual([...users.keys(), ...expected.keys()]);
    expectSame(saved, expected);
    expectSame(saved, users);
    for (const [wanted, name] of Object.entries(renamed.sheets ?? {})) {
      await pane.getByText(`同じ名前のシートがあるため、「${wanted}」を「${name}」としました。`).waitFor();
    }
    const shortfalls = pane.locator('details', { hasText: 'このExcelでは表示が変わるもの 2件' });
    await shortfalls.locator('summary').click();
    await shortfalls.getByText(/^ピボットテーブルの項目は、点検票の順ではなくExcelの昇順で並びます/).waitFor();
    await shortfalls.getByText(/^グラフの代替テキストは設定できません。.*計16シート）。$/).waitFor();

    // From a number to its institutions, and to their rows in the sheet.
    await pane.getByRole('tab', { name: '図表' }).click();
    await pane.locator('button.number').nth(1).click();
    await pane.locator('.to-rows').first().click();
    await selected(host, renamed.sheets?.['回答データ'] ?? '回答データ');

    await pane.getByRole('tab', { name: '集計表' }).click();
    await pane.getByRole('button', { name: '書き込んだシートを削除…' }).click();
    await pane.getByRole('button', { name: '削除する' }).click();
    await pane.getByText('書き込んだシートを削除しました。').first().waitFor();
    const left = fileContents(host.save());
    expect([...left.keys()]).toEqual([...users.keys()]);
    expectSame(left, users);
    expect(problems).toEqual([]);
    expect(host.mistakes).toEqual([]);
    await context.close();
  },
  120_000,
);

test('downloads byte for byte what the command line writes, and leads from a number to the cells of a file', async () => {
  const { context, page, problems } = await openAlone(stage);
  await takeIn(page, collection);
  await page.getByRole('tab', { name: '集計表' }).click();
  const made = await downloaded(page, '集計表をダウンロード');
  expect([...made.keys()]).toEqual(['集計結果']);
  expect(Buffer.compare(made.get('集計結果')!, ours)).toBe(0);

  await page.getByRole('tab', { name: '図表' }).click();
  await page.getByRole('button', { name: '次の図表' }).click();
  await page.getByRole('heading', { name: /^図表2/ }).waitFor();
  const number = page.locator('button.number').nth(1);
  const count = Number(await number.textContent());
  await number.click();
  await page.locator('.behind-count', { hasText: `${count}先` }).waitFor();
  expect(await page.locator('.source').count()).toBe(count);
  await page.locator('.source button').first().click();
  await page.locator('.around .own').first().waitFor();
  await page.getByRole('button', { name: '図表に戻る' }).click();
  await number.waitFor();
  expect(await number.evaluate((element) => element === document.activeElement)).toBe(true);
  expect(problems).toEqual([]);
  await context.close();
}, 120_000);

describe('what staff decide', () => {
  const REASON = '期限までに差し替えられないため、誤りのない回答を数える。';
  const INCLUDED = sampleNamed('矛盾あり');
  const OLDER = sampleNamed('初版');
  const first = [...goodFiles(4), INCLUDED];
  const later = [goodFiles(5)[4]!, OLDER];
  let decided: CollectionOnDisk;
  beforeAll(() => (decided = collectionOnDisk([...first, ...later])));
  afterAll(() => decided?.remove());

  test('counting with a reason, another file of two, a roster on a sheet, files that come later: made again, the book is replaced', async () => {
    const { host, context, pane, problems } = await openRegulator(stage);
    const picker = pane.locator('input[type=file][multiple]:not([webkitdirectory])').first();
    await picker.setInputFiles(pickedFiles(first));
    await tallied(pane, '5', '4', '1', '–');

    await pane.getByRole('button', { name: 'シートから選択' }).click();
    await pane.getByRole('menuitem').first().waitFor();
    expect(await pane.getByRole('menuitem').allTextContents()).toEqual(['予算', '名簿']);
    await pane.getByRole('menuitem', { name: '名簿' }).click();
    await pane.locator('.roster-name', { hasText: '名簿 71先' }).waitFor();
    await tallied(pane, '5', '4', '1', '67');

    const included = pane.locator('.entry', { hasText: INCLUDED.fileName });
    await included.locator('.entry-line').click();
    await pane.getByRole('button', { name: '理由を付けて集計に含める…' }).click();
    const include = pane.getByRole('button', { name: '集計に含める', exact: true });
    await include.waitFor();
    expect(await include.getAttribute('aria-disabled')).toBe('true');
    await pane.getByRole('textbox', { name: '集計に含める理由（必須）' }).fill(REASON);
    await include.click();
    await tallied(pane, '5', '5', '0', '67');
    // It is behind the 67 that are missing now, and still open.
    await included.getByText(REASON, { exact: true }).waitFor();
    await makeBook(pane);
    const numbersBefore = fileContents(host.save()).get('図表01')!.values;

    await pane.getByRole('tab', { name: '受付' }).click();
    await picker.setInputFiles(pickedFiles(later));
    await tallied(pane, '7', '6', '1', '66');
    // What is there already replaces itself.
    await picker.setInputFiles(pickedFiles(later));
    await pane.locator('.announcer', { hasText: '2ファイルは前のものと置き換えました' }).waitFor({ state: 'attached' });
    await tallied(pane, '7', '6', '1', '66');

    await pane.getByRole('searchbox').fill(OLDER.fileName);
    await pane.locator('.entry-line', { hasText: OLDER.fileName }).click();
    await pane.getByText('提出日の最も新しいファイルを集計に使います。', { exact: false }).waitFor();
    await pane.locator('.duplicates label', { hasText: OLDER.fileName }).click();
    await pane.getByText('選んだファイルを集計に使います。').waitFor();

    await pane.getByRole('tab', { name: '集計表' }).click();
    await pane.getByText('作成した後に受付の内容が変わりました。作り直してください。').waitFor();
    await makeBook(pane);
    expect(await pane.locator('.outdated').count()).toBe(0);
    const users = fileContents(usersBook());
    const saved = fileContents(host.save());
    const choices = { include: ['SN-0030'], reason: [REASON], keep: [OLDER.fileName] };
    const expected = fileContents(await decided.commandLine(choices));
    expect([...saved.keys()]).toEqual([...users.keys(), ...expected.keys()]);
    expectSame(saved, expected);
    expectSame(saved, users);
    expect(saved.get('図表01')!.values).not.toEqual(numbersBefore);
    expect(problems).toEqual([]);
    expect(host.mistakes).toEqual([]);
    await context.close();
  }, 120_000);
});

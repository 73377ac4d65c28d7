import { sheetOf } from '../excel-host/file/to-book.js';
import { fileContents } from '../workbook/office/file-contents.js';
import type { CollectionOnDisk } from './collection-stage.js';
import { collectionOnDisk, pickedFiles, someFiles, usersBook } from './collection-stage.js';
import { goodFiles, versionOf } from '../taskpane/regulator/collection.js';
import type { Stage } from './pane.js';
import { openStage, STAGE_TIME } from './pane.js';
import { makeBook, openAlone, openRegulator, tallied } from './regulator-visit.js';
import { expectSame } from './same-books.js';

/** Every state of the regulator's half is accessible in light, dark and high contrast; what fails is said, and nothing of the user's is lost. */
let stage: Stage;
let collection: CollectionOnDisk;
beforeAll(async () => {
  collection = collectionOnDisk(goodFiles(3));
  stage = await openStage();
}, STAGE_TIME);
afterAll(async () => {
  await stage?.close();
  collection?.remove();
});

test('names what cannot be done in Excel, takes back what it wrote or lets it be removed, and stops when asked', async () => {
  const { host, context, pane, state, problems } = await openRegulator(stage);
  await pane.locator('input[multiple]').first().setInputFiles(someFiles(4, 0));
  await pane.getByText('4先を集計できます').waitFor();
  await pane.getByText('対象先一覧がないため、未提出の先は確認できません。').waitFor();
  await pane.getByRole('button', { name: '集計表へ進む' }).click();
  const make = pane.getByRole('button', { name: /^(開いているブックに作成|作り直す)$/ });
  const users = fileContents(usersBook());
  const sheetsNow = () => host.workbook.worksheets.list.map(({ name }) => name);
  const owned = () => host.workbook.worksheets.list.slice(0, users.size).map((sheet) => sheetOf(sheet));
  const before = owned();
  const untouched = () => {
    const now = fileContents(host.save());
    expect([...now.keys()]).toEqual([...users.keys()]);
    expectSame(now, users);
  };

  host.workbook.protection.protect();
  await make.click();
  await pane.locator('.notices .code', { hasText: 'EXCEL_PROTECTED' }).waitFor();
  host.workbook.protection.unprotect();
  untouched();
  await state('protected');

  host.failAt({ batch: host.traffic.batches + 6, code: 'InactiveWorkbook', lasting: true });
  await make.click();
  await pane.locator('.notices .code', { hasText: /EXCEL_(HALF_WRITTEN|CLOSED)/ }).waitFor();
  host.forgetFailures();
  await pane.getByRole('button', { name: '残ったシートを確認する' }).click();
  await pane.getByRole('heading', { name: '書き込みが途中で止まりました' }).waitFor();
  // Every sheet that is too many is named, and no other.
  expect(await pane.locator('.written.broken .sheets li').allTextContents()).toEqual(sheetsNow().slice(users.size));
  expect(owned()).toEqual(before);
  await state('broken off');
  await pane.getByRole('button', { name: '書き込んだシートを削除…' }).click();
  await state('asked before removing');
  await pane.getByRole('button', { name: '削除する' }).click();
  await pane.getByText('書き込んだシートを削除しました。').first().waitFor();
  untouched();

  // Excel pauses soon after the sheets are there: once the old book gives way to the new one, nothing stops it any more.
  const receive = host.receive.bind(host);
  const held: string[] = [];
  let passed = 0;
  host.receive = (text) => void (passed++ < 4 ? receive(text) : held.push(text));
  await make.click();
  await pane.getByRole('button', { name: '中止' }).click();
  host.receive = receive;
  for (const text of held) receive(text);
  await pane.locator('.notices', { hasText: '中止しました。' }).waitFor();
  untouched();

  await makeBook(pane);
  await pane.getByText(/^このExcelでは表示が変わるもの/).click();
  await state('made');
  await pane.getByRole('tab', { name: '図表' }).click();
  await pane.locator('button.number').first().click();
  await pane.locator('.to-rows').first().waitFor();
  await state('behind a number, with the way to its rows');
  expect(problems).toEqual([]);
  expect(host.mistakes).toEqual([]);
  await context.close();
}, 120_000);

test('an Excel that can do less says in words what is shown in another way', async () => {
  const { host, context, pane } = await openRegulator(stage, { sets: { ExcelApi: '1.8' } });
  await pane.locator('input[multiple]').first().setInputFiles(someFiles(1, 0));
  await pane.getByText('1先を集計できます').waitFor();
  await makeBook(pane);
  const shortfalls = pane.locator('details', { hasText: 'このExcelでは表示が変わるもの' });
  await shortfalls.locator('summary').click();
  await shortfalls.getByText('このExcelでは印刷設定ができないため', { exact: false }).waitFor();
  await shortfalls.getByText('グラフの代替テキストは設定できません', { exact: false }).waitFor();
  expect(host.mistakes).toEqual([]);
  await context.close();
}, 60_000);

test('an Excel that cannot hand out files leads to the page in a browser, and to the command', async () => {
  const { context, pane, state } = await openRegulator(stage, { mac: true });
  await pane.locator('input[multiple]').first().setInputFiles(someFiles(1, 0));
  await pane.getByText('1先を集計できます').waitFor();
  await pane.getByRole('tab', { name: '集計表' }).click();
  expect(await pane.getByRole('button', { name: /ダウンロード|保存/ }).count()).toBe(0);
  expect(await pane.locator('.command').textContent()).toMatch(
    /^tenken consolidate FOLDER -o consolidated\.xlsx --as-of /,
  );
  await state('no download');
  const [page] = await Promise.all([
    context.waitForEvent('page'),
    pane.getByRole('link', { name: 'ブラウザーで開く' }).click(),
  ]);
  await page.getByRole('heading', { name: '提出された点検票を選んでください' }).waitFor();
  await context.close();
}, 60_000);

test('goes from picking to the numbers by keyboard alone, in English', async () => {
  const { context, page, problems } = await openAlone(stage, { english: true });
  await page.getByRole('button', { name: 'Choose files' }).waitFor();
  const reach = async (name: RegExp) => {
    for (let presses = 0; presses < 80; presses++) {
      const focused = await page.evaluate(() => {
        const element = document.activeElement;
        return element?.getAttribute('aria-label') ?? element?.textContent ?? '';
      });
      if (name.test(focused)) return;
      await page.keyboard.press('Tab');
    }
    throw new Error(`Tab does not reach ${name.source}`);
  };
  // A key reaches the page before what is asked of it meanwhile: the page must know that its picker is waited for before Enter is pressed.
  const picking = page.waitForEvent('filechooser');
  await reach(/^Choose files$/);
  await page.keyboard.press('Enter');
  await (await picking).setFiles(someFiles(3, 11));
  await page.getByText(/^\d+ institutions can be counted$/).waitFor();
  await page.locator('.announcer', { hasText: '14 files taken in.' }).waitFor({ state: 'attached' });

  await page.locator('.entry-line').first().focus();
  await page.keyboard.press('ArrowDown');
  await page.keyboard.press('Enter');
  expect(await page.locator('.entry-line').nth(1).getAttribute('aria-expanded')).toBe('true');
  await page.getByRole('searchbox').focus();
  await page.keyboard.type('SL-0001');
  await page.getByText('1 found').waitFor();

  await page.getByRole('tab', { name: 'Intake' }).focus();
  await page.keyboard.press('ArrowRight');
  await page.keyboard.press('ArrowRight');
  await page.keyboard.press('Enter');
  await page.getByRole('heading', { name: /^Figure 1/ }).waitFor();
  await reach(/: the \d institutions?$/);
  await page.keyboard.press('Enter');
  await page.locator('.behind h2:focus').waitFor();
  expect(problems).toEqual([]);
  await context.close();
}, 120_000);

test('alone: welcome, reading, cancelled, only bad files, intake, including, duplicates, book, figure, behind a number', async () => {
  const { context, page, state } = await openAlone(stage);
  await page.getByRole('button', { name: 'ファイルを選択' }).waitFor();
  await state('welcome');

  // The workers' script is slow to come, so that the state can be looked at.
  let letCome = () => undefined as void;
  const mayCome = new Promise<void>((resolve) => (letCome = resolve));
  await page.route('**/regulator-engine.js', (route) => mayCome.then(() => route.continue()));
  await page.locator('input[webkitdirectory]').setInputFiles(collection.filled);
  await page.locator('.working').waitFor();
  await state('reading');
  letCome();
  await page.getByRole('button', { name: '中止' }).click();
  await page.locator('.notices', { hasText: '中止しました。' }).waitFor();
  await state('cancelled');

  await page.locator('input[multiple]').first().setInputFiles(collection.memo);
  await page.getByText('集計できる点検票がありません').waitFor();
  await state('only bad files');

  await page.locator('input[multiple]').first().setInputFiles(someFiles(5, 11));
  await tallied(page, '17', '5', '12', '–');
  await page.locator('.entry-line', { hasText: '矛盾あり' }).click();
  await page.getByRole('button', { name: '理由を付けて集計に含める…' }).click();
  await state('including');
  await page.getByRole('button', { name: '戻る' }).click();
  await page.locator('.roster input[type=file]').first().setInputFiles(collection.roster);
  await page.locator('.roster-name', { hasText: '対象先一覧.csv' }).waitFor();
  await page.locator('.entry-line', { hasText: '初版' }).click();
  await page.locator('.duplicates').waitFor();
  await state('intake, with a roster and duplicates');
  await page.getByRole('tab', { name: '集計表' }).click();
  await state('book');
  await page.getByRole('tab', { name: '図表' }).click();
  await page.locator('.figure').waitFor();
  await state('figure');
  await page.locator('button.number').first().click();
  await page.locator('.source button').first().click();
  await page.locator('.around').first().waitFor();
  await state('behind a number');
  await context.close();
}, 180_000);

test('shows which of several files holds an institution up, and takes a choice back', async () => {
  const { context, page, state } = await openAlone(stage);
  await page.setViewportSize({ width: 320, height: 800 });
  const version = (fileName: string, day: string, more = {}) => ({
    fileName,
    bytes: versionOf({ cssa_cover_submitted: day, ...more }),
  });
  const files = [
    version('先.xlsx', '2023-09-01', { cssa_q05: undefined }),
    version('後.xlsx', '2023-09-02', { cssa_q05_comment: '再提出' }),
  ];
  await page.locator('input[multiple]').first().setInputFiles(pickedFiles(files));
  await tallied(page, '2', '1', '1', '–');
  await page.locator('.entry-line', { hasText: '先.xlsx' }).click();
  await page.getByRole('radio', { name: /先\.xlsx/ }).click();
  await page.locator('.held-up').waitFor();
  expect(await page.getByRole('radio', { name: /先\.xlsx/ }).isChecked()).toBe(true);
  await state('a choice that is held up itself');
  await page.getByRole('button', { name: '選択を取り消す' }).click();
  await page.locator('.held-up').waitFor({ state: 'detached' });
  await tallied(page, '2', '1', '1', '–');
  await context.close();
}, 60_000);

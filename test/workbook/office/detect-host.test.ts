import { detectHost } from '../../../src/workbook/office/index.js';
import { ExcelHost } from '../../excel-host/index.js';

type Theme = Record<string, unknown> | undefined;

/** An Office.js without a host behind it, answering what it is told. */
function officeOf(answer: unknown, context: Record<string, unknown> = {}): { Office: typeof Office } {
  return { Office: { onReady: async () => answer, context } as unknown as typeof Office };
}

const excel = (context: Record<string, unknown>) =>
  officeOf(
    { host: 'Excel', platform: 'PC' },
    { requirements: { isSetSupported: () => true }, displayLanguage: 'ja-JP', ...context },
  );

describe('without Excel the page stands alone', () => {
  test('when Office.js did not load', async () => {
    expect(await detectHost({})).toEqual({ kind: 'standalone', reason: 'officeMissing' });
  });

  test.each([
    ['in a browser', { host: null, platform: null }],
    ['in Word', { host: 'Word', platform: 'PC' }],
    ['when it knows nothing', undefined],
  ])('%s', async (_, answer) => {
    expect(await detectHost(officeOf(answer))).toEqual({ kind: 'standalone', reason: 'noHost' });
  });

  test('when Office.js fails', async () => {
    const Office = { onReady: () => Promise.reject(new Error('no')) } as unknown as typeof globalThis.Office;
    expect(await detectHost({ Office })).toEqual({ kind: 'standalone', reason: 'noHost' });
  });

  test('when Office.js never answers', async () => {
    const Office = { onReady: () => new Promise(() => undefined) } as unknown as typeof globalThis.Office;
    expect(await detectHost({ Office }, 10)).toEqual({ kind: 'standalone', reason: 'noHost' });
  });
});

describe('in Excel', () => {
  test('the unmodified Office.js tells platform, language and that nothing is missing', async () => {
    const info = await detectHost(await new ExcelHost({ preset: 'lts2021' }).boot('ja-JP'));
    expect(info).toMatchObject({ kind: 'excel', platform: 'windows', missing: [], language: 'ja' });
  });

  test('a host with ExcelApi 1.7 lacks ExcelApi 1.8', async () => {
    const info = await detectHost(await new ExcelHost({ preset: 'lts2019' }).boot('en-US'));
    expect(info).toMatchObject({ kind: 'excel', missing: ['ExcelApi 1.8'], language: 'en' });
  });

  test.each([
    ['PC', 'windows'],
    ['Mac', 'mac'],
    ['OfficeOnline', 'web'],
    ['iOS', 'ipad'],
    ['Universal', 'other'],
  ])('the platform %s is %s', async (platform, expected) => {
    const { Office } = excel({});
    const ready = async () => ({ host: 'Excel', platform });
    const globals = { Office: { ...Office, onReady: ready } as unknown as typeof Office };
    expect(await detectHost(globals)).toMatchObject({ platform: expected });
  });

  test.each<[Theme, string | undefined]>([
    [{ isDarkTheme: true }, 'dark'],
    [{ isDarkTheme: false, bodyBackgroundColor: '#000000' }, 'light'],
    [{ bodyBackgroundColor: '#262626' }, 'dark'],
    [{ bodyBackgroundColor: '#F3F2F1' }, 'light'],
    [{ bodyBackgroundColor: 'unknown' }, undefined],
    [{}, undefined],
    [undefined, undefined],
  ])('the colours %j are a theme: %s', async (officeTheme, expected) => {
    const info = await detectHost(excel({ officeTheme }));
    expect(info.kind === 'excel' && info.theme()).toBe(expected);
  });
});

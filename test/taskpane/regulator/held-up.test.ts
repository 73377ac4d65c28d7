import { openSession, versionOf } from './collection.js';
import { testFile } from './in-process.js';

jest.setTimeout(60_000);

const early = (cells = {}) =>
  testFile('先.xlsx', versionOf({ cssa_cover_submitted: '2023-09-01', cssa_q05_comment: '初版', ...cells }));
const late = (cells = {}) => testFile('後.xlsx', versionOf({ cssa_cover_submitted: '2023-09-02', ...cells }));
const unanswered = { cssa_q05: undefined };

async function withFiles(...files: ReturnType<typeof testFile>[]) {
  const { session, intake } = openSession();
  await session.addFiles(files);
  const { code } = intake().duplicates[0]!;
  /** How it was decided, and what is said of each file. */
  const shown = () => {
    const { decided, files: own } = intake().duplicates[0]!;
    const marks = own.map(({ file, ...said }) => {
      const held = (['isCounted', 'isChosen', 'isProposed', 'isHeldUp'] as const).filter((mark) => said[mark]);
      return [file, ...held];
    });
    return [decided, ...marks];
  };
  return { session, intake, code, shown };
}

describe('of several files of one institution', () => {
  test('the newest is counted', async () => {
    const { shown } = await withFiles(early(), late());
    expect(shown()).toEqual(['newest', ['先.xlsx'], ['後.xlsx', 'isCounted', 'isProposed']]);
  });

  test('none is counted while the newest is held up; another may be chosen', async () => {
    const { session, intake, shown } = await withFiles(early(), late(unanswered));
    expect(shown()).toEqual(['spare', ['先.xlsx'], ['後.xlsx', 'isHeldUp']]);
    expect(intake().counted).toBe(0);
    await session.keep('先.xlsx');
    expect(shown()).toEqual(['chosen', ['先.xlsx', 'isCounted', 'isChosen'], ['後.xlsx', 'isProposed']]);
    expect(intake().counted).toBe(1);
  });

  test('one that is chosen and held up itself is shown as chosen, and the choice can be taken back', async () => {
    const { session, intake, code, shown } = await withFiles(early(unanswered), late());
    await session.keep('先.xlsx');
    expect(shown()).toEqual(['spare', ['先.xlsx', 'isChosen', 'isHeldUp'], ['後.xlsx']]);
    expect(intake().counted).toBe(0);
    await session.keepNone(code);
    expect(shown()).toEqual(['newest', ['先.xlsx'], ['後.xlsx', 'isCounted', 'isProposed']]);
  });

  test('it is said that none can be counted', async () => {
    const { shown } = await withFiles(early(unanswered), late(unanswered));
    expect(shown()).toEqual(['held', ['先.xlsx'], ['後.xlsx', 'isHeldUp']]);
  });
});

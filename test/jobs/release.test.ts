import type { Book } from '../../src/book/index.js';
import { consolidate } from '../../src/consolidation/index.js';
import type { Release } from '../../src/disclosure/index.js';
import { parseEarlier } from '../../src/disclosure/index.js';
import type { TenkenError } from '../../src/findings/index.js';
import { LeakCheck } from '../../src/jobs/leak-check.js';
import type { ReleaseInput } from '../../src/jobs/index.js';
import { releasePublication, releaseReturns } from '../../src/jobs/index.js';
import type { ReleaseRecord } from '../../src/report/index.js';
import { knownTraces, recipientsOf, recordText, returnBook, tracesIn } from '../../src/report/index.js';
import { bookBytes } from '../../src/workbook/ooxml/index.js';
import { edition, handedIn, samples } from '../consolidation/received.js';
import { countedRelease, sparse } from '../report/returns/counted-release.js';

const created = '2023-10-02T00:00:00Z';
const comment = '基幹システムの更改に合わせて、来年度の上期に見直す予定です';
const received = samples.map((one, place) => handedIn(one, place === 3 ? { comments: { q05: comment } } : {}));
const consolidation = consolidate(edition, received);
const counted = samples.map(({ code, sector, contents: { answers } }) => ({ code, sector, answers }));
const release = countedRelease(edition, counted, sparse(edition, counted));
const traces = received.flatMap(tracesIn);
const input: ReleaseInput = { edition, consolidation, release, traces, created, engine: 'tenken 0' };
const recipients = recipientsOf(consolidation);
const first = recipients[0]!;
const other = samples.find(({ code, fileName }) => code !== first.code && fileName !== '')!;
const author = samples[3]!;

function made(of: ReleaseInput): { files: { file: string; content: Uint8Array }[]; record: ReleaseRecord } {
  const making = releaseReturns(of);
  const files = [];
  let step = making.next();
  for (; !step.done; step = making.next()) files.push(step.value);
  return { files, record: step.value };
}

describe('a release', () => {
  const once = made(input);

  test('makes one return an institution, and the same bytes from the same input', () => {
    expect(once.files.map(({ file }) => file)).toEqual(recipients.map(({ code }) => `${code}_還元.xlsx`));
    const again = made(input);
    expect(again.record).toEqual(once.record);
    const same = again.files.map(({ content }, place) => Buffer.compare(content, once.files[place]!.content));
    expect(same).toEqual(recipients.map(() => 0));
  });

  test('gives the same bytes as a return that is written alone', () => {
    const alone = bookBytes(returnBook({ edition, release, created }, first));
    expect(Buffer.compare(once.files[0]!.content, alone)).toBe(0);
  });

  test('keeps a record that a later year can be compared with', () => {
    const { record } = once;
    const text = recordText(record);
    expect(JSON.parse(text)).toEqual(JSON.parse(JSON.stringify(record)));
    expect(text).toContain('機密・取扱注意');
    const earlier = parseEarlier(text);
    expect(earlier.edition).toBe(edition.id);
    expect(earlier.members).toEqual(release.members);
    expect(earlier.questions).toHaveLength(release.questions.length);
    expect(record.returns.every(({ sha256 }) => /^[0-9a-f]{64}$/.test(sha256))).toBe(true);
  });

  test('with a leak makes nothing, neither returns nor a publication', () => {
    const cell = { kind: 'question', id: 'q01', value: 'b', population: 'life' } as const;
    const leaking: Release = { ...release, leaks: [{ kind: 'recovery', cell, concerns: 1 }] };
    const blocked = expect.objectContaining({ code: 'RELEASE_BLOCKED', parameters: { count: 1 } }) as unknown;
    expect(thrown(() => made({ ...input, release: leaking }))).toEqual(blocked);
    expect(thrown(() => releasePublication({ ...input, release: leaking }, 'published.xlsx'))).toEqual(blocked);
  });

  test('stops when it is told to', () => {
    const stop = new AbortController();
    const making = releaseReturns(input, { signal: stop.signal });
    expect(making.next().done).toBe(false);
    stop.abort();
    expect(() => making.next()).toThrow();
  });
});

describe('a file that betrays somebody else', () => {
  const options = { edition, release, created };
  const check = new LeakCheck([...knownTraces(consolidation), ...traces], []);
  const sound = returnBook(options, first);
  const [cover, section] = sound.sheets as [Book['sheets'][number], Book['sheets'][number]];
  const withSheet = (sheet: Book['sheets'][number]): Book => ({
    ...sound,
    sheets: [cover, sheet, ...sound.sheets.slice(2)],
  });
  const planted: readonly (readonly [string, Book, string, string])[] = [
    ['a name in a property', { ...sound, customProperties: { source: other.name } }, 'docProps/custom.xml', other.code],
    ['a name in the title', { ...sound, title: `${sound.title} ${other.name}` }, 'docProps/core.xml', other.code],
    [
      'a code in a defined name',
      { ...sound, names: [{ name: 'source', refersTo: `"${other.code}"`, hidden: true }] },
      'xl/workbook.xml',
      other.code,
    ],
    [
      'a comment in a hidden sheet',
      {
        ...sound,
        sheets: [
          ...sound.sheets,
          { name: '作業', state: 'veryHidden', cells: [{ row: 1, column: 1, value: `※${comment}。` }] },
        ],
      },
      'xl/sharedStrings.xml',
      author.code,
    ],
    [
      'a file name in the cache of a chart',
      withSheet({
        ...section,
        cells: [...section.cells, { row: 900, column: 1, value: other.fileName }],
        charts: [
          ...section.charts!.slice(1),
          {
            ...section.charts![0]!,
            series: section.charts![0]!.series.map((series) => ({
              ...series,
              name: { sheet: section.name, area: { from: { row: 900, column: 1 }, to: { row: 900, column: 1 } } },
            })),
          },
        ],
      }),
      'xl/charts/',
      other.code,
    ],
    [
      'a note of its staff',
      withSheet({ ...section, notes: [{ row: 5, column: 1, author: other.name, text: '確認' }] }),
      'xl/comments',
      other.code,
    ],
    [
      'a code in the description of a picture',
      withSheet({ ...section, charts: section.charts!.map((chart) => ({ ...chart, description: other.code })) }),
      'xl/drawings/',
      other.code,
    ],
  ];

  test.each(planted)('%s is found', (_, book, part, owner) => {
    const error = thrown(() => check.check('x.xlsx', bookBytes(book), first)) as TenkenError;
    expect(error).toMatchObject({ code: 'RELEASE_FILE_LEAK', parameters: { file: 'x.xlsx', owner } });
    expect(error.parameters['part']).toContain(part);
    expect(JSON.stringify(error.parameters)).not.toContain(comment);
  });

  test('is told from one that names its recipient alone', () => {
    expect(() => check.check('x.xlsx', bookBytes(sound), first)).not.toThrow();
    expect(thrown(() => check.check('x.xlsx', bookBytes(sound), recipients[1]))).toMatchObject({
      code: 'RELEASE_FILE_LEAK',
    });
    expect(thrown(() => check.check('x.xlsx', bookBytes(sound)))).toMatchObject({ code: 'RELEASE_FILE_LEAK' });
  });
});

function thrown(action: () => unknown): unknown {
  try {
    action();
    return undefined;
  } catch (error) {
    return error;
  }
}

// Writes the consolidated book of sample institutions into an open workbook, through the unmodified Office.js over the double of Excel on
// the web: batches, bytes, seconds and memory; and lets every batch of the first size fail once, each time looking that the workbook is
// as it was or the book is whole. npm run bench:excel [-- --sizes 71,1000]
import { parseArgs } from 'node:util';
import type { Book } from '../../src/book/index.js';
import { consolidatedBook } from '../../src/report/index.js';
import { manyInstitutions } from '../../src/samples/index.js';
import { edition, handedIn } from '../consolidation/received.js';
import { created, sampleConsolidation } from '../report/books/opened.js';
import { openExcel } from '../workbook/office/open-excel.js';
import { usersFile } from '../workbook/office/small-book.js';

const { values } = parseArgs({ options: { sizes: { type: 'string', default: '71,1000' } } });
const MOST_BYTES = 4_000_000;
const MOST_BATCHES = 60;

function bookOf(size: number): Book {
  const received = manyInstitutions(edition, size, 1).map((institution) => handedIn(institution));
  return consolidatedBook(sampleConsolidation(received), { created });
}

const open = () => openExcel({ preset: 'web', file: usersFile });
const namesIn = ({ host }: Awaited<ReturnType<typeof open>>) => host.workbook.worksheets.list.map(({ name }) => name);

function require(holds: boolean, what: string): void {
  if (!holds) throw new Error(what);
}

/** Presents the book once; gives the batches that it took. */
async function measure(size: number): Promise<number> {
  const book = bookOf(size);
  const lines = book.sheets.flatMap(({ tables = [] }) => tables).reduce((sum, { rowCount }) => sum + rowCount, 0);
  const excel = await open();
  const { bytesIn, bytesOut } = excel.host.traffic;
  const started = process.hrtime.bigint();
  const { batches, largest } = await excel.cost(async () => {
    const { differences } = await excel.workbook.present({ book });
    require(differences.length === 0, `${size}: Excel calculates ${differences.length} cells in another way`);
  });
  const seconds = Number(process.hrtime.bigint() - started) / 1e9;
  const { traffic } = excel.host;
  const megabytes = (bytes: number) => (bytes / 1e6).toFixed(1);
  const memory = (process.resourceUsage().maxRSS / 1024).toFixed(0);
  console.log(
    `| ${size} | ${lines} | ${batches} | ${megabytes(traffic.bytesIn - bytesIn)} | ${megabytes(traffic.bytesOut - bytesOut)} | ${megabytes(largest)} | ${seconds.toFixed(1)} | ${memory} |`,
  );
  require(largest < MOST_BYTES, `${size}: a message of ${largest} bytes`);
  if (size === 71) require(batches <= MOST_BATCHES, `${batches} batches`);
  return batches;
}

/** Lets each batch fail in turn, of a first run and of one that replaces a book. */
async function failEach(size: number, batches: number): Promise<void> {
  const book = bookOf(size);
  for (const isReplacing of [false, true]) {
    for (let number = 1; number <= batches + 2; number++) {
      const excel = await open();
      if (isReplacing) await excel.workbook.present({ book });
      const before = namesIn(excel);
      excel.host.failAt({
        batch: excel.host.traffic.batches + number,
        action: (number * 7) % 30,
        code: 'GeneralException',
      });
      const isDone = await excel.workbook.present({ book }).then(
        () => true,
        () => false,
      );
      excel.host.forgetFailures();
      const standing = await excel.workbook.standing();
      const what = `batch ${number}, ${isReplacing ? 'replacing' : 'first'}`;
      require(excel.host.mistakes.length === 0, `${what}: the double made a mistake`);
      require(isDone || String(namesIn(excel)) === String(before), `${what}: sheets are left or gone`);
      require(isDone || isReplacing ? standing?.isWhole === true : standing === undefined, `${what}: a half book`);
    }
  }
  console.log(`\nEvery batch of ${size} institutions failed once, first run and replacement: nothing half done.`);
}

async function main(): Promise<void> {
  console.log(
    '| institutions | rows of tables | batches | MB to Excel | MB from Excel | largest MB | seconds | peak MiB |',
  );
  console.log('|---|---|---|---|---|---|---|---|');
  const sizes = values.sizes.split(',').map(Number);
  const batches = [];
  for (const size of sizes) batches.push(await measure(size));
  await failEach(sizes[0]!, batches[0]!);
}

main().catch((error: unknown) => {
  console.error(error);
  process.exitCode = 1;
});

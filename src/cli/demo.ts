import { rmSync } from 'node:fs';
import { join } from 'node:path';
import { performance } from 'node:perf_hooks';
import { parseArgs } from 'node:util';
import Papa from 'papaparse';
import type { Language } from '../checklist/index.js';
import { defaultPolicy, releaseOf } from '../disclosure/index.js';
import type { ReceiveOptions, SourceFile } from '../jobs/index.js';
import {
  annotated,
  blankTemplate,
  collect,
  engineName,
  loadSolver,
  receiveFile,
  releasePublication,
  sampleCollection,
} from '../jobs/index.js';
import type { CheckedFile, Trace } from '../report/index.js';
import { consolidatedBook, consolidateText, releasedText, tracesIn, validateHtml } from '../report/index.js';
import { RECORD, writeReturns } from './commands/returns.js';
import type { SampleKind } from '../samples/index.js';
import { writeBook } from '../workbook/ooxml/index.js';
import { nodeInflate } from '../workbook/ooxml/node.js';
import { editionNamed } from './context.js';
import { failure } from './failure.js';
import { foundFiles, writeFile, writeWhole } from './files.js';
import { follow, paint, print, tell } from './terminal.js';

/** The samples are always the same, and so is the day on which they are consolidated. */
const SEED = 2023;
const DAY = '2023-09-29';

/**
 * The whole mission on sample data: makes the checklist, fills it as a population would, takes the files in from disk
 * again, and writes the consolidated book and the one for publication.
 */
async function demo(out: string, kind: SampleKind, language: Language): Promise<void> {
  const started = performance.now();
  const edition = editionNamed();
  const say = (ja: string, en: string) => tell(language === 'ja' ? ja : en);
  const paths = {
    checklist: join(out, 'checklist.xlsx'),
    roster: join(out, 'roster.csv'),
    filled: join(out, 'filled'),
    annotated: join(out, 'annotated'),
    validation: join(out, 'validation.html'),
    consolidated: join(out, 'consolidated.xlsx'),
    published: join(out, 'published.xlsx'),
    returns: join(out, 'returns'),
  };
  for (const folder of [paths.filled, paths.annotated, paths.returns]) rmSync(folder, { recursive: true, force: true });

  say('1/5 点検票を作成しています', '1/5 Making the checklist');
  writeWhole(paths.checklist, blankTemplate(edition));

  say('2/5 サンプル機関の回答を記入しています', '2/5 Filling it as sample institutions would');
  const samples = sampleCollection(edition, kind, {
    seed: SEED,
    damaged: kind === 'insurers',
    inflate: nodeInflate,
  });
  writeWhole(paths.roster, `\u{feff}${Papa.unparse(samples.roster.map((row) => [...row]))}\r\n`);
  const filling = follow(language === 'ja' ? '記入中' : 'Filling');
  let filled = 0;
  for (const { fileName, bytes } of samples.files()) {
    writeWhole(join(paths.filled, fileName), bytes);
    filling.progress(++filled, samples.goodCount + samples.badCount, fileName);
  }
  filling.stop();

  say('3/5 ファイルを読み取り、検証しています', '3/5 Reading and validating the files');
  const reading = follow(language === 'ja' ? '検証中' : 'Validating');
  const files = await foundFiles([paths.filled]);
  const receiving = { edition, today: DAY, inflate: nodeInflate };
  const traces: Trace[] = [];
  const consolidation = await collect(files, receiving, reading, (received) => traces.push(...tracesIn(received)));
  reading.stop();
  const held = consolidation.intake.leftOut.filter(({ reason }) => reason?.code === 'M06').map(({ file }) => file);
  await showFindings(
    files.filter(({ name }) => held.includes(name)),
    receiving,
    paths,
    language,
  );

  say('4/5 集計ブックを作成しています', '4/5 Writing the consolidated book');
  const created = `${DAY}T00:00:00Z`;
  writeFile(paths.consolidated, (emit) => writeBook(consolidatedBook(consolidation, { created }), emit));

  say(
    '5/5 公表する数値を検査し、公表用ブックと還元資料を作成しています',
    '5/5 Checking what may go out; writing the published book and the returns',
  );
  const release = await releaseOf(edition, consolidation, defaultPolicy, await loadSolver());
  const input = { edition, consolidation, release, traces, created, engine: engineName, inflate: nodeInflate };
  writeWhole(paths.published, releasePublication(input, 'published.xlsx'));
  const making = follow(language === 'ja' ? '還元資料を作成中' : 'Making returns');
  const record = writeReturns(input, paths.returns, making);
  making.stop();

  print(consolidateText(consolidation, paths.consolidated, language, paint));
  const written = { record, output: paths.returns, recordPath: join(paths.returns, RECORD) };
  print(releasedText(edition, release, written, language, paint));
  print(summary(paths, (performance.now() - started) / 1000, language));
}

/** For the files that must be sent back: the report that explains why, and copies with the findings in their cells. */
async function showFindings(
  files: readonly SourceFile[],
  receiving: ReceiveOptions,
  paths: { readonly annotated: string; readonly validation: string },
  language: Language,
): Promise<void> {
  const { edition } = receiving;
  const checked: CheckedFile[] = [];
  for (const file of files) {
    const { received, bytes } = await receiveFile(file, receiving);
    if ('refused' in received || !bytes) continue;
    checked.push({ file: file.name, edition, submission: received.submission });
    const copy = annotated(edition, bytes, received.submission, { inflate: nodeInflate });
    writeWhole(join(paths.annotated, file.name), copy);
  }
  writeWhole(paths.validation, validateHtml({ engine: engineName, files: checked }, language));
}

function summary(paths: Readonly<Record<string, string>>, seconds: number, language: Language): string {
  const told: readonly (readonly [string, string, string])[] = [
    ['checklist', '未記入の点検票', 'the blank checklist'],
    [
      'filled',
      '記入済みの点検票（サンプル機関。不備のあるファイルを含む）',
      'filled checklists of sample institutions, bad ones included',
    ],
    ['roster', '対象先一覧', 'the roster'],
    ['validation', '差し戻すファイルの検証結果', 'why files are sent back'],
    ['annotated', '指摘を記入した写し', 'copies with their findings marked'],
    ['consolidated', '集計ブック（機密・取扱注意）', 'the consolidated book (confidential)'],
    ['published', '公表用ブック', 'the book for publication'],
    [
      'returns',
      '機関ごとの還元資料と、公表・還元の記録（機密）',
      'the return of each institution, and the confidential record',
    ],
  ];
  const lines = told.map(([key, ja, en]) => `  ${paths[key]!.padEnd(24)} ${language === 'ja' ? ja : en}`);
  const title =
    language === 'ja'
      ? `作成したファイル（${seconds.toFixed(1)}秒）。データはすべてサンプルで、実在の機関のものではありません。`
      : `Files made in ${seconds.toFixed(1)} s. All data are samples; no institution in them exists.`;
  return [title, ...lines].join('\n');
}

const { values } = parseArgs({
  options: {
    out: { type: 'string', default: 'out' },
    population: { type: 'string', default: 'insurers' },
    lang: { type: 'string', default: 'ja' },
    debug: { type: 'boolean', default: false },
  },
});
demo(values.out, values.population as SampleKind, values.lang === 'en' ? 'en' : 'ja').catch((error: unknown) => {
  process.exitCode = failure(error, values.lang === 'en' ? 'en' : 'ja', values.debug);
});

import type { Language } from '../../../checklist/index.js';
import type { Consolidation, Decision } from '../../../consolidation/index.js';
import type { Release } from '../../../disclosure/index.js';
import { engineName, releasePublication, releaseReturns } from '../../../jobs/index.js';
import type { Trace } from '../../../report/index.js';
import {
  consolidatedBook,
  datasetCsv,
  decisionsCsv,
  figuresJson,
  fitsSheet,
  intakeCsv,
  recordText,
} from '../../../report/index.js';
import { writeBook, ZipWriter } from '../../../workbook/ooxml/index.js';
import type { Download } from '../model/regulator.js';

/** A file to be saved. Its bytes are in the keeping of the browser. */
export interface HandedOut {
  readonly name: string;
  readonly content: Blob;
}

/** What goes out of the house, after the disclosure check. */
export type Released = Extract<Download, 'published' | 'returns'>;

export function isReleased(what: Download): what is Released {
  return what === 'published' || what === 'returns';
}

const types = {
  zip: 'application/zip',
  xlsx: 'application/vnd.openxmlformats-officedocument.spreadsheetml.sheet',
  csv: 'text/csv',
  json: 'application/json',
} as const;

const names: Readonly<Record<Download, Readonly<Record<Language, string>>>> = {
  consolidated: { ja: '集計結果', en: 'consolidated' },
  published: { ja: '公表用', en: 'published' },
  returns: { ja: '還元資料', en: 'returns' },
  csv: { ja: '回答データ', en: 'dataset' },
  figures: { ja: '図表', en: 'figures' },
  intake: { ja: '受付一覧', en: 'intake' },
  decisions: { ja: '説明の判断', en: 'decisions' },
  feedback: { ja: '差戻し用の点検票', en: 'feedback' },
};

/**
 * Makes files, byte for byte what the command line writes for the same files and day: `consolidate` with its CSV where no sheet has
 * room for the dataset, and `figures`. `date` is the day of the books, ISO.
 */
export function handOut(
  consolidation: Consolidation,
  what: Exclude<Download, Released | 'decisions' | 'feedback'>,
  date: string,
  language: Language,
): HandedOut[] {
  const name = `${names[what][language]}_${date}`;
  const { dataset } = consolidation;
  const csv = () => file(name, 'csv', texts(datasetCsv(dataset)));
  switch (what) {
    case 'consolidated': {
      const book = consolidatedBook(consolidation, { created: `${date}T00:00:00Z` });
      const whole = file(name, 'xlsx', (emit) => writeBook(book, emit));
      return dataset.lineCount > 0 && !fitsSheet(dataset) ? [whole, csv()] : [whole];
    }
    case 'csv':
      return [csv()];
    case 'figures':
      return [file(name, 'json', texts([`${JSON.stringify(figuresJson(consolidation, language), null, 2)}\n`]))];
    case 'intake':
      return [file(name, 'csv', texts([intakeCsv(consolidation, language)]))];
  }
}

/** What staff decided about explanations, as `tenken consolidate --decisions` reads it. */
export function handOutDecisions(decisions: readonly Decision[], date: string, language: Language): HandedOut {
  return file(`${names.decisions[language]}_${date}`, 'csv', texts([decisionsCsv(decisions, language)]));
}

/** Copies of the files that go back, one after the other in one archive; each is a workbook, and pressed already. */
export async function handOutFeedback(
  copies: readonly HandedOut[],
  date: string,
  language: Language,
): Promise<HandedOut> {
  const gathering = new Gathering();
  const zip = new ZipWriter((chunk) => gathering.add(chunk));
  for (const { name, content } of copies) zip.add(name, new Uint8Array(await content.arrayBuffer()), 0);
  zip.finish();
  return { name: `${names.feedback[language]}_${date}.zip`, content: gathering.blob(types.zip) };
}

/** What is known of a release before it is made. */
export interface ReleasedParts {
  readonly consolidation: Consolidation;
  readonly release: Release;
  /** What the files of the institutions say besides their answers. */
  readonly traces: readonly Trace[];
}

/**
 * Makes what goes out, byte for byte what `tenken publish` and `tenken returns` write: the book for publication, or the returns of all
 * institutions in one archive with the authority's own record beside it. Throws TenkenError RELEASE_BLOCKED, RELEASE_FILE_LEAK.
 */
export function handOutReleased(parts: ReleasedParts, what: Released, date: string, language: Language): HandedOut[] {
  const { edition } = parts.consolidation;
  const input = { ...parts, edition, created: `${date}T00:00:00Z`, engine: engineName };
  const name = `${names[what][language]}_${date}`;
  if (what === 'published') {
    const content = releasePublication(input, `${name}.xlsx`);
    return [file(name, 'xlsx', (emit) => emit(content))];
  }
  let record = '';
  const archive = file(name, 'zip', (emit) => {
    const zip = new ZipWriter(emit);
    const making = releaseReturns(input);
    let step = making.next();
    // Workbooks are pressed already.
    for (; !step.done; step = making.next()) zip.add(step.value.file, step.value.content, 0);
    zip.finish();
    record = recordText(step.value);
  });
  const recordName = language === 'ja' ? `【機密】公表・還元の記録_${date}` : `CONFIDENTIAL_release_record_${date}`;
  return [archive, file(recordName, 'json', texts([record]))];
}

function file(name: string, type: keyof typeof types, produce: (emit: (chunk: Uint8Array) => void) => void): HandedOut {
  return { name: `${name}.${type}`, content: blobOf(types[type], produce) };
}

/** So many bytes are held in memory before the browser takes them. */
const PART = 1 << 22;

/** Gathers bytes into a Blob, part by part. */
class Gathering {
  private readonly parts: Blob[] = [];
  private held: BlobPart[] = [];
  private size = 0;

  add(chunk: Uint8Array): void {
    this.held.push(chunk as BlobPart);
    this.size += chunk.length;
    if (this.size >= PART) this.flush();
  }

  blob(type: string): Blob {
    this.flush();
    return new Blob(this.parts, { type });
  }

  private flush(): void {
    this.parts.push(new Blob(this.held));
    this.held = [];
    this.size = 0;
  }
}

function blobOf(type: string, produce: (emit: (chunk: Uint8Array) => void) => void): Blob {
  const gathering = new Gathering();
  produce((chunk) => gathering.add(chunk));
  return gathering.blob(type);
}

function texts(pieces: Iterable<string>): (emit: (chunk: Uint8Array) => void) => void {
  const encoder = new TextEncoder();
  return (emit) => {
    for (const piece of pieces) emit(encoder.encode(piece));
  };
}

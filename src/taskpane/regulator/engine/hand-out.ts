import type { Language } from '../../../checklist/index.js';
import type { Consolidation } from '../../../consolidation/index.js';
import {
  consolidatedBook,
  datasetCsv,
  figuresJson,
  fitsSheet,
  intakeCsv,
  publishedBook,
} from '../../../report/index.js';
import { writeBook } from '../../../workbook/ooxml/index.js';
import type { Download } from '../model/regulator.js';

/** A file to be saved. Its bytes are in the keeping of the browser. */
export interface HandedOut {
  readonly name: string;
  readonly content: Blob;
}

const types = {
  xlsx: 'application/vnd.openxmlformats-officedocument.spreadsheetml.sheet',
  csv: 'text/csv',
  json: 'application/json',
} as const;

const names: Readonly<Record<Download, Readonly<Record<Language, string>>>> = {
  consolidated: { ja: '集計結果', en: 'consolidated' },
  published: { ja: '公表用', en: 'published' },
  csv: { ja: '回答データ', en: 'dataset' },
  figures: { ja: '図表', en: 'figures' },
  intake: { ja: '受付一覧', en: 'intake' },
};

/**
 * Makes files, byte for byte what the command line writes for the same files and day: `consolidate` with its CSV where no sheet has
 * room for the dataset, `publish`, `figures`. `date` is the day of the books, ISO.
 */
export function handOut(consolidation: Consolidation, what: Download, date: string, language: Language): HandedOut[] {
  const created = `${date}T00:00:00Z`;
  const file = (type: keyof typeof types, produce: (emit: (chunk: Uint8Array) => void) => void): HandedOut => ({
    name: `${names[what][language]}_${date}.${type}`,
    content: blobOf(types[type], produce),
  });
  const { dataset } = consolidation;
  const csv = () => file('csv', texts(datasetCsv(dataset)));
  switch (what) {
    case 'consolidated': {
      const book = file('xlsx', (emit) => writeBook(consolidatedBook(consolidation, { created }), emit));
      return dataset.lineCount > 0 && !fitsSheet(dataset) ? [book, csv()] : [book];
    }
    case 'published':
      return [file('xlsx', (emit) => writeBook(publishedBook(consolidation, { created }), emit))];
    case 'csv':
      return [csv()];
    case 'figures':
      return [file('json', texts([`${JSON.stringify(figuresJson(consolidation, language), null, 2)}\n`]))];
    case 'intake':
      return [file('csv', texts([intakeCsv(consolidation, language)]))];
  }
}

/** So many bytes are held in memory before the browser takes them. */
const PART = 1 << 22;

/** Gathers what is emitted into a Blob, part by part. */
function blobOf(type: string, produce: (emit: (chunk: Uint8Array) => void) => void): Blob {
  const parts: Blob[] = [];
  let held: BlobPart[] = [];
  let size = 0;
  const flush = () => {
    parts.push(new Blob(held));
    held = [];
    size = 0;
  };
  produce((chunk) => {
    held.push(chunk as BlobPart);
    size += chunk.length;
    if (size >= PART) flush();
  });
  flush();
  return new Blob(parts, { type });
}

function texts(pieces: Iterable<string>): (emit: (chunk: Uint8Array) => void) => void {
  const encoder = new TextEncoder();
  return (emit) => {
    for (const piece of pieces) emit(encoder.encode(piece));
  };
}

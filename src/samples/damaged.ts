import type { Book, Edit } from '../book/index.js';
import type { Answers, AnswerValue, Edition } from '../checklist/index.js';
import { blankAnswer } from '../checklist/index.js';
import type { FormContents } from '../form/index.js';
import { fillForm } from '../form/index.js';
import { compoundFile } from './compound-file.js';
import { coverOf, dayOf, isoOf } from './cover.js';
import type { SampleInstitution } from './population.js';

/** What a damaged file is made with; the door passes the means in, since samples know no file format. */
export interface Workshop {
  /** The blank form. */
  readonly blank: Uint8Array;
  /** Applies edits to a workbook. */
  patch(bytes: Uint8Array, edits: readonly Edit[]): Uint8Array;
  /** Makes a workbook. */
  write(book: Book): Uint8Array;
}

/** A file that must not be counted. */
export interface DamagedFile {
  readonly fileName: string;
  /** Code of the reason for which consolidation leaves it out where no roster is given. */
  readonly reason: string;
  /** As `reason`, where the roster of the population is given and that makes a difference. */
  readonly reasonByRoster?: string;
  make(workshop: Workshop): Uint8Array;
}

/**
 * What reaches a collection besides good files. Each is left out even where no roster is given, so that the good files
 * beside them are counted as they are. `population` has at least the 42 life and 29 non-life insurers.
 */
export function damagedFiles(edition: Edition, population: readonly SampleInstitution[]): DamagedFile[] {
  const sender = (code: string) => population.find((institution) => institution.code === code)!;
  const named = ({ code, name }: SampleInstitution, what: string) => `${code}_${name}_${what}`;
  const again = sender('SL-0003');
  const draft = sender('SL-0005');
  const lastYear = sender('SN-0004');
  const locked = sender('SL-0010');
  const old = sender('SL-0021');
  const cut = sender('SN-0008');
  const open = sender('SL-0012');
  const contradictory = outsider(edition, sender('SN-0011'), 'SN-0030', 'サンプル損保30');
  const unfinished = outsider(edition, sender('SL-0030'), 'SL-0043', 'サンプル生命43');
  const uncoded = sender('SN-0020');
  const filled = (contents: FormContents, ...more: readonly Edit[]) => {
    return ({ blank, patch }: Workshop) => patch(blank, [...fillForm(edition, contents), ...more]);
  };
  return [
    { fileName: named(again, '再送.xlsx'), reason: 'M12', make: filled(again.contents) },
    {
      fileName: named(draft, '初版.xlsx'),
      reason: 'M12',
      make: filled(earlier(draft, { ...draft.contents.answers, q06: 'flexible', q28: 'irregular', q48: 'noimpact' })),
    },
    {
      fileName: named(lastYear, '2022年度版.xlsx'),
      reason: 'V10',
      make: filled(lastYear.contents, {
        kind: 'name',
        name: { name: 'cssa_edition', refersTo: '"cssa-insurers-2022"', hidden: true },
      }),
    },
    {
      fileName: named(locked, 'パスワード付き.xlsx'),
      reason: 'FILE_ENCRYPTED',
      make: () => compoundFile(['EncryptionInfo', 'EncryptedPackage']),
    },
    { fileName: named(old, '旧形式.xls'), reason: 'FILE_XLS', make: () => compoundFile(['Workbook']) },
    {
      fileName: named(cut, '送信中断.xlsx'),
      reason: 'FILE_TRUNCATED',
      make: (workshop) => {
        const whole = filled(cut.contents)(workshop);
        return whole.slice(0, Math.floor(whole.length * 0.6));
      },
    },
    { fileName: `~$${open.fileName}`, reason: 'FILE_LOCK', make: () => ownerFile('Sample') },
    {
      fileName: named(contradictory, '矛盾あり.xlsx'),
      reason: 'M06',
      reasonByRoster: 'M11',
      make: filled({
        ...contradictory.contents,
        answers: { ...contradictory.contents.answers, q37: 'none', q38: ['malware', 'traffic'] },
      }),
    },
    {
      fileName: named(unfinished, '作成途中.xlsx'),
      reason: 'M06',
      reasonByRoster: 'M11',
      make: filled({
        ...unfinished.contents,
        answers: withoutSections(edition, unfinished.contents.answers, ['protect', 'detect', 'respond']),
      }),
    },
    {
      fileName: `${uncoded.name}_コード誤記.xlsx`,
      reason: 'V09',
      make: filled({ ...uncoded.contents, cover: { ...uncoded.contents.cover, code: '損保20' } }),
    },
    { fileName: '説明会資料.xlsx', reason: 'NOT_CHECKLIST', make: ({ write }) => write(agenda) },
  ];
}

/** An institution that does not belong to the population, with the answers of one that does. */
function outsider(edition: Edition, like: SampleInstitution, code: string, name: string): SampleInstitution {
  const cover = coverOf(edition, { code, name, sector: like.sector }, 0);
  return { ...like, code, name, contents: { ...like.contents, cover } };
}

/** An earlier version of what an institution handed in. */
function earlier({ contents }: SampleInstitution, answers: Answers): FormContents {
  return { ...contents, answers, cover: { ...contents.cover, submitted: isoOf(dayOf(contents.cover.submitted) - 9) } };
}

function withoutSections(edition: Edition, answers: Answers, sections: readonly string[]): Answers {
  const kept: Record<string, AnswerValue> = { ...answers };
  for (const question of edition.questions) {
    if (sections.includes(question.section)) kept[question.id] = blankAnswer(question);
  }
  return kept;
}

/** The file that Excel keeps beside an open workbook: the user's name, once in bytes and once in UTF-16. */
function ownerFile(user: string): Uint8Array {
  const bytes = new Uint8Array(165);
  bytes.fill(0x20, 1, 55);
  for (let at = 57; at < 165; at += 2) bytes[at] = 0x20;
  bytes[0] = user.length;
  bytes[55] = user.length;
  for (let place = 0; place < user.length; place += 1) {
    bytes[1 + place] = user.charCodeAt(place);
    bytes[57 + 2 * place] = user.charCodeAt(place);
  }
  return bytes;
}

const agenda: Book = {
  title: '説明会資料',
  creator: 'Tenken',
  created: '2023-07-03T00:00:00Z',
  defaultFont: { name: 'Meiryo UI', size: 10 },
  sheets: [
    {
      name: '議事次第',
      cells: [
        { row: 1, column: 1, value: '点検票の記入に関する説明会（サンプル）' },
        { row: 3, column: 1, value: '1' },
        { row: 3, column: 2, value: '点検票の目的と全体の流れ' },
        { row: 4, column: 1, value: '2' },
        { row: 4, column: 2, value: '記入上の留意点' },
        { row: 5, column: 1, value: '3' },
        { row: 5, column: 2, value: '質疑応答' },
      ],
    },
  ],
};

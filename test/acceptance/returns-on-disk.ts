import { createHash } from 'node:crypto';
import { readdirSync, readFileSync } from 'node:fs';
import { join } from 'node:path';
import { strFromU8, unzipSync } from 'fflate';
import { openXmlErrors, validatorInstalled } from '../workbook/ooxml/validator.js';
import { figures as figureList, questions } from './independent/edition-files.js';
import type { FilledFile } from './independent/filled-file.js';
import type { FigureTable } from './independent/recount.js';
import { halfUp, isClosed } from './independent/recount.js';
import type { ReturnFile } from './independent/return-file.js';
import { readReturn } from './independent/return-file.js';

const suffix = '_還元.xlsx';
const recordName = '【機密】公表・還元の記録.json';

interface Expected {
  readonly base: number;
  readonly counts: ReadonlyMap<string, number>;
}

interface Cell {
  readonly cell: { readonly status: string; readonly count?: number };
}

interface Kept {
  readonly returns: readonly {
    readonly code: string;
    readonly file: string;
    readonly own: boolean;
    readonly sha256: string;
  }[];
  readonly members: readonly { readonly code: string }[];
  readonly questions: readonly { readonly columns: readonly { readonly values: readonly Cell[] }[] }[];
}

/** Tests on the returns that stand in a folder, by what the filled files say and the way of counting of these tests. */
export function describeReturns(
  given: () => { folder: string; files: readonly FilledFile[]; rows: FigureTable },
): void {
  describe('the returns', () => {
    let folder: string;
    let files: readonly FilledFile[];
    let returns: ReadonlyMap<string, ReturnFile>;
    let record: Kept;

    beforeAll(() => {
      ({ folder, files } = given());
      const names = readdirSync(folder).filter((name) => name.endsWith(suffix));
      returns = new Map(names.map((name) => [name.slice(0, -suffix.length), readReturn(join(folder, name))]));
      record = JSON.parse(readFileSync(join(folder, recordName), 'utf8')) as Kept;
    });

    test('go to every institution that is counted, and without own answers to those whose files were left out', () => {
      const codes = files.map(({ code }) => code);
      expect([...returns.keys()].sort()).toEqual([...codes, 'SL-0043', 'SN-0030'].sort());
      for (const [code, { items, sheetNames, cover }] of returns) {
        const isCounted = codes.includes(code);
        expect([code, sheetNames.includes('同業との差')]).toEqual([code, isCounted]);
        expect([code, items.some(({ own }) => own.length > 0)]).toEqual([code, isCounted]);
        expect(cover).toContain(code);
      }
    });

    test('hold values alone, on sheets that everybody sees', () => {
      for (const { hidden, formulas, names, properties } of returns.values()) {
        expect({ hidden, formulas, names, properties }).toEqual({ hidden: [], formulas: 0, names: 0, properties: 0 });
      }
    });

    test('mark the answers that the institution handed in, item by item', () => {
      const asked = questions.flatMap(({ id, rows }) =>
        rows.length > 0 ? rows.map((row) => `${id}.${row.id}`) : [id],
      );
      const wrong: unknown[] = [];
      for (const file of files) {
        const { items } = returns.get(file.code)!;
        expect(items.map(({ item }) => item)).toEqual(asked);
        for (const { item, own } of items) {
          const absent = absentOptions(item);
          const said = isClosed(item, file) ? [] : file.chosen.get(item)!.filter((option) => !absent.includes(option));
          if (own.join() !== said.join()) wrong.push([file.code, item, own, said]);
        }
      }
      expect(wrong).toEqual([]);
    });

    test('show of every question what a second way of counting finds, or nothing', () => {
      const counted = new Map<string, Expected>();
      const expectedOf = (item: string, population: string) => {
        const key = `${item} ${population}`;
        if (!counted.has(key)) {
          const members = files.filter(({ sector }) => population === '全体' || sector === population);
          counted.set(key, count(item, members));
        }
        return counted.get(key)!;
      };
      const wrong: unknown[] = [];
      for (const [code, { items }] of returns) {
        const sector = code.startsWith('SL') ? '生命保険' : '損害保険';
        let shown = 0;
        for (const { item, columns } of items) {
          const populations = columns.map(({ population }) => population);
          if (!['全体', `全体,${sector}`].includes(populations.join())) wrong.push([code, item, populations]);
          for (const { population, base, counts, shares } of columns) {
            const expected = expectedOf(item, population);
            const compare = (what: string, found: unknown, wanted: number) => {
              if (typeof found !== 'number') return;
              shown++;
              if (found !== wanted) wrong.push([code, item, population, what, found, wanted]);
            };
            compare('base', base, expected.base);
            for (const [option, number] of counts) compare(option, number, expected.counts.get(option)!);
            for (const [option, number] of shares) {
              compare(`${option} %`, number, halfUp(expected.counts.get(option)!, expected.base));
            }
          }
        }
        expect(shown).toBeGreaterThan(1000);
      }
      expect(wrong).toEqual([]);
    });

    test('show the published figures', () => {
      const { rows } = given();
      for (const { figures } of returns.values()) {
        expect([...figures.keys()]).toEqual(figureList.map(({ number }) => number));
        for (const { id, number } of figureList) {
          const known = new Set<number>();
          for (const [key, { base, counts }] of rows) {
            if (!key.startsWith(`${id}/`)) continue;
            known.add(base);
            for (const one of counts.values()) known.add(one).add(halfUp(one, base));
          }
          expect(figures.get(number)!.filter((one) => !known.has(one))).toEqual([]);
        }
      }
    });

    test('hold nothing of anybody else in any part', () => {
      for (const code of [...returns.keys()].filter((_, place) => place % 9 === 0)) {
        const text = Object.values(unzipSync(new Uint8Array(readFileSync(join(folder, code + suffix)))))
          .map((part) => strFromU8(part))
          .join('\n');
        expect([...new Set(text.match(/S[LN]-\d{4}/g))]).toEqual([code]);
        expect(new Set(text.match(/サンプル(生命|損保)\d\d/g)).size).toBe(1);
        expect(text).not.toMatch(/example\.com|<f>|hyperlink|externalLink|pivot/);
      }
    });

    test('are recorded with their hashes and the numbers that went out, and nothing that did not', () => {
      expect(record.returns.map(({ code }) => code).sort()).toEqual([...returns.keys()].sort());
      for (const { file, sha256 } of record.returns) {
        expect([
          file,
          createHash('sha256')
            .update(readFileSync(join(folder, file)))
            .digest('hex'),
        ]).toEqual([file, sha256]);
      }
      expect(record.members.map(({ code }) => code).sort()).toEqual(files.map(({ code }) => code).sort());
      const cells = record.questions.flatMap(({ columns }) => columns.flatMap(({ values }) => values));
      const hidden = cells.filter(({ cell }) => cell.status !== 'shown');
      expect(hidden.length).toBeGreaterThan(0);
      for (const { cell } of hidden) expect(cell.count).toBeUndefined();
    });

    (validatorInstalled ? test : test.skip)('are valid Open XML', () => {
      for (const code of ['SL-0001', 'SN-0030']) {
        expect(openXmlErrors(new Uint8Array(readFileSync(join(folder, code + suffix))))).toEqual([]);
      }
    });
  });
}

function absentOptions(item: string): string[] {
  const question = questions.find(({ id }) => id === item.split('.')[0])!;
  return question.options.filter(({ notApplicable }) => notApplicable).map(({ id }) => id);
}

function count(item: string, files: readonly FilledFile[]): Expected {
  const absent = absentOptions(item);
  const counts = new Map<string, number>();
  const question = questions.find(({ id }) => id === item.split('.')[0])!;
  for (const { id } of question.options) counts.set(id, 0);
  let base = 0;
  for (const file of files) {
    const chosen = isClosed(item, file) ? [] : file.chosen.get(item)!;
    if (chosen.length === 0 || chosen.some((option) => absent.includes(option))) continue;
    base++;
    for (const option of chosen) counts.set(option, counts.get(option)! + 1);
  }
  return { base, counts };
}

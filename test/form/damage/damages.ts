import type { Address } from '../../../src/book/index.js';
import { a1, a1Area } from '../../../src/book/index.js';
import { cellNamed, edition, layout } from '../workbooks.js';
import type { Surgery } from './surgery.js';

/** One way in which forms are damaged, and what is to be said of it. */
export interface Kind {
  readonly name: string;
  /** Rules of the findings, each once, sorted. */
  readonly rules: readonly string[];
  /** Of these what a repair leaves. */
  readonly left?: readonly string[];
  /** Questions whose answers are gone or no longer certain. */
  readonly loses?: readonly string[];
  /** Also the explanations. */
  readonly losesExplanations?: boolean;
  /** Whether it needs the custom property, which openpyxl drops. */
  readonly property?: boolean;
  readonly make: (file: Surgery) => void;
}

const single = cellNamed('cssa_q01');
const row = cellNamed('cssa_q39_retention');
const mark = cellNamed('cssa_q04_own');
const grid = cellNamed('cssa_q43_ransom_exercise');
const sector = cellNamed('cssa_cover_sector');
const [governance, second] = layout.sections.map(({ sheet }) => sheet) as [string, string];
const detect = row.sheet;
const lines = layout.sections.flatMap(({ sheet, lines: all }) => all.map((line) => ({ ...line, sheet })));
const questionOf = (id: string) => edition.questions.find((question) => question.id === id)!;
const lineOf = (question: string, kind: string) =>
  lines.find((line) => line.question.id === question && line.kind === kind)!;
const { columns } = layout;
const explanations = layout.explanations;

const left = (at: Address, column: number): Address => ({ row: at.row, column });
const textAt = (at: Address) => left(at, columns.text);
const unprotected = (text: string) => text.replace(/<sheetProtection [^>]*?(?:\/>|><\/sheetProtection>)/, '');
const merge = (area: string) => new RegExp(`<mergeCell [^>]*?ref="${area}"[^>]*?(?:/>|></mergeCell>)`);
const inSheet = (sheet: string) =>
  new RegExp(`((?:'|&apos;)?)${sheet}((?:'|&apos;)?)!\\$[A-Z]+\\$\\d+(?::\\$[A-Z]+\\$\\d+)?`, 'g');
const state = (sheet: string, to: string) => (text: string) =>
  text.replace(new RegExp(`<sheet [^>]*name="${sheet}"[^>]*>`), (tag) =>
    tag.replace(/ state="[^"]*"/, '').replace('<sheet ', `<sheet state="${to}" `),
  );
const redirected = (name: string, to: string) => (tag: string, own: string) =>
  own === name ? tag.replace(/>[^<]*</, `>${to}<`) : tag;
const dropped = (which: (name: string) => boolean) => (tag: string, name: string) => (which(name) ? '' : tag);
const refersTo = (sheet: string, at: Address) => `'${sheet}'!$${a1(at).replace(/(\d+)/, '$$$1')}`;

/** Takes a sheet out of the workbook, as deleting it does. */
function withoutSheet(file: Surgery, sheet: string): void {
  const names = [...file.text('xl/workbook.xml').matchAll(/<sheet [^>]*name="([^"]*)"/g)].map((match) => match[1]);
  const place = names.indexOf(sheet);
  const follow = (text: string) => text.replace(inSheet(sheet), '#REF!');
  for (const other of names) {
    if (other === sheet) continue;
    const part = file.part(other!);
    if (inSheet(sheet).test(file.text(part))) file.change(part, follow);
  }
  file.workbook((text) => text.replace(new RegExp(`<sheet [^>]*name="${sheet}"[^>]*?(?:/>|></sheet>)`), ''));
  file.names((tag) => {
    const local = / localSheetId="(\d+)"/.exec(tag);
    if (local && Number(local[1]) === place) return '';
    const shifted =
      local && Number(local[1]) > place ? tag.replace(local[0], ` localSheetId="${Number(local[1]) - 1}"`) : tag;
    return follow(shifted);
  });
}

function renamed(file: Surgery, from: string, to: string): void {
  const follow = (text: string) =>
    text
      .replaceAll(`'${from}'!`, `'${to}'!`)
      .replaceAll(`&apos;${from}&apos;!`, `&apos;${to}&apos;!`)
      .replaceAll(`>${from}!`, `>'${to}'!`);
  for (const { sheet } of [{ sheet: '表紙' }])
    if (follow(file.text(file.part(sheet))) !== file.text(file.part(sheet))) file.sheet(sheet, follow);
  file.workbook((text) => follow(text).replace(`name="${from}"`, `name="${to}"`));
}

/** Adds a sheet that is a copy of the part of another. */
function copied(file: Surgery, sheet: string, name: string): void {
  const target = /Target="([^"]*)"/.exec(
    [...file.text('xl/_rels/workbook.xml.rels').matchAll(/<Relationship [^>]*>/g)].find(([one]) =>
      one.includes(file.part(sheet).replace('xl/', '')),
    )![0],
  )![1]!;
  file.change('xl/_rels/workbook.xml.rels', (text) =>
    text.replace(
      '</Relationships>',
      `<Relationship Id="rIdCopy" Type="http://schemas.openxmlformats.org/officeDocument/2006/relationships/worksheet" Target="${target}"/></Relationships>`,
    ),
  );
  file.workbook((text) =>
    text.replace(
      '</sheets>',
      `<sheet xmlns:r="http://schemas.openxmlformats.org/officeDocument/2006/relationships" name="${name}" sheetId="99" r:id="rIdCopy"/></sheets>`,
    ),
  );
}

const allValidations = /<dataValidations.*?<\/dataValidations>/s;
const allFormats = /<conditionalFormatting.*?<\/conditionalFormatting>/gs;

export const kinds: readonly Kind[] = [
  {
    name: 'the name of the edition deleted',
    rules: ['TMPL-01'],
    make: (file) => file.names(dropped((name) => name === 'cssa_edition')),
  },
  {
    name: 'the name of the edition changed, its property not',
    rules: ['TMPL-01'],
    property: true,
    make: (file) => file.names(redirected('cssa_edition', '"cssa-insurers-2022"')),
  },
  {
    name: 'the form of an old edition',
    rules: ['TMPL-01'],
    left: ['TMPL-01'],
    make: (file) => {
      file.names(redirected('cssa_edition', '"cssa-insurers-2022"'));
      try {
        file.change('docProps/custom.xml', (text) => text.replace('cssa-insurers-2023', 'cssa-insurers-2022'));
      } catch {
        return;
      }
    },
  },
  { name: 'the instructions deleted', rules: ['TMPL-02'], make: (file) => withoutSheet(file, '記入要領') },
  {
    name: 'a sheet of questions deleted',
    rules: ['TMPL-02', 'TMPL-19'],
    loses: edition.questions.filter(({ section }) => section === questionOf('q39').section).map(({ id }) => id),
    make: (file) => withoutSheet(file, detect),
  },
  {
    name: 'the sheet of explanations deleted',
    rules: ['TMPL-02'],
    losesExplanations: true,
    make: (file) => withoutSheet(file, explanations.sheet),
  },
  { name: 'the lists of options deleted', rules: ['TMPL-02', 'TMPL-12'], make: (file) => withoutSheet(file, '選択肢') },
  {
    name: 'a sheet of questions renamed',
    rules: ['TMPL-03'],
    make: (file) => renamed(file, detect, 'V 検知（案）R&amp;D'),
  },
  { name: 'the cover renamed', rules: ['TMPL-03'], make: (file) => renamed(file, '表紙', 'Cover') },
  {
    name: 'the sheet of explanations hidden',
    rules: ['TMPL-04'],
    make: (file) => file.workbook(state(explanations.sheet, 'hidden')),
  },
  {
    name: 'a sheet of questions hidden beyond the menu',
    rules: ['TMPL-04'],
    make: (file) => file.workbook(state(detect, 'veryHidden')),
  },
  { name: 'the lists of options shown', rules: ['TMPL-04'], make: (file) => file.workbook(state('選択肢', 'visible')) },
  {
    name: 'a sheet copied',
    rules: ['TMPL-05'],
    left: ['TMPL-05'],
    make: (file) => copied(file, detect, `${detect} (2)`),
  },
  {
    name: 'the text of a question changed',
    rules: ['TMPL-06'],
    make: (file) => file.type(single.sheet, textAt(single.at), '方針を文書にしていますか（社内版）。'),
  },
  {
    name: 'the text of a question deleted',
    rules: ['TMPL-06'],
    make: (file) => file.type(single.sheet, textAt(single.at), ''),
  },
  {
    name: 'the text of an option changed',
    rules: ['TMPL-06'],
    make: (file) => file.type(mark.sheet, textAt(mark.at), '1 自社で整備中'),
  },
  {
    name: 'an option with its number deleted',
    rules: ['TMPL-06'],
    make: (file) => file.type(mark.sheet, textAt(mark.at), '').type(mark.sheet, left(mark.at, columns.number), ''),
  },
  {
    name: 'the label of a row changed',
    rules: ['TMPL-06'],
    make: (file) => file.type(row.sheet, textAt(row.at), 'ログの保管（当社）'),
  },
  {
    name: 'the heading of a grid changed',
    rules: ['TMPL-06'],
    make: (file) => file.type(grid.sheet, { row: lineOf('q43', 'gridHead').at, column: grid.at.column }, '演習'),
  },
  {
    name: 'the topic of a question changed',
    rules: ['TMPL-06'],
    make: (file) => file.type(single.sheet, textAt({ row: lineOf('q01', 'band').at, column: 1 }), '別の見出し'),
  },
  {
    name: 'brackets of a text typed in another width',
    rules: ['TMPL-06'],
    make: (file) =>
      file.type(
        row.sheet,
        textAt(row.at),
        `${questionOf('q39').rows.find(({ id }) => id === 'retention')!.label.ja}。`,
      ),
  },
  {
    name: 'the instructions rewritten',
    rules: ['TMPL-06'],
    make: (file) => file.type('記入要領', { row: 1, column: 1 }, '社内用の記入要領'),
  },
  {
    name: 'the label of a field of the cover changed',
    rules: ['TMPL-06'],
    make: (file) => file.type('表紙', left(sector.at, 2), '業種'),
  },
  {
    name: 'a heading of the explanations changed',
    rules: ['TMPL-06'],
    make: (file) => file.type(explanations.sheet, explanations.headings[0]!.at, 'ルール'),
  },
  {
    name: 'an option of a dropdown changed',
    rules: ['TMPL-20'],
    make: (file) => file.type('選択肢', { row: 3, column: 3 }, '2 検討中'),
  },
  {
    name: 'a row inserted between questions',
    rules: ['TMPL-08'],
    left: ['TMPL-08'],
    make: (file) => file.shiftRows(governance, lineOf('q02', 'band').at, 1),
  },
  {
    name: 'rows inserted into a grid',
    rules: ['TMPL-08'],
    left: ['TMPL-08'],
    make: (file) => file.shiftRows(grid.sheet, grid.at.row, 3),
  },
  {
    name: 'rows inserted, and a dropdown and the grey lost below them',
    rules: ['TMPL-08', 'TMPL-12', 'TMPL-13'],
    left: ['TMPL-08'],
    make: (file) => {
      const down = a1({ row: row.at.row + 2, column: row.at.column });
      file
        .shiftRows(row.sheet, 5, 2)
        .takeOut(row.sheet, 'dataValidation', [down])
        .takeOut(row.sheet, 'conditionalFormatting', [down]);
    },
  },
  {
    name: 'the rows of a question deleted',
    rules: ['TMPL-07'],
    left: ['TMPL-07'],
    loses: ['q02'],
    make: (file) => {
      const from = lineOf('q02', 'band').at;
      file.shiftRows(governance, from, from - lineOf('q02', 'comment').at - 1);
    },
  },
  {
    name: 'the row of an option deleted',
    rules: ['TMPL-07'],
    left: ['TMPL-07'],
    loses: ['q04'],
    make: (file) => file.shiftRows(mark.sheet, mark.at.row, -1),
  },
  {
    name: 'rows of a question sorted',
    rules: ['TMPL-09'],
    left: ['TMPL-09'],
    loses: ['q39'],
    make: (file) => {
      const [one, other] = lines.filter((line) => line.question.id === 'q39' && line.kind === 'row');
      const labels = questionOf('q39').rows.map(({ label }) => label.ja);
      file
        .type(detect, { row: one!.at, column: columns.text }, labels[1]!)
        .type(detect, { row: other!.at, column: columns.text }, labels[0]!);
    },
  },
  {
    name: 'rows hidden',
    rules: ['TMPL-18'],
    make: (file) =>
      file.sheet(row.sheet, (text) =>
        text.replace(new RegExp(`<row (?=[^>]*\\br="${row.at.row}")[^>]*>`), (tag) =>
          tag.replace(/ hidden="[^"]*"/, '').replace('<row ', '<row hidden="1" '),
        ),
      ),
  },
  {
    name: 'a column hidden',
    rules: ['TMPL-18'],
    make: (file) =>
      file.sheet(row.sheet, (text) =>
        text.replace(new RegExp(`<col (?=[^>]*\\bmin="${columns.check}")[^>]*>`), (tag) =>
          tag.replace(/ hidden="[^"]*"/, '').replace('<col ', '<col hidden="1" '),
        ),
      ),
  },
  { name: 'a name deleted', rules: ['TMPL-10'], make: (file) => file.names(dropped((name) => name === row.name)) },
  {
    name: 'the names of a sheet lost',
    rules: ['TMPL-10'],
    make: (file) => file.names(dropped((name) => /^cssa_q39/.test(name))),
  },
  {
    name: 'all names of cells lost',
    rules: ['TMPL-10'],
    make: (file) => file.names(dropped((name) => /^cssa_(?!edition)/.test(name))),
  },
  {
    name: 'a name that refers to nothing',
    rules: ['TMPL-10'],
    make: (file) => file.names(redirected(row.name, '#REF!')),
  },
  {
    name: 'the name of the explanations deleted',
    rules: ['TMPL-10'],
    make: (file) => file.names(dropped((name) => name === 'cssa_explanations')),
  },
  {
    name: 'a name that refers to a blank cell',
    rules: ['TMPL-11'],
    make: (file) => file.names(redirected(row.name, refersTo(row.sheet, { row: 900, column: 20 }))),
  },
  {
    name: 'a name that refers to the answer of another row',
    rules: ['TMPL-11'],
    make: (file) => file.names(redirected(row.name, refersTo(row.sheet, cellNamed('cssa_q39_ident').at))),
  },
  {
    name: 'an answer cut and pasted over another',
    rules: ['TMPL-10', 'TMPL-11'],
    left: ['TMPL-10', 'TMPL-11'],
    loses: ['q39'],
    make: (file) => {
      const from = cellNamed('cssa_q39_ident');
      file
        .names(redirected(from.name, refersTo(row.sheet, row.at)))
        .names(redirected(row.name, '#REF!'))
        .type(from.sheet, from.at, '');
    },
  },
  {
    name: 'a dropdown lost',
    rules: ['TMPL-12'],
    make: (file) => file.takeOut(row.sheet, 'dataValidation', [a1(row.at)]),
  },
  {
    name: 'all dropdowns of a sheet lost',
    rules: ['TMPL-12'],
    make: (file) => file.sheet(row.sheet, (text) => text.replace(allValidations, '')),
  },
  {
    name: 'a dropdown that no longer stops',
    rules: ['TMPL-12'],
    make: (file) =>
      file.sheet(single.sheet, (text) =>
        text.replace(new RegExp(`<dataValidation (?=[^>]*sqref="${a1Area(single.area)}")[^>]*>`), (tag) =>
          tag.replace(/ errorStyle="[^"]*"/, '').replace('<dataValidation ', '<dataValidation errorStyle="warning" '),
        ),
      ),
  },
  {
    name: 'a dropdown with other options',
    rules: ['TMPL-12'],
    make: (file) =>
      file.sheet(single.sheet, (text) =>
        text.replace(
          new RegExp(`(<dataValidation (?=[^>]*sqref="${a1Area(single.area)}")[^>]*><formula1>)[^<]*`),
          '$1"はい,いいえ"',
        ),
      ),
  },
  {
    name: 'the limit of a comment lost',
    rules: ['TMPL-12'],
    make: (file) => file.takeOut(single.sheet, 'dataValidation', [a1(cellNamed('cssa_q01_comment').at)]),
  },
  {
    name: 'rows pasted over the explanations',
    rules: ['TMPL-12'],
    make: (file) => file.takeOut(explanations.sheet, 'dataValidation', ['B8', 'C8', 'D8', 'B9', 'C9', 'D9']),
  },
  {
    name: 'the colours of a mark lost',
    rules: ['TMPL-13'],
    make: (file) => file.takeOut(row.sheet, 'conditionalFormatting', [a1(row.at)]),
  },
  {
    name: 'all conditional formats of a sheet cleared',
    rules: ['TMPL-13'],
    make: (file) => file.sheet(grid.sheet, (text) => text.replace(allFormats, '')),
  },
  {
    name: 'the grey of what does not apply lost',
    rules: ['TMPL-13'],
    make: (file) =>
      file.sheet(governance, (text) => text.replace(allFormats, (whole) => (whole.includes('cssa_q03') ? '' : whole))),
  },
  { name: 'the protection of a sheet lifted', rules: ['TMPL-14'], make: (file) => file.sheet(row.sheet, unprotected) },
  {
    name: 'the protection of every sheet lifted',
    rules: ['TMPL-14'],
    make: (file) =>
      ['表紙', '記入要領', governance, second, explanations.sheet].forEach((sheet) => file.sheet(sheet, unprotected)),
  },
  {
    name: 'a sheet protected with a password',
    rules: ['TMPL-14'],
    left: ['TMPL-14'],
    make: (file) =>
      file.sheet(row.sheet, (text) => text.replace('<sheetProtection ', '<sheetProtection password="CC1A" ')),
  },
  { name: 'an answer locked', rules: ['TMPL-15'], make: (file) => file.style(row.sheet, row.at, 0) },
  {
    name: 'the text of a question unlocked',
    rules: ['TMPL-15'],
    make: (file) => file.style(row.sheet, textAt(row.at), file.styleOf(row.sheet, row.at)),
  },
  {
    name: 'a cell of another workbook pasted over an answer',
    rules: ['TMPL-12', 'TMPL-13', 'TMPL-15'],
    make: (file) =>
      file
        .style(mark.sheet, mark.at, 0)
        .takeOut(mark.sheet, 'dataValidation', [a1(mark.at)])
        .takeOut(mark.sheet, 'conditionalFormatting', [a1(mark.at)]),
  },
  {
    name: 'the cells of an answer taken apart',
    rules: ['TMPL-16'],
    make: (file) => file.sheet(row.sheet, (text) => text.replace(merge(a1Area(row.area)), '')),
  },
  {
    name: 'the cells of an answer taken apart and filled',
    rules: ['TMPL-16'],
    left: ['TMPL-16'],
    make: (file) =>
      file
        .sheet(row.sheet, (text) => text.replace(merge(a1Area(row.area)), ''))
        .type(row.sheet, { row: row.at.row, column: row.at.column + 1 }, 'メモ'),
  },
  {
    name: 'the answers of two rows merged',
    rules: ['TMPL-17'],
    loses: ['q39'],
    make: (file) => {
      const [one, other] = lines.filter((line) => line.question.id === 'q39' && line.kind === 'row');
      const area = (at: number) =>
        `${a1({ row: at, column: row.area.from.column })}:${a1({ row: at, column: row.area.to.column })}`;
      const both = `${area(one!.at).split(':')[0]}:${area(other!.at).split(':')[1]}`;
      file
        .sheet(detect, (text) =>
          text
            .replace(merge(area(one!.at)), '')
            .replace(merge(area(other!.at)), (tag) => tag.replace(/ref="[^"]*"/, `ref="${both}"`)),
        )
        .type(detect, { row: other!.at, column: row.area.from.column }, '');
    },
  },
  {
    name: 'two printed cells merged',
    rules: ['TMPL-17'],
    make: (file) =>
      file.sheet(row.sheet, (text) =>
        text.replace(/<mergeCells[^>]*>/, (tag) => `${tag}<mergeCell ref="A${row.at.row}:A${row.at.row + 1}"/>`),
      ),
  },
  {
    name: 'a value pasted over a formula of the progress',
    rules: ['TMPL-19'],
    make: (file) => file.number('表紙', { row: 23, column: 4 }, 9),
  },
  {
    name: 'a formula of the progress rewritten',
    rules: ['TMPL-19'],
    make: (file) => file.formula('表紙', { row: 23, column: 5 }, '9-9'),
  },
];

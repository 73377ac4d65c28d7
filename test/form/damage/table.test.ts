import { unzipSync } from 'fflate';
import type { Edit, Snapshot } from '../../../src/book/index.js';
import { cellKey } from '../../../src/book/index.js';
import { describe as say } from '../../../src/findings/index.js';
import type { Finding } from '../../../src/findings/index.js';
import type { Reading } from '../../../src/form/index.js';
import { inspectForm, readForm, repairEdits } from '../../../src/form/index.js';
import { issuedForm } from '../../../src/form/inspect/issued-form.js';
import { patchWorkbook, readWorkbook } from '../../../src/workbook/ooxml/index.js';
import { nodeInflate } from '../../../src/workbook/ooxml/node.js';
import { edition } from '../workbooks.js';
import type { Kind } from './damages.js';
import { kinds } from './damages.js';
import { producers } from './producers.js';
import { Surgery } from './surgery.js';

/** With TENKEN_DAMAGE=all every kind is made in every producer, which takes a minute; without it the producers take turns. */
const all = process.env['TENKEN_DAMAGE'] === 'all';

const read = (bytes: Uint8Array): Snapshot => readWorkbook(bytes, { guards: true, inflate: nodeInflate });
const rulesOf = (findings: readonly Finding[]) => [...new Set(findings.map(({ rule }) => rule))].sort();

/** What people filled in. */
function contents(reading: Reading, { loses = [], losesExplanations = false }: Partial<Kind> = {}) {
  const kept = <T>(by: Readonly<Record<string, T>>) =>
    Object.fromEntries(Object.entries(by).filter(([question]) => !loses.includes(question)));
  const { answers, cover, comments, otherTexts, explanations } = reading;
  return {
    answers: kept(answers),
    cover,
    comments: kept(comments),
    otherTexts: kept(otherTexts),
    explanations: losesExplanations ? [] : explanations,
  };
}

/** Parts that the edits of a repair may change. */
function touched(file: Surgery, edits: readonly Edit[]): (part: string) => boolean {
  const sheets = new Set(
    edits.flatMap((edit) => (edit.kind === 'sheet' || edit.kind === 'name' ? [] : [file.part(edit.sheet)])),
  );
  const adds = edits.some(({ kind }) => kind === 'sheet');
  const renames = edits.some(({ kind }) => kind === 'rename');
  return (part) =>
    sheets.has(part) ||
    /^xl\/(workbook|styles)\.xml$/.test(part) ||
    (adds && /rels$|Content_Types|worksheets/.test(part)) ||
    (renames && /worksheets/.test(part));
}

/** Whether an edit writes into a cell that people fill in. */
function writesInput(snapshot: Snapshot, edit: Edit): boolean {
  if (edit.kind !== 'value' && edit.kind !== 'formula') return false;
  const issued = issuedForm(edition).sheets.find(({ name }) => name === edit.sheet);
  return issued?.inputKeys.has(cellKey(edit.at.row, edit.at.column)) ?? !snapshot;
}

describe.each(producers)('the form as saved by $name', ({ name, file, property }) => {
  const base = file();
  const before = readForm(edition, read(base));
  const place = producers.findIndex((producer) => producer.name === name);
  const turn = ({ property: needed = false }: Kind, index: number) => (needed ? 0 : index % producers.length) === place;
  const some = kinds.filter((kind, index) => (all && (property || !kind.property)) || (!all && turn(kind, index)));

  test('is whole, and read without a finding', () => {
    expect(inspectForm(edition, read(base))).toEqual([]);
    expect(before.findings).toEqual([]);
  });

  test.each(some.map((kind) => [kind.name, kind] as const))('%s', (_, kind) => {
    const surgery = new Surgery(base);
    kind.make(surgery);
    const damaged = surgery.save();
    const snapshot = read(damaged);
    const findings = inspectForm(edition, snapshot);
    expect(rulesOf(findings)).toEqual(kind.rules);
    for (const finding of findings) {
      for (const language of ['ja', 'en'] as const) {
        const { title, message, why, fix } = say(finding, edition, language);
        expect(`${title}${message}${why}${fix}`).not.toMatch(/[{}]|undefined/);
      }
    }

    const { edits, repaired, unrepaired } = repairEdits(edition, snapshot);
    expect(rulesOf(unrepaired)).toEqual(kind.left ?? []);
    expect([...repaired, ...unrepaired]).toHaveLength(findings.length);
    expect(edits.filter((edit) => writesInput(snapshot, edit))).toEqual(
      kind.rules.includes('TMPL-08') ? expect.anything() : [],
    );

    const bytes = patchWorkbook(damaged, edits, { inflate: nodeInflate });
    const after = read(bytes);
    expect(inspectForm(edition, after)).toEqual(unrepaired);
    expect(contents(readForm(edition, after), kind)).toEqual(contents(before, kind));

    const mayChange = touched(surgery, edits);
    const parts = unzipSync(bytes);
    for (const [part, content] of Object.entries(unzipSync(damaged))) {
      if (!mayChange(part)) expect([part, Buffer.compare(content, parts[part]!)]).toEqual([part, 0]);
    }
  });
});

import type { Edit, Name, Sheet, SheetSnapshot } from '../../../book/index.js';
import { TenkenError } from '../../../findings/index.js';
import { Archive } from '../read/archive.js';
import { Budget } from '../read/budget.js';
import { pureInflate } from '../read/inflate.js';
import { limitsOf } from '../read/limits.js';
import { relationshipsOf, targetOfType } from '../read/package-parts.js';
import type { ReadOptions } from '../read/read-workbook.js';
import { readWorkbookPart } from '../read/workbook-part.js';
import type { ListedSheet } from '../read/workbook-part.js';
import { checkBook, checkName } from '../../checks/check-book.js';
import { bookInvalid } from '../../checks/invalid.js';
import { RELATIONSHIPS } from '../write/parts.js';
import { Styles } from '../write/styles.js';
import { newWorksheet } from './new-sheet.js';
import { addBoxes, patchBoxes, patchComments } from './notes.js';
import { PatchedPackage } from './patched-package.js';
import { partAfterRename } from './rename.js';
import { SheetEdits } from './sheet-edits.js';
import { StylesPatch } from './styles.js';
import { refuseTableHeaders } from './table-headers.js';
import { patchWorkbookPart } from './workbook-part.js';
import type { AddedSheet, WorkbookChanges } from './workbook-part.js';
import { holdsFormula, patchWorksheet } from './worksheet.js';

const WORKSHEET = 'application/vnd.openxmlformats-officedocument.spreadsheetml.worksheet+xml';
const STYLES = 'application/vnd.openxmlformats-officedocument.spreadsheetml.styles+xml';

/**
 * Makes the edits and gives the new file; the old bytes stay as they are. All edits are made or none. Every part that no edit
 * concerns is copied as it is, still packed, whichever program wrote it.
 * @throws TenkenError PATCH_UNKNOWN_SHEET; PATCH_UNSUPPORTED for what cannot change without damage; BOOK_INVALID for an edit that no
 * workbook can hold; and all that `readWorkbook` throws
 */
export function patchWorkbook(bytes: Uint8Array, edits: readonly Edit[], options: ReadOptions = {}): Uint8Array {
  return new WorkbookPatch(bytes, options).apply(edits);
}

class WorkbookPatch {
  private readonly main: string;
  private readonly target: PatchedPackage;
  private readonly listed: readonly ListedSheet[];
  /** Part of each worksheet by name. */
  private readonly partOf = new Map<string, string>();
  private styles: StylesPatch | undefined;
  private stylesPart: string | undefined;
  private droppedFormula = false;
  /** Blocks of shape numbers that are taken: the boxes of each sheet have one. */
  private boxBlocks: number;

  constructor(bytes: Uint8Array, { profile = 'checklist', inflate = pureInflate }: ReadOptions) {
    const limits = limitsOf[profile];
    const archive = new Archive(bytes, limits, inflate);
    this.target = new PatchedPackage(archive);
    this.main = this.target.main;
    this.listed = readWorkbookPart(this.target.content(this.main), this.main, new Budget(limits.cells)).sheets;
    const relationships = relationshipsOf(archive, this.main);
    for (const { name, relationship } of this.listed) {
      const found = relationships.find(({ id }) => id === relationship);
      if (found?.type === 'worksheet' && found.target !== undefined) this.partOf.set(name, found.target);
    }
    this.stylesPart = targetOfType(relationships, 'styles');
    this.boxBlocks = archive.names.filter((name) => /\.vml$/i.test(name)).length;
  }

  apply(edits: readonly Edit[]): Uint8Array {
    const names: Name[] = [];
    const sheets: AddedSheet[] = [];
    const renamed = new Map<string, string>();
    const bySheet = new Map<string, SheetEdits>();
    const editsOf = (sheet: string) => {
      const known = bySheet.get(sheet) ?? new SheetEdits(sheet);
      bySheet.set(sheet, known);
      return known;
    };
    for (const edit of edits) {
      if (edit.kind === 'name') names.push(this.checked(edit.name));
      else if (edit.kind === 'sheet') {
        const { name, notes = [] } = edit.sheet;
        sheets.push(this.addSheet(edit.sheet));
        for (const note of notes) editsOf(name).add({ kind: 'note', sheet: name, note });
      } else if (edit.kind === 'rename') renamed.set(this.known(edit.sheet), edit.to);
      else editsOf(edit.sheet).add(edit);
    }
    for (const [sheet, to] of renamed) this.rename(sheet, to);
    for (const [sheet, sheetEdits] of bySheet) this.patchSheet(sheet, sheetEdits);
    if (this.styles) this.target.set(this.stylesPart!, this.styles.patched());
    const writesFormulas = [...bySheet.values()].some((sheet) => sheet.writesFormulas);
    if (this.droppedFormula || writesFormulas) this.dropCalculationChain();
    const changes = listedChanges(bySheet, renamed);
    const recalculate = [...bySheet.values()].some((sheet) => sheet.changesValues) && this.holdsFormulas();
    if (names.length > 0 || sheets.length > 0 || changes.size > 0 || recalculate) {
      const { main, target, listed } = this;
      const content = patchWorkbookPart(target.content(main), main, listed, {
        sheets,
        names,
        listed: changes,
        recalculate,
        declaration: target.inDialect(RELATIONSHIPS),
      });
      target.set(main, content);
    }
    return this.target.bytes();
  }

  private patchSheet(sheet: string, edits: SheetEdits): void {
    const { target } = this;
    const part = this.partOf.get(sheet);
    if (part === undefined) throw new TenkenError('PATCH_UNKNOWN_SHEET', { sheet });
    refuseTableHeaders(target, { name: sheet, part }, edits);
    const notes = patchComments(target, { name: sheet, part }, edits.notes);
    const newBoxes = () => {
      this.boxBlocks++;
      const id = addBoxes(target, part, notes.added, this.boxBlocks);
      return `<legacyDrawing ${target.inDialect(RELATIONSHIPS)} r:id="${id}"/>`;
    };
    const bytes = target.content(part);
    const patched = patchWorksheet(
      bytes,
      part,
      edits,
      {
        sheet,
        filled: (base, color) => this.stylesPatch().filled(base, color),
        styled: (style) => this.stylesPatch().styled(style),
        highlight: (highlight) => this.stylesPatch().highlight(highlight),
      },
      notes.added.length > 0 ? newBoxes : undefined,
    );
    this.droppedFormula ||= patched.droppedFormula;
    if (patched.bytes !== bytes) target.set(part, patched.bytes);
    const boxes = target.relationships(part).find(({ id }) => id === patched.boxes)?.target;
    if (boxes !== undefined && (notes.added.length > 0 || notes.removed.size > 0)) patchBoxes(target, boxes, notes);
  }

  /** Lets every reference to a sheet follow its new name; the list of sheets changes with the rest of the workbook part. */
  private rename(sheet: string, to: string): void {
    const { target } = this;
    checkBook({
      title: '',
      creator: '',
      created: '2000-01-01',
      defaultFont: { name: '', size: 11 },
      sheets: [{ name: to, cells: [] }],
    });
    if (this.listed.some(({ name }) => name !== sheet && name.toLowerCase() === to.toLowerCase())) {
      throw bookInvalid('SHEET_NAME_TWICE', to);
    }
    const parts = target.names.filter((name) => /(?:^|\/)(?:charts|pivotCache)\/[^/]+\.xml$/.test(name));
    for (const part of [...this.partOf.values(), ...parts, this.main]) {
      const bytes = target.content(part);
      const after = partAfterRename(bytes, part, sheet, to);
      if (after !== bytes) target.set(part, after);
    }
  }

  private known(sheet: string): string {
    if (!this.partOf.has(sheet)) throw new TenkenError('PATCH_UNKNOWN_SHEET', { sheet });
    return sheet;
  }

  private addSheet(sheet: Sheet): AddedSheet {
    const { target, main } = this;
    const { name, state = 'visible' } = sheet;
    const taken = [...this.listed.map((listed) => listed.name), ...this.partOf.keys()];
    if (taken.some((other) => other.toLowerCase() === name.toLowerCase())) throw bookInvalid('SHEET_NAME_TWICE', name);
    const part = target.unusedName(`${main.slice(0, main.lastIndexOf('/') + 1)}worksheets/sheet`, '.xml');
    target.add(part, WORKSHEET, newWorksheet(sheet, this.stylesPatch()));
    this.partOf.set(name, part);
    return { name, state, id: target.relate(main, 'worksheet', part) };
  }

  private checked(name: Name): Name {
    if (name.scope !== undefined && !this.partOf.has(name.scope)) {
      throw new TenkenError('PATCH_UNKNOWN_SHEET', { sheet: name.scope });
    }
    checkName(name.name);
    return name;
  }

  /** The styles, once something needs to add to them; a workbook need not have any. */
  private stylesPatch(): StylesPatch {
    const { target, main } = this;
    if (this.stylesPart === undefined) {
      this.stylesPart = target.unusedName('xl/styles', '.xml');
      target.add(this.stylesPart, STYLES, new Styles({ name: 'Calibri', size: 11 }).xml());
      target.relate(main, 'styles', this.stylesPart);
    }
    this.styles ??= new StylesPatch(target.content(this.stylesPart), this.stylesPart);
    return this.styles;
  }

  /** Excel makes the order of calculation anew when the part is missing, but calls a file damaged in which it is wrong. */
  private dropCalculationChain(): void {
    const chain = targetOfType(this.target.relationships(this.main), 'calcChain');
    if (chain !== undefined) this.target.drop(chain, this.main);
  }

  private holdsFormulas(): boolean {
    return [...this.partOf.values()].some((part) => holdsFormula(this.target.content(part), part));
  }
}

function listedChanges(
  bySheet: ReadonlyMap<string, SheetEdits>,
  renamed: ReadonlyMap<string, string>,
): WorkbookChanges['listed'] {
  const changes = new Map<string, { name?: string; state?: SheetSnapshot['state'] }>();
  for (const [sheet, { state }] of bySheet) if (state !== undefined) changes.set(sheet, { state });
  for (const [sheet, name] of renamed) changes.set(sheet, { ...changes.get(sheet), name });
  return changes;
}

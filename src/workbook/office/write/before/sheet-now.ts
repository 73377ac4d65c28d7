import type { Batch } from '../batch.js';
import type { SheetBefore } from './sheet-before.js';

/** A sheet as edits that broke off left it, on the way back to what it was before. */
export class SheetNow {
  private readonly sheet: Excel.Worksheet;
  private readonly highlights: Excel.ConditionalFormatCollection | undefined;

  /** Asks for what must be known of it; the rest is for when the batch has run. */
  constructor(
    { workbook }: Excel.RequestContext,
    readonly before: SheetBefore,
  ) {
    // Whoever deleted it meanwhile leaves nothing to be put back.
    this.sheet = workbook.worksheets.getItemOrNullObject(before.worksheet.id);
    this.sheet.load('protection/protected');
    this.highlights = before.askForHighlights(this.sheet);
  }

  get isThere(): boolean {
    return !this.sheet.isNullObject;
  }

  /** Opens the sheet, and takes away what would be in the way. */
  async makeWay(batch: Batch): Promise<void> {
    await batch.room();
    // A protection that the edits lifted, or made, has no password.
    if (this.before.plan.protects && this.sheet.protection.protected) this.sheet.protection.unprotect();
    for (const part of this.before.parts) {
      await batch.room();
      part.makeWay?.(this.sheet);
    }
  }

  rename(): void {
    if (this.before.plan.renamed !== undefined) this.sheet.name = this.before.worksheet.name;
  }

  async putBack(batch: Batch): Promise<void> {
    for (const part of this.before.parts) {
      await batch.room(part.characters);
      part.putBack(this.sheet);
    }
    for (const { id } of this.highlights?.items ?? []) {
      if (this.before.hadHighlight(id)) continue;
      await batch.room();
      this.sheet.getRange().untrack().conditionalFormats.getItem(id).delete();
    }
  }

  /** Shows or hides the sheet, if that is to be its state. */
  show(isShown: boolean): void {
    const { plan, worksheet } = this.before;
    if (plan.state !== undefined && (worksheet.visibility === 'Visible') === isShown) {
      this.sheet.visibility = worksheet.visibility;
    }
  }

  /** Protects the sheet again, as it was, if it is open now and its protection was lifted. */
  close(): void {
    const { isLifted, worksheet } = this.before;
    if (isLifted) this.sheet.protection.protect(worksheet.protection.options);
  }

  get isOpen(): boolean {
    return !this.sheet.protection.protected;
  }
}

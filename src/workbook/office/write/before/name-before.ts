import type { Name } from '../../../../book/index.js';
import type { Question } from '../../ask-all.js';
import { OBJECT } from '../../ask-all.js';

/** A defined name that edits set, as it was; or that there was none. */
export class NameBefore implements Question {
  readonly weight = OBJECT;
  /** The only sheet in which it holds. */
  private readonly within: Excel.Worksheet | undefined;
  private readonly item: Excel.NamedItem;

  constructor(
    { workbook }: Excel.RequestContext,
    readonly name: Name,
  ) {
    this.within = name.scope === undefined ? undefined : workbook.worksheets.getItem(name.scope);
    this.item = (this.within ?? workbook).names.getItemOrNullObject(name.name);
  }

  ask(): void {
    this.item.load('name,formula,visible');
    this.within?.load('id');
  }

  /** The name to be set, in the context in which it was asked for. */
  write({ workbook }: Excel.RequestContext): void {
    const { name, refersTo, hidden = false } = this.name;
    const { names } = this.within ?? workbook;
    const formula = `=${refersTo}`;
    // Set in another object than the one that was asked: that would take the new values for old ones, whatever comes of the batch.
    const item = this.item.isNullObject ? names.add(name, formula) : names.getItem(name);
    if (!this.item.isNullObject) item.formula = formula;
    item.visible = !hidden;
  }

  /** Asks for the name as it is now; what is given puts it back once the batch has run, unless somebody deleted it meanwhile. */
  askNow({ workbook }: Excel.RequestContext): () => void {
    const owner = this.within ? workbook.worksheets.getItemOrNullObject(this.within.id) : workbook;
    const now = owner.names.getItemOrNullObject(this.name.name).load('name');
    const { isNullObject: isNew, formula, visible } = this.item;
    return () => {
      if (now.isNullObject) return;
      if (isNew) {
        now.delete();
        return;
      }
      now.formula = formula as string;
      now.visible = visible;
    };
  }
}

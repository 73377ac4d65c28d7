import type { Question } from '../../ask-all.js';

/**
 * Something that stood in a sheet before edits changed it: asked for while it still stands there, and put back when a later write
 * failed. Only what the edits touch is asked for.
 */
export interface Before extends Question {
  /** What has to be asked for besides, once the first answers are there. */
  further?(): readonly Question[];
  /** Characters that putting it back takes in a request, above those of an object. */
  readonly characters: number;
  /** Takes away what would be in the way of whatever is put back. */
  makeWay?(sheet: Excel.Worksheet): void;
  /** Puts it back, however much of it was changed. `sheet` is the same sheet, but may be an object of another context. */
  putBack(sheet: Excel.Worksheet): void;
}

import type { EditionSource } from '../../src/checklist/index.js';
import { lintEdition } from '../../src/checklist/index.js';
import { insurers2023 } from '../../src/editions/cssa-insurers-2023/index.js';

/** A copy of the edition that may be broken; `question`, `rule` and `panel` find entries by id. */
export class Copy {
  readonly source = JSON.parse(JSON.stringify(insurers2023)) as EditionSource & Record<string, unknown>;

  question = (id: string) => this.source.questions.find((question) => question.id === id)!;
  rule = (id: string) => this.source.rules.find((rule) => rule.id === id)!;
  panel = (id: string) => this.source.figures.find((figure) => figure.id === id)!.panels[0]!;
  options = (id: string) => {
    const { options } = this.question(id);
    return typeof options === 'string' ? this.source.scales[options]! : options;
  };
  rows = (id: string) => this.question(id).rows!;
}

/** Makes one slip in the edition. */
export type Slip = (copy: Copy) => void;

/** What the linter says of the edition after a slip. */
export function lintAfter(slip: Slip) {
  const copy = new Copy();
  slip(copy);
  return lintEdition(copy.source);
}

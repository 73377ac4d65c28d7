/** A piece of HTML that is safe to put into a page: made by `markup` alone. */
export class Markup {
  private constructor(readonly text: string) {}

  /** For the literals of `markup` and for style sheets of our own; never for a text from elsewhere. */
  static trusted(text: string): Markup {
    return new Markup(text);
  }
}

type Part = string | number | Markup | readonly Part[] | undefined;

/**
 * A template for HTML in which every value that is put in is escaped, in text and in quoted attributes
 * alike, unless it is markup already. Lists are joined; `undefined` is nothing.
 *
 * Not called `html`, because formatters then set its white space anew.
 */
export function markup(literals: TemplateStringsArray, ...values: readonly Part[]): Markup {
  return Markup.trusted(literals.reduce((text, literal, place) => text + render(values[place - 1]) + literal));
}

function render(part: Part): string {
  if (part === undefined) return '';
  if (part instanceof Markup) return part.text;
  if (typeof part === 'object') return part.map(render).join('');
  return escaped(String(part));
}

function escaped(text: string): string {
  return text
    .replaceAll('&', '&amp;')
    .replaceAll('<', '&lt;')
    .replaceAll('>', '&gt;')
    .replaceAll('"', '&quot;')
    .replaceAll("'", '&#39;');
}

import type { Scalar } from '../book/index.js';
import type { Option } from '../checklist/index.js';
import { printedOption } from './printed.js';
import { fold, saysNotConcerned, tidy } from './spelling.js';

/** What a cell of a dropdown says. */
export type ChoiceReading =
  | { readonly kind: 'blank' | 'unknown' }
  /** Says that the cell does not concern the institution; `option` where those are also the words of one. */
  | { readonly kind: 'unconcerned'; readonly option?: Option }
  /** `exact` as the dropdown writes it. */
  | { readonly kind: 'exact' | 'tolerant'; readonly option: Option }
  | { readonly kind: 'several'; readonly options: readonly Option[] };

const BLANK: ChoiceReading = { kind: 'blank' };
const UNKNOWN: ChoiceReading = { kind: 'unknown' };

/** No printed option is as long; longer texts are not looked at closer. */
export const LONGEST = 1000;

/** What parts one option from the next where somebody typed two; the first that parts a text into options counts. */
const SEPARATORS = [/[\n;；]/, /[\n;,、，；/／&＆+＋]|と(?=\s*[\d０-９])|及び|または/];

/** Printed numbers alone, parted by spaces or dots. */
const NUMBERS = /^\d{1,3}(?:[\s・]+\d{1,3})+$/;

/** A printed number by itself, with the brackets or the full stop that people add. */
const BARE_NUMBER = /^[([]?\s*(\d{1,3})\s*[)\].、:]?$/;

/** Recognises the options of one list in what people type; the dropdown's own texts at once. */
export class ChoiceReader {
  private readonly exact = new Map<string, ChoiceReading>();
  private readonly byNumber = new Map<string, Option>();
  /** Folded words, with and without the number; `undefined` where two options share them. */
  private readonly byWords = new Map<string, Option | undefined>();

  constructor(readonly options: readonly Option[]) {
    for (const option of options) {
      this.exact.set(printedOption(option), { kind: 'exact', option });
      this.byNumber.set(String(option.number), option);
      for (const words of new Set([fold(option.label.ja), fold(printedOption(option))])) {
        this.byWords.set(words, this.byWords.has(words) ? undefined : option);
      }
    }
  }

  read(value: Scalar | undefined): ChoiceReading {
    if (value === undefined) return BLANK;
    if (typeof value === 'string') return this.exact.get(value) ?? this.readText(value);
    return this.readText(String(value));
  }

  private readText(value: string): ChoiceReading {
    if (value.length > LONGEST) return UNKNOWN;
    const text = tidy(value);
    if (text === '') return BLANK;
    const option = this.one(value);
    if (saysNotConcerned(text)) return { kind: 'unconcerned', ...(option && { option }) };
    if (option) return { kind: 'tolerant', option };
    const several = this.several(value);
    return several.length > 1 ? { kind: 'several', options: several } : UNKNOWN;
  }

  /** The option that a text means by its number or its words; undefined when none, or more than one, is meant. */
  one(value: string): Option | undefined {
    const text = tidy(value);
    const number = BARE_NUMBER.exec(text);
    if (number) return this.byNumber.get(String(Number(number[1])));
    // A sign before digits is no printed number, and digits in groups are none of the words.
    if (/^[-+]?[\d\s.,]*$/.test(text)) return undefined;
    return this.byWords.get(fold(value));
  }

  /** The different options that the parts of a text mean; empty unless each part means one. */
  private several(value: string): readonly Option[] {
    const separators = NUMBERS.test(tidy(value)) ? [/[\s・･]+/] : SEPARATORS;
    for (const separator of separators) {
      const parts = value.split(separator).filter((part) => part.trim() !== '');
      const options = parts.map((part) => this.one(part));
      const different = new Set(options);
      if (different.size > 1 && !different.has(undefined)) return [...different] as Option[];
    }
    return [];
  }
}

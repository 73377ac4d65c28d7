import type { Scalar } from '../../../book/index.js';
import { fold } from '../../checks/fold.js';
import { attributeText } from './attribute-text.js';
import { ascii } from './bulk/byte-buffer.js';
import type { ByteBuffer } from './bulk/byte-buffer.js';

const POINTER = ascii('<x v="');
const POINTER_END = ascii('"/>');

/** How a blank reads in a PivotTable, as Japanese Excel has it. */
export const BLANK_CAPTION = '(空白)';

/** A field on no axis lists its texts when they are few; from here on each record holds its own, as Excel does with addresses. */
const MAX_LISTED = 1024;

/**
 * One column of a pivot cache: what its values are, and the list of items that records and axes point into (`cacheField`, ECMA-376
 * part 1, 18.10.1.3). It learns from every value once, by `take`.
 */
export class PivotField {
  /** Distinct values in order of appearance; undefined is the blank. */
  readonly items: (Scalar | undefined)[] = [];
  private readonly places = new Map<Scalar | undefined, number>();
  private readonly folded = new Map<string, number>();
  private listed = true;
  private blanks = false;
  private texts = false;
  private booleans = false;
  private numbers = false;
  private integers = true;
  private longTexts = false;
  private least = Infinity;
  private most = -Infinity;
  // The value before and its item: in a long table most columns change seldom.
  private lastTaken: Scalar | undefined;
  private lastPlace: number | undefined;

  /** `onAxis`: some PivotTable has it as row, column or filter, so that its items must be listed. */
  constructor(
    readonly name: string,
    readonly onAxis: boolean,
  ) {}

  /** Numbers and other values side by side: two items could read alike, so such a field may stand on no axis. */
  get isMixed(): boolean {
    return Number(this.texts) + Number(this.booleans) + Number(this.numbers) > 1;
  }

  /** All its numbers are whole. */
  get isWhole(): boolean {
    return this.integers;
  }

  /** Learns a value; gives the number of its item, or -1 when items are not listed. */
  take(value: Scalar | undefined): number {
    if (value !== this.lastTaken || this.lastPlace === undefined) {
      this.lastTaken = value;
      this.lastPlace = this.learn(value);
    }
    return this.lastPlace;
  }

  private learn(value: Scalar | undefined): number {
    const known = this.places.get(value);
    if (known !== undefined) return known;
    if (value === undefined || value === '') {
      this.blanks = true;
      return this.list(undefined);
    }
    if (typeof value === 'string') return this.takeText(value);
    if (typeof value === 'boolean') this.booleans = true;
    else this.takeNumber(value);
    return this.list(value);
  }

  /** The number of an item by its text; undefined when there is no such item. */
  placeOf(caption: string): number | undefined {
    const wanted = fold(caption);
    const place = this.items.findIndex((item) => fold(captionOf(item)) === wanted);
    return place < 0 ? undefined : place;
  }

  /** Places of `items` in the order in which people read them: `order` first, then by value, the blank last. */
  inOrder(order: readonly string[] = []): number[] {
    const rank = new Map(order.map((caption, place) => [fold(caption), place]));
    const rankOf = (item: Scalar | undefined) =>
      (item === undefined ? Infinity : rank.get(fold(String(item)))) ?? order.length;
    return this.items
      .map((item, place) => ({ item, place, rank: rankOf(item) }))
      .sort((a, b) => a.rank - b.rank || compare(a.item, b.item))
      .map(({ place }) => place);
  }

  /** The field's definition: every flag as Excel writes it, since a wrong one makes it repair the file. */
  definitionXml(): string {
    const items = this.hasList ? this.items.map(itemXml).join('') : '';
    const list = this.hasList ? ` count="${this.items.length}">${items}</sharedItems>` : '/>';
    return `<cacheField name="${attributeText(this.name)}" numFmtId="0"><sharedItems${this.flags()}${list}</cacheField>`;
  }

  /** Writes a record's entry of this field. */
  writeRecord(value: Scalar | undefined, out: ByteBuffer): void {
    if (!this.hasList) return out.text(itemXml(value === '' ? undefined : value));
    out.put(POINTER);
    out.digits(this.take(value));
    out.put(POINTER_END);
  }

  private get hasList(): boolean {
    return this.onAxis || (this.listed && this.texts && !this.isMixed);
  }

  private takeText(value: string): number {
    this.texts = true;
    if (value.length > 255) this.longTexts = true;
    if (!this.listed) return -1;
    const key = fold(value);
    const place = this.folded.get(key) ?? this.list(value);
    if (place >= 0) {
      this.folded.set(key, place);
      this.places.set(value, place);
    }
    return place;
  }

  private takeNumber(value: number): void {
    this.numbers = true;
    this.least = Math.min(this.least, value);
    this.most = Math.max(this.most, value);
    if (!Number.isInteger(value)) this.integers = false;
  }

  private list(value: Scalar | undefined): number {
    // Numbers need no list where they are only counted or summed up.
    if (!this.onAxis && (typeof value === 'number' || !this.listed)) return -1;
    if (!this.onAxis && this.items.length === MAX_LISTED) {
      this.listed = false;
      this.items.length = 0;
      this.places.clear();
      this.folded.clear();
      return -1;
    }
    this.places.set(value, this.items.length);
    if (value === undefined) this.places.set('', this.items.length);
    this.items.push(value);
    return this.items.length - 1;
  }

  private flags(): string {
    const whole = this.integers ? ' containsInteger="1"' : '';
    const range = ` containsNumber="1"${whole} minValue="${this.least}" maxValue="${this.most}"`;
    const blank = this.blanks ? ' containsBlank="1"' : '';
    const long = this.longTexts ? ' longText="1"' : '';
    if (this.numbers && this.isMixed) return `${blank} containsMixedTypes="1"${range}${long}`;
    if (this.numbers) return `${this.blanks ? '' : ' containsSemiMixedTypes="0"'} containsString="0"${blank}${range}`;
    if (this.texts || this.booleans) return `${blank}${long}`;
    return ` containsNonDate="0" containsString="0"${blank}`;
  }
}

/** How an item reads. */
export function captionOf(item: Scalar | undefined): string {
  if (item === undefined) return BLANK_CAPTION;
  return typeof item === 'boolean' ? String(item).toUpperCase() : String(item);
}

function compare(a: Scalar | undefined, b: Scalar | undefined): number {
  if (a === undefined || b === undefined) return Number(a === undefined) - Number(b === undefined);
  return a < b ? -1 : a > b ? 1 : 0;
}

function itemXml(item: Scalar | undefined): string {
  if (item === undefined) return '<m/>';
  if (typeof item === 'number') return `<n v="${item}"/>`;
  if (typeof item === 'boolean') return `<b v="${item ? 1 : 0}"/>`;
  return `<s v="${attributeText(item)}"/>`;
}

/** A text that people read, in the two languages of the product. Japanese comes first. */
export interface Text {
  readonly ja: string;
  readonly en: string;
}

/** The languages of the product. */
export type Language = 'ja' | 'en';

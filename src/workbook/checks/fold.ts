/** A PivotTable knows a text by its letters without regard to case: two items that differ in case alone make Excel repair the file. */
export function fold(text: string): string {
  return text.replace(/\p{Surrogate}/gu, '\uFFFD').toLowerCase();
}

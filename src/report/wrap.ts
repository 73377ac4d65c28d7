/** Characters that never begin a line. */
const notFirst = '、。，．・：；？！）」』】〕〉》”’…ーぁぃぅぇぉっゃゅょァィゥェォッャュョ々％)]}';
/** Characters that never end a line. */
const notLast = '（「『【〔〈《“‘([{';

const wide =
  /[\u1100-\u115f\u2e80-\u303e\u3041-\ua4cf\uac00-\ud7a3\uf900-\ufaff\ufe30-\ufe4f\uff00-\uff60\uffe0-\uffe6]|[\u{1f300}-\u{1faff}\u{20000}-\u{3fffd}]/u;

/** Columns that a text takes in a terminal: two for kana, kanji and full-width forms. */
export function columnsOf(text: string): number {
  let columns = 0;
  for (const character of text) columns += wide.test(character) ? 2 : 1;
  return columns;
}

/** Breaks a text into lines of at most `width` columns: between words, or between Japanese characters where that may be done. */
export function wrap(text: string, width: number): string[] {
  const lines: string[] = [];
  let line = '';
  for (const unit of unitsOf(text)) {
    if (line !== '' && columnsOf(line) + columnsOf(unit.trimEnd()) > width) {
      lines.push(line.trimEnd());
      line = unit.trimStart();
    } else line += unit;
  }
  return [...lines, line.trimEnd()];
}

/** The pieces between which a line may break. */
function unitsOf(text: string): string[] {
  const units: string[] = [];
  for (const piece of text.match(/[\u0021-\u02af]+ *| +|./gsu) ?? []) {
    const last = units.at(-1);
    const joined = last !== undefined && (notFirst.includes(piece[0]!) || notLast.includes(last.at(-1)!));
    if (joined) units[units.length - 1] = last + piece;
    else units.push(piece);
  }
  return units;
}

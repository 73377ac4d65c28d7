import type { Edit } from '../book/index.js';
import type { NameTargets } from './references.js';
import { parseConstant } from './references.js';

/**
 * The texts of a seal, as `submission/` writes and reads them. Each stands in hidden defined names of constant texts
 * (`cssa_seal`, `cssa_seal_answers`, `cssa_seal_answers_2` …), which every program keeps that people save checklists with.
 */
export interface SealTexts {
  readonly record: string;
  readonly answers: string;
  readonly texts: string;
  readonly findings: string;
}

const NAMES: Readonly<Record<keyof SealTexts, string>> = {
  record: 'cssa_seal',
  answers: 'cssa_seal_answers',
  texts: 'cssa_seal_texts',
  findings: 'cssa_seal_findings',
};

const keys = Object.keys(NAMES) as (keyof SealTexts)[];

/** Excel allows a constant text in a formula 255 characters. */
const LONGEST = 240;

/** The texts of the seal; undefined when the workbook has no name of a seal. */
export function readSealTexts(names: NameTargets): SealTexts | undefined {
  if (!keys.some((key) => names.has(NAMES[key]))) return undefined;
  const text = (key: keyof SealTexts) => {
    let whole = '';
    for (let part = 1; ; part++) {
      const refersTo = names.get(partName(key, part));
      const piece = refersTo === undefined ? undefined : parseConstant(refersTo);
      if (!piece) return whole;
      whole += piece;
    }
  };
  return { record: text('record'), answers: text('answers'), texts: text('texts'), findings: text('findings') };
}

/** Edits that write the texts of a seal over those that were there before. */
export function sealNameEdits(texts: SealTexts, before?: SealTexts): Edit[] {
  return keys.flatMap((key) => {
    const pieces = piecesOf(texts[key]);
    const surplus = Math.max(piecesOf(before?.[key] ?? '').length - pieces.length, 0);
    const all = [...pieces, ...Array.from({ length: surplus }, () => '')];
    return all.map((piece, index): Edit => {
      const refersTo = `"${piece.replaceAll('"', '""')}"`;
      return { kind: 'name', name: { name: partName(key, index + 1), refersTo, hidden: true } };
    });
  });
}

const partName = (key: keyof SealTexts, part: number) => (part === 1 ? NAMES[key] : `${NAMES[key]}_${part}`);

/** Pieces that one constant holds; never cut within a character. A blank text is one blank piece. */
function piecesOf(text: string): string[] {
  const pieces: string[] = [''];
  let written = 0;
  for (const character of text) {
    const length = character === '"' ? 2 : character.length;
    if (written + length > LONGEST) {
      pieces.push('');
      written = 0;
    }
    pieces[pieces.length - 1] += character;
    written += length;
  }
  return pieces;
}

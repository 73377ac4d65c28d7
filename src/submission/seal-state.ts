import type { Edition } from '../checklist/index.js';
import { itemKey } from '../checklist/index.js';
import type { CellRef } from '../findings/index.js';
import { a1 } from '../book/index.js';
import type { CoverField, Reading } from '../form/index.js';
import { lettersOf } from './digest.js';
import { receiptOf } from './receipt.js';
import type { Seal } from './seal.js';
import { parseSealRecord, sealDigest } from './seal.js';
import type { TextPart } from './sealed-parts.js';
import {
  answerParts,
  answerSigns,
  UNREADABLE,
  splitTextSigns,
  textParts,
  textSigns,
  wordsOfSign,
} from './sealed-parts.js';

/** Something that is no longer as it was sealed. */
export interface SealChange {
  readonly kind: 'answer' | 'otherText' | 'comment' | 'cover' | 'explanation';
  readonly question?: string;
  readonly row?: string;
  readonly option?: string;
  readonly field?: CoverField;
  /** Where it stands now; empty when its cell is gone. */
  readonly cells: readonly CellRef[];
  /** Of an answer: what was sealed and what stands there now, in the words of the form; `''` for a blank. */
  readonly before?: string;
  readonly now?: string;
}

/**
 * What a seal tells of a workbook. `broken`: something changed after sealing, named as far as the seal knows it;
 * `lost`: the cover bears a receipt code, but the seal is gone or was damaged, so that nothing can be told.
 */
export type SealState =
  | { readonly kind: 'unsealed' }
  | { readonly kind: 'intact'; readonly seal: Seal }
  | { readonly kind: 'broken'; readonly seal: Seal; readonly changes: readonly SealChange[] }
  | { readonly kind: 'lost' };

/** Whether a submission was sealed and is no longer as it was: the intake leaves it out, however good it is. */
export const isBroken = ({ kind }: SealState): boolean => kind === 'broken' || kind === 'lost';

/**
 * Compares a workbook with its seal. Marks in the 検証 column, looks, protection and what another program does by saving are
 * not sealed; answers, texts of その他, comments, the cover, explanations and the findings of that time are.
 * A reading by another edition than the workbook's is not understood: it counts as `unsealed`.
 */
export function sealStateOf(edition: Edition, reading: Reading): SealState {
  if (reading.edition !== edition.id) return { kind: 'unsealed' };
  if (!reading.seal) return reading.cover.receipt === '' ? { kind: 'unsealed' } : { kind: 'lost' };
  const seal = parseSealRecord(reading.seal);
  if (!seal) return { kind: 'lost' };
  const changes = [...changedAnswers(edition, reading), ...changedTexts(edition, reading)];
  const receiptCell = reading.coverCell('receipt');
  if (reading.cover.receipt.trim() !== seal.receipt) {
    changes.push({ kind: 'cover', field: 'receipt', cells: receiptCell ? [receiptCell] : [] });
  }
  const digest = sealDigest(edition, reading, seal);
  const isWhole = lettersOf(digest) === seal.digest && receiptOf(digest) === seal.receipt;
  return isWhole && changes.length === 0 ? { kind: 'intact', seal } : { kind: 'broken', seal, changes };
}

function changedAnswers(edition: Edition, reading: Reading): SealChange[] {
  const sealed = reading.seal!.answers;
  const signs = answerSigns(edition, reading);
  const changes = new Map<string, SealChange>();
  answerParts(edition).forEach((part, index) => {
    const before = sealed[index] ?? '';
    const now = signs[index]!;
    if (before === now) return;
    const { question, row, option } = part;
    const item = { question: question.id, ...(row !== undefined && { row }) };
    if (now === UNREADABLE) changes.set(itemKey(item), { kind: 'answer', ...item, cells: junkCells(reading, item) });
    else {
      changes.set(`${itemKey(item)} ${option}`, {
        kind: 'answer',
        ...item,
        ...(option !== undefined && { option }),
        cells: reading.cellsOf(question.id, row, option),
        before: wordsOfSign(part, before),
        now: wordsOfSign(part, now),
      });
    }
  });
  return [...changes.values()];
}

/** The cells of an item that hold something that is no answer; all of its cells when it is not known which. */
function junkCells(reading: Reading, { question, row }: { question: string; row?: string }): readonly CellRef[] {
  const own = reading.cellsOf(question, row);
  const named = reading.findings
    .filter((finding) => finding.question === question && finding.severity === 'error')
    .flatMap(({ cells }) => cells);
  const junk = own.filter((cell) =>
    named.some(({ sheet, address }) => sheet === cell.sheet && address === cell.address),
  );
  return junk.length > 0 ? junk : own;
}

function changedTexts(edition: Edition, reading: Reading): SealChange[] {
  const sealed = splitTextSigns(reading.seal!.texts);
  const signs = textSigns(edition, reading);
  const parts = textParts(edition, reading);
  const changes = parts.filter((_, index) => sealed[index] !== signs[index]).map((part) => textChange(reading, part));
  // Explanations stand last: those that are gone are the surplus of the sealed signs.
  const gone = sealed.slice(signs.length);
  return [...changes, ...gone.map((): SealChange => ({ kind: 'explanation', cells: [] }))];
}

function textChange(reading: Reading, part: TextPart): SealChange {
  switch (part.kind) {
    case 'cover': {
      const cell = reading.coverCell(part.field);
      return { kind: 'cover', field: part.field, cells: cell ? [cell] : [] };
    }
    case 'explanation': {
      const { sheet, column, rows } = reading.explanationRows ?? { sheet: '', column: 1, rows: [] };
      const row = rows[part.index];
      return { kind: 'explanation', cells: row === undefined ? [] : [{ sheet, address: a1({ row, column }) }] };
    }
    default: {
      const cell = reading.textCell(part.kind, part.question);
      return { kind: part.kind, question: part.question, cells: cell ? [cell] : [] };
    }
  }
}

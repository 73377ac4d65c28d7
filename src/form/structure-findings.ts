import type { SheetSnapshot } from '../book/index.js';
import type { Edition, Text } from '../checklist/index.js';
import { questionOf } from '../checklist/index.js';
import type { CellRef, Finding } from '../findings/index.js';
import { itemWords, listed, questionWords, quoted, visible } from '../findings/index.js';
import { coverFields } from './cover.js';
import type { BoundCell } from './bound-cell.js';
import type { FormLayout } from './layout.js';
import type { Place, Placement, Unplaced } from './locate.js';
import { refTo } from './locate.js';
import { EXPLANATIONS_NAME } from './names.js';
import type { ReadExplanations } from './read-explanations.js';

/** V12: what of the form's structure changed, as errors where cells could not be read, else for information. */
export function structureFindings(
  layout: FormLayout,
  placement: Placement,
  explanations: ReadExplanations['found'],
): Finding[] {
  return [
    ...missingFindings(layout, placement),
    ...(explanations === 'lost' ? [error(EXPLANATIONS_LOST)] : []),
    ...changeFindings(layout, placement, explanations),
  ];
}

const EXPLANATIONS_LOST: Text = {
  ja: `「説明」シートの記入欄が見つかりません（定義された名前「${EXPLANATIONS_NAME}」と見出しのどちらからも特定できません）。説明は読み取られていません。`,
  en: `The rows of the sheet for explanations were not found (neither by the defined name “${EXPLANATIONS_NAME}” nor by their headings). No explanation was read.`,
};

/** Errors: one for a sheet that is gone, else one for each question and one for the cover. */
function missingFindings(layout: FormLayout, { places, unplaced }: Placement): Finding[] {
  const missing = [...unplaced.keys()].filter(({ kind }) => kind !== 'check');
  if (missing.length === 0) return [];
  const present = new Set(
    layout.cells.filter((cell, index) => cell.kind !== 'check' && places[index]).map(({ sheet }) => sheet),
  );
  const findings: Finding[] = [];
  const seen = new Set<string>();
  for (const cell of missing) {
    const gone = !present.has(cell.sheet);
    const group = gone ? cell.sheet : `${cell.sheet} ${cell.question ?? ''}`;
    if (seen.has(group)) continue;
    seen.add(group);
    if (gone && missing.every((one) => one.sheet !== cell.sheet || unplaced.get(one)!.kind === 'lost')) {
      findings.push(error(sheetGone(layout.edition, cell.sheet, missing)));
    } else {
      const together = missing.filter((one) => one.sheet === cell.sheet && one.question === cell.question);
      findings.push(groupFinding(layout.edition, together, unplaced));
    }
  }
  return findings;
}

function sheetGone(edition: Edition, sheet: string, missing: readonly BoundCell[]): Text {
  const asked = new Set(missing.flatMap((cell) => (cell.sheet === sheet ? (cell.question ?? []) : [])));
  const { ja, en } = listed([...asked].map((id) => same(questionOf(edition, id).number)));
  return {
    ja: `点検票のシート「${sheet}」が見つからないため、その回答${ja && `（${ja}）`}を読み取れません。`,
    en: `The sheet “${sheet}” of the checklist was not found; its answers${en && ` (${en})`} cannot be read.`,
  };
}

const same = (text: string): Text => ({ ja: text, en: text });

function groupFinding(
  edition: Edition,
  cells: readonly BoundCell[],
  unplaced: ReadonlyMap<BoundCell, Unplaced>,
): Finding {
  const [first] = cells;
  const mislabelled = cells.find((cell) => unplaced.get(cell)!.kind === 'mislabelled');
  const question = first!.question;
  const problem = mislabelled
    ? wrongLabel(mislabelled, unplaced.get(mislabelled) as Extract<Unplaced, { kind: 'mislabelled' }>)
    : lost(edition, cells);
  const refs = cells.flatMap((cell): CellRef[] => {
    const state = unplaced.get(cell)!;
    return state.kind === 'mislabelled' ? [refTo(state.place)] : [];
  });
  const [row] = new Set(cells.map((cell) => cell.row));
  const oneRow = row !== undefined && cells.every((cell) => cell.row === row);
  return { ...error(problem, refs), ...(question !== undefined && { question }), ...(oneRow && { row }) };
}

function wrongLabel(cell: BoundCell, { place, label, found }: Extract<Unplaced, { kind: 'mislabelled' }>): Text {
  const { sheet, address } = refTo(place);
  const stands = visible(found);
  return {
    ja: `名前「${cell.name}」が指すセル（${sheet}!${address}）の見出しは${stands === '' ? '空欄' : `「${stands}」`}で、本来の「${visible(label.text)}」と一致しません。切り取りと貼り付け、並べ替えなどで移動した可能性があります。`,
    en: `The name “${cell.name}” refers to the cell ${sheet}!${address}, beside which stands ${stands === '' ? 'nothing' : `“${stands}”`} where “${visible(label.text)}” is expected. It may have been cut and pasted, or sorted.`,
  };
}

function lost(edition: Edition, cells: readonly BoundCell[]): Text {
  const { question, row, field, name } = cells[0]!;
  const rest = cells.length - 1;
  const whose: Text =
    question === undefined
      ? quoted(coverFields.find(({ id }) => id === field)!.label)
      : cells.length > 1
        ? questionWords(questionOf(edition, question))
        : itemWords(questionOf(edition, question), row);
  return {
    ja: `${whose.ja}の記入欄の位置を特定できません。定義された名前「${name}」${rest > 0 ? `ほか${rest}件` : ''}が失われており、見出しからも確かめられません。`,
    en: `${whose.en}: the cell cannot be located. The defined name “${name}”${rest > 0 ? ` and ${rest} more` : ''} is lost, and no label stands in its place.`,
  };
}

/** Information: changes in spite of which everything was read. */
function changeFindings(
  layout: FormLayout,
  { places, byLabel }: Placement,
  explanations: ReadExplanations['found'],
): Finding[] {
  const bySheet = new Map<SheetSnapshot, { cell: BoundCell; place: Place }[]>();
  layout.cells.forEach((cell, index) => {
    const place = places[index];
    if (!place || cell.kind === 'check') return;
    const before = bySheet.get(place.sheet);
    if (before) before.push({ cell, place });
    else bySheet.set(place.sheet, [{ cell, place }]);
  });
  const findings: Finding[] = [];
  for (const [sheet, cells] of bySheet) {
    const former = cells.find(({ cell }) => cell.sheet !== sheet.name)?.cell.sheet;
    if (former !== undefined) findings.push(info(renamed(former, sheet.name), [refTo(cells[0]!.place)]));
    const moved = cells.find(({ cell, place }) => place.row !== cell.at.row || place.column !== cell.at.column);
    if (moved) findings.push(info(movedIn(sheet.name), [refTo(moved.place)]));
    const hidden = cells.filter(({ place }) => isHidden(place));
    if (hidden.length > 0)
      findings.push(
        info(
          hiddenIn(sheet.name, hidden.length),
          hidden.map(({ place }) => refTo(place)),
        ),
      );
  }
  const answers = byLabel.filter(({ kind }) => kind !== 'check');
  const count = answers.length + (explanations === 'byLabel' ? 1 : 0);
  if (count > 0) findings.push(info(foundByLabel(count), []));
  return findings;
}

const isHidden = ({ sheet, row, column }: Place) =>
  sheet.state !== 'visible' || sheet.hiddenRows.has(row) || sheet.hiddenColumns.has(column);

const renamed = (former: string, now: string): Text => ({
  ja: `シート「${former}」の名前が「${visible(now)}」に変わっていますが、回答は正しく読み取れています。`,
  en: `The sheet “${former}” is now called “${visible(now)}”; its answers were read rightly.`,
});

const movedIn = (sheet: string): Text => ({
  ja: `シート「${visible(sheet)}」で、行や列の挿入・削除などにより記入欄の位置が変わっていますが、回答は正しく読み取れています。`,
  en: `In the sheet “${visible(sheet)}” cells have moved, for example because rows were inserted or deleted; they were read rightly.`,
});

const hiddenIn = (sheet: string, count: number): Text => ({
  ja: `シート「${visible(sheet)}」で、${count}箇所の記入欄が非表示になっていますが、回答は読み取れています。`,
  en: `In the sheet “${visible(sheet)}” ${count} answer cells are hidden; they were read all the same.`,
});

const foundByLabel = (count: number): Text => ({
  ja: `${count}箇所の記入欄で定義された名前が失われていたため、見出しによって特定しました。`,
  en: `${count} cells had lost their defined names and were found by their labels.`,
});

const error = (problem: Text, cells: readonly CellRef[] = []): Finding => ({
  rule: 'V12',
  severity: 'error',
  parameters: { problem },
  cells,
});

const info = (problem: Text, cells: readonly CellRef[]): Finding => ({
  rule: 'V12',
  severity: 'info',
  parameters: { case: 'info', problem },
  cells,
});

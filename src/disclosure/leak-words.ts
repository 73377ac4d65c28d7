import type { Edition, Text } from '../checklist/index.js';
import { questionOf } from '../checklist/index.js';
import type { Leak } from './leak.js';
import { ALL } from './cells.js';
import type { CellKey } from './cells.js';

/** A leak in words, for the authority: which cell, and how it could be worked out; never the number itself. */
export function leakWords(edition: Edition, leak: Leak): Text {
  const cell = cellWords(edition, leak.cell);
  const who = leak.attackers ?? [];
  const attackers: Text =
    who.length === 0 ? { ja: 'だれでも', en: 'anybody' } : { ja: `${who.join('、')}が`, en: who.join(', ') };
  switch (leak.kind) {
    case 'recovery':
      return {
        ja: `${cell.ja}：表示していない件数を、公表するほかの数値から絞り込めます。`,
        en: `${cell.en}: the withheld count can be narrowed down from other numbers that are released.`,
      };
    case 'inference':
      return {
        ja: `${cell.ja}：${attackers.ja}、自らの回答を差し引いて、残り${leak.concerns}先の回答を推測できます。`,
        en: `${cell.en}: ${attackers.en} can take own answers away and conclude the answers of the ${leak.concerns} others.`,
      };
    case 'differencing':
      return {
        ja: `${cell.ja}：過去の公表（${leak.earlier}）との差から、新たに加わった先または抜けた先（${leak.concerns}先）の回答を推測できます。`,
        en: `${cell.en}: the difference from the earlier release (${leak.earlier}) gives away the answers of the institutions that joined or left (${leak.concerns}).`,
      };
  }
}

/** The name of a cell in words: question or figure, row, value and population. */
export function cellWords(edition: Edition, { kind, id, panel, row, value, population }: CellKey): Text {
  const figure = kind === 'figure' ? edition.figures.find((one) => one.id === id) : undefined;
  const recipe = figure?.panels.find((one) => one.id === panel);
  const question = questionOf(edition, recipe?.question ?? id);
  const sector = edition.sectors.find((one) => one.id === population);
  const rowLabel = question.rows.find((one) => one.id === row)?.label;
  const inRecipe = recipe?.values.find(({ code }) => code === value);
  const label =
    inRecipe?.label ??
    question.options.find((one) => one.id === (inRecipe?.options[0] ?? value))?.label ??
    question.groups?.find((one) => one.id === value)?.label;
  const words = (language: 'ja' | 'en') =>
    [
      figure ? { ja: `図表${figure.number}`, en: `Figure ${figure.number}` }[language] : question.number,
      rowLabel?.[language],
      label?.[language] ?? value,
      population === ALL ? { ja: '全体', en: 'all institutions' }[language] : (sector?.label[language] ?? population),
    ].filter((word) => word !== undefined);
  return { ja: words('ja').join('・'), en: words('en').join(', ') };
}

import type { Book } from '../../book/index.js';
import type { Edition } from '../../checklist/index.js';
import type { Release } from '../../disclosure/index.js';
import { visible } from '../../findings/index.js';
import { BOOK_FONT } from '../books/consolidated-book.js';
import type { Frame } from '../books/frame.js';
import { GLOSSARY, glossarySheet } from '../books/glossary-sheet.js';
import type { Block, BlockSource } from './block.js';
import { figureBlocks, questionBlocks } from './block.js';
import type { Content } from './cover-sheet.js';
import { coverSheet } from './cover-sheet.js';
import { differencesOf } from './differences.js';
import { DIFFERENCES, differencesSheet } from './differences-sheet.js';
import { ownAnswers } from './own-answer.js';
import { BlockPage } from './page.js';
import type { Recipient } from './recipient.js';

/** Longest name of an institution that is printed. */
const MAX_NAME = 120;
const FIGURES = '図表';

/** What the returns of one release have in common. */
export interface ReturnOptions {
  readonly edition: Edition;
  readonly release: Release;
  /** ISO date and time of the documents; given by the door. */
  readonly created: string;
}

/**
 * The workbook that one institution gets back (還元): its own answers in the distribution of all and of its sector, as far as the
 * release lets them out. Values alone: no formula, pivot or link, no free text of anybody, no score.
 */
export function returnBook({ edition, release, created }: ReturnOptions, addressee: Recipient): Book {
  const recipient = { ...addressee, name: visible(addressee.name, MAX_NAME) };
  const title = `${edition.title.ja}　集計結果の還元`;
  const frame: Frame = {
    title: `${title}　${recipient.name} 御中`.slice(0, 120),
    isConfidential: false,
    isLinked: false,
  };
  const { sector, arrival } = recipient;
  const source: BlockSource = {
    edition,
    release,
    ...(sector !== undefined && { sector }),
    ...(arrival && { own: ownAnswers(edition, arrival) }),
  };
  const sections = edition.sections.flatMap(({ id, number, label }) => {
    const blocks = questionBlocks(source, id);
    const name = `${number} ${label.ja}`;
    return blocks.length === 0 ? [] : [{ name, blocks, title: `設問ごとの回答の分布（${blocks.length}問）` }];
  });
  const differences = arrival && differencesOf(source);
  const contents: Content[] = [
    ...sections.map(({ name, title: words }) => ({ sheet: name, title: words })),
    { sheet: FIGURES, title: '公表する図表と貴社の回答' },
    ...(differences ? [{ sheet: DIFFERENCES, title: '同業の過半と異なる項目' }] : []),
    { sheet: GLOSSARY, title: '用語の定義と、集計上の取扱い' },
  ];
  const lead = arrival
    ? '● は貴社の回答です。全体と業態の数値には貴社を含みます。'
    : '集計結果です。貴社の回答は集計に含まれていません。';
  const drawn = (name: string, heading: string, blocks: readonly Block[]) => {
    const page = new BlockPage(name, frame, heading, lead);
    for (const block of blocks) page.add(block);
    return page.sheet();
  };
  return {
    title,
    creator: 'Tenken',
    created,
    defaultFont: BOOK_FONT,
    sheets: [
      coverSheet({ edition, release, recipient, created, contents }, frame),
      ...sections.map(({ name, blocks }) => drawn(name, name, blocks)),
      drawn(FIGURES, '公表する図表と貴社の回答', figureBlocks(source)),
      ...(differences ? [differencesSheet(differences, frame)] : []),
      glossarySheet(edition, frame, []),
    ],
  };
}

/** Name of the file in which an institution gets its return; the code alone, because names can be anything. */
export function returnFileName({ code }: Pick<Recipient, 'code'>): string {
  return `${code}_還元.xlsx`;
}

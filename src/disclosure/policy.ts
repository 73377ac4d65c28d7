import { z } from 'zod';
import type { Text } from '../checklist/index.js';
import { TenkenError } from '../findings/index.js';

const whole = (least: number) => z.int().min(least).max(100);

const schema = z.strictObject({
  /** Smallest base of a column of all institutions. */
  smallestBase: whole(3).default(5),
  /** Smallest base of a column of a sector. */
  smallestSectorBase: whole(3).default(5),
  /** Largest count of an adverse option in a sector that is withheld; 0 is not. */
  fewest: whole(1).default(2),
  /** Least distance between the smallest and the largest possible value of a withheld count. */
  width: whole(1).default(2),
});

/**
 * What may be released (§ the policy of docs/disclosure.md). The count of an adverse option in a sector is withheld while it is
 * between 1 and `fewest`; figures of everybody have no smallest cell, because the authority publishes 4 of 71 itself.
 */
export type Policy = Readonly<z.infer<typeof schema>>;

/** The policy where none is given. */
export const defaultPolicy: Policy = schema.parse({});

/**
 * Reads a policy from the text of a JSON file; what it leaves out is as in the default. Throws `TenkenError` `RELEASE_POLICY` with the
 * place and what was found there.
 */
export function parsePolicy(json: string): Policy {
  let source: unknown;
  try {
    source = JSON.parse(json);
  } catch {
    throw new TenkenError('RELEASE_POLICY', { place: 'JSON', found: json.slice(0, 40) });
  }
  const result = schema.safeParse(source);
  if (result.success) return result.data;
  const [issue] = result.error.issues;
  const unknown = issue?.code === 'unrecognized_keys' ? issue.keys[0] : undefined;
  const place = unknown ?? issue?.path.join('.') ?? '';
  const found: unknown = place === '' ? source : (source as Record<string, unknown>)[place];
  throw new TenkenError('RELEASE_POLICY', { place: place === '' ? 'JSON' : place, found: JSON.stringify(found) ?? '' });
}

/** The policy in words, one sentence a rule, to be printed in every book that goes out. */
export function policyWords({ smallestBase, smallestSectorBase, fewest, width }: Policy): readonly Text[] {
  return [
    {
      ja: `全体の集計は、回答した先が${smallestBase}先以上の項目を示しています。件数の下限はありません。`,
      en: `Numbers of all institutions are shown where at least ${smallestBase} answered. There is no smallest count.`,
    },
    {
      ja: `業態別の集計は、いずれの業態でも回答した先が${smallestSectorBase}先以上の項目に限って示しています。`,
      en: `Numbers by sector are shown only where at least ${smallestSectorBase} answered in every sector.`,
    },
    {
      ja: `業態別の集計で、対策が行われていないことを示す選択肢の件数が1先から${fewest}先のときは、まず選択肢をまとめ、それでも少数のときは、逆算の手掛かりとなる欄とあわせて表示していません。`,
      en: `Where 1 to ${fewest} institutions of a sector chose an option that says that a control is lacking, options are merged first; where that is not enough, the number is withheld together with those from which it could be worked out.`,
    },
    {
      ja: '自社やグループ会社の回答を差し引くと、残りのすべての先で対策が行われていないと分かる欄、残りが1先だけになる欄は表示していません。',
      en: 'A number is withheld where an institution, or a group of affiliated ones, could take its own answers away and see that all others lack a control, or be left with a single other one.',
    },
    {
      ja: `表示していない件数は、公表されるすべての数値から計算しても、取り得る値の幅が${width}以上あることを確かめています（全体の件数だけから分かる場合を除きます）。`,
      en: `It has been checked that the possible values of every withheld count, given everything that is released, span at least ${width}, except where the number of all institutions alone leaves fewer.`,
    },
    {
      ja: '表示していない欄は、すべての還元資料と公表資料で同じです。理由は示しますが、どの欄の値が少数であるかは示しません。',
      en: 'The same cells are withheld in all returns and in the publication. Reasons are given, but not which of the cells is small.',
    },
  ];
}

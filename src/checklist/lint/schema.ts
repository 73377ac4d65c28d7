import type { z } from 'zod';
import type { EditionSource } from '../edition.js';
import { editionSchema } from '../edition.js';
import type { Problems } from './problems.js';

type Issue = z.core.$ZodIssue;
type Path = readonly PropertyKey[];

/** The edition's source when it has the right shape; otherwise a problem for each place that has not. */
export function checkSchema(source: unknown, problems: Problems): EditionSource | undefined {
  const parsed = editionSchema.safeParse(source);
  if (parsed.success) return parsed.data;
  for (const issue of parsed.error.issues) report(source, issue, [], problems);
  return undefined;
}

function report(source: unknown, issue: Issue, above: Path, problems: Problems): void {
  const path = [...above, ...issue.path];
  if (issue.code === 'invalid_union') {
    // Options are a list or the name of a scale. Where neither branch takes the value, the list says what is wrong with it;
    // of a text that cannot be a name, or of a list that is too short, the library hands on that branch by itself.
    return issue.errors[0]!.forEach((inner) => report(source, inner, path, problems));
  }
  const keys = issue.code === 'unrecognized_keys' ? issue.keys.map((key) => [...path, key]) : [path];
  const { ja, en } = words(issue, valueAt(source, path) === undefined);
  for (const key of keys) problems.add(pathText(source, key), 'schema', ja, en);
}

function words(issue: Issue, missing: boolean): { ja: string; en: string } {
  switch (issue.code) {
    case 'unrecognized_keys':
      return { ja: 'この項目名は使えません。', en: 'There is no such property.' };
    case 'invalid_value': {
      const values = issue.values.map(String);
      return {
        ja: `${values.map((value) => `「${value}」`).join('')}のいずれかでなければなりません。`,
        en: `Expected one of: ${values.join(', ')}.`,
      };
    }
    case 'invalid_format':
    case 'invalid_key':
      return { ja: '書式が正しくありません。', en: `This is not written in the right form (${issue.message}).` };
    case 'too_small':
      return { ja: '空であるか、数が足りません。', en: 'This is empty, or there are too few.' };
    case 'invalid_type':
      if (missing) return { ja: '必要な項目がありません。', en: 'This is missing.' };
      return { ja: `値の種類が違います（${issue.expected} が必要です）。`, en: `Expected ${issue.expected}.` };
    default:
      return { ja: `正しくありません（${issue.message}）。`, en: `${issue.message}.` };
  }
}

/** `rules[L04].message.en`: entries of lists by their id where they have one, else by their index. */
function pathText(source: unknown, path: Path): string {
  let text = '';
  path.forEach((key, depth) => {
    if (typeof key !== 'number') {
      text += `${text && '.'}${String(key)}`;
      return;
    }
    const entry = valueAt(source, path.slice(0, depth + 1)) as { id?: unknown; code?: unknown } | null;
    const named = entry?.id ?? entry?.code;
    text += `[${typeof named === 'string' ? named : key}]`;
  });
  return text;
}

/** What stands at the path of an issue, or at the beginning of it; only its last step may lead to nothing. */
function valueAt(source: unknown, path: Path): unknown {
  return path.reduce((value, key) => (value as Record<PropertyKey, unknown>)[key], source);
}

import { z } from 'zod';
import { TenkenError } from '../findings/index.js';
import type { EarlierRelease } from './release.js';

const text = z.object({ ja: z.string(), en: z.string() });
const reason = z.enum(['release', 'base', 'protection']);
const count = z.int().nonnegative();

const cell = z.discriminatedUnion('status', [
  z.object({ status: z.literal('shown'), count, share: z.number().nullable() }),
  z.object({ status: z.literal('merged'), into: z.string() }),
  z.object({ status: z.literal('withheld'), reason }),
]);

const column = z.object({
  population: z.string(),
  withheld: reason.exactOptional(),
  base: count.exactOptional(),
  outside: count.exactOptional(),
  unanswered: count.exactOptional(),
  values: z.array(
    z.object({ code: z.string(), label: text, options: z.array(z.string()), derived: z.boolean(), cell }),
  ),
});

const row = z.object({
  kind: z.literal('question'),
  id: z.string(),
  question: z.string(),
  row: z.string().exactOptional(),
  label: text,
  base: z.enum(['all', 'open']),
  columns: z.array(column).min(1),
});

const schema = z.object({
  edition: z.string(),
  members: z.array(z.object({ code: z.string(), sector: z.string() })),
  questions: z.array(row),
});

/**
 * Reads what was kept of an earlier release (the JSON of a `Release`, of which only the numbers and members are used). Throws
 * `TenkenError` `RELEASE_EARLIER` with the place that cannot be read.
 */
export function parseEarlier(json: string): EarlierRelease {
  let source: unknown;
  try {
    source = JSON.parse(json);
  } catch {
    throw new TenkenError('RELEASE_EARLIER', { place: 'JSON' });
  }
  const result = schema.safeParse(source);
  if (result.success) return result.data;
  throw new TenkenError('RELEASE_EARLIER', { place: result.error.issues[0]?.path.join('.') ?? 'JSON' });
}

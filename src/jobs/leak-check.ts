import { TenkenError } from '../findings/index.js';
import type { Hit, Recipient, Trace } from '../report/index.js';
import { isHarmless, LeakSearch } from '../report/index.js';
import type { Inflate, PartText } from '../workbook/ooxml/index.js';
import { packageTexts } from '../workbook/ooxml/index.js';

/** Bytes of parts that are remembered with what was found in them. */
const MOST_BYTES = 32 << 20;

const nobody = { code: '', name: '' };

/**
 * Searches finished files, part by part as they lie in their bytes, for anything that betrays an institution other than the one that
 * gets the file. A part that many files have in common is searched once.
 */
export class LeakCheck {
  private readonly search: LeakSearch;
  private readonly known = new Map<string, { readonly packed: Uint8Array; readonly hits: readonly Hit[] }[]>();
  private knownBytes = 0;
  private files = 0;

  /** `common` are files that hold what every file has, and no institution. */
  constructor(
    traces: Iterable<Trace>,
    common: Iterable<Uint8Array>,
    private readonly inflate?: Inflate,
  ) {
    this.search = new LeakSearch(traces, textsOf(common, inflate));
  }

  /** What was done, for the record. */
  get summary() {
    return { files: this.files, traces: this.search.count, commonWords: this.search.commonCount };
  }

  /**
   * Looks through a file for one institution, or for everybody when none is given.
   * @throws TenkenError RELEASE_FILE_LEAK, which names the file, the part and whom it betrays, never what it says
   */
  check(file: string, bytes: Uint8Array, recipient: Pick<Recipient, 'code' | 'name'> = nobody): void {
    this.files++;
    for (const part of packageTexts(bytes, this.inflate)) {
      const { name } = part.packed;
      const leak = [...this.search.hits(name), ...this.hitsIn(part)].find((hit) => !isHarmless(hit, recipient));
      if (!leak) continue;
      throw new TenkenError('RELEASE_FILE_LEAK', {
        file,
        part: name,
        owner: [...leak.owners].sort().slice(0, 3).join(', '),
        kind: kinds[leak.kind],
      });
    }
  }

  private hitsIn(part: PartText): readonly Hit[] {
    const { crc, size, packed } = part.packed;
    const key = `${crc} ${size} ${packed.length}`;
    const alike = this.known.get(key) ?? [];
    const same = alike.find((one) => isEqual(one.packed, packed));
    if (same) return same.hits;
    const hits = this.search.hits(part.text());
    if (this.knownBytes + packed.length <= MOST_BYTES) {
      this.known.set(key, [...alike, { packed: packed.slice(), hits }]);
      this.knownBytes += packed.length;
    }
    return hits;
  }
}

const kinds = {
  code: { ja: '機関コード', en: 'institution code' },
  name: { ja: '機関名', en: 'name' },
  file: { ja: 'ファイル名', en: 'file name' },
  text: { ja: '自由記述・氏名等', en: 'free text or name of a person' },
} as const;

function* textsOf(files: Iterable<Uint8Array>, inflate: Inflate | undefined): Generator<string> {
  for (const file of files) for (const part of packageTexts(file, inflate)) yield part.text();
}

function isEqual(one: Uint8Array, other: Uint8Array): boolean {
  return one.length === other.length && one.every((byte, at) => byte === other[at]);
}

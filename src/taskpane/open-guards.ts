import type { SeenGuards, Snapshot } from '../book/index.js';
import { withGuards } from '../book/index.js';
import { TenkenError } from '../findings/index.js';
import type { LiveWorkbook } from '../workbook/index.js';
import type { EngineClient } from './engine/engine-client.js';

/**
 * What guards the input of the checklist that is open. It takes longer to ask for than the cells, and people need it less at once, so
 * that it is asked for by itself: whole, or for the sheets that were edited.
 */
export class OpenGuards {
  private seen: ReadonlyMap<string, SeenGuards> = new Map();

  constructor(
    private readonly workbook: LiveWorkbook,
    private readonly engine: EngineClient,
  ) {}

  /**
   * What was read of the workbook, with what guards its sheets: of the `edited` ones, or of all without them, as it is now; of the others
   * as it was seen last. Where the host does not tell, or fails to, it is left out.
   */
  async addedTo(content: Snapshot, name: string, edited?: ReadonlySet<string>): Promise<Snapshot> {
    const places = await this.engine.guardPlaces({ name, content });
    const wanted = places.filter(({ sheet }) => !edited || edited.has(sheet) || !this.seen.has(sheet));
    const told = await this.told(wanted);
    const known = new Map<string, SeenGuards>();
    for (const place of places) {
      const guards = wanted.includes(place) ? told.get(place.sheet) : this.seen.get(place.sheet);
      if (guards) known.set(place.sheet, guards);
    }
    this.seen = known;
    return withGuards(content, known);
  }

  private async told(places: Parameters<LiveWorkbook['readGuards']>[0]): Promise<ReadonlyMap<string, SeenGuards>> {
    if (places.length === 0) return new Map();
    try {
      return (await this.workbook.readGuards(places)) ?? new Map<string, SeenGuards>();
    } catch (error) {
      // Nobody has to do without the findings of the answers because of it; it is asked again with the next check.
      if (error instanceof TenkenError) return new Map();
      throw error;
    }
  }
}

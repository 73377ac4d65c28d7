import { visible } from '../findings/index.js';
import type { Waiver } from '../submission/index.js';
import type { EngineClient } from './engine/engine-client.js';
import { pickedBytes } from './picked-bytes.js';

/** The regulator's list of waivers (免除の一覧): every check, and what is made of it, is under them until they are taken away. */
export interface WaiverList {
  /** Of the file, fit to be shown. */
  readonly name: string;
  readonly waivers: readonly Waiver[];
}

/** Reads a list that was picked. Rejects with TenkenError WAIVER_…, FILE_…, or AbortError when the engine is cancelled. */
export async function readWaiverList(file: File, engine: EngineClient): Promise<WaiverList> {
  return { name: visible(file.name, 120), waivers: await engine.waivers(await pickedBytes(file.name, file)) };
}

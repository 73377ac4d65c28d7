import type { Identity, Pins } from './draft.js';
import { profilePins } from './profiles.js';
import type { Story } from './stories.js';
import { stories } from './stories.js';

/** Institutions of a block, and how many of them are life insurers. Larger populations repeat the block. */
export const BLOCK = 71;
const LIFE = 42;

/** Who an institution is, with what it has to explain. */
export interface TalkingIdentity extends Identity {
  readonly story?: Story;
}

export type Naming = (sector: 'life' | 'nonlife', number: number) => { code: string; name: string };

export const insurerName: Naming = (sector, number) => ({
  code: `${sector === 'life' ? 'SL' : 'SN'}-${String(number).padStart(4, '0')}`,
  name: `${sector === 'life' ? 'サンプル生命' : 'サンプル損保'}${String(number).padStart(2, '0')}`,
});

/** The edition knows the sectors of insurers alone, so these are spread over them in the same proportion. */
export const regionalName: Naming = (sector, number) => ({
  code: `${sector === 'life' ? 'RA' : 'RB'}-${String(number).padStart(4, '0')}`,
  name: `サンプル地域${sector === 'life' ? 'A' : 'B'}${String(number).padStart(3, '0')}`,
});

/** Who the institutions are: in each block of 71, 42 life insurers, some with a story, the others with profiles. */
export function identitiesOf(count: number, firstBlock: number, seed: number, naming: Naming): TalkingIdentity[] {
  const told = new Map(stories.map((story) => [story.place, story]));
  const silent = Array.from({ length: BLOCK }, (_, place) => place).filter((place) => !told.has(place));
  let profiles = new Map<number, Pins>();
  return Array.from({ length: count }, (_, index): TalkingIdentity => {
    const place = index % BLOCK;
    const block = firstBlock + (index - place) / BLOCK;
    if (place === 0) profiles = profilePins(silent, seed, block);
    const sector = place < LIFE ? 'life' : 'nonlife';
    const number = place < LIFE ? block * LIFE + place + 1 : block * (BLOCK - LIFE) + place - LIFE + 1;
    const story = told.get(place);
    const identity = {
      ...naming(sector, number),
      sector,
      pins: story?.pins ?? profiles.get(place) ?? {},
      intended: new Set(story?.rules),
    };
    return story ? { ...identity, story } : identity;
  });
}

/** Insurers of both sectors in turn, all with the same pins. */
export function edgeIdentities(count: number, pins: Pins): TalkingIdentity[] {
  return Array.from({ length: count }, (_, index): TalkingIdentity => {
    const sector = index % 2 === 0 ? 'life' : 'nonlife';
    return { ...insurerName(sector, Math.floor(index / 2) + 1), sector, pins, intended: new Set() };
  });
}

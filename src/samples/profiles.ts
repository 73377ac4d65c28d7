import type { Pins } from './draft.js';
import { Random } from './random.js';

/** Something that some institutions do not have, or leave to others, and what follows for their answers. */
interface Profile {
  readonly id: string;
  /** Of each block of 71 institutions. */
  readonly count: number;
  readonly pins: Pins;
  /** Only institutions that have this profile too. */
  readonly within?: string;
}

const profiles: readonly Profile[] = [
  {
    id: 'nocustomerweb',
    count: 13,
    pins: { 'q17.platform': 'nosystem', 'q17.webapp': 'nosystem', 'q30.customer': 'na' },
  },
  {
    id: 'nosite',
    count: 2,
    within: 'nocustomerweb',
    pins: { 'q17.site': 'nosystem', q32: ['nosite'], q33: ['nosubject'], 'q42.web': 'na', 'q42.ddos': 'na' },
  },
  { id: 'noagents', count: 11, pins: { 'q17.agent': 'nosystem', 'q27.agents': ['na'], 'q30.agent': 'na' } },
  { id: 'nocloud', count: 6, pins: { 'q10.cloud': 'l0', q24: 'unused', 'q30.cloud': 'na' } },
  { id: 'nothirdparty', count: 1, within: 'nocloud', pins: { q20: 'no' } },
  { id: 'noremote', count: 8, pins: { 'q17.remote': 'nosystem', q36: 'noaccess' } },
  {
    id: 'groupsupported',
    count: 1,
    pins: {
      q05: 'group',
      q13: 'outsourced',
      'q25.risk': 'outsourced',
      'q25.incident': 'outsourced',
      'q25.audit': 'outsourced',
      'q25.planning': 'outsourced',
      'q25.monitoring': 'outsourced',
      'q25.vulnerability': 'outsourced',
      'q25.education': 'outsourced',
      q26: ['none'],
    },
  },
];

/** Pins of the profiles that fall on each of `places`, which are the institutions of one block without a story. */
export function profilePins(places: readonly number[], seed: number, block: number): Map<number, Pins> {
  const pins = new Map<number, Pins>();
  const members = new Map<string, readonly number[]>();
  for (const { id, count, pins: own, within } of profiles) {
    const random = new Random(seed, `profile.${id}.${block}`);
    const candidates = [...(within === undefined ? places : members.get(within)!)];
    const chosen: number[] = [];
    while (chosen.length < count) chosen.push(...candidates.splice(random.below(candidates.length), 1));
    members.set(id, chosen);
    for (const place of chosen) pins.set(place, { ...pins.get(place), ...own });
  }
  return pins;
}

import type { Pins } from './draft.js';
import { insurersPlan } from './insurers-plan.js';
import type { Plan } from './plan.js';
import { rows } from './plan.js';

/** Where nobody has a SOC, nobody's logs are reviewed under monitoring either (L35). */
export const edgePlan: Plan = { ...insurersPlan, ...rows('q39', ['l2', 'l1'], { review: [46, 25] }) };

/** Nobody has an important third party, a cloud or a SOC. */
export const noBase: Pins = { 'q10.cloud': 'l0', q20: 'no', q24: 'unused', 'q30.cloud': 'na', q37: 'none' };

/** Every filter is answered with what closes. */
export const allClosed: Pins = {
  ...noBase,
  q01: 'c',
  q02: 'c',
  q03: 'c',
  q07: ['none'],
  q11: ['none'],
  q14: ['none'],
  'q25.audit': 'short',
  q36: 'noaccess',
  'q42.web': 'noplan',
  'q42.ddos': 'na',
  'q42.ransom': 'noplan',
  'q44.destroy': 'noplan',
  'q44.leak': 'noplan',
  'q44.stop': 'noplan',
};

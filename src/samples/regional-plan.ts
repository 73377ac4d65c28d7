import { insurersPlan } from './insurers-plan.js';
import type { Plan } from './plan.js';
import { one, rows, several } from './plan.js';

/** Institutions of the sister programme (地域銀行 99, 信用金庫 254, 信用組合 145). */
export const REGIONAL_SIZE = 498;

/**
 * A second population, shaped like the regional institutions of fiscal 2022: where the register of domain 2.5 gives a
 * value, the only whole number of 498 that rounds to it (or of the 491 with an important third party); elsewhere the
 * shares of the insurers. It answers the insurers' edition, so that the same checks can be tried on it.
 */
export const regionalPlan: Plan = {
  ...insurersPlan,
  q01: one({ a: 430, a2: 30, b: 28, c: 10 }),
  q02: one({ a: 383, b: 98, c: 17 }),
  q04: several(498, {
    own: 463,
    progress: 448,
    firms: 359,
    threat: 340,
    vulnerability: 290,
    risk: 310,
    audit: 300,
    resources: 210,
    other: 12,
    none: 15,
  }),
  q08: several(498, { ceo: 380, board: 338, responsible: 270, auditors: 250, other: 8, none: 6 }),
  q11: several(498, { periodic: 412, intro: 388, event: 260, other: 6, none: 0 }),
  q12: one({ management: 214, riskdept: 184, sysdept: 88, other: 12, none: 0 }),
  q13: one({ enough: 14, mostly: 85, short: 357, outsourced: 34, nofunction: 8 }),
  q20: one({ yes: 491, no: 7, unknown: 0 }),
  q21: one({ central: 280, department: 130, none: 81 }),
  q22: several(498, {
    division: 246,
    manager: 211,
    incident: 380,
    audit: 300,
    subcontract: 390,
    exit: 360,
    other: 9,
    none: 12,
  }),
  q23: several(491, {
    before: 330,
    periodic: 280,
    reports: 160,
    exercise: 40,
    contact: 340,
    concentration: 35,
    other: 8,
    none: 92,
  }),
  'q27.officers': several(498, { elearning: 319, class: 150, none: 70 }),
  'q27.system': several(498, { elearning: 413, class: 190, none: 20 }),
  'q27.staff': several(498, { elearning: 339, class: 140, none: 40 }),
  q29: several(498, {
    media: 455,
    site: 431,
    exec: 402,
    separation: 468,
    pattern: 440,
    edr: 190,
    mail: 330,
    encryption: 280,
    patch: 300,
    other: 9,
    none: 0,
  }),
  q37: one({ full: 312, part: 86, none: 100 }),
  ...rows('q44', ['plan', 'noplan'], { destroy: [452, 46], leak: [448, 50], stop: [439, 59] }),
};

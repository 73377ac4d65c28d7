import type { Finding, Parameters, Severity } from '../findings/index.js';
import type { Waiver } from '../submission/index.js';
import type { Arrival, ArrivalFinding, ReadArrival } from './arrival.js';
import type { Decision } from './decisions.js';
import type { Member, Roster } from './roster.js';

/** What became of a file: counted · counted, but staff should look (open confirmations, or included by code) · not counted. */
export type Verdict = 'accepted' | 'flagged' | 'leftOut';

/** Why a file was left out, or what is to be known about it: a code of the catalogue with its parameters. */
export interface Reason {
  readonly code: string;
  readonly parameters: Parameters;
}

/** One received file in the intake list (受付一覧). */
export interface Entry {
  readonly file: string;
  readonly verdict: Verdict;
  /** Why it was left out. */
  readonly reason?: Reason;
  /** The reason that staff gave for counting it in spite of `overridden`. */
  readonly included?: string;
  readonly overridden?: Reason;
  /** As the cover says; absent when the file could not be read. */
  readonly code?: string;
  readonly name?: string;
  /** Sector id. */
  readonly sector?: string;
  /** ISO date, `''` when blank. */
  readonly submitted?: string;
  readonly counts: Readonly<Record<Severity, number>>;
  /** Confirmations without an explanation, or whose explanation is out of date or was refused. */
  readonly unexplained: number;
  /** What staff decided about explanations of this file. */
  readonly decisions?: ReadonlyMap<ArrivalFinding, Decision>;
  /** Of a file that is counted: what the institution had handed in before it, newest first. */
  readonly history?: readonly Superseded[];
  readonly arrival: Arrival;
}

/** A submission that a newer one of the same institution replaced. */
export interface Superseded {
  readonly file: string;
  /** ISO date, `''` when blank. */
  readonly submitted: string;
  readonly receipt?: string;
  readonly sealedAt?: string;
}

/** A waiver of this edition, and what it did. */
export interface WaiverUse {
  readonly waiver: Waiver;
  readonly isInForce: boolean;
  /** Findings that it settled. */
  readonly findings: number;
}

/** An institution whose answers are counted. */
export interface Institution {
  readonly code: string;
  /** From the roster where there is one. */
  readonly name: string;
  /** Sector id; from the roster where there is one. */
  readonly sector: string;
  readonly group?: string;
  readonly size?: string;
  readonly arrival: ReadArrival;
}

/** A finding that only several files together show, with those that it concerns. */
export interface IntakeFinding {
  readonly finding: Finding;
  readonly files: readonly string[];
  /** Institution codes. */
  readonly institutions: readonly string[];
}

/** The outcome of an intake: every received file has one entry, so that received = accepted + left out. */
export interface Intake {
  /** In code-unit order of the file names. */
  readonly entries: readonly Entry[];
  /** By sector in the order of the edition, then by code. */
  readonly accepted: readonly Institution[];
  readonly leftOut: readonly Entry[];
  readonly roster?: Roster;
  /** Institutions of the roster from which no readable file came. */
  readonly missing: readonly Member[];
  /** Files of institutions that the roster does not have. */
  readonly unknown: readonly Entry[];
  readonly findings: readonly IntakeFinding[];
  /** Codes that staff asked to include and that were not held up, or did not come. */
  readonly unusedInclusions: readonly string[];
  /** Files that staff asked to keep and that decided nothing: they did not come, or came alone. */
  readonly unusedKeeps: readonly string[];
  /** All waivers of this edition, whether anybody needed them or not. */
  readonly waivers?: readonly WaiverUse[];
  /** Decisions that fit no explanation. */
  readonly unusedDecisions?: readonly Decision[];
}

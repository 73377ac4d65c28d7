/**
 * Chance that is the same everywhere: sfc32 (Chris Doty-Humphrey's small fast counter, 32 bit), seeded from a
 * number and the name of a stream by FNV-1a. Each purpose draws from a stream of its own, so that a draw that is
 * added for one question changes no other. Integer arithmetic alone: the same numbers in every JavaScript engine.
 */
export class Random {
  private a: number;
  private b: number;
  private c: number;
  private counter = 1;

  constructor(seed: number, stream: string) {
    this.a = seed >>> 0;
    this.b = fnv1a(stream, 0x811c9dc5);
    this.c = fnv1a(stream, 0x01234567);
    for (let round = 0; round < 12; round += 1) this.bits();
  }

  /** A whole number from 0 to 2³² − 1. */
  bits(): number {
    const sum = (this.a + this.b + this.counter) >>> 0;
    this.counter = (this.counter + 1) >>> 0;
    this.a = this.b ^ (this.b >>> 9);
    this.b = (this.c + (this.c << 3)) >>> 0;
    this.c = (((this.c << 21) | (this.c >>> 11)) + sum) >>> 0;
    return sum;
  }

  /** A number from 0 up to, not including, 1. */
  unit(): number {
    return this.bits() / 0x1_0000_0000;
  }

  /** A whole number from 0 to `end` − 1. */
  below(end: number): number {
    return Math.floor(this.unit() * end);
  }

  /** Close to a normal distribution of mean 0 and standard deviation 1, within ±3.5 (the sum of four uniform draws). */
  bell(): number {
    return (this.unit() + this.unit() + this.unit() + this.unit() - 2) * 1.732;
  }

  /** One of a list that is not empty. */
  pick<T>(list: readonly T[]): T {
    return list[this.below(list.length)]!;
  }
}

function fnv1a(text: string, basis: number): number {
  let hash = basis;
  for (let at = 0; at < text.length; at += 1) hash = Math.imul(hash ^ text.charCodeAt(at), 0x01000193);
  return hash >>> 0;
}

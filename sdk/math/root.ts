import { approximate } from "../types/integers.js";

/**
 * The integer square root, rounded down.
 *
 * @example
 * ```ts
 * root(99n); // 9n
 * ```
 */
export function root(n: bigint): bigint {
  // Exact: the number is, and the float square root is rounded to nearest.
  if (n < 4503599627370496n) return BigInt(Math.floor(Math.sqrt(approximate(n))));
  let r = BigInt(Math.floor(Math.sqrt(approximate(n))));
  // The float is right to 52 bits; each of Newton's steps doubles that.
  if (n >> 96n) r = (r + n / r) >> 1n;
  if (n >> 192n) r = (r + n / r) >> 1n;
  while (r * r > n) r -= 1n;
  while ((r + 1n) * (r + 1n) <= n) r += 1n;
  return r;
}

/** What a nearest float may be off by, over and under: 2⁻⁵³ of itself. Four times that, to be on the safe side. */
const DOUBT = 2 ** -51;

/**
 * ⌊√(n · up / down)⌋ from floats alone, where they leave no doubt; else `undefined`. Never wrong.
 *
 * Three roundings (`n`, times `up`, by `down`) are halved by the root, which adds its own: 2.5 · 2⁻⁵³ of the root in all.
 * If no whole number lies within more than that of it, rounding down gives the exact root's whole part. Near a whole
 * number, and from 2⁵¹ on, where one always is near, there is doubt.
 *
 * @param up Exact as a float, as powers of ten are up to 10²². @param down Likewise.
 */
export function plainRoot(n: bigint, up: number, down: number): number | undefined {
  const guess = Math.sqrt((approximate(n) * up) / down);
  const whole = Math.floor(guess);
  const over = guess - whole;
  const doubt = guess * DOUBT;
  return over > doubt && over < 1 - doubt ? whole : undefined;
}

/** Roots below this have two halves of 21 bits. */
const SMALL = 2 ** 42;
const HALF = 2 ** 21;
/** So many products of halves fit into the 53 bits that a float is exact for. */
const MANY = 2 ** 11;

/**
 * S = Σ f and Q = Σ f², exactly: in floats as long as nothing can be lost, in bigints beyond.
 *
 * With `f = h · 2²¹ + l`, `f²` is `h² · 2⁴² + 2hl · 2²¹ + l²`. Each product has 42 bits, so 2,048 of each add up without
 * loss.
 */
export class RootSums {
  private roots = 0n;
  private squares = 0n;
  private count = 0;
  private plain = 0;
  private high = 0;
  private middle = 0;
  private low = 0;

  /** One more root. */
  add(f: number): void {
    if (f >= SMALL) return this.addLarge(BigInt(f));
    const h = Math.floor(f / HALF);
    const l = f - h * HALF;
    this.plain += f;
    this.high += h * h;
    this.middle += h * l;
    this.low += l * l;
    if (++this.count === MANY) this.flush();
  }

  /** One more root, however large. */
  addLarge(f: bigint): void {
    this.roots += f;
    this.squares += f * f;
  }

  /** The sums of all so far. */
  read(): { roots: bigint; squares: bigint } {
    this.flush();
    return { roots: this.roots, squares: this.squares };
  }

  private flush(): void {
    this.roots += BigInt(this.plain);
    this.squares += (BigInt(this.high) << 42n) + (BigInt(this.middle) << 22n) + BigInt(this.low);
    this.count = this.plain = this.high = this.middle = this.low = 0;
  }
}

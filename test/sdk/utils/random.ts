/** Random numbers that come again for the same seed (mulberry32). For tests only. */
export class Random {
  constructor(private state: number) {}

  /** From 0 up to, not including, `most`. */
  below(most: number): number {
    this.state = (this.state + 0x6d2b79f5) | 0;
    let mixed = Math.imul(this.state ^ (this.state >>> 15), 1 | this.state);
    mixed = (mixed + Math.imul(mixed ^ (mixed >>> 7), 61 | mixed)) ^ mixed;
    return Math.floor((((mixed ^ (mixed >>> 14)) >>> 0) / 4_294_967_296) * most);
  }

  /** From 1 to `most`. */
  upTo(most: bigint): bigint {
    if (most <= 1n) return 1n;
    let value = 0n;
    for (let bits = most; bits > 0n; bits >>= 24n) value = (value << 24n) | BigInt(this.below(1 << 24));
    return (value % most) + 1n;
  }

  /** True so often in a hundred. */
  chance(percent: number): boolean {
    return this.below(100) < percent;
  }

  pick<item>(items: readonly item[]): item {
    const item = items[this.below(items.length)];
    if (item === undefined) throw new RangeError("nothing to pick from");
    return item;
  }

  shuffle<item>(items: readonly item[]): item[] {
    return items
      .map((item) => [this.below(1 << 30), item] as const)
      .sort(([a], [b]) => a - b)
      .map(([, item]) => item);
  }
}

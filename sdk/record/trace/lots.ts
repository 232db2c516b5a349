/** Money of one gift: where a gift's share lies, or has gone. */
export interface Lot<tag = undefined> {
  /** The gift, by its number among those that came in: older ones are smaller. */
  readonly gift: number;
  readonly amount: bigint;
  readonly tag: tag;
}

/** A place in the pool that holds money of gifts, the oldest on top. */
export class Lots<tag = undefined> {
  private rows: { gift: number; amount: bigint; tag: tag }[] = [];
  /** Everything before is empty. */
  private top = 0;
  total = 0n;

  /** Puts lots where their age says; what comes back does not queue anew. */
  put(lots: readonly Lot<tag>[]): void {
    for (const lot of lots) {
      this.total += lot.amount;
      let low = this.top;
      let high = this.rows.length;
      while (low < high) {
        const middle = (low + high) >> 1;
        if ((this.rows[middle]?.gift ?? 0) <= lot.gift) low = middle + 1;
        else high = middle;
      }
      const before = low > this.top ? this.rows[low - 1] : undefined;
      if (before?.gift === lot.gift && before.tag === lot.tag) before.amount += lot.amount;
      else this.rows.splice(low, 0, { ...lot });
    }
  }

  /** Takes an amount, the oldest gifts first. Takes what there is if there is less: compare `total` before. */
  take(amount: bigint): Lot<tag>[] {
    const taken: Lot<tag>[] = [];
    let left = amount;
    for (; left > 0n && this.top < this.rows.length;) {
      const row = this.rows[this.top];
      if (!row) break;
      const part = row.amount < left ? row.amount : left;
      taken.push({ ...row, amount: part });
      row.amount -= part;
      left -= part;
      if (row.amount === 0n) this.top++;
    }
    if (this.top > 1_024) {
      this.rows = this.rows.slice(this.top);
      this.top = 0;
    }
    this.total -= amount - left;
    return taken;
  }

  /** What lies here. */
  read(): readonly Lot<tag>[] {
    return this.rows.slice(this.top);
  }
}

/** The known word that was probably meant; undefined when none is near. */
export function nearest(given: string, known: readonly string[]): string | undefined {
  const ranked = known
    .map((word) => {
      const letters = distance(given, word);
      // A beginning is near, however much follows; of two words that begin so, the shorter is nearer.
      return { word, letters, distance: word.startsWith(given) && given.length > 2 ? Math.min(letters, 1) : letters };
    })
    .sort((a, b) => a.distance - b.distance || a.letters - b.letters);
  const [best] = ranked;
  return best && best.distance <= Math.max(1, Math.floor(best.word.length / 3)) ? best.word : undefined;
}

/** Letters to add, take away, change or swap with their neighbour until the one word is the other. */
function distance(a: string, b: string): number {
  const rows: number[][] = [Array.from({ length: b.length + 1 }, (_, index) => index)];
  const at = (row: number, column: number): number => rows[row]?.[column] ?? 0;
  for (let i = 1; i <= a.length; i++) {
    rows[i] = [i];
    for (let j = 1; j <= b.length; j++) {
      const same = a[i - 1] === b[j - 1];
      const swapped = i > 1 && j > 1 && a[i - 1] === b[j - 2] && a[i - 2] === b[j - 1];
      const costs = [at(i - 1, j) + 1, at(i, j - 1) + 1, at(i - 1, j - 1) + (same ? 0 : 1)];
      if (swapped) costs.push(at(i - 2, j - 2) + 1);
      rows[i]?.push(Math.min(...costs));
    }
  }
  return at(a.length, b.length);
}

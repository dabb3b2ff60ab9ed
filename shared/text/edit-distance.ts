/**
 * How many letters were left out, added, changed or swapped with their neighbour between two words: the optimal string
 * alignment distance, which is Damerau's (1964) as far as no letters are put between swapped ones.
 *
 * @param limit what is farther apart than this is only said to be so: the answer is then `limit + 1`.
 */
export function editDistance(one: string, other: string, limit: number): number {
  const [a, b] = [[...one], [...other]];
  if (Math.abs(a.length - b.length) > limit) return limit + 1;
  let before: number[] = [];
  let last = Array.from({ length: b.length + 1 }, (_, at) => at);
  for (const [i, letter] of a.entries()) {
    const row = [i + 1];
    for (const [j, against] of b.entries()) {
      const cost = letter === against ? 0 : 1;
      const isSwapped = i > 0 && j > 0 && letter === b[j - 1] && a[i - 1] === against;
      row[j + 1] = Math.min(
        (last[j + 1] ?? 0) + 1,
        (row[j] ?? 0) + 1,
        (last[j] ?? 0) + cost,
        isSwapped ? (before[j - 1] ?? 0) + 1 : Infinity,
      );
    }
    // A swap in the next row goes on from the row before this one.
    if (Math.min(...row) > limit && Math.min(...last) >= limit) return limit + 1;
    [before, last] = [last, row];
  }
  return Math.min(last[b.length] ?? 0, limit + 1);
}

/**
 * Whom an actor, or what a theme, became that was merged into another: the last of the chain, or itself.
 *
 * @param mergedInto what one was merged into; nothing where it was not, or is not there.
 */
export function survivorOf(id: string, mergedInto: (id: string) => string | undefined): string {
  const seen = new Set([id]);
  let survivor = id;
  // Merging never makes a ring, but what another program wrote may be anything.
  for (let next = mergedInto(id); next !== undefined && !seen.has(next); next = mergedInto(next)) {
    seen.add(next);
    survivor = next;
  }
  return survivor;
}

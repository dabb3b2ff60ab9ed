/** Two documents that are one source heard twice. */
type Twins = { readonly a: string; readonly b: string };

/**
 * Which documents are one source: those that twin links join, however many lie between.
 *
 * @returns the same word for documents that are one source, another for each other document.
 */
export function sameSource(twins: Iterable<Twins>): (document: string) => string {
  const parents = new Map<string, string>();
  const rootOf = (document: string): string => {
    let root = document;
    for (let next = parents.get(root); next !== undefined; next = parents.get(root)) root = next;
    return root;
  };
  for (const { a, b } of twins) {
    const [one, other] = [rootOf(a), rootOf(b)];
    if (one !== other) parents.set(other, one);
  }
  return rootOf;
}

/** The place of the first stretch that does not begin before an offset, in a list in order of their starts; by halving. */
export function firstFrom(inOrder: readonly { readonly start: number }[], offset: number): number {
  let low = 0;
  let high = inOrder.length;
  while (low < high) {
    const middle = (low + high) >> 1;
    if ((inOrder[middle] as { start: number }).start < offset) low = middle + 1;
    else high = middle;
  }
  return low;
}

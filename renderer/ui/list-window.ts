/** What a list shows: an array, or whatever knows its n-th item without holding them all. */
export type Rows<Item> = {
  readonly length: number;
  at(index: number): Item | undefined;
  /** Where the item of a key stands, -1 if nowhere; without it, the items are gone through. */
  placeOf?(key: string): number;
};

/** Rows from `first` up to, not with, `end`. */
export type RowRange = { readonly first: number; readonly end: number };

export type ListView = {
  readonly count: number;
  readonly rowHeight: number;
  readonly scrollTop: number;
  readonly height: number;
};

/** The rows on screen, and `overscan` more on either side so that scrolling shows no gap. */
export function rowsNear({ count, rowHeight, scrollTop, height }: ListView, overscan: number): RowRange {
  const first = Math.max(0, Math.floor(scrollTop / rowHeight) - overscan);
  const end = Math.min(count, Math.ceil((scrollTop + height) / rowHeight) + overscan);
  return { first: Math.min(first, end), end };
}

/** Where to scroll so that a row is wholly in sight; as far as it is now, if it is already. */
export function scrollTopFor(index: number, { rowHeight, scrollTop, height }: ListView): number {
  const top = index * rowHeight;
  const bottom = top + rowHeight;
  if (top < scrollTop) return top;
  if (bottom > scrollTop + height) return bottom - height;
  return scrollTop;
}

/** Which row a key goes to from the row `from`; undefined for a key that moves nowhere. */
export function rowAfterKey(
  key: string,
  from: number,
  { count, rowHeight, height }: ListView,
): number | undefined {
  const page = Math.max(1, Math.floor(height / rowHeight) - 1);
  const target = {
    ArrowDown: from + 1,
    ArrowUp: from - 1,
    PageDown: from + page,
    PageUp: from - page,
    Home: 0,
    End: count - 1,
  }[key];
  return target === undefined ? undefined : Math.max(0, Math.min(count - 1, target));
}

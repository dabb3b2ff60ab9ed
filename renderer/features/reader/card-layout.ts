/** A card before it is placed: where its line is, and how tall it is. */
export type CardWish = { readonly id: string; readonly line: number; readonly height: number };
export type PlacedCard = CardWish & { readonly top: number };

const GAP = 4;

/**
 * Cards level with their lines where there is room, else pushed down below the one before, never over one another. The
 * chosen card keeps to its line; those above it give way upwards.
 */
export function layOutCards(wishes: readonly CardWish[], chosen: string | undefined): PlacedCard[] {
  const sorted = wishes.toSorted((a, b) => a.line - b.line);
  const at = sorted.findIndex(({ id }) => id === chosen);
  if (at < 0) return pushDown(sorted, -Infinity);
  const pivot = sorted[at] as CardWish;
  const above = pushUp(pushDown(sorted.slice(0, at), -Infinity), pivot.line);
  return [
    ...above,
    { ...pivot, top: pivot.line },
    ...pushDown(sorted.slice(at + 1), pivot.line + pivot.height + GAP),
  ];
}

function pushDown(wishes: readonly CardWish[], from: number): PlacedCard[] {
  let free = from;
  return wishes.map((wish) => {
    const top = Math.max(wish.line, free);
    free = top + wish.height + GAP;
    return { ...wish, top };
  });
}

function pushUp(cards: readonly PlacedCard[], limit: number): PlacedCard[] {
  let free = limit;
  return cards
    .toReversed()
    .map((card) => {
      const top = Math.min(card.top, free - GAP - card.height);
      free = top;
      return { ...card, top };
    })
    .toReversed();
}

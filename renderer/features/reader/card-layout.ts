/** A card before it is placed: where its line is, and how tall it is. */
export type CardWish = { readonly id: string; readonly line: number; readonly height: number };
export type PlacedCard = CardWish & { readonly top: number };

const GAP = 4;

/**
 * Cards level with their lines where there is room, else pushed down below the one before, never over one another. The
 * chosen card keeps to its line; those above it give way upwards, as far as the top of the text lets them.
 */
export function layOutCards(wishes: readonly CardWish[], chosen: string | undefined): PlacedCard[] {
  const sorted = wishes.toSorted((a, b) => a.line - b.line);
  const at = sorted.findIndex(({ id }) => id === chosen);
  if (at < 0) return pushDown(sorted, -Infinity);
  const pivot = sorted[at] as CardWish;
  const above = pushUp(pushDown(sorted.slice(0, at), -Infinity), pivot.line);
  const [highest] = above;
  if (highest && highest.top < 0) {
    // There is no more room above: all of them stand as high as they can.
    const raised = above.map((card) => ({ ...card, line: Math.max(0, card.top) }));
    const lines = new Map(sorted.map(({ id, line }) => [id, line]));
    return pushDown([...raised, ...sorted.slice(at)], 0).map((card) => ({
      ...card,
      line: lines.get(card.id) ?? card.line,
    }));
  }
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

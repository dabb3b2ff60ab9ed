import type { CommandId, CommandMenu } from '#shared/commands';
import { fitOf } from '../../commands/find-commands';

/** A command as the palette offers it: with the reason why it does not apply, if it does not. */
export type Offer = {
  readonly id: CommandId;
  readonly menu: CommandMenu;
  readonly reason: string | undefined;
};

/**
 * What is shown for what was typed. Typed words bring what fits best to the top, of equals what applies now and what was
 * used last. With nothing typed: what was used last, then what applies, then what does not, each in the order of the menus.
 *
 * @param recent the commands used last, the latest first.
 */
export function inPaletteOrder<Each extends Offer>(
  offers: readonly Each[],
  typed: string,
  recent: readonly string[],
): { readonly recent: readonly Each[]; readonly others: readonly Each[] } {
  if (typed.trim() === '') {
    const used = recent.flatMap((id) => offers.filter((offer) => offer.id === id && applies(offer)));
    const others = offers.filter((offer) => !used.includes(offer));
    return {
      recent: used,
      others: [...others.filter(applies), ...others.filter((offer) => !applies(offer))],
    };
  }
  const recency = (id: string): number => (recent.includes(id) ? recent.indexOf(id) : Infinity);
  const found = offers
    .map((offer) => ({ offer, fit: fitOf(typed, offer.id) }))
    .filter(({ fit }) => fit > 0)
    .toSorted(
      (a, b) =>
        Math.floor(b.fit) - Math.floor(a.fit) ||
        Number(applies(b.offer)) - Number(applies(a.offer)) ||
        b.fit - a.fit ||
        // Two that were never used are equals, which their difference is not.
        (recency(a.offer.id) === recency(b.offer.id) ? 0 : recency(a.offer.id) - recency(b.offer.id)),
    );
  return { recent: [], others: found.map(({ offer }) => offer) };
}

function applies({ reason }: Offer): boolean {
  return reason === undefined;
}

import { useLayoutEffect, useState, type KeyboardEvent } from 'react';
import type { Range } from '#shared/model/document';
import { useDesk } from '../../commands/desk';
import { isBackground } from '../../commands/filter';
import { usePassages } from '../../commands/use-passages';
import { useSession } from '../../state/session';
import { text } from '../../text/en';
import { CardLeaders } from './CardLeaders';
import { layOutCards, type PlacedCard } from './card-layout';
import { PassageCard } from './PassageCard';
import styles from './MarginCards.module.css';

const CARD = 28;
/** What can be done, below the actors of the selected card. */
const ACTIONS = 34;
const ACTOR_LINE = 26;

/**
 * A line for each passage near the screen, level with its text. A second way to pick what overlaps.
 *
 * @param layout another number each time the text was laid out anew.
 */
export function MarginCards({ near, layout }: { near: Range; layout: number }) {
  const desk = useDesk();
  const passages = usePassages();
  const selected = useSession((session) => session.selected);
  const cards = useCards(near, layout, selected);
  const tabStop = cards.some(({ id }) => id === selected) ? selected : cards[0]?.id;
  return (
    // The arrows go from card to card; all else in it is buttons.
    // oxlint-disable-next-line jsx-a11y/no-noninteractive-element-interactions
    <section
      onKeyDown={walkCards}
      className={styles.cards}
      aria-label={text.regions.margin}
      data-region
      data-single-keys
    >
      <CardLeaders cards={cards} />
      {cards.map(({ id, top }) => {
        const passage = desk.book.find(id);
        return (
          passage && (
            <PassageCard
              key={id}
              passage={passage}
              at={passages.indexOf(passage) + 1}
              of={passages.length}
              top={top}
              isSelected={id === selected}
              isTabStop={id === tabStop}
            />
          )
        );
      })}
    </section>
  );
}

/** Where the cards near the screen go; worked out again when passages, selection or layout change. */
function useCards(near: Range, layout: number, selected: string | undefined): readonly PlacedCard[] {
  const desk = useDesk();
  const passages = usePassages();
  const filter = useSession((session) => session.filter);
  const [cards, setCards] = useState<readonly PlacedCard[]>([]);
  useLayoutEffect(() => {
    const { reader, book } = desk;
    if (!reader) return;
    const wishes = book
      .touching(near.start, near.end)
      .filter(({ id }) => !isBackground(desk, id))
      .map(({ id, start, actors }) => ({
        id,
        line: reader.topOf(start),
        height: id === selected ? Math.max(1, actors.length) * ACTOR_LINE + ACTIONS : CARD,
      }));
    // Lines are where the browser has put them, which only an effect may ask; `passages`, `filter` and `layout` say when they move.
    // oxlint-disable-next-line react/set-state-in-effect
    setCards(layOutCards(wishes, selected));
    // oxlint-disable-next-line react/exhaustive-effect-dependencies
  }, [desk, passages, filter, near, selected, layout]);
  return cards;
}

/** Moves the focus to the card above or below. */
function walkCards(event: KeyboardEvent<HTMLElement>): void {
  const step = { ArrowDown: 1, ArrowUp: -1 }[event.key];
  if (!step) return;
  const cards = [...event.currentTarget.querySelectorAll<HTMLElement>('[data-card]')];
  const at = cards.findIndex((card) => card === document.activeElement);
  cards[at + step]?.focus();
  event.preventDefault();
}

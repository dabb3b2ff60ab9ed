import { useCallback, useLayoutEffect, useRef, useState, type KeyboardEvent } from 'react';
import { createPortal } from 'react-dom';
import type { Range } from '#shared/model/document';
import { describeRecorded } from '../../commands/describe-passage';
import { useDesk, type Desk } from '../../commands/desk';
import { isBackground } from '../../commands/filter';
import { usePassages } from '../../commands/use-passages';
import { othersCopy } from '../../commands/whose-copy';
import type { PassageView } from '../../state/passage-view';
import { useSession } from '../../state/session';
import { text } from '../../text/en';
import { CardActions } from './CardActions';
import { CardLeaders } from './CardLeaders';
import { cardHeight } from './card-size';
import { layOutCards, type PlacedCard } from './card-layout';
import { PassageCard } from './PassageCard';
import styles from './MarginCards.module.css';
import cardStyles from './PassageCard.module.css';

type MarginCardsProps = { near: Range; layout: number; room: 'wide' | 'narrow' };

/**
 * A line for each passage near the screen, level with its text. A second way to pick what overlaps.
 *
 * @param layout another number each time the text was laid out anew.
 */
export function MarginCards({ near, layout, room }: MarginCardsProps) {
  const desk = useDesk();
  const passages = usePassages();
  const selected = useSession((session) => session.selected);
  const [measured, setMeasured] = useState<Measured>();
  const onHeight = useCallback((id: string, height: number) => setMeasured({ id, height }), []);
  const cards = useCards(near, layout, selected, measured);
  const [actions] = useState(makeActions);
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
      {cards.map(({ id, top, height }) => {
        const passage = desk.book.find(id);
        return (
          passage && (
            <PassageCard
              key={id}
              passage={passage}
              at={passages.rankOf(id) + 1}
              of={passages.size}
              top={top}
              height={height}
              isSelected={id === selected}
              isTabStop={id === tabStop}
              room={room}
              actions={actions}
              onHeight={onHeight}
            />
          )
        );
      })}
      {createPortal(<CardActions />, actions)}
    </section>
  );
}

function makeActions(): HTMLElement {
  const element = document.createElement('div');
  element.className = cardStyles.actions ?? '';
  return element;
}

/** Where the cards near the screen go; worked out again when passages, selection or layout change. */
function useCards(
  near: Range,
  layout: number,
  selected: string | undefined,
  measured: Measured | undefined,
): readonly PlacedCard[] {
  const desk = useDesk();
  const version = usePassages().version();
  const filter = useSession((session) => session.filter);
  const [cards, setCards] = useState<readonly PlacedCard[]>([]);
  const known = useRef<Lines>({ near, layout, tops: new Map() });
  useLayoutEffect(() => {
    const { reader, book } = desk;
    if (!reader) return;
    if (known.current.near !== near || known.current.layout !== layout)
      known.current = { near, layout, tops: new Map() };
    const { tops } = known.current;
    const lineOf = (start: number): number => {
      const top = tops.get(start) ?? reader.topOf(start);
      tops.set(start, top);
      return top;
    };
    const wishes = book
      .touching(near.start, near.end)
      .filter(({ id }) => !isBackground(desk, id))
      .map((passage) => ({
        id: passage.id,
        line: lineOf(passage.start),
        height: heightOf(desk, passage, selected, measured),
      }));
    // Lines are where the browser has put them, which only an effect may ask; `version`, `filter` and `layout` say when they move.
    setCards(layOutCards(wishes, selected));
    // oxlint-disable-next-line react/exhaustive-effect-dependencies
  }, [desk, version, filter, near, selected, measured, layout]);
  return cards;
}

/**
 * How far down lines begin, by the offsets asked for. Marks take no room, so this holds until the text is laid out anew:
 * what is done with one passage asks for its own line and not for those of all that are near.
 */
type Lines = { readonly near: Range; readonly layout: number; readonly tops: Map<number, number> };

/** The height that the selected card turned out to have. */
type Measured = { readonly id: string; readonly height: number };

function heightOf(
  desk: Desk,
  passage: PassageView,
  selected: string | undefined,
  measured: Measured | undefined,
): number {
  const isSelected = passage.id === selected;
  if (isSelected && measured?.id === selected) return measured.height;
  const more = describeRecorded(desk, passage).length;
  return cardHeight(passage, more + (isSelected && othersCopy(desk, passage) ? 1 : 0), isSelected);
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

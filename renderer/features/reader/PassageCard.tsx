import { memo, useEffect, useLayoutEffect, useRef } from 'react';
import { cardLabel } from '../../commands/describe-card';
import { useDesk } from '../../commands/desk';
import { dragOut } from '../../commands/copy-quote';
import { selectPassage } from '../../commands/select';
import type { PassageView } from '../../state/passage-view';
import { BasisBar } from './BasisBar';
import { CardWords } from './CardWords';
import styles from './PassageCard.module.css';

type PassageCardProps = {
  /** The one card that Tab comes to; arrows go on from it. */
  isTabStop: boolean;
  passage: PassageView;
  at: number;
  of: number;
  top: number;
  /** As it was reckoned when its place was chosen. */
  height: number;
  isSelected: boolean;
  room: 'wide' | 'narrow';
  /** What can be done with the selected passage. Made once, and handed on from card to card: making buttons takes its time. */
  actions: HTMLElement;
  /** Told where the selected card has another height: what can be done may take more than one line. */
  onHeight: (id: string, height: number) => void;
};

/** One line: who is in it, what they do, how many implications. Selected, it offers what can be done. */
export const PassageCard = memo(function PassageCard(props: PassageCardProps) {
  const { passage, at, of, top, height, isSelected, isTabStop, room, actions, onHeight } = props;
  const desk = useDesk();
  const card = useRef<HTMLDivElement>(null);
  const { id } = passage;
  useLayoutEffect(() => {
    if (!isSelected) return;
    card.current?.append(actions);
    return () => actions.remove();
  }, [isSelected, actions]);
  useEffect(() => {
    const element = card.current;
    if (!element || !isSelected) return;
    const observer = new ResizeObserver(() => {
      if (element.offsetHeight !== height) onHeight(id, element.offsetHeight);
    });
    observer.observe(element);
    return () => observer.disconnect();
  }, [id, height, isSelected, onHeight]);
  return (
    <div
      ref={card}
      id={`card-${id}`}
      // A role of WAI-ARIA 1.3, which Chromium knows and screen readers announce.
      // oxlint-disable-next-line jsx-a11y/aria-role
      role="comment"
      aria-label={cardLabel(desk, passage, at, of)}
      className={styles.card}
      style={{ top }}
      data-selected={isSelected || undefined}
      data-state={passage.isPending ? 'pending' : 'saved'}
    >
      <BasisBar implications={passage.implications} />
      <button
        type="button"
        className={styles.words}
        tabIndex={isTabStop ? 0 : -1}
        data-card
        draggable
        onDragStart={({ dataTransfer }) => dragOut(desk, dataTransfer, id)}
        aria-pressed={isSelected}
        onClick={() => selectPassage(desk, isSelected ? undefined : id)}
      >
        <CardWords passage={passage} isSelected={isSelected} room={room} />
      </button>
    </div>
  );
});

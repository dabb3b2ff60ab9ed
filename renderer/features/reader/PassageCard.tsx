import { Lightbulb, Tags, Trash2 } from 'lucide-react';
import { useDesk } from '../../commands/desk';
import { dragOut } from '../../commands/copy-quote';
import { saysWho } from '../../commands/describe-passage';
import { perform } from '../../commands/registry';
import { selectPassage } from '../../commands/select';
import type { PassageView } from '../../state/passage-book';
import { roleNames, text } from '../../text/en';
import { IconButton } from '../../ui/IconButton';
import { Monogram, UnderlinedName } from '../../ui/Monogram';
import styles from './MarginCards.module.css';

/** So many actors fit on a card's one line. Selected, it shows them all, a line each. */
const MOST_SHOWN = 2;

type PassageCardProps = {
  /** The one card that Tab comes to; arrows go on from it. */
  isTabStop: boolean;
  passage: PassageView;
  at: number;
  of: number;
  top: number;
  isSelected: boolean;
};

/** One line: who is in it, what they do, how many implications. Selected, it offers what can be done. */
export function PassageCard({ passage, at, of, top, isSelected, isTabStop }: PassageCardProps) {
  const desk = useDesk();
  const { id, actors, implications } = passage;
  return (
    <article
      id={`card-${id}`}
      // A role of WAI-ARIA 1.3, which Chromium knows and screen readers announce.
      // oxlint-disable-next-line jsx-a11y/aria-role
      role="comment"
      aria-label={text.cardLabel(at, of, saysWho(passage))}
      className={styles.card}
      style={{ top }}
      data-selected={isSelected || undefined}
      data-state={passage.isPending ? 'pending' : 'saved'}
    >
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
        {actors.length === 0 && <span className={styles.quiet}>{text.noTags}</span>}
        {(isSelected ? actors : actors.slice(0, MOST_SHOWN)).map((actor) => (
          <span key={actor.id} className={styles.actor} title={actor.name}>
            {isSelected && <Monogram letters={actor.monogram} slot={actor.slot} />}
            <UnderlinedName name={actor.name} slot={actor.slot} />
            <span className={actor.roles.length > 0 ? styles.role : styles.unset}>
              {actor.roles.map((role) => roleNames[role]).join(', ') || text.roleNotSet}
            </span>
          </span>
        ))}
        {!isSelected && actors.length > MOST_SHOWN && (
          <span className={styles.quiet}>{text.moreActors(actors.length - MOST_SHOWN)}</span>
        )}
        {implications.length > 0 && (
          <span
            className={styles.implications}
            title={implications.map(({ statement }) => statement).join('\n')}
          >
            <Lightbulb size={14} strokeWidth={1.5} aria-hidden />
            {implications.length}
          </span>
        )}
      </button>
      {isSelected && (
        <div className={styles.actions}>
          <IconButton icon={Tags} label={text.editTags} keys="A" onPress={() => void perform(desk, 'tag')} />
          <IconButton
            icon={Lightbulb}
            label={text.drawer.inferred}
            keys="Shift+I"
            onPress={() => void perform(desk, 'implicationInferred')}
          />
          <IconButton
            icon={Trash2}
            label={text.removePassage}
            keys="Delete"
            onPress={() => void perform(desk, 'removePassage')}
          />
        </div>
      )}
    </article>
  );
}

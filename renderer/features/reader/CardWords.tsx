import { Lightbulb } from 'lucide-react';
import { memo } from 'react';
import { describeRecorded } from '../../commands/describe-passage';
import { useDesk } from '../../commands/desk';
import { othersCopy } from '../../commands/whose-copy';
import type { PassageView } from '../../state/passage-view';
import { roleNames, text } from '../../text/en';
import { Monogram, UnderlinedName } from '../../ui/Monogram';
import { howManyFit } from './card-size';
import styles from './PassageCard.module.css';

type CardWordsProps = {
  passage: PassageView;
  /** Selected, it shows everything, a line each; else what one line holds, and a second for what somebody set. */
  isSelected: boolean;
  room: 'wide' | 'narrow';
};

/** What a card says of its passage. */
export const CardWords = memo(function CardWords({ passage, isSelected, room }: CardWordsProps) {
  const desk = useDesk();
  const { actors, implications } = passage;
  const recorded = describeRecorded(desk, passage).map((each) => each.text);
  const copy = othersCopy(desk, passage);
  const shown = isSelected ? actors : actors.slice(0, howManyFit(actors, room));
  return (
    <>
      <span className={styles.who}>
        {actors.length === 0 && <span className={styles.quiet}>{text.noTags}</span>}
        {shown.map((actor) => (
          <span key={actor.id} className={styles.actor} title={actor.name}>
            {isSelected && <Monogram letters={actor.monogram} slot={actor.slot} />}
            <UnderlinedName name={actor.name} slot={actor.slot} />
            <span className={actor.roles.length > 0 ? styles.role : styles.unset}>
              {actor.roles.map((role) => roleNames[role]).join(', ') || text.roleNotSet}
            </span>
          </span>
        ))}
        {shown.length < actors.length && (
          <span className={styles.quiet}>{text.moreActors(actors.length - shown.length)}</span>
        )}
        <span className={styles.end}>
          {copy && !isSelected && (
            <span className={styles.copy} title={copy.words}>
              {copy.initials}
            </span>
          )}
          {implications.length > 0 && (
            <span
              className={styles.implications}
              title={implications.map(({ statement }) => statement).join('\n')}
            >
              <Lightbulb size={14} strokeWidth={1.5} aria-hidden />
              {implications.length.toLocaleString('en')}
            </span>
          )}
        </span>
      </span>
      {isSelected
        ? [...recorded, ...(copy ? [copy.words] : [])].map((words) => (
            <span key={words} className={styles.recorded} title={words}>
              {words}
            </span>
          ))
        : recorded.length > 0 && (
            <span className={styles.recorded} title={recorded.join(' · ')}>
              {recorded.join(' · ')}
            </span>
          )}
    </>
  );
});

import { Check } from 'lucide-react';
import { actorTypeNames } from '../../text/tagging';
import { actorsRoomText as roomText } from '../../text/actors-room';
import { Icon } from '../../ui/Icon';
import { Monogram } from '../../ui/Monogram';
import { VisuallyHidden } from '../../ui/VisuallyHidden';
import type { CodeEntry } from '../../state/codebook';
import styles from './ActorsRoom.module.css';

type ActorLineProps = { actor: CodeEntry; isTicked: boolean; passages: number | undefined };

/** An actor in the list, with how many passages it is in; nothing until that is counted. */
export function ActorLine({ actor, isTicked, passages }: ActorLineProps) {
  const { name, monogram = '', slot, type } = actor;
  return (
    <div className={styles.line}>
      {isTicked && <Icon of={Check} className={styles.tick} />}
      <Monogram letters={monogram} slot={slot} />
      <span className={styles.name} dir="auto" title={name}>
        {name}
      </span>
      {type && <span className={styles.type}>{actorTypeNames[type].toLowerCase()}</span>}
      {passages !== undefined && (
        <span className={styles.number}>
          <span aria-hidden>{passages > 0 ? passages.toLocaleString('en') : ''}</span>
          <VisuallyHidden>{roomText.passages(passages)}</VisuallyHidden>
        </span>
      )}
    </div>
  );
}

import { actorTypeNames } from '../../text/tagging';
import { actorsRoomText as roomText } from '../../text/actors-room';
import { Monogram } from '../../ui/Monogram';
import { VisuallyHidden } from '../../ui/VisuallyHidden';
import type { CodeEntry } from '../../state/codebook';
import styles from './ActorsRoom.module.css';

/** An actor in the list, with how many passages it is in; nothing until that is counted. */
export function ActorLine({ actor, passages }: { actor: CodeEntry; passages: number | undefined }) {
  const { name, monogram = '', slot, type } = actor;
  return (
    <div className={styles.line}>
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

import { MoreHorizontal, X } from 'lucide-react';
import { actorTypes } from '#shared/model/actor';
import { refs, type Ref } from '#shared/model/passage';
import { text } from '../../text/en';
import {
  actorTypeNames,
  namedRoles,
  newActorWord,
  refNames,
  refWords,
  taggingText,
} from '../../text/tagging';
import type { MenuGroup } from '../../ui/Menu';
import { MenuButton } from '../../ui/MenuButton';
import { Monogram } from '../../ui/Monogram';
import * as line from './tag-line-state';
import type { Step } from './use-tag-line';
import styles from './ActorChip.module.css';

type ActorChipProps = {
  taken: line.TakenActor;
  isActive: boolean;
  /** One of the actor's names stands in the words: that need not be said. */
  isNamed: boolean;
  onStep: (step: Step) => void;
};

/** An actor taken into the line. Pressed, digits go to it; its menu says what is seldom said. */
export function ActorChip({ taken, isActive, isNamed, onStep }: ActorChipProps) {
  const { key, actor, name, monogram, slot, roles, ref } = taken;
  const made = 'id' in actor ? undefined : 'name' in actor ? actor : actor.candidate;
  return (
    <li className={styles.chip} data-active={isActive || undefined}>
      <button
        type="button"
        className={styles.choose}
        aria-pressed={isActive}
        onClick={() => onStep((now) => line.activate(now, key))}
      >
        <span className={styles.who}>
          {monogram && <Monogram letters={monogram} slot={slot} />}
          <span className={styles.name} title={name} dir="auto">
            {name}
          </span>
        </span>
        {made && <span className={styles.quiet}>{newActorWord(made.type)}</span>}
        <span className={styles.quiet}>{namedRoles(roles)}</span>
        {ref && <span className={styles.quiet}>{refWords[ref]}</span>}
      </button>
      <MenuButton
        icon={MoreHorizontal}
        isIconOnly
        label={taggingText.moreAbout(name)}
        groups={groupsFor(taken, isNamed, onStep)}
      />
      <button
        type="button"
        className={styles.drop}
        aria-label={text.removeActor(name)}
        onClick={() => onStep((now) => line.drop(now, key))}
      >
        <X size={14} strokeWidth={1.5} aria-hidden />
      </button>
    </li>
  );
}

function groupsFor(
  { key, actor, ref }: line.TakenActor,
  isNamed: boolean,
  onStep: (step: Step) => void,
): MenuGroup[] {
  // What can be seen from the words is shown and never stored.
  const seen: Ref | undefined = isNamed ? 'named' : undefined;
  const appearance: MenuGroup = {
    id: 'ref',
    heading: taggingText.howItAppears,
    entries: refs.map((each) => ({
      id: each,
      label: refNames[each],
      isChecked: (ref ?? seen) === each,
      onAction: () =>
        onStep((now) => line.setRef(now, key, each === seen || each === ref ? undefined : each)),
    })),
  };
  if (!('name' in actor)) return [appearance];
  const typeEntry = (each: (typeof actorTypes)[number] | undefined, label: string) => ({
    id: each ?? 'unsorted',
    label,
    isChecked: actor.type === each,
    onAction: () => onStep((now) => line.setType(now, key, each)),
  });
  const types: MenuGroup = {
    id: 'type',
    heading: taggingText.typeOf,
    entries: [
      typeEntry(undefined, taggingText.typeUnsorted),
      ...actorTypes.map((each) => typeEntry(each, actorTypeNames[each])),
    ],
  };
  return [types, appearance];
}

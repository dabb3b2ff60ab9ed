import { Tag } from 'lucide-react';
import { standsIn } from '../../state/suggestions';
import { taggingText } from '../../text/tagging';
import { Chip } from '../../ui/Chip';
import { Icon } from '../../ui/Icon';
import { ActorChip } from './ActorChip';
import * as line from './tag-line-state';
import type { TagLineModel } from './use-tag-line';
import styles from './TagLine.module.css';

/** The actors and themes taken into the line so far. Digits go to the actor that is marked. */
export function TakenList({ model: { state, step, quote, sights } }: { model: TagLineModel }) {
  const isNamed = ({ key, name }: line.TakenActor): boolean =>
    sights.some(({ candidate }) => candidate.id === key) || standsIn(quote, { name, aliases: [] });
  return (
    <>
      {state.taken.length > 0 && (
        <ul className={styles.taken}>
          {state.taken.map((taken) => (
            <ActorChip
              key={taken.key}
              taken={taken}
              isActive={taken.key === state.active}
              isNamed={isNamed(taken)}
              onStep={step}
            />
          ))}
        </ul>
      )}
      {state.themes.length > 0 && (
        <ul className={styles.themes}>
          {state.themes.map(({ id, name }) => (
            <li key={id} className={styles.theme}>
              <Chip
                leading={<Icon of={Tag} />}
                removeLabel={taggingText.removeTheme(name)}
                onRemove={() => step((now) => line.dropTheme(now, id))}
              >
                {name}
              </Chip>
            </li>
          ))}
        </ul>
      )}
    </>
  );
}
